import { scan } from '@goalsheet/language/syntax';
import type { TextEdit } from 'vscode-languageserver';

/**
 * The edits that turn one text into another, line by line, so that cursors and marks elsewhere stay where they are. Lines that
 * say something are taken to be the same ones in the same order where their number did not change; else all lines between the
 * first and the last change are replaced.
 */
export function textChanges(from: string, to: string): TextEdit[] {
  if (from === to) return [];
  const before = linesOf(from);
  const after = linesOf(to);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const edits: TextEdit[] = [];
  const replace = (start: number, end: number, lines: readonly string[]) => {
    const newText = lines.join('');
    if (before.slice(start, end).join('') !== newText)
      edits.push({ range: { start: at(before, start), end: at(before, end) }, newText });
  };
  const old = says(before, head, before.length - tail);
  const own = says(after, head, after.length - tail);
  if (old.length !== own.length) {
    replace(head, before.length - tail, after.slice(head, after.length - tail));
    return edits;
  }
  let start = head;
  let first = head;
  for (const [index, line] of old.entries()) {
    // What stands above the line, and then the line itself.
    replace(start, line, after.slice(first, own[index]!));
    replace(line, line + 1, after.slice(own[index]!, own[index]! + 1));
    start = line + 1;
    first = own[index]! + 1;
  }
  replace(start, before.length - tail, after.slice(first, after.length - tail));
  return edits;
}

/** The lines of a text with their line ends. */
function linesOf(text: string): string[] {
  const raw = scan(text);
  return raw.map(({ offset }, index) => text.slice(offset, raw[index + 1]?.offset ?? text.length));
}

/** The numbers of the lines that are not blank. */
function says(lines: readonly string[], from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) if (lines[number]!.trim() !== '') numbers.push(number);
  return numbers;
}

/** The start of a line, or the end of the text. */
function at(lines: readonly string[], line: number): { line: number; character: number } {
  if (line < lines.length) return { line, character: 0 };
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
