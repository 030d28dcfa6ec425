import type { Table, Unit } from '@goalsheet/core/model';
import { builtInStandards, printProject } from '@goalsheet/language';
import { type CodeAction, CodeActionKind } from '../lsp.ts';
import { action, type Request, say } from './action.ts';
import { type LineRange, replaceLines, textsOf } from './lines.ts';

/** A row of the form has six tabs, a unit's that was copied without its empty cells two. */
const TABS = 2;
/** Rows that reach further from the cursor are not one paste that someone looks at. */
const AROUND = 300;

/**
 * Rows that were copied in a spreadsheet and pasted into the file become entries: the official form's, with its seven columns, or rows
 * under headings that were copied with them. A spreadsheet puts tabs between cells, and cells of several lines in quotes.
 * Offered only where the cells are all in what is written, character by character.
 */
export async function pastedRows(request: Request): Promise<CodeAction[]> {
  const { snapshot, context } = request;
  const { file } = snapshot;
  if (file.kind !== 'table') return [];
  const lines = rowsAround(request);
  if (!lines) return [];
  // What reads documents is loaded when the first is read.
  const { intakeDocument, readCsv } = await import('@goalsheet/exchange/documents');
  const { HEADINGS } = await import('@goalsheet/core/sheet');
  const pasted = textsOf(snapshot, lines).join('\n');
  const standards = [
    ...(file.standard ? [file.standard] : []),
    ...(await context.standardsFor(snapshot.uri)),
    ...builtInStandards(),
  ];
  const texts = [pasted, `${HEADINGS.join('\t')}\n${pasted}`];
  for (const text of texts) {
    const { tables, proof } = intakeDocument(readCsv(`sep=\t\n${text}`), { standards, moneyUnit: file.moneyUnit });
    const [table] = tables;
    if (tables.length !== 1 || !table || !proof.ok || table.moneyUnit !== file.moneyUnit) continue;
    const entries = entriesOf(table);
    if (entries.length === 0) continue;
    const count = table.units.reduce((sum, unit) => sum + unit.projects.length, 0);
    const title = say(
      request,
      `把粘贴的表格行改写成条目（${count} 个项目）`,
      `Turn the pasted rows into entries (${count})`,
    );
    return [action(request, CodeActionKind.QuickFix, title, [replaceLines(snapshot, lines, entries)])];
  }
  return [];
}

function entriesOf({ units, moneyUnit }: Table): string[] {
  const lines: string[] = [];
  const block = (text: string) => {
    if (lines.length > 0) lines.push('');
    lines.push(...text.split('\n'));
  };
  for (const unit of units) {
    if (unit.name !== '') block(headOf(unit));
    for (const project of unit.projects) block(printProject(project, moneyUnit));
  }
  return lines;
}

/** Sums of units are not written: the sheet computes them. */
function headOf({ name }: Unit): string {
  return `资金使用单位：${name}`;
}

/**
 * The rows that stand one below the other at the cursor; a row goes on while a quote is open. Only the lines around the cursor are looked
 * at: an editor asks with every move of it.
 */
function rowsAround({ snapshot, range }: Request): LineRange | undefined {
  const at = range.start.line;
  const first = Math.max(0, at - AROUND);
  const texts = textsOf(snapshot, { from: first, to: Math.min(snapshot.structure.lines.length, at + AROUND) });
  for (let from = 0; from <= at - first; ) {
    let to = from;
    for (let end = rowEnd(texts, to); end !== undefined; end = rowEnd(texts, to)) to = end;
    if (at - first < to) return from < to ? { from: first + from, to: first + to } : undefined;
    from = Math.max(to, from + 1);
  }
  return undefined;
}

/** The line behind the row that starts at a line; undefined if none does, or a quote in it is not closed. */
function rowEnd(texts: readonly string[], from: number): number | undefined {
  if ((texts[from] ?? '').split('\t').length <= TABS) return undefined;
  let open = false;
  for (let at = from; at < texts.length; at++) {
    if (texts[at]!.split('"').length % 2 === 0) open = !open;
    if (!open) return at + 1;
  }
  return undefined;
}
