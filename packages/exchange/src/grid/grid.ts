import type { Localised } from '../note.ts';

/**
 * What a document holds, before anyone decides what it means: running text and tables, in their order. Every format with
 * tables (workbooks, Word files, web pages, PDF, CSV) is read into this; one reader turns it into goal tables.
 */
export interface SourceDocument {
  readonly format: SourceFormat;
  readonly pieces: readonly SourcePiece[];
  /** What the document holds and its reader left out, in order; the intake says so. */
  readonly omitted?: readonly Omission[];
  /** Said of how the file was read: its encoding, where it is not UTF-8. */
  readonly note?: Localised;
}

/**
 * Something that is no text of the document as its reader sees it:
 * - `hidden`: hidden rows, columns, worksheets, elements
 * - `unhidden`: the same, where it was read although nobody sees it
 * - `picture`: a picture, which may show text
 * - `comment`: a comment, a change that was not accepted
 * - `damaged`: a part that could not be read
 * - `formula`: a formula; the value that was saved with it is the cell's text
 * - `link`: a reference to another file, which is never followed
 * - `macro`: a program, which is never run
 */
export interface Omission {
  readonly kind: OmissionKind;
  readonly at: SourcePlace;
  /** What it says, as far as it says anything; its start is shown. */
  readonly text: string;
}

export type SourceFormat = 'xlsx' | 'docx' | 'pdf' | 'html' | 'csv';

export type SourcePiece = SourceText | Grid;

export const OMISSIONS = ['hidden', 'unhidden', 'picture', 'comment', 'damaged', 'formula', 'link', 'macro'] as const;
export type OmissionKind = (typeof OMISSIONS)[number];

/** A place in a document, as its reader would look it up; all numbers from 1. */
export interface SourcePlace {
  /** The worksheet's name. */
  readonly sheet?: string;
  readonly page?: number;
  /** The table on the page, sheet or in the document, where it holds several. */
  readonly table?: number;
  /** The row of the table or worksheet; for CSV the record. */
  readonly row?: number;
  /** The column of the table or worksheet. */
  readonly column?: number;
  /** For running text, instead of table, row and column: the paragraph (of the page, or of the document). */
  readonly paragraph?: number;
}

/** A paragraph outside all tables: a title, 部门名称, a page's head or foot. */
export interface SourceText {
  readonly kind: 'text';
  readonly text: string;
  readonly at: SourcePlace;
}

/** A table. Rows are in order; a row that is empty in the document is a row here. */
export interface Grid {
  readonly kind: 'grid';
  readonly at: SourcePlace;
  readonly rows: readonly GridRow[];
  /** How many columns it has, where its reader knows; else as many as its cells reach. */
  readonly columns?: number;
}

export interface GridRow {
  readonly at: SourcePlace;
  /** By column, in order. A cell that a merged one covers is absent. */
  readonly cells: readonly GridCell[];
  /**
   * True for the first row of a page that has no rule above it, or after a row that had none below: its cells may go on from
   * the row before. Only formats with pages know.
   */
  readonly continues?: boolean;
}

export interface GridCell {
  /** From 0. */
  readonly column: number;
  /** How many columns and rows a merged cell covers; 1 and 1 for any other. */
  readonly columns: number;
  readonly rows: number;
  /** Its text; lines of the cell are separated by `\n`. For a number as the document shows it, if that is known. */
  readonly text: string;
  /**
   * True if the line breaks in `text` are where the cell happened to wrap (PDF), so that lines join with nothing; else they are
   * the author's own.
   */
  readonly wrapped?: boolean;
  /** The exact decimal of a number cell, as the file stores it, without any format: `5`, `1997.76`, `-0.5`, `1.5E7`. */
  readonly number?: string;
  /**
   * How far the document sets the text in, in characters, beside the blanks that the text itself begins with: the indent of a
   * workbook's cell, the padding of a web page's. Absent: not at all.
   */
  readonly indent?: number;
}
