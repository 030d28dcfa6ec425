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

/** The rows of a grid with merged cells where they reach. Linear in what the cells cover. */
export function laidRows(grid: Grid): LaidRow[] {
  let covering: { slot: Slot; left: number }[] = [];
  return grid.rows.map(row => {
    const own = row.cells.map((cell): Slot => ({ cell, at: { ...row.at, column: cell.column + 1 }, own: true }));
    const slots =
      covering.length === 0
        ? own
        : [...own, ...covering.map(({ slot }) => slot)].sort((a, b) => a.cell.column - b.cell.column);
    covering = covering.filter(each => --each.left > 0);
    for (const slot of own)
      if (slot.cell.rows > 1) covering.push({ slot: { ...slot, own: false }, left: slot.cell.rows - 1 });
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
