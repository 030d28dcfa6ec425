import type { Table } from '@goalsheet/core/model';
import type { Range, TextEdit } from 'vscode-languageserver';
import { type Row, rowBehind } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';

/** Whole lines of a file: `to` is the first that is not among them. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The lines of a node and all that belongs to it, with the comments directly above and the blank lines below. */
export function linesOfRow(snapshot: Snapshot, table: Table, row: Row): LineRange {
  const behind = rowBehind(table, row);
  return {
    from: firstLine(snapshot, row.line),
    to: behind ? firstLine(snapshot, behind.line) : snapshot.structure.lines.length,
  };
}

/** Without the blank lines at the end. */
export function withoutBlanks({ structure: { roles } }: Snapshot, { from, to }: LineRange): LineRange {
  while (to > from + 1 && roles[to - 1] === 'blank') to--;
  return { from, to };
}

/** The first of the comments directly above a line; the line itself if there is none. */
function firstLine({ structure: { roles } }: Snapshot, line: number): number {
  while (line > 0 && roles[line - 1] === 'comment') line--;
  return line;
}

/** The texts of lines, as they stand, without their line ends. */
export function textsOf({ text, structure: { lines } }: Snapshot, { from, to }: LineRange): string[] {
  return lines
    .slice(from, to)
    .map(({ offset }, index) =>
      text.slice(offset, lines[from + index + 1]?.offset ?? text.length).replace(/[\r\n]+$/, ''),
    );
}

export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** New lines before a line (behind the last one, if there is no such line). */
export function insertLines(snapshot: Snapshot, line: number, texts: readonly string[]): TextEdit {
  return replaceLines(snapshot, { from: line, to: line }, texts);
}

/** Other lines (or none) in the place of lines. */
export function replaceLines(snapshot: Snapshot, { from, to }: LineRange, texts: readonly string[]): TextEdit {
  const { text, structure } = snapshot;
  const { lines } = structure;
  const end = lineEndOf(text);
  if (to < lines.length) {
    const newText = texts.map(each => each + end).join('');
    return { range: range(snapshot, from, to), newText };
  }
  // The last line has no line end: the one above it goes or comes.
  if (from === 0) return { range: range(snapshot, 0, to), newText: texts.join(end) };
  return { range: range(snapshot, from, to, true), newText: texts.map(each => end + each).join('') };
}

/** From the start of a line (or the end of the line above it) to the start of another, or the end of the text. */
function range(snapshot: Snapshot, from: number, to: number, above = false): Range {
  const at = (line: number) => ({ line, character: 0 });
  const endOf = (line: number) => ({ line, character: textsOf(snapshot, { from: line, to: line + 1 })[0]!.length });
  const { length } = snapshot.structure.lines;
  return { start: above ? endOf(from - 1) : at(from), end: to < length ? at(to) : endOf(length - 1) };
}
