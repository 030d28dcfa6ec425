import { locate, type Target } from '@goalsheet/core/model';
import type { Finding, Localised, ProfileProblem, Severity } from '@goalsheet/core/rules';
import type { Context } from './context.ts';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from './lsp.ts';
import type { Snapshot } from './snapshot.ts';

/** Who says so. */
export const SOURCE = 'goalsheet';

/** What is kept with a diagnostic: the fixes that its rule offers. */
export interface DiagnosticData {
  readonly fixes: readonly { readonly id: string; readonly safe: boolean }[];
}

export interface DiagnosticOptions {
  readonly language: Context['language'];
  /** The folder of the rules' pages, as a URL that ends in `/`; without it diagnostics link to none. */
  readonly ruleDocs?: string | undefined;
  /** Whether the client shows other places that are part of the reason, and tags. */
  readonly relatedInformation: boolean;
  readonly tags: readonly DiagnosticTag[];
}

/** A hint is advice that should be read: editors list information with the problems, and hints nowhere. */
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** The findings of a file for an editor, without those that the author answered. */
export function diagnosticsOf(
  { uri, file, findings }: Pick<Snapshot, 'uri' | 'file' | 'findings'>,
  options: DiagnosticOptions,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const finding of findings)
    if (finding.waivedBy === undefined) diagnostics.push(diagnosticOf(uri, file, finding, options));
  return diagnostics;
}

/** What was made of findings for a client; findings of what is unchanged are the same values from version to version. */
const made = new WeakMap<DiagnosticOptions, WeakMap<Finding, Made>>();

interface Made {
  readonly uri: string;
  readonly diagnostic: Diagnostic;
  /** The lines at which the blocks begin in which its places are: they stand where they stood while these are the same. */
  readonly bases: readonly (number | undefined)[];
}

/** One finding for an editor: the same value as the last time if it stands where it stood. */
export function diagnosticOf(
  uri: string,
  file: Snapshot['file'],
  finding: Finding,
  options: DiagnosticOptions,
): Diagnostic {
  let ofClient = made.get(options);
  if (!ofClient) made.set(options, (ofClient = new WeakMap()));
  const last = ofClient.get(finding);
  if (last?.uri === uri && standsAsBefore(last.bases, file, finding, options)) return last.diagnostic;
  const diagnostic = newDiagnostic(uri, file, finding, options);
  const { target, related } = finding;
  const targets = [target, ...(options.relatedInformation ? related.map(each => each.target) : [])];
  ofClient.set(finding, { uri, diagnostic, bases: targets.map(each => baseOf(file, each)) });
  return diagnostic;
}

function standsAsBefore(
  bases: readonly (number | undefined)[],
  file: Snapshot['file'],
  { target, related }: Finding,
  { relatedInformation }: DiagnosticOptions,
): boolean {
  const isSame = (each: Target, index: number) => bases[index] !== undefined && bases[index] === baseOf(file, each);
  return isSame(target, 0) && (!relatedInformation || related.every((each, index) => isSame(each.target, index + 1)));
}

/** The line at which the block begins in which a target has a place of its own; undefined for what is shown elsewhere. */
function baseOf({ blocks }: Snapshot['file'], { node: { origin }, span, field = 'name' }: Target): number | undefined {
  return origin && (span || origin.fields[field] || origin.fields.name) ? blocks.get(origin.block) : undefined;
}

function newDiagnostic(uri: string, file: Snapshot['file'], finding: Finding, options: DiagnosticOptions): Diagnostic {
  const { code, severity, message, target, related, fixes } = finding;
  const { language, ruleDocs } = options;
  const tags = isUnread(finding) && options.tags.includes(DiagnosticTag.Unnecessary) ? [DiagnosticTag.Unnecessary] : [];
  const data: DiagnosticData = { fixes: fixes.map(({ safe }, index) => ({ id: fixId(code, index), safe })) };
  return {
    range: locate(file, target),
    severity: SEVERITIES[severity],
    code,
    ...(ruleDocs !== undefined && { codeDescription: { href: `${ruleDocs}${code}.md` } }),
    source: SOURCE,
    message: message[language],
    ...(tags.length > 0 && { tags }),
    ...(options.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map(each => ({
          location: { uri, range: locate(file, each.target) },
          message: each.text[language],
        })),
      }),
    ...(data.fixes.length > 0 && { data }),
  };
}

/** The name of a fix among those of its finding. */
export function fixId(code: string, index: number): string {
  return `${code}.${index + 1}`;
}

/** An entry that is there twice: the later one is not in the table. */
function isUnread({ code, target }: Finding): boolean {
  return code === 'GS102' && target.span !== undefined && target.part === 'entry';
}

/** What is wrong with a profile, for an editor. */
export function profileDiagnostics(problems: readonly ProfileProblem[], { language }: DiagnosticOptions): Diagnostic[] {
  return problems.map(({ range, message }) => ({
    range: plainRange(range),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message: message[language],
  }));
}

/** A file that cannot be shown as text at all. */
export function unreadable(message: Localised, { language }: DiagnosticOptions): Diagnostic[] {
  const start = { line: 0, character: 0 };
  return [
    { range: { start, end: start }, severity: DiagnosticSeverity.Error, source: SOURCE, message: message[language] },
  ];
}

function plainRange({ start, end }: ProfileProblem['range']): Diagnostic['range'] {
  return { start: { ...start }, end: { ...end } };
}
