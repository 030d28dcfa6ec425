/** A text in the two languages of the interface. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}
