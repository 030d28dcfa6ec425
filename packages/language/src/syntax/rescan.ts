import { type RawLine, scan, scanPart } from './scan.ts';

/** A text and its lines. */
export interface Scanned {
  readonly text: string;
  readonly lines: readonly RawLine[];
}

/**
 * What {@link scan} gives, from the lines of an earlier version of the text: those before an edit are the same values, those behind it
 * are copied to where they stand now, and only those in between are read.
 */
export function rescan(text: string, before: Scanned): readonly RawLine[] {
  const { lines } = before;
  if (text === before.text) return lines;
  const prefix = commonPrefix(text, before.text);
  const suffix = commonSuffix(text, before.text, Math.min(text.length, before.text.length) - prefix);
  // A line stays if it ended within what is common, with a character more: a CR there may have got its LF.
  const kept = Math.max(0, firstFrom(lines, prefix) - 1);
  const shift = text.length - before.text.length;
  // A line begins anew only behind a line end that is common too.
  const rest = firstFrom(lines, before.text.length - suffix + 1);
  if (rest >= lines.length || rest <= kept) return scan(text);
  const from = lines[kept]!.offset;
  const to = lines[rest]!.offset + shift;
  const made = lines.slice(0, kept);
  scanPart(text, from, to, made);
  const more = made.length - rest;
  for (let index = rest; index < lines.length; index++) {
    const { number, offset, indent, start, end, hash, key, keyEnd, valueStart } = lines[index]!;
    const place = { number: number + more, offset: offset + shift };
    made.push({ ...place, indent, start, end, hash, key, keyEnd, valueStart });
  }
  return made;
}

/** The first line that begins at `offset` or behind. */
function firstFrom(lines: readonly RawLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pieces of this many characters are compared at once. */
const PIECE = 4096;

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.startsWith(b.slice(at, at + PIECE), at)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(a: string, b: string, most: number): number {
  let size = 0;
  while (size + PIECE <= most && a.endsWith(b.slice(b.length - size - PIECE, b.length - size), a.length - size))
    size += PIECE;
  while (size < most && a.charCodeAt(a.length - size - 1) === b.charCodeAt(b.length - size - 1)) size++;
  return size;
}
