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

const PAGE_MARK = /^(?:第\d+页[，,/]?(?:共\d+页)?|共\d+页[，,/]?第\d+页|[-－—–─]+\d+[-－—–─]+|[Pp]age\d+(?:of\d+)?)$/;
const BARE = /^(\d{1,4})(?:\/\d{1,4})?$/;
/** Page numbers without a mark stand at least so many lines apart. */
const PAGE_LINES = 8;

/**
 * The lines (by index) that are page numbers: `第 3 页`, `- 3 -`; a bare `3` or `3/10` only where a page begins or ends and the
 * number is that page's, or where all such lines of the text count on by one, far apart.
 */
export function pageNumbersOf(lines: readonly Line[], headers: readonly Run[]): ReadonlySet<number> {
  const found = new Set<number>();
  const bare: { index: number; value: number }[] = [];
  const headerStarts = new Set(headers.map(run => run.from));
  let page = 1;
  let last = Number.NaN;
  for (const [index, line] of lines.entries()) {
    if (line.newPage) page++;
    if (line.text.length > 20) continue;
    const text = squeezed(line.text);
    if (PAGE_MARK.test(text)) found.add(index);
    const value = Number(BARE.exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(value)) continue;
    bare.push({ index, value });
    const atBorder = line.newPage || lines[index + 1]?.newPage || headerStarts.has(index + 1);
    if (!atBorder || (value !== page && value !== last + 1)) continue;
    found.add(index);
    last = value;
  }
  const counting = bare.every(
    ({ index, value }, at) =>
      at === 0 || (value === bare[at - 1]!.value + 1 && index - bare[at - 1]!.index > PAGE_LINES),
  );
  if (bare.length > 1 && counting) for (const { index } of bare) found.add(index);
  return found;
}

/** True for a line that is nothing but a number. */
export function isBareNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
