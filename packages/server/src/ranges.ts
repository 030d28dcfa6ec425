import type { Entry, RawLine } from '@goalsheet/language/syntax';
import type { Position, Range } from 'vscode-languageserver';

/** From `start` to `end` on one line. */
export function onLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** What a line says, without layout. */
export function lineRange(raw: RawLine): Range {
  return onLine(raw.number, raw.start, raw.end);
}

export function keyRange({ raw }: Entry): Range {
  return onLine(raw.number, raw.start, raw.keyEnd);
}

/** The value on the entry's own line. */
export function valueRange({ raw }: Entry): Range {
  return onLine(raw.number, raw.valueStart, raw.end);
}

/** The whole value: of a long text, from its first line that says something to its last. */
export function wholeValueRange(entry: Entry): Range {
  const { raw, more = [] } = entry;
  const last = more.at(-1);
  if (!last) return valueRange(entry);
  const end = { line: last.raw.number, character: last.raw.end };
  if (raw.valueStart < raw.end) return { start: { line: raw.number, character: raw.valueStart }, end };
  const first = more[0]!.raw;
  return { start: { line: first.number, character: first.start }, end };
}

/** Key and value with all lines of a long text. */
export function entryRange(entry: Entry): Range {
  const { raw, more } = entry;
  const last = more?.at(-1)?.raw ?? raw;
  return { start: { line: raw.number, character: raw.start }, end: { line: last.number, character: last.end } };
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Both ends count. */
export function contains(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

export function isWithin(inner: Range, outer: Range): boolean {
  return contains(outer, inner.start) && contains(outer, inner.end);
}

export function isSame(a: Range, b: Range): boolean {
  return isWithin(a, b) && isWithin(b, a);
}
