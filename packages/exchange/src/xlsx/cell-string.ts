/**
 * What XML cannot hold, a carriage return (which XML makes a line feed), and what would be taken for such a mark: also where
 * its last `_` is that of the next mark.
 */
const MARKED = /[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4})/gu;

/** A text as the string of a cell: `_xHHHH_` stands for a character that XML cannot hold, so `_x0041_` is `_x005F_x0041_`. */
export function cellString(text: string): string {
  return text.replace(MARKED, char => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text of a cell's string. */
export function cellText(string: string): string {
  if (!string.includes('_x')) return string;
  return string.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
