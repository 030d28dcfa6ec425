import type { LineRange } from '../note.ts';
import { type Body, bodyOf, lineIndexAt, type Span, startOf, textOf } from './body.ts';
import { type Line, squeezed } from './lines.ts';
import type { Run } from './page-marks.ts';

/** The head of a table, or of one of its pages: title, `部门名称：… 单位：…`, column headings; each may be missing. */
export interface Head {
  /** Its lines by index: from the title to the line behind the column headings. */
  readonly start: number;
  readonly end: number;
  /** The column headings: their source lines, and their text without white space. */
  readonly header?: HeaderText;
  /** Its lines above the column headings, joined. */
  readonly body: Body;
  readonly title: string;
  readonly titleLines: number;
  /** Absent if there is no 部门名称. */
  readonly department?: string;
  /** 单位 as written; absent if it is not stated. */
  readonly unitText?: string;
  /** The form's own words where they are written otherwise than the form prints them, in `body`. */
  readonly variants: readonly Variant[];
}

interface HeaderText {
  readonly place: LineRange;
  readonly text: string;
}

/** A stretch of text that stands for `printed`. */
export interface Variant extends Span {
  readonly printed: string;
}

/** A head takes at most so many lines above its column headings. */
const HEAD_LINES = 12;
const TITLE_LINES = 5;

/**
 * The heads of a text, in order: each run of column headings with what stands above it, and each line 部门名称：… that
 * has no column headings.
 */
export function headsOf(lines: readonly Line[], headers: readonly Run[]): Head[] {
  const heads: Head[] = [];
  let from = 0;
  const addLone = (to: number) => {
    for (let index = from; index < to; index++) {
      if (!/^部门名称\s*[:：]/.test(lines[index]!.text)) continue;
      const next = lines[index + 1]?.text ?? '';
      const end = /^(?:金额)?单位\s*[:：]/.test(next) ? index + 2 : index + 1;
      heads.push(headOf(lines, from, index, end, undefined, heads.length === 0));
      from = end;
      index = end - 1;
    }
  };
  for (const header of headers) {
    const above = Math.max(from, header.from - HEAD_LINES);
    const text = bodyOf(lines.slice(above, header.from));
    const mark = [...text.text.matchAll(/部门名称\s*[:：]/g)].at(-1);
    const opening = mark ? above + lineIndexAt(text, mark.index) : header.from;
    addLone(opening);
    heads.push(headOf(lines, from, opening, header.to, header, heads.length === 0));
    from = header.to;
  }
  addLone(lines.length);
  return heads;
}

/** @param opening the line of 部门名称, or of the column headings if there is none */
function headOf(
  lines: readonly Line[],
  from: number,
  opening: number,
  end: number,
  header: Run | undefined,
  isFirst: boolean,
): Head {
  const above = header?.from ?? end;
  const start = titleStart(lines, from, opening, isFirst);
  const body = bodyOf(lines.slice(start, above));
  const mark = /部门名称\s*([:：])/.exec(opening < above ? body.text.slice(startOf(body, opening - start)) : '');
  const markAt = mark ? startOf(body, opening - start) + mark.index : undefined;
  const unit = [...body.text.matchAll(/(金额)?单位\s*([:：])/g)].filter(match => match.index > (markAt ?? -1)).at(-1);
  const titleEnd = markAt ?? unit?.index ?? body.text.length;
  const variants: Variant[] = [];
  if (mark && mark[1] === ':') variants.push(charVariant(markAt! + mark[0].length - 1, '：'));
  if (unit?.[1]) variants.push({ from: unit.index, to: unit.index + 2, printed: '' });
  if (unit?.[2] === ':') variants.push(charVariant(unit.index + unit[0].length - 1, '：'));
  const unitAt = unit?.index ?? body.text.length;
  return {
    start,
    end,
    ...(header ? { header: headerOf(lines, header) } : {}),
    body,
    title: textOf(body, { from: 0, to: titleEnd }),
    titleLines: titleEnd === 0 ? 0 : lineIndexAt(body, titleEnd - 1) + 1,
    ...(mark ? { department: textOf(body, { from: markAt! + mark[0].length, to: unitAt }) } : {}),
    ...(unit ? { unitText: textOf(body, { from: unitAt + unit[0].length, to: body.text.length }) } : {}),
    variants,
  };
}

