/** From the extension to the page of a comparison. What is absent stays as it is. */
export interface ToComparePage {
  /** The content of the page, in which every text is escaped. */
  readonly html?: string;
  readonly css?: string;
  /** Why there is nothing new to show. */
  readonly problem?: string;
}

/** From the page: it can be told now. */
export interface FromComparePage {
  readonly kind: 'ready';
}
