import type { GridCell } from '../../grid/grid.ts';
import type { OpenRow } from './worksheet.ts';

/** A merged range: columns from 0, rows from 1, all included. */
export interface Merge {
  readonly column: number;
  readonly row: number;
  readonly toColumn: number;
  readonly toRow: number;
}

/** So many rows may be covered by all merged cells together; what goes on beyond that ends there. */
const MOST_COVERED = 3_000_000;

/**
 * Rows with merged cells as one cell each. Rows are counted as they are listed, which may leave out blank ones.
 * @returns the rows, and cells that say something although a merged cell covers them
 */
export function merged(
  rows: readonly OpenRow[],
  merges: readonly Merge[],
): { readonly rows: readonly OpenRow[]; readonly covered: readonly { row: number; cell: GridCell }[] } {
  if (merges.length === 0) return { rows, covered: [] };
  const covered: { row: number; cell: GridCell }[] = [];
  const starts = new Map<number, Merge[]>();
  for (const merge of merges) {
    const there = starts.get(merge.row);
    if (there) there.push(merge);
    else starts.set(merge.row, [merge]);
  }
  let left = MOST_COVERED;
  let reaching: Merge[] = [];
  const result = rows.map((row, index): OpenRow => {
    const { number } = row;
    reaching = left > 0 ? reaching.filter(({ toRow }) => toRow >= number) : [];
    left -= reaching.length;
    const own = apart(starts.get(number) ?? []);
    if (own.length === 0 && reaching.length === 0) return row;
    const starting = new Map(own.map(merge => [merge.column, merge]));
    const spans = [...own, ...reaching].sort((one, other) => one.column - other.column);
    const cells: GridCell[] = [];
    let passed = 0;
    let covers = -1;
    for (const cell of row.cells) {
      for (; passed < spans.length && spans[passed]!.column <= cell.column; passed++)
        covers = Math.max(covers, spans[passed]!.toColumn);
      const merge = starting.get(cell.column);
      if (merge) cells.push({ ...cell, columns: merge.toColumn - merge.column + 1, rows: rowsOf(merge, rows, index) });
      else if (covers < cell.column) cells.push(cell);
      else if (cell.text.trim() !== '') covered.push({ row: number, cell });
    }
    for (const merge of own) if (merge.toRow > number) reaching.push(merge);
    return { ...row, cells };
  });
  return { rows: result, covered };
}

/** Of merged ranges that begin in one row and overlap, which no program shows, the first. */
function apart(merges: readonly Merge[]): readonly Merge[] {
  if (merges.length < 2) return merges;
  let end = -1;
  return [...merges]
    .sort((one, other) => one.column - other.column)
    .filter(({ column, toColumn }) => {
      if (column <= end) return false;
      end = toColumn;
      return true;
    });
}

/** How many listed rows a merged range covers from `index` on. */
function rowsOf({ toRow }: Merge, rows: readonly OpenRow[], index: number): number {
  let low = index;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle]!.number <= toRow) low = middle;
    else high = middle - 1;
  }
  return low - index + 1;
}
