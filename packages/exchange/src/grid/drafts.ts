import { squeezed } from '../raw-text/lines.ts';
import { isPageMark } from '../raw-text/page-marks.ts';
import { type BodyRow, bodyRowOf, loneText } from './body-rows.ts';
import { type CellPart, oneLineOf, saysSomething } from './cell-text.ts';
import { columnsFor, goesOn, isContinuationMark, widthOf } from './continuation.ts';
import type { Grid, SourceDocument, SourcePlace, SourceText } from './grid.ts';
import { type Head, type HeadLine, headOf, titleKey } from './head.ts';
import { type Headings, headingsAt, sameColumns } from './headings.ts';
import { type LaidRow, laidRows } from './layout.ts';
import { formsIn, type ProjectForm, projectFormOf } from './project-form.ts';

/** One goal table's part of a document: its head, and the rows below it, from all its pages and worksheets. */
export interface Draft {
  readonly head: Head;
  readonly headings: Headings;
  readonly rows: BodyRow[];
  /** Heads of further pages that say the same again; each with its cells. */
  readonly repeated: (readonly CellPart[])[];
  readonly columnNumbers: CellPart[];
  /** The first rows of tables without headings that go on with it, where no page says so. */
  readonly continued: SourcePlace[];
  /** Where it is made of forms of one project each: where these begin. */
  readonly forms?: SourcePlace[];
}

/** A document cut into goal tables, and what is none. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Text outside all tables. */
  readonly outside: readonly CellPart[];
  readonly pageNumbers: readonly CellPart[];
  readonly otherGrids: readonly Grid[];
  /** Grids without headings that could go on with the table before, but for what stands between. */
  readonly apart: readonly { readonly grid: Grid; readonly text: string }[];
  /** Forms of one project that say something twice. */
  readonly unclear: readonly Grid[];
  /** The cells that paragraphs count as. */
  readonly paragraphs: readonly CellPart[];
}

/** Finds the goal tables of a document by their column headings. Linear in its cells. */
export function draftsOf(source: SourceDocument): Drafts {
  const finder = new DraftFinder();
  for (const piece of source.pieces) {
    if (piece.kind === 'text') finder.addText(piece);
    else finder.addGrid(piece);
  }
  finder.flushTexts();
  return finder;
}

/** A head takes at most so many paragraphs above its table, or rows between two tables of a grid. */
const HEAD_LINES = 12;

class DraftFinder implements Drafts {
  readonly drafts: Draft[] = [];
  readonly outside: CellPart[] = [];
  readonly pageNumbers: CellPart[] = [];
  readonly otherGrids: Grid[] = [];
  readonly apart: { grid: Grid; text: string }[] = [];
  readonly unclear: Grid[] = [];
  readonly paragraphs: CellPart[] = [];
  private texts: CellPart[] = [];
  /** What stood outside the tables so far: heads of pages, which stand above each part of a table again. */
  private readonly seen = new Set<string>();
  private width = 0;
  /** True if the grid before was the table's, or there was none. */
  private isNext = true;

  addText({ text, at }: SourceText): void {
    for (const line of text.split(/\r\n?|\n/)) {
      if (line.trim() === '') continue;
      const part: CellPart = { cell: { column: 0, columns: 1, rows: 1, text: line }, at, continues: false };
      this.paragraphs.push(part);
      this.texts.push(part);
    }
  }

  addGrid(grid: Grid): void {
    const rows = laidRows(grid);
    const width = widthOf(grid);
    const headings: Headings[] = [];
    for (let index = 0; index < rows.length; index++) {
      const found = headingsAt(rows, index);
      if (!found) continue;
      headings.push(found);
      index = found.to - 1;
    }
    if (headings.length === 0) {
      const forms = formsIn(rows);
      if (forms.length === 0) return this.addWithoutHeadings(grid, rows, width);
      this.width = width;
      const starts = forms.map(({ start }, index) => headStart(rows, forms[index - 1]?.list ?? 0, start, index === 0));
      const parts = starts.map((start, index) => projectFormOf(rows.slice(start, starts[index + 1])));
      // One that cannot be read keeps the others of its grid: nothing of it is read by halves.
      this.isNext = parts.every(form => form !== undefined && form !== 'unclear');
      if (!this.isNext) this.unclear.push(grid);
      else for (const [index, form] of parts.entries()) this.addForm(form as ProjectForm, index === 0);
      return;
    }
    this.isNext = true;
    this.width = width;
    const starts = headings.map((each, index) => headStart(rows, headings[index - 1]?.to ?? 0, each.from, index === 0));
    headings.forEach((each, index) => {
      const above = rows.slice(starts[index], each.from);
      const below = rows.slice(each.to, starts[index + 1] ?? rows.length);
      this.addPart(each, above, below, index === 0);
    });
  }

