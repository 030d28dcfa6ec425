/** What the server tells its page. Plain values in the language that was asked for; the page's scripts are checked against them. */

export type ViewLanguage = 'zh' | 'en';
export type ViewSeverity = 'error' | 'warning' | 'hint';

export type Counts = { readonly [severity in ViewSeverity]: number };

/** The folder and what is in it. */
export interface FolderView {
  /** The folder's own name. */
  readonly name: string;
  /** Its whole path, as the user would write it. */
  readonly path: string;
  /** Goes up with every change that can be seen. */
  readonly version: number;
  /** True while the folder itself is not there. */
  readonly missing: boolean;
  readonly tables: readonly TableSummary[];
  /** Standards and libraries. */
  readonly others: readonly OtherSummary[];
}

export interface TableSummary {
  /** The path within the folder, with `/` between names. */
  readonly file: string;
  /** Goes up with every change of what there is to show of this file. */
  readonly version: number;
  readonly title: string;
  readonly department: string;
  readonly projects: number;
  /** 合计 as printed; empty if there is none. */
  readonly total: string;
  readonly moneyUnit: string;
  readonly counts: Counts;
  /** True if the file cannot be shown. */
  readonly broken: boolean;
}

export interface OtherSummary {
  readonly file: string;
  readonly kind: 'standard' | 'library';
  readonly name: string;
  readonly counts: Counts;
}

/** One table with what there is to say of it. */
export interface TableView {
  readonly file: string;
  readonly version: number;
  /** Title and 部门名称, for the window's own title. */
  readonly title: string;
  /** The sheet's markup; absent if the file cannot be shown. */
  readonly sheet?: string;
  /** Why it cannot be shown. */
  readonly problem?: string;
  /** What should be known of the reading: another encoding, a profile with mistakes. */
  readonly notices: readonly string[];
  /** Without those that the author answered. */
  readonly findings: readonly FindingView[];
  /** How many findings the author answered (不采纳). */
  readonly waived: number;
}

export interface FindingView {
  /** The same after edits elsewhere in the file: code, id and, for the second and later, an ordinal. */
  readonly key: string;
  readonly code: string;
  readonly severity: ViewSeverity;
  readonly title: string;
  readonly message: string;
  /** The row or indicator it is about; empty for the table. */
  readonly id: string;
  /** True if it is about the table's head: title, 部门名称, 单位 … */
  readonly head: boolean;
  /** Unit and project in words; empty for the table. */
  readonly group: string;
  /** The same, without the unit where the project's name stands but once in the table. */
  readonly place: string;
  /** The indicator in words; empty if it is about none. */
  readonly indicator: string;
  /** From 1. */
  readonly line: number;
  readonly related: readonly { readonly message: string; readonly line: number }[];
  readonly fixable: boolean;
}
