/**
 * A paper that reviewers and units send each other: a title, a line of two texts, a table. What is written as a Word file and as
 * a workbook is made from this alone.
 */
export interface Paper {
  readonly title: string;
  /** The line above the table: at its left, and at its right. */
  readonly head: readonly [left: string, right: string];
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  readonly note?: string;
}

export interface PaperColumn {
  readonly heading: string;
  /** Its part of the table's width; those of all columns come to 100. */
  readonly share: number;
  readonly align?: 'center' | 'right';
}

export interface PaperRow {
  /** One for each column. */
  readonly cells: readonly PaperCell[];
  /** Set for a row that sums up others. */
  readonly strong?: boolean;
}

export interface PaperCell {
  /** Paragraphs are separated by `\n`. */
  readonly text: string;
  /** The decimal, where the text is an amount: `1997.76`. */
  readonly number?: string;
}