  /** A form goes with those before it where title, department and unit are the same. */
  private addForm({ above, department, headings, rows }: ProjectForm, isFirst: boolean): void {
    const head = headOf([...(isFirst ? this.textLines() : []), ...above]);
    // The line above the form says it first, unless the form says another.
    const isSaid = department && head.department && squeezed(department.text) === squeezed(head.department.text);
    const own = department && !isSaid ? { ...head, department } : head;
    const again = isSaid ? [department.parts] : [];
    const last = this.drafts.at(-1);
    for (const part of head.left) this.leave(part);
    if (last?.forms && headingsAgree(last, own, headings)) {
      const parts = [own.title, own.department, own.unit].flatMap(each => each?.parts ?? []);
      last.repeated.push([...parts, ...own.cut, ...headings.cells], ...again);
      for (const row of rows) last.rows.push(row);
      last.forms.push(rows[0]!.at);
    } else {
      const forms = [rows[0]!.at];
      const draft = { head: own, headings, rows: [...rows], repeated: again, columnNumbers: [], continued: [], forms };
      if (!isSaid && department && head.department) for (const part of head.department.parts) this.leave(part);
      this.drafts.push(draft);
    }
  }

  private addWithoutHeadings(grid: Grid, rows: readonly LaidRow[], width: number): void {
    const current = this.drafts.at(-1);
    if (current && this.addContinuation(current, grid, rows, width)) return;
    if (!rows.some(({ slots }) => slots.some(({ cell, at }) => saysSomething([{ cell, at, continues: false }]))))
      return;
    this.isNext = false;
    this.otherGrids.push(grid);
  }

  /** @returns whether the grid could go on with the table before; then it does, or stands apart */
  private addContinuation(current: Draft, grid: Grid, rows: readonly LaidRow[], width: number): boolean {
    // Pages and worksheets follow each other whatever stands between; in a running text it may be another table.
    const isRunning = grid.at.page === undefined && grid.at.sheet === undefined;
    const columns = columnsFor(current.headings, this.width, width);
    if (!columns || (isRunning && !this.isNext)) return false;
    const known = headKeys(current.head);
    if (!goesOn(rows, columns, text => known.has(titleKey(text)))) return false;
    const between = isRunning ? this.textBetween(known) : undefined;
    if (between !== undefined) {
      this.isNext = false;
      this.apart.push({ grid, text: between });
      return true;
    }
    this.flushTexts();
    if (isRunning) current.continued.push(grid.rows[0]?.at ?? grid.at);
    this.addRows(current, rows, columns);
    return true;
  }

  /** The first paragraph since the grid before that keeps a table from going on: all but page numbers and repeated heads. */
  private textBetween(known: ReadonlySet<string>): string | undefined {
    return this.texts
      .map(part => oneLineOf([part]))
      .find(text => {
        const key = titleKey(text);
        return !isPageMark(text) && !isContinuationMark(text) && !known.has(key) && !this.seen.has(key);
      });
  }

  /** What is left of the paragraphs before a table belongs to none. */
  flushTexts(): void {
    const current = this.drafts.at(-1);
    const known = current ? headKeys(current.head) : new Set<string>();
    for (const part of this.texts) {
      const text = oneLineOf([part]);
      if (isPageMark(text)) this.pageNumbers.push(part);
      else if (current && (known.has(titleKey(text)) || isContinuationMark(text))) current.repeated.push([part]);
      else this.leave(part);
    }
    this.texts = [];
  }

  private addPart(headings: Headings, above: readonly LaidRow[], below: readonly LaidRow[], isFirst: boolean): void {
    const lines = above.map((row): HeadLine => ({ parts: ownParts(row), inGrid: true }));
    const head = headOf(isFirst ? [...this.textLines(), ...lines] : lines);
    const current = this.drafts.at(-1);
    if (current && sameColumns(headings, current.headings) && !this.opensTable(head, below, headings, current)) {
      const known = headKeys(current.head);
      const own = [...(head.title?.parts ?? []), ...(head.department?.parts ?? []), ...(head.unit?.parts ?? [])];
      const again = [...own, ...head.cut];
      current.repeated.push([...again, ...headings.cells]);
      for (const part of head.left) {
        if (isPageMark(oneLineOf([part]))) this.pageNumbers.push(part);
        else if (known.has(titleKey(oneLineOf([part])))) current.repeated.push([part]);
        else this.leave(part);
      }
      this.addRows(current, below, headings);
      return;
    }
    const draft: Draft = { head, headings, rows: [], repeated: [], columnNumbers: [], continued: [] };
    for (const part of head.left) {
      if (isPageMark(oneLineOf([part]))) this.pageNumbers.push(part);
      else this.leave(part);
    }
    this.drafts.push(draft);
    this.addRows(draft, below, headings);
  }

