/*
 * What a preview's page and the extension say to each other. Plain values; the page is checked against these types.
 */

export interface PreviewFinding {
  /** The row or indicator; empty: the table's first row, or its head. */
  readonly id: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly title: string;
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** The sheet as it is now. */
export interface ShowMessage {
  readonly kind: 'show';
  /** The file, for people. */
  readonly name: string;
  /** Its address: what is restored after a reload. */
  readonly uri: string;
  /** The `<table>`; undefined if there is none to show. */
  readonly table?: string;
  /**
   * Instead of a table: rows of the one that is shown, by their place among all its rows. `findings` then take the place of `gone`
   * others, from the one at `from` on.
   */
  readonly change?: {
    readonly rows: readonly { readonly index: number; readonly html: string }[];
    readonly from: number;
    readonly gone: number;
  };
  /** Why there is no table. */
  readonly problem?: string;
  readonly findings: readonly PreviewFinding[];
  /** Whether the text was read in the wrong encoding. */
  readonly misread: boolean;
}

/** The row or indicator that the cursor is in. */
export interface PointMessage {
  readonly kind: 'point';
  readonly id: string;
}

/** What changed since the last commit. */
export interface ChangesMessage {
  readonly kind: 'changes';
  /** The commit, for people; undefined where there is nothing to compare with. */
  readonly against?: string;
  readonly marks: readonly {
    readonly id: string;
    readonly kind: 'added' | 'changed' | 'held';
    /** What happened, a line each. */
    readonly lines: readonly string[];
  }[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** From the extension to the page. */
export type ToPage = ShowMessage | PointMessage | ChangesMessage;

/** From the page to the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** The sheet that it was told of can be seen. */
  | { readonly kind: 'painted' }
  /** Show the text of a row or indicator; `focus`: go there. */
  | { readonly kind: 'reveal'; readonly id: string; readonly focus: boolean }
  /** Go to a line of the text, from 1. */
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'rule'; readonly code: string }
  | { readonly kind: 'command'; readonly name: 'print' | 'export' | 'showSource' | 'reopenAsGb18030' | 'compareHead' };

/** What the page keeps over a reload. */
export interface PageState {
  readonly uri: string;
  /** `fit`, or a factor. */
  readonly zoom?: 'fit' | number;
  /** False if changes are not to be marked. */
  readonly changes?: boolean;
}
