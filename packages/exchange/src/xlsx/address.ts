import { columnLetters } from '../note.ts';

/** Excel's own limits, which a file can exceed and no program can show. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** `B7`; both from 1. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Column and row, from 1, of `B7` or `$B$7`; undefined for anything else. */
export function cellAt(address: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= MOST_COLUMNS && row >= 1 && row <= MOST_ROWS ? { column, row } : undefined;
}