  private addRows(draft: Draft, rows: readonly LaidRow[], headings: Headings): void {
    const known = headKeys(draft.head);
    rows.forEach((row, index) => {
      const body = bodyRowOf(row, headings);
      if (!body) return;
      const lone = loneText(body);
      const text = lone ? oneLineOf([lone]) : '';
      if (lone && (known.has(titleKey(text)) || isContinuationMark(text))) draft.repeated.push([lone]);
      // A bare number may be a name, and be checked as one.
      else if (lone && isPageMark(text) && /页|[-－—–─]/.test(text)) this.pageNumbers.push(lone);
      else if (index === 0 && isColumnNumbers(body))
        draft.columnNumbers.push(...[...body.own.values()].flat(), ...body.stray);
      else draft.rows.push(body);
    });
  }

  private leave(part: CellPart): void {
    this.outside.push(part);
    this.seen.add(titleKey(oneLineOf([part])));
  }

  /** A head opens a new table if its title or department differs, or 合计 follows; else it repeats that of the page before. */
  private opensTable(head: Head, below: readonly LaidRow[], headings: Headings, current: Draft): boolean {
    const { title, department } = current.head;
    if (head.department && squeezed(head.department.text) !== squeezed(department?.text ?? '')) return true;
    const key = head.title && titleKey(head.title.text);
    if (key && key !== titleKey(title?.text ?? '') && !this.seen.has(key)) return true;
    if (current.rows.length === 0) return false;
    const first = below.slice(0, 3).flatMap(row => bodyRowOf(row, headings) ?? []);
    return first.some(row => /^[合总]计$/.test(squeezed(oneLineOf(row.own.get('name') ?? []))));
  }

  /** The paragraphs that can be a head: the last ones above the table. */
  private textLines(): HeadLine[] {
    const head = this.texts.slice(-HEAD_LINES);
    this.texts = this.texts.slice(0, -HEAD_LINES);
    this.flushTexts();
    return head.map(part => ({ parts: [part], inGrid: false }));
  }
}

function headingsAgree({ head, headings }: Draft, own: Head, other: Headings): boolean {
  const same = (a: string | undefined, b: string | undefined) => titleKey(a ?? '') === titleKey(b ?? '');
  return (
    same(head.title?.text, own.title?.text) &&
    same(head.department?.text, own.department?.text) &&
    same(head.unit?.text, own.unit?.text) &&
    headings.moneyUnit === other.moneyUnit
  );
}

function ownParts({ slots }: LaidRow): CellPart[] {
  return slots.flatMap(({ cell, at, own }) => (own ? [{ cell, at, continues: false }] : []));
}

function headKeys({ title, department, unit }: Head): Set<string> {
  const texts = [title?.text, department && `部门名称：${department.text}`, unit && `单位：${unit.text}`];
  const parts = [title, department, unit].flatMap(each => each?.parts ?? []).map(part => oneLineOf([part]));
  return new Set([...texts, ...parts].flatMap(text => (text ? [titleKey(text)] : [])));
}

/** Where the head of a further table of a grid starts: at the rows above its headings that are no rows of the table before. */
function headStart(rows: readonly LaidRow[], after: number, header: number, isFirst: boolean): number {
  if (isFirst) return after;
  let start = header;
  for (let index = header - 1; index >= Math.max(after, header - HEAD_LINES); index--) {
    const parts = ownParts(rows[index]!).filter(part => saysSomething([part]));
    if (parts.length > 4) break;
    const text = parts.map(part => oneLineOf([part])).join(' ');
    if (text === '') continue;
    if (parts.length > 1 ? !/[:：]/.test(text) : !/绩效|表$|附件|[:：]|元[）)]?$/.test(text)) break;
    if (/^(?:注|备注|说明)\s{0,8}[:：]/.test(text)) break;
    start = index;
  }
  return start;
}

/** 栏次: 1, 2, 3 … below the headings. */
function isColumnNumbers({ own, stray }: BodyRow): boolean {
  const texts = [...own.values()].flat().map(({ cell }) => squeezed(cell.text));
  const numbers = texts.map(text => /^(?:栏次|[（(]?(\d{1,2})[）)]?)$/.exec(text));
  if (texts.length < 4 || stray.length > 2 || numbers.some(match => !match)) return false;
  const values = numbers.flatMap(match => (match![1] === undefined ? [] : [Number(match![1])])).sort((a, b) => a - b);
  return values.length >= 4 && values.every((value, index) => index === 0 || value === values[index - 1]! + 1);
}
