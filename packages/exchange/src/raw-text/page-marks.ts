import { HEADINGS } from '@goalsheet/core/sheet';
import { type Line, squeezed } from './lines.ts';

/** Lines by index, `to` not included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The column headings without white space, as they are compared. */
export const HEADER = HEADINGS.join('');

const HEADER_CHARS = countsOf(HEADER);

/**
 * Where the column headings stand: lines that together hold exactly the characters of the seven headings, in whatever order
 * wrapped headings were copied; half-width brackets count as full-width ones.
 */
export function headerRunsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from++) {
    const to = headerEnd(lines, from);
    if (to === undefined) continue;
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

function headerEnd(lines: readonly Line[], from: number): number | undefined {
  const left = new Map(HEADER_CHARS);
  let count = HEADER.length;
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (text.length > 4 * HEADER.length) return undefined;
    for (const char of headerForm(text)) {
      const rest = left.get(char) ?? 0;
      if (rest === 0) return undefined;
      left.set(char, rest - 1);
      count--;
    }
    if (count === 0) return index + 1;
  }
  return undefined;
}

/** A piece of the column headings as it is compared. */
export function headerForm(text: string): string {
  return squeezed(text).replaceAll('(', '（').replaceAll(')', '）');
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const PAGE_MARK =
  /^(?:第\s*\d+\s*页[\s，,/]*(?:共\s*\d+\s*页)?|共\s*\d+\s*页[\s，,/]*第\s*\d+\s*页|[-－—–─]+\s+\d+\s+[-－—–─]+|[Pp]age\s+\d+(?:\s+of\s+\d+)?)$/;
const BARE = /^(?:([1-9]\d{0,3})(?:\/\d{1,4})?|[-－—–─]([1-9]\d{0,3})[-－—–─])$/;
/** True for a line that can only be a page number, where it stands outside all tables: `第 3 页`, `- 3 -`, `3`, `3/10`. */
export function isPageMark(text: string): boolean {
  return text.length <= 20 && (PAGE_MARK.test(text) || BARE.test(squeezed(text)));
}

/** Page numbers without a mark stand at least so many lines apart, and there are at least so many of them. */
const PAGE_LINES = 8;
const PAGES = 3;

/** Lines (by index) that are page numbers. */
export interface PageNumbers {
  /** `第 3 页`, `- 3 -`; a bare `3` or `3/10` where a page begins or ends, if the number is that page's. */
  readonly sure: ReadonlySet<number>;
  /** Bare numbers that count on by one all through the text, far apart. */
  readonly guessed: ReadonlySet<number>;
}

export function pageNumbersOf(lines: readonly Line[], headers: readonly Run[]): PageNumbers {
  const sure = new Set<number>();
  const bare: Candidate[] = [];
  const atBorder: (Candidate & { readonly page: number })[] = [];
  const headerStarts = new Set(headers.map(run => run.from));
  let page = 1;
  for (const [index, line] of lines.entries()) {
    if (line.newPage) page++;
    if (line.text.length > 20) continue;
    if (PAGE_MARK.test(line.text)) sure.add(index);
    const match = BARE.exec(squeezed(line.text));
    if (!match) continue;
    const value = Number(match[1] ?? match[2]);
    const atEnd = index === lines.length - 1 && page > 1;
    if (atEnd || line.newPage || lines[index + 1]?.newPage || headerStarts.has(index + 1))
      atBorder.push({ index, value, page });
    else bare.push({ index, value });
  }
  for (const [at, { index, value, page }] of atBorder.entries())
    if (value === page || value - 1 === atBorder[at - 1]?.value || value + 1 === atBorder[at + 1]?.value)
      sure.add(index);
  return { sure, guessed: new Set(bare.length >= PAGES && countsOn(bare) ? bare.map(({ index }) => index) : []) };
}

interface Candidate {
  readonly index: number;
  readonly value: number;
}

function countsOn(candidates: readonly Candidate[]): boolean {
  return candidates.slice(1).every(({ index, value }, at) => {
    const before = candidates[at]!;
    return value === before.value + 1 && index - before.index > PAGE_LINES;
  });
}

/** True for a line that is nothing but a number. */
export function isBareNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
