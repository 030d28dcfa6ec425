import type { FindingRecord } from '@goalsheet/language';

/*
 * Requests and notifications beyond the Language Server Protocol, between this server and its client. Plain values only.
 */

/**
 * The official table of the text as it is now, unsaved changes included. A client that says which answer it shows (`since`) is told
 * what is different from that, if nothing but rows and findings is.
 */
export const SHEET_REQUEST = 'goalsheet/sheet';
export interface SheetParams {
  readonly uri: string;
  readonly since?: number;
}
export interface SheetResult {
  readonly uri: string;
  readonly version: number;
  /** Names this answer. */
  readonly serial: number;
  /** The `<table>` with `data-id` on rows and indicators and marks for findings; undefined for standards and libraries. */
  readonly table?: string;
  /** Instead of the table. */
  readonly change?: SheetChange;
  readonly title: string;
  /** All of them; with a change those that take the place of others. */
  readonly findings: readonly SheetFinding[];
}
/** Rows that are others now, by their place among all `tr` of the table; and `gone` findings from the one at `from` on. */
export interface SheetChange {
  readonly rows: readonly { readonly index: number; readonly html: string }[];
  readonly from: number;
  readonly gone: number;
}
/** `id`: of the row or indicator; empty: the table's first row, or its head. */
export type SheetFinding = FindingRecord & { readonly id: string };

/** The range of the row or indicator with an id (empty: the table's head), and the other way round. */
export const ROW_RANGE_REQUEST = 'goalsheet/rowRange';
export interface RowRangeParams {
  readonly uri: string;
  readonly id: string;
}
export const ROW_AT_REQUEST = 'goalsheet/rowAt';
export interface RowAtParams {
  readonly uri: string;
  readonly line: number;
}
export interface RowAtResult {
  readonly id: string;
}

/** A table as a file to write: html, text, markdown, csv, json. */
export const RENDER_REQUEST = 'goalsheet/render';
export interface RenderParams {
  readonly uri: string;
  readonly format: 'html' | 'text' | 'markdown' | 'csv' | 'json';
}
export interface RenderResult {
  readonly text: string;
}

/** A published table as a file of any format, which its content tells, becomes goal files. */
export const IMPORT_REQUEST = 'goalsheet/import';
export interface ImportParams {
  readonly base64: string;
  /** The file's name, for the messages. */
  readonly name: string;
}
export interface ImportResult {
  /** Why the file cannot be read, and what to do; then there is nothing else. */
  readonly problem?: string;
  /** A goal file for each table, with what a list of them shows. */
  readonly tables: readonly ImportedTable[];
  /** How the file was read, where that is worth a word; then what to check, each with its place in words. */
  readonly notes: readonly ImportedNote[];
  readonly proof: { readonly ok: boolean; readonly text: string };
}
/** `place` in words: 第 3 行. */
export interface ImportedNote {
  readonly place: string;
  readonly severity: 'warning' | 'hint';
  readonly text: string;
}
export interface ImportedTable {
  readonly text: string;
  /** 部门名称, or the title. */
  readonly name: string;
  readonly projects: number;
  readonly indicators: number;
  /** `1,997.76 万元`. */
  readonly total: string;
}

/** A table as an Office file to write. */
export const RENDER_FILE_REQUEST = 'goalsheet/renderFile';
export interface RenderFileParams {
  readonly uri: string;
  readonly format: 'xlsx' | 'docx';
  /** The form, unless it is to be 审核意见表: what was found in it but hints and what is answered, for the unit to answer. */
  readonly paper?: 'opinions';
}
export interface RenderFileResult {
  readonly base64: string;
  /** What the format could not hold, in words. */
  readonly warning?: string;
}

/** A table as PDF. Only where the server says that it {@link PRINTS_PDF}: a worker cannot. */
export const PRINT_PDF_REQUEST = 'goalsheet/printPdf';
export interface PrintPdfParams {
  readonly uri: string;
}
export interface PrintPdfResult {
  readonly base64?: string;
  /** Why there is none, and what to do. */
  readonly problem?: string;
}
/** Among the experimental capabilities of a server that can be asked to print. */
export const PRINTS_PDF = 'goalsheetPrintsPdf';

