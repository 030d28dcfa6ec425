import { HIGHEST, LONGEST } from './workbook.ts';

/** What a line of 9 point takes, in points: a little more than 宋体 needs, since fonts that stand in for it are higher. */
const LINE = 13;
const PADDING = 5;
/** So many lines fit the highest row that there can be. */
export const MOST_LINES = Math.floor((HIGHEST - PADDING) / LINE);
/** What is kept free of a column: its own padding, and the end of a line that a word or a mark does not fit. */
const MARGIN = 2.5;
/** A text that must be cut is cut behind one of these, if one is near. */
const STOP = /[。；，、,;\s]/;
const NEAR = 80;

/** A text for a column of a width in half-width characters. */
export interface SizedText {
  readonly text: string;
  readonly width: number;
}

export function rowHeight(lines: number): number {
  return Math.min(HIGHEST, Math.max(1, lines) * LINE + PADDING);
}

/** How many lines a text takes, at least one. An estimate that rather says too many. */
export function linesOf({ text, width }: SizedText): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, width);
  return lines;
}

/**
 * The texts of a row as the texts of one or more rows, each no higher than a row can be and no longer than a cell: texts
 * that are joined with nothing give what was there. Most rows stay one.
 */
export function splitRow(texts: readonly SizedText[]): { readonly texts: readonly string[]; readonly lines: number }[] {
  const parts = texts.map(splitText);
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => ({
    texts: parts.map(part => part[index]?.text ?? ''),
    lines: Math.max(1, ...parts.map(part => part[index]?.lines ?? 0)),
  }));
}

interface Part {
  readonly text: string;
  readonly lines: number;
}

function splitText({ text, width }: SizedText): Part[] {
  if (text === '') return [];
  const parts: Part[] = [];
  let start = 0;
  let lines = 0;
  const close = (end: number) => {
    if (end > start) parts.push({ text: text.slice(start, end), lines });
    start = end;
    lines = 0;
  };
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const own = paragraphLines(text.slice(at, end), width);
    if (lines > 0 && (lines + own > MOST_LINES || end - start > LONGEST)) close(at);
    if (own <= MOST_LINES && end - start <= LONGEST) {
      lines += own;
      at = end;
      continue;
    }
    // One paragraph that is too high for a row.
    const cut = cutAt(text, at, end, width);
    lines = paragraphLines(text.slice(at, cut), width);
    close(cut);
    at = cut;
  }
  close(text.length);
  return parts;
}

/** Behind the line feed that ends the paragraph. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function cutAt(text: string, from: number, end: number, width: number): number {
  const most = MOST_LINES * (width - MARGIN);
  let units = 0;
  let at = from;
  for (; at < end && at - from < LONGEST; at++) {
    units += unitsOf(text.charCodeAt(at));
    if (units > most && at > from) break;
  }
  for (let near = at; near > Math.max(from, at - NEAR); near--) if (STOP.test(text[near - 1]!)) return near;
  const splitsPair = /[\uD800-\uDBFF]/.test(text[at - 1]!) && at < end && at > from + 1;
  return splitsPair ? at - 1 : at;
}

function paragraphLines(paragraph: string, width: number): number {
  let units = 0;
  for (let index = 0; index < paragraph.length; index++) units += unitsOf(paragraph.charCodeAt(index));
  return Math.max(1, Math.ceil(units / (width - MARGIN)));
}

/** The width of a character: Chinese fonts set all but Latin and its marks on a full square. */
function unitsOf(code: number): number {
  return code < 0x80 ? 1.1 : 2;
}
