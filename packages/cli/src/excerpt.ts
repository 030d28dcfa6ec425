import { charWidth, displayWidth, safe } from './terminal-text.ts';

/** A source line and what stands below it, as they are shown on a terminal. */
export interface Excerpt {
  readonly text: string;
  /** The columns before the marker. */
  readonly before: number;
  /** The columns of the marker, at least one. */
  readonly marked: number;
}

const TAB = 4;

/**
 * The line with the place of a marker below it, in columns: full-width characters take two, a tab goes to the next multiple
 * of four. A line wider than `width` columns is cut on either side of the place.
 * @param start UTF-16 offset in the line
 * @param end exclusive; past the end of the line counts as its end
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  let wide = false;
  if (!line.includes('\t')) {
    const whole = safe(line);
    wide = displayWidth(whole) > width;
    if (!wide) {
      const first = characterFrom(line, start);
      const last = Math.max(first, characterFrom(line, end));
      const marked = Math.max(1, displayWidth(whole.slice(first, last)));
      return { text: whole.trimEnd(), before: displayWidth(whole.slice(0, first)), marked };
    }
  }
  // Of a line that is too wide only what may be shown is looked at; where tabs stop depends on all that stands before.
  const window = wide ? windowAround(line, start, width) : { from: 0, to: line.length };
  const cells: { text: string; width: number; at: number }[] = [];
  let at = window.from;
  let column = 0;
  for (const char of line.slice(window.from, window.to)) {
    const shown = char === '\t' ? ' '.repeat(TAB - (column % TAB)) : safe(char);
    const columns = char === '\t' ? shown.length : charWidth(shown);
    cells.push({ text: shown, width: columns, at });
    at += char.length;
    column += columns;
  }
  const columns = (from: number, to: number) => {
    let sum = 0;
    for (let index = from; index < to; index++) sum += cells[index]!.width;
    return sum;
  };
  const indexOf = (offset: number) => {
    const found = cells.findIndex(cell => cell.at >= offset);
    return found < 0 ? cells.length : found;
  };
  const first = indexOf(start);
  const last = Math.max(first, indexOf(end));
  let from = 0;
  let to = cells.length;
  if (wide || column > width) {
    // A third of the width is for what stands before the place.
    from = first;
    for (let used = 1; from > 0 && used + cells[from - 1]!.width <= width / 3; ) used += cells[--from]!.width;
    to = from;
    const room = width - (from > 0 || window.from > 0 ? 1 : 0) - 1;
    for (let used = 0; to < cells.length && used + cells[to]!.width <= room; ) used += cells[to++]!.width;
  }
  const lead = from > 0 || window.from > 0 ? '…' : '';
  const text = cells.slice(from, to).map(cell => cell.text);
  return {
    text: `${lead}${text.join('')}${to < cells.length || window.to < line.length ? '…' : ''}`.trimEnd(),
    before: lead.length + columns(from, first),
    marked: Math.max(1, columns(first, Math.min(last, to))),
  };
}

/** More of a line than an excerpt of so many columns shows, from and to whole characters. */
function windowAround(line: string, start: number, width: number): { readonly from: number; readonly to: number } {
  return {
    from: characterFrom(line, Math.min(start, line.length) - 2 * width),
    to: characterFrom(line, start + 2 * width),
  };
}

/** Where the first character begins that does not begin before `offset`. */
function characterFrom(line: string, offset: number): number {
  const at = Math.min(Math.max(0, offset), line.length);
  const code = at > 0 ? (line.codePointAt(at - 1) ?? 0) : 0;
  return code > 0xffff ? at + 1 : at;
}