/** What changed in a table since an older text of it, by the ids of rows and indicators. */
export const CHANGES_REQUEST = 'goalsheet/changes';
export interface ChangesParams {
  readonly uri: string;
  /** The older text. */
  readonly before: string;
}
export interface ChangesResult {
  /** Of the text that was compared. */
  readonly version: number;
  /** Of rows and indicators that are there now, in their order. */
  readonly marks: readonly ChangeMark[];
  /** How many rows and indicators are new, changed, gone. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}
export interface ChangeMark {
  /** The row or indicator; empty: the table's first row, or its head. */
  readonly id: string;
  /** `held`: nothing but what stood below or behind it is gone. */
  readonly kind: 'added' | 'changed' | 'held';
  /** What happened, a line each. */
  readonly lines: readonly string[];
}

/** A table beside another text of it, as a reviewer looks at it. */
export const COMPARE_REQUEST = 'goalsheet/compare';
export interface CompareParams {
  /** The new side: the text as it is now, unsaved changes included. */
  readonly uri: string;
  /** How the new side is called, and its file. */
  readonly after: ComparedSide;
  readonly before: ComparedSide & {
    /** Undefined where the file was not there. */
    readonly text?: string;
  };
}
export interface ComparedSide {
  /** A revision, the text in the editor, a file. */
  readonly name: string;
  readonly path: string;
}
export interface CompareResult {
  readonly version: number;
  /** The content of a page, to be styled by {@link CompareResult.css}; all text in it is escaped, nothing is active. */
  readonly html: string;
  readonly css: string;
}

/** The text of a new table. */
export const NEW_TABLE_REQUEST = 'goalsheet/newTable';
export interface NewTableParams {
  readonly title: string;
  readonly department: string;
  readonly moneyUnit: string;
  readonly year?: string;
  readonly unit: string;
}
export interface NewTableResult {
  readonly text: string;
}

/** Sent whenever a file was checked: what a status bar shows. */
export const STATUS_NOTIFICATION = 'goalsheet/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly kind: 'table' | 'standard' | 'library';
  /** `1,997.76 万元`; empty where nothing is stated. */
  readonly total: string;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** The text of a built-in file (`builtin:/…`), which the client shows. */
export const BUILT_IN_REQUEST = 'goalsheet/builtIn';
export interface BuiltInParams {
  readonly uri: string;
}
export interface BuiltInResult {
  readonly text: string;
}

/** What a client may tell the server when it starts; all of it is optional. */
export interface InitializationOptions {
  /** The folder of the rules' pages (`GS203.md` …), as a URL that ends in `/`. */
  readonly ruleDocs?: string;
  /** True if the client answers {@link READ_FILE_REQUEST} and {@link LIST_FOLDER_REQUEST}: for a server in a worker. */
  readonly readsFiles?: boolean;
  /** For a server in a worker: where its parts are that are loaded when they are needed, as a URL that ends in `/`. */
  readonly parts?: string;
  /** Milliseconds without an edit before an edited file is checked (default 40). */
  readonly delay?: number;
  /** The client's command that proposes again: values come up by themselves behind a key that was taken from the list. */
  readonly proposeAgain?: string;
  /** Settings until the client is asked for them (`goalsheet`), or for a client that cannot be asked. */
  readonly settings?: unknown;
}

/** Server to client: the bytes of a file, or its first `bytes`. An error if it cannot be read. */
export const READ_FILE_REQUEST = 'goalsheet/readFile';
export interface ReadFileParams {
  readonly uri: string;
  readonly bytes?: number;
}
export interface ReadFileResult {
  readonly base64: string;
}

/** Server to client: what is in a folder. An error if it cannot be listed. */
export const LIST_FOLDER_REQUEST = 'goalsheet/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export interface ListFolderResult {
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
}
