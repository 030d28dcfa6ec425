import type { FindingRecord } from '@goalsheet/language';

/*
 * Requests and notifications beyond the Language Server Protocol, between this server and its client. Plain values only.
 */

/** The official table of the text as it is now, unsaved changes included. */
export const SHEET_REQUEST = 'goalsheet/sheet';
export interface SheetParams {
  readonly uri: string;
}
export interface SheetResult {
  readonly uri: string;
  readonly version: number;
  /** The `<table>` with `data-id` on rows and indicators and marks for findings; undefined for standards and libraries. */
  readonly table?: string;
  readonly title: string;
  readonly findings: readonly (FindingRecord & { readonly id: string })[];
}

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

/** A published table as raw text becomes goal files. */
export const IMPORT_REQUEST = 'goalsheet/import';
export interface ImportParams {
  readonly text: string;
  /** For the messages: where the text came from. */
  readonly name: string;
}
export interface ImportResult {
  /** The goal files; none if the text holds no such table. */
  readonly files: readonly string[];
  /** `place` in words: 第 3 行. */
  readonly notes: readonly { readonly place: string; readonly severity: 'warning' | 'hint'; readonly text: string }[];
  readonly proof: { readonly ok: boolean; readonly text: string };
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
