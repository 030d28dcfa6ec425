/** From the extension to the page of a comparison. What is absent stays as it is. */
export interface ToComparePage {
  /** The content of the page, in which every text is escaped. */
  readonly html?: string;
  readonly css?: string;
  /** Why there is nothing new to show. */
  readonly problem?: string;
  /** What the page keeps over a reload. */
  readonly state: CompareState;
}

/** A comparison, for the time after a reload. */
export interface CompareState {
  /** The address of the table in the editor. */
  readonly uri: string;
  readonly other: OtherState;
}

/** What it is compared with. */
export type OtherState =
  | { readonly kind: 'head' }
  | { readonly kind: 'revision'; readonly revision: string; readonly label: string }
  | { readonly kind: 'file'; readonly uri: string };

/** From the page: it can be told now. */
export interface FromComparePage {
  readonly kind: 'ready';
}
