import type { GridCell } from '../grid/grid.ts';

/** A table is read up to so many columns; what stands further right goes into the last one, where it is seen as astray. */
const MOST_COLUMNS = 128;
/** As browsers have it. */
const MOST_ROWS = 65_534;

/** Finds the column of each cell of a table: cells that reach down from rows above take their columns first. */
export class CellLayout {
  /** For each column, how many further rows a cell from above covers. */
  private covered: number[] = [];
  private column = 0;
  /** The most columns that a row has had. */
  width = 0;

  nextRow(): void {
    this.column = 0;
    let reach = 0;
    for (let index = 0; index < this.covered.length; index++) {
      const left = this.covered[index] ?? 0;
      this.covered[index] = Math.max(0, left - 1);
      if (left > 1) reach = index + 1;
    }
    this.covered.length = reach;
  }

  place(text: string, columns: number, rows: number, indent: number): GridCell {
    while ((this.covered[this.column] ?? 0) > 0) this.column++;
    const column = Math.min(this.column, MOST_COLUMNS);
    const width = Math.max(1, Math.min(columns, MOST_COLUMNS - column));
    const height = Math.max(1, Math.min(rows, MOST_ROWS));
    for (let index = column; index < column + width; index++) this.covered[index] = height;
    this.column = column + width;
    this.width = Math.max(this.width, this.column);
    return { column, columns: width, rows: height, text, ...(indent > 0 ? { indent } : {}) };
  }
}
