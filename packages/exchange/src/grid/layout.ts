import type { Grid, GridCell, GridRow, SourcePlace } from './grid.ts';

/** A cell where a row of the grid meets it. */
export interface Slot {
  readonly cell: GridCell;
  /** Where the cell stands: in the row that it begins in. */
  readonly at: SourcePlace;
  /** False in the rows that a merged cell covers further down: what it says is said once, in its first row. */
  readonly own: boolean;
}

/** A row with all the cells that it meets, from the left. */
export interface LaidRow {
  readonly row: GridRow;
  readonly slots: readonly Slot[];
}

/** The rows of a grid with merged cells where they reach; of two that reach into one column the lower counts. */
export function laidRows(grid: Grid): LaidRow[] {
  const covering = new Map<number, { slot: Slot; left: number }>();
  return grid.rows.map(row => {
    const own = row.cells.map((cell): Slot => ({ cell, at: { ...row.at, column: cell.column + 1 }, own: true }));
    const slots =
      covering.size === 0
        ? own
        : [...own, ...[...covering.values()].map(({ slot }) => slot)].sort((a, b) => a.cell.column - b.cell.column);
    for (const [column, each] of covering) if (--each.left === 0) covering.delete(column);
    for (const { cell, at } of own)
      if (cell.rows > 1) covering.set(cell.column, { slot: { cell, at, own: false }, left: cell.rows - 1 });
    return { row, slots };
  });
}

/** Columns of a grid, from 0; `to` not included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

export function rangeOfCell({ column, columns }: GridCell): ColumnRange {
  return { from: column, to: column + columns };
}

export function overlaps(a: ColumnRange, b: ColumnRange): boolean {
  return a.from < b.to && b.from < a.to;
}
