import { type GoalFile, locate, type Range } from '@goalsheet/core/model';
import { type Finding, type Localised, type Place, placeOf, type Severity } from '@goalsheet/core/rules';

/** A finding as a plain value: what the command line prints as JSON and the preview shows. Lines and columns from 1. */
export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly unit: string | null;
  readonly project: string | null;
  readonly indicator: { readonly no: number; readonly type: string; readonly name: string } | null;
  readonly related: readonly {
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }[];
  readonly fixable: boolean;
}

/**
 * A finding of a file, in one language.
 * @param path printed as it is
 * @param place where its node stands
 */
export function recordOf(
  file: GoalFile,
  finding: Finding,
  path: string,
  language: keyof Localised,
  place: Place = file.kind === 'table' ? placeOf(file, finding.target.node) : {},
): FindingRecord {
  return {
    code: finding.code,
    severity: finding.severity,
    title: finding.title[language],
    message: finding.message[language],
    file: path,
    ...counted(locate(file, finding.target)),
    unit: place.unit?.name ?? null,
    project: place.project?.name ?? null,
    indicator: place.indicator
      ? { no: place.indicator.no, type: place.indicator.type, name: place.indicator.name }
      : null,
    related: finding.related.map(({ target, text }) => ({ message: text[language], ...counted(locate(file, target)) })),
    fixable: finding.fixes.length > 0,
  };
}

function counted({ start, end }: Range) {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
