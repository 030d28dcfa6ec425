import { jointOf } from '@goalsheet/core/model';
import type { GridCell, SourcePlace } from './grid.ts';

/** A cell, or a further part of one that stands on the next page or in the next row. */
export interface CellPart {
  readonly cell: GridCell;
  readonly at: SourcePlace;
  /** True if it goes on where the part before was cut off (a page ended). */
  readonly continues: boolean;
}

/** A line of a cell, and how it follows the line before: it was wrapped there, or a new line was meant. */
export interface CellLine {
  readonly text: string;
  readonly at: SourcePlace;
  readonly follows: 'wrap' | 'break';
}

/** The lines that say something, without the blanks at their ends. */
export function linesOfCell(parts: readonly CellPart[]): CellLine[] {
  const lines: CellLine[] = [];
  for (const { cell, at, continues } of parts) {
    let first = true;
    for (const raw of cell.text.split(/\r\n?|[\n\f\v\u0085\u2028\u2029]/)) {
      const text = raw.trim();
      if (text === '') continue;
      const wrapped = cell.wrapped === true || (first && (continues || !endsSentence(lines.at(-1)?.text ?? '')));
      lines.push({ text, at, follows: wrapped ? 'wrap' : 'break' });
      first = false;
    }
  }
  return lines;
}

/** A text on one line: a name, a title. */
export function oneLineOf(parts: readonly CellPart[]): string {
  return joined(linesOfCell(parts).map(line => ({ ...line, follows: 'wrap' })));
}

/** A long text: what was wrapped is joined, the breaks that were meant part its paragraphs (`\n`). */
export function longTextOf(parts: readonly CellPart[]): string {
  return joined(linesOfCell(parts));
}

function joined(lines: readonly CellLine[]): string {
  const out: string[] = [];
  let before = '';
  for (const { text, follows } of lines) {
    if (out.length > 0) out.push(follows === 'break' ? '\n' : jointOf(before, text));
    out.push(text);
    before = text;
  }
  return out.join('');
}

/** Whether the next row of a table begins a new paragraph: what ends a sentence ends its paragraph with the row. */
function endsSentence(text: string): boolean {
  return /[。！？；：.;:!?”’）)]$/.test(text);
}

export function saysSomething(parts: readonly CellPart[]): boolean {
  return parts.some(({ cell }) => cell.text.trim() !== '' || cell.number !== undefined);
}

/** How far the text of a cell is set in, in columns: a tab goes to the next multiple of four, U+3000 is two. */
export function indentOfCell(cell: GridCell): number {
  let column = 0;
  for (const char of cell.text) {
    if (char === '\t') column += 4 - (column % 4);
    else if (char === '\u3000') column += 2;
    else if (char === '\n' || char === '\r') column = 0;
    else if (char.trim() === '') column++;
    else break;
  }
  return column + (cell.indent ?? 0);
}
