import type { GridCell, GridRow } from '../grid/grid.ts';

/** A cell of a Word table as it is read: its lines, and how it is merged with others. */
export interface WordCell {
  columns: number;
  /** `w:vMerge`: whether a cell that reaches down begins here, or goes on. */
  down?: 'restart' | 'continue';
  /** `w:hMerge`, of old: goes on from the cell at its left. */
  across?: true;
  readonly lines: string[];
  /** Of its first line, in half characters. */
  indent: number;
}

type Placed = { -readonly [Key in keyof GridCell]: GridCell[Key] };

/** The rows of a Word table with merged cells counted together. */
export class WordGrid {
  readonly rows: Placed[][] = [];
  private row: Placed[] = [];
  private column = 0;
  /** By column: the cell of a row above that reaches down to here. */
  private reaching = new Map<number, Placed>();
  private stillReaching = new Map<number, Placed>();
  /** The most columns that a row has had. */
  width = 0;
  /** True once a table was found in it that is a table of its own: then it is there for the layout of the page. */
  isLayout = false;

  get rowNumber(): number {
    return this.rows.length + 1;
  }

  get columnNumber(): number {
    return this.column + 1;
  }

  /** @param before columns that the row leaves out at its left */
  openRow(before: number): void {
    this.row = [];
    this.column = before;
    this.stillReaching = new Map();
  }

  /** @returns the text of a cell that a merged one covers, where it has any: Word does not show it */
  add({ columns, down, across, lines, indent }: WordCell): string {
    const text = lines.join('\n');
    const { column } = this;
    this.column += columns;
    this.width = Math.max(this.width, this.column);
    const left = this.row.at(-1);
    if (across && left) {
      left.columns += columns;
      return text;
    }
    const above = down === 'continue' ? this.reaching.get(column) : undefined;
    if (above) {
      above.rows++;
      this.stillReaching.set(column, above);
      return text;
    }
    const cell: Placed = { column, columns, rows: 1, text, ...(indent > 0 ? { indent } : {}) };
    this.row.push(cell);
    if (down) this.stillReaching.set(column, cell);
    return '';
  }

  closeRow(): void {
    this.reaching = this.stillReaching;
    this.rows.push(this.row);
    this.row = [];
  }

  /** A row that is not to be there: what merged cells gained by it is taken back. */
  dropRow(): string {
    for (const [column, cell] of this.stillReaching) if (this.reaching.get(column) === cell) cell.rows--;
    const text = this.row.map(cell => cell.text).join(' ');
    this.row = [];
    return text.trim();
  }

  gridRows(table: number): GridRow[] {
    return this.rows.map((cells, index) => ({
      at: { table, row: index + 1 },
      cells: cells.filter(cell => cell.text !== '' || cell.rows > 1),
    }));
  }

  /** Its rows as lines of text; empties it. */
  takeLines(): string[] {
    const lines = this.rows.map(cells =>
      cells
        .map(cell => cell.text)
        .filter(text => text !== '')
        .join(' '),
    );
    this.rows.length = 0;
    return lines.concat(this.row.flatMap(cell => cell.text.split('\n'))).filter(line => line !== '');
  }
}
