/** A workbook to be written. Its rows are asked for once, in order, so that they need not exist all at the same time. */
export interface Workbook {
  readonly sheets: readonly Worksheet[];
  /** Whether a program is to calculate its formulas when it opens it. */
  readonly calculates?: boolean;
}

export interface Worksheet {
  /** As a program shows it on the tab: see `sheetNames`. */
  readonly name: string;
  /** Widths in half-width characters. */
  readonly widths: readonly number[];
  readonly rows: Iterable<Row>;
  /** Merged cells (`A1:G1`); read after the rows, which may add to them. */
  readonly merges?: readonly string[];
  /** The row (from 1) that stands on every printed page and stays in view, with all above it. */
  readonly headingRow?: number;
  /** How many columns stay in view. */
  readonly frozenColumns?: number;
  readonly choices?: readonly Choice[];
  /** Cells can be filled in only where their style is `unlocked`. No password: it keeps from slips, not from intent. */
  readonly isLocked?: boolean;
}

/** What cells take: one of a list of values, or a number. */
export interface Choice {
  /** `A5:A300`; several with blanks between them. */
  readonly range: string;
  /** A range that holds the list: `'填写说明'!$A$3:$A$9`; a number is due where absent. */
  readonly list?: string;
  readonly title: string;
  /** Said where something else is typed. */
  readonly message: string;
  /** Whether something else is refused, not only questioned. */
  readonly isStrict: boolean;
}

export interface Row {
  /** In points; the program's own where absent. */
  readonly height?: number;
  /** From column A; undefined where there is nothing. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A cell that says one of: a text, a number, a formula; or nothing. */
export interface Cell {
  readonly style: CellStyle;
  readonly text?: string;
  /** A decimal: `1997.76`. */
  readonly number?: string;
  /** Without the `=`; `number` or `text` is then its value. */
  readonly formula?: string;
}

/** The look of cells. Written once for each object: styles are constants. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly grey?: boolean;
  /** In points; 9 where absent. */
  readonly size?: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly indent?: number;
  /** Rules round the cell; `top` and `bottom` can be thinner, where a row goes on. */
  readonly rules?: { readonly top: 'thin' | 'hair'; readonly bottom: 'thin' | 'hair' };
  /** `#,##0.00` */
  readonly numberFormat?: string;
  /** Hexadecimal: `F2F2F2`. */
  readonly fill?: string;
  /** What is typed stays text, whatever it begins with. */
  readonly isText?: boolean;
  readonly unlocked?: boolean;
  /** The row goes on with the one above: its texts continue the texts there. */
  readonly continues?: boolean;
}

/** Excel's limits for a row (in points) and for the text of a cell (in characters). */
export const HIGHEST = 409.5;
export const LONGEST = 32_767;