function headerOf(lines: readonly Line[], { from, to }: Run): HeaderText {
  return {
    place: { from: lines[from]!.number, to: lines[to - 1]!.number },
    text: lines
      .slice(from, to)
      .map(({ text }) => squeezed(text))
      .join(''),
  };
}

function charVariant(from: number, printed: string): Variant {
  return { from, to: from + 1, printed };
}

/**
 * The line on which the title starts. A text that begins with up to three lines begins with the title; else it is sought in the five
 * lines above 部门名称, below the end of the table before.
 */
function titleStart(lines: readonly Line[], from: number, opening: number, isFirst: boolean): number {
  if (isFirst && opening - from <= 3) return from;
  let least = Math.max(from, opening - TITLE_LINES);
  for (let index = opening - 1; index >= least; index--) if (lines[index]!.text.endsWith('。')) least = index + 1;
  for (const word of ['绩效', '表'])
    for (let index = opening - 1; index >= least; index--) if (lines[index]!.text.includes(word)) return index;
  return isFirst ? Math.max(least, opening - 1) : opening;
}

/** One table's part of a text: its head, and the lines below it without what repeats on every page. */
export interface Region {
  readonly head: Head;
  readonly lines: readonly Line[];
  /** Repeated page heads that were skipped: the lines of each. */
  readonly repeated: readonly (readonly Line[])[];
}

/** The tables of a text: a head opens a new one if its department differs or 合计 follows; else it repeats that of the page before. */
export function regionsOf(lines: readonly Line[], heads: readonly Head[]): Region[] {
  const regions: { head: Head; lines: Line[]; repeated: Line[][] }[] = [];
  for (const [index, head] of heads.entries()) {
    const current = regions.at(-1);
    const below = lines.slice(head.end, heads[index + 1]?.start ?? lines.length);
    if (current && !opensTable(head, current.head, below, current.lines.length > 0)) {
      const skipFrom = sameTitle(head, current.head) ? head.start : head.start + head.titleLines;
      for (const line of lines.slice(head.start, skipFrom)) current.lines.push(line);
      current.repeated.push(lines.slice(skipFrom, head.end));
      addBelow(current, below);
    } else {
      const region = { head, lines: [], repeated: [] };
      regions.push(region);
      addBelow(region, below);
    }
  }
  return regions;
}

function opensTable(head: Head, current: Head, below: readonly Line[], hasRows: boolean): boolean {
  if (head.department !== undefined && squeezed(head.department) !== squeezed(current.department ?? '')) return true;
  return hasRows && below.slice(0, 3).some(({ text }) => /^合\s*计(?:\s|$)/.test(text));
}

function sameTitle(head: Head, current: Head): boolean {
  return squeezed(head.title) === squeezed(current.title);
}

/** Adds lines to a table, without a title that stands alone at the top of a page. */
function addBelow(region: { head: Head; lines: Line[]; repeated: Line[][] }, below: readonly Line[]): void {
  const title = squeezed(region.head.title);
  for (let index = 0; index < below.length; index++) {
    const end = title.length >= 6 ? titleEndAt(below, index, title) : undefined;
    if (end === undefined) region.lines.push(below[index]!);
    else {
      region.repeated.push(below.slice(index, end));
      index = end - 1;
    }
  }
}

function titleEndAt(lines: readonly Line[], from: number, title: string): number | undefined {
  let at = 0;
  for (let index = from; index < lines.length && at < title.length; index++) {
    const text = squeezed(lines[index]!.text.slice(0, 2 * title.length));
    if (!title.startsWith(text, at)) return undefined;
    at += text.length;
    if (at === title.length) return index + 1;
  }
  return undefined;
}
