import { type GoalFile, type Money, type MoneyUnit, printedTotals, tableTotals } from '@goalsheet/core/model';
import { type Finding, type Localised, placeOf, placeText } from '@goalsheet/core/rules';
import { type CheckedDocument, type FindingRecord, type ProfileInForce, recordOf } from '@goalsheet/language';
import type { Language } from '../io.ts';

/** A finding as it is reported. */
export interface Reported {
  readonly record: FindingRecord;
  /** `unit › project › 指标 2「…」`; empty for the file itself. */
  readonly place: string;
  /** Whether `--fix` would mend it. */
  readonly safeFix: boolean;
}

/** A finding that the author answered, with the answer. */
export interface Waived extends Reported {
  readonly reason: string;
}

/** What a table holds; absent for standards and libraries. */
export interface TableFigures {
  readonly projects: number;
  readonly indicators: number;
  /** 合计 as the form prints it, in 分. */
  readonly total: Money | undefined;
  readonly moneyUnit: MoneyUnit;
}

/** What checking one file gave. */
export interface FileResult {
  readonly path: string;
  readonly shown: string;
  /** Undefined if the file could not be read: then `error` says why. */
  readonly kind: GoalFile['kind'] | undefined;
  readonly figures: TableFigures | undefined;
  readonly findings: readonly Reported[];
  readonly waived: readonly Waived[];
  /** The text, kept only where lines of it are to be shown. */
  readonly text: string | undefined;
  /** The file with its findings, kept only for reports that print it or change it. */
  readonly document: CheckedDocument | undefined;
  /** What there is to know of how it was read or written. */
  readonly notes: readonly Localised[];
  readonly error?: Localised;
  readonly profile?: ProfileInForce;
  /** How many fixes were made. */
  readonly fixed: number;
}

/** The result of a file that was read. */
export function resultOf(
  document: CheckedDocument,
  shown: string,
  language: Language,
  more: Pick<FileResult, 'fixed' | 'notes'>,
): FileResult {
  const { file, findings, text, path, profile } = document;
  const reported: Reported[] = [];
  const waived: Waived[] = [];
  for (const finding of findings) {
    const there = file.kind === 'table' ? placeOf(file, finding.target.node) : {};
    const record = recordOf(file, finding, shown, language, there);
    const each = { record, place: placeText(there)[language], safeFix: finding.fixes.some(fix => fix.safe) };
    if (finding.waivedBy === undefined) reported.push(each);
    else waived.push({ ...each, reason: finding.waivedBy });
  }
  return {
    path,
    shown,
    kind: file.kind,
    figures: figuresOf(file),
    findings: reported,
    waived,
    text: findings.length > 0 ? text : undefined,
    document,
    profile,
    ...more,
  };
}

/** The result of a file that could not be read. */
export function unreadResult(path: string, shown: string, error: Localised): FileResult {
  return {
    path,
    shown,
    kind: undefined,
    figures: undefined,
    findings: [],
    waived: [],
    text: undefined,
    document: undefined,
    notes: [],
    error,
    fixed: 0,
  };
}

/** A finding as it is reported, and as the rule gave it. */
export interface Whole {
  readonly reported: Reported;
  readonly finding: Finding;
}

/** All findings of a file whose document was kept, answered ones too, in their order. */
export function wholeFindings({ document, findings, waived }: FileResult): readonly Whole[] {
  let open = 0;
  let answered = 0;
  return (document?.findings ?? []).map(finding => ({
    reported: finding.waivedBy === undefined ? findings[open++]! : waived[answered++]!,
    finding,
  }));
}

function figuresOf(file: GoalFile): TableFigures | undefined {
  if (file.kind !== 'table') return undefined;
  let projects = 0;
  let indicators = 0;
  for (const unit of file.units) {
    projects += unit.projects.length;
    for (const project of unit.projects) indicators += project.indicators.length;
  }
  const { total } = printedTotals(file.stated, tableTotals(file));
  return { projects, indicators, total, moneyUnit: file.moneyUnit };
}
