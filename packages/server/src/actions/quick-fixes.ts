import { indicatorTypes, locate } from '@goalsheet/core/model';
import { type Finding, type FixEdit, isAnswerable } from '@goalsheet/core/rules';
import type { Editor } from '@goalsheet/language';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from '../lsp.ts';
import { REASON_DUE } from '../wording.ts';
import { action, type Edit, editorOf, insertion, type Request, say } from './action.ts';
import { addIndicator } from './add-indicator.ts';
import { turnOff } from './turn-off.ts';

/** Every fix that the rules offer at a place; the safe one is preferred. */
export function quickFixes(request: Request, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { snapshot, context } = request;
  const findings = findingsAt(request).filter(({ fixes }) => fixes.length > 0);
  if (findings.length === 0) return [];
  const editor = editorOf(snapshot);
  return findings.flatMap(finding => {
    const of = diagnosticsFor(finding, snapshot.file, diagnostics);
    const preferred = finding.fixes.find(fix => fix.safe);
    return finding.fixes.map(fix => ({
      ...action(
        request,
        CodeActionKind.QuickFix,
        fix.title[context.language],
        fix.edits.map(edit => editOf(request, editor, edit)),
      ),
      ...of,
      ...(fix === preferred && { isPreferred: true }),
    }));
  });
}

/**
 * The author's answer to a finding, with the reason left to type: a client that cannot leave the cursor at a place gets the line without one, and GS901 asks
 * for it.
 */
export function waivers(request: Request, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { snapshot, client, context } = request;
  if (snapshot.file.kind !== 'table') return [];
  const findings = eachOnce(findingsAt(request).filter(isAnswerable), ({ code, target: { node } }) => [node, code]);
  if (findings.length === 0) return [];
  const editor = editorOf(snapshot);
  return findings.map(finding => {
    const { code, title, target } = finding;
    const edit = { kind: 'insertEntry', target: { node: target.node }, key: '不采纳', text: `${code} ` } as const;
    const { range, newText } = editor.textEdit(edit);
    const due = REASON_DUE[context.language];
    const reasonAt = newText.indexOf(edit.text) + edit.text.length;
    const edits = [insertion(range, newText.slice(0, reasonAt), due, newText.slice(reasonAt), client)];
    const words = say(
      request,
      `不采纳：${code} ${title[context.language]}（写明理由）`,
      `Answer ${code} ${title[context.language]} with a reason`,
    );
    return {
      ...action(request, CodeActionKind.QuickFix, words, edits),
      ...diagnosticsFor(finding, snapshot.file, diagnostics),
    };
  });
}

/** Turns the rules of the findings off, each once. */
export async function turnOffs(request: Request, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
  const { file } = request.snapshot;
  const findings = eachOnce(findingsAt(request), ({ code }) => [code]);
  const made = await turnOff(request, findings);
  return made.map(({ finding, action }) => ({ ...action, ...diagnosticsFor(finding, file, diagnostics) }));
}

/** An indicator is put where the standard's order has it, with the line of its value; all else as the fix says. */
function editOf(request: Request, editor: Editor, edit: FixEdit): Edit {
  const { file } = request.snapshot;
  if (edit.kind === 'insertEntry' && file.kind === 'table' && file.standard) {
    const { node } = edit.target;
    const isProject = 'kind' in node && node.kind === 'project';
    if (isProject && indicatorTypes(file.standard).has(edit.key)) return addIndicator(request, file, node, edit.key);
  }
  return editor.textEdit(edit);
}

/** The first of those with the same key. */
function eachOnce(findings: readonly Finding[], keyOf: (finding: Finding) => readonly unknown[]): Finding[] {
  const keys: (readonly unknown[])[] = [];
  return findings.filter(finding => {
    const key = keyOf(finding);
    if (keys.some(other => other.every((part, index) => part === key[index]))) return false;
    return keys.push(key);
  });
}

/** The findings that touch the range that was asked about, without those that are answered. */
function findingsAt({ snapshot: { file, findings }, range }: Request): Finding[] {
  return findings.filter(({ waivedBy, target }) => waivedBy === undefined && touches(locate(file, target), range));
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** The diagnostics of the client that a finding is. */
function diagnosticsFor(
  { code, target }: Finding,
  file: Request['snapshot']['file'],
  diagnostics: readonly Diagnostic[],
): Pick<CodeAction, 'diagnostics'> {
  const { start } = locate(file, target);
  const own = diagnostics.filter(
    ({ code: other, range }) =>
      other === code && range.start.line === start.line && range.start.character === start.character,
  );
  return own.length > 0 ? { diagnostics: own } : {};
}
