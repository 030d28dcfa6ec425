import { isBlank } from '../model/index.ts';

/** Offsets in a text. */
export interface Ending {
  readonly from: number;
  readonly to: number;
}

const STRAY = /[.。．｡]/;
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/;

export function endsInStop(text: string): boolean {
  return text !== '' && STRAY.test(text[text.length - 1]!);
}

/**
 * The stray `.` or `。` at the end of a text. Not an ellipsis, not an abbreviation (`Co.`), not the full stop of a text of several
 * sentences or paragraphs.
 */
export function strayStop(text: string): Ending | undefined {
  const to = text.length;
  let from = to;
  while (from > 0 && STRAY.test(text[from - 1]!)) from--;
  if (from === to || from === 0) return undefined;
  const marks = text.slice(from, to);
  if (/^\.{2,}$|^。{3,}$/.test(marks)) return undefined;
  if (LATIN.test(text[from - 1]!) && marks === '.') return undefined;
  const body = text.slice(0, from);
  if (/[。！？!?\n]/.test(body)) return undefined;
  return { from, to };
}

/** Where the text ends before stray stops and blanks. */
export function endBeforeStops(text: string): number {
  let end = text.length;
  while (end > 0 && (STRAY.test(text[end - 1]!) || isBlank(text[end - 1]!))) end--;
  return end;
}
