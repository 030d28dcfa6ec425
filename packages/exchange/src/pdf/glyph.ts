/** A character where it stands on a page, text running to the right; lengths in points, y down. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** The size of the font. */
  readonly em: number;
}

/** A blank is a glyph too, if the document draws one. */
export function isBlank({ text }: Glyph): boolean {
  return text.trim() === '';
}
