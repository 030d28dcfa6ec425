import type { Grid, GridCell, GridRow } from '../grid/grid.ts';
import { squeezed } from '../raw-text/lines.ts';
import type { PageGrid, PageRow } from './page-grid.ts';

/** Lines of two pages that are no further apart are the same, in points. */
const SAME = 4;

/** The parts of tables on all pages as grids: columns counted alike where a table goes on, rows that were cut marked. */
export function gridsOf(pages: readonly PageGrid[]): Grid[] {
  const grids: Grid[] = [];
  let run: { first: PageGrid; last: PageGrid; members: PageGrid[] } | undefined;
  const flush = () => {
    if (!run) return;
    const xs = allLines(run.members);
    const { first, members } = run;
    members.forEach((each, index) => {
      grids.push(gridOf(each, xs, index === 0 ? undefined : { first, before: members[index - 1]! }));
    });
  };
  for (const page of pages) {
    if (run && isSame(run.last.xs[0]!, page.xs[0]!) && isSame(run.last.xs.at(-1)!, page.xs.at(-1)!)) {
      run.members.push(page);
      run.last = page;
    } else {
      flush();
      run = { first: page, last: page, members: [page] };
    }
  }
  flush();
  return grids;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME;
}

/** The vertical lines of all pages of a table, those of one place counted once. */
function allLines(pages: readonly PageGrid[]): number[] {
  const sorted = [...new Set(pages.flatMap(({ xs }) => xs))].sort((a, b) => a - b);
  return sorted.filter((x, index) => index === 0 || !isSame(x, sorted[index - 1]!));
}

function gridOf(
  page: PageGrid,
  lines: readonly number[],
  goesOn: { readonly first: PageGrid; readonly before: PageGrid } | undefined,
): Grid {
  const at = { page: page.page, ...(page.table === undefined ? {} : { table: page.table }) };
  const columns = page.xs.map(x => columnAt(lines, x));
  const cut = goesOn && goesOn.before.page < page.page ? cutRow(page, goesOn.first, goesOn.before) : undefined;
  const rows = page.rows.map(({ number, cells }, index): GridRow => {
    const placed = cells.map((cell): GridCell => {
      const column = columns[cell.column]!;
      const span = columns[cell.column + cell.columns]! - column;
      const indent = cell.indent > 0 ? { indent: cell.indent } : {};
      return { column, columns: Math.max(1, span), rows: cell.rows, text: cell.text, ...indent };
    });
    return { at: { ...at, row: number }, cells: placed, ...(index === cut ? { continues: true } : {}) };
  });
  return { kind: 'grid', at, rows };
}

/** The column that begins at a line. The lines of a page may stand a little beside those of another. */
function columnAt(lines: readonly number[], x: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The row of a page that goes on with the last one of the page before; undefined if none does. */
function cutRow(page: PageGrid, first: PageGrid, before: PageGrid): number | undefined {
  const index = headRows(page, first);
  const row = page.rows[index];
  if (!row) return undefined;
  if (before.openBelow || (page.openAbove && index === 0)) return index;
  const name = row.cells.find(({ column }) => column === 0);
  return !name || name.text === '' ? index : undefined;
}

/** A head takes no more rows above the column headings. */
const HEAD_ROWS = 12;

/** How many rows a page repeats from the first one: the column headings, which may stand below a title there. */
function headRows(page: PageGrid, first: PageGrid): number {
  const [top] = page.rows;
  const start = top ? first.rows.slice(0, HEAD_ROWS).findIndex(row => isAlike(row, top)) : -1;
  if (start < 0) return 0;
  let count = 1;
  while (page.rows[count] && first.rows[start + count] && isAlike(page.rows[count]!, first.rows[start + count]!))
    count++;
  return count;
}

function isAlike(a: PageRow, b: PageRow): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf({ cells }: PageRow): string {
  return cells.map(({ text }) => squeezed(text)).join('\n');
}
