import type { Localised } from '../note.ts';

/** A page that was not printed: why, and what to do. */
export class PrintError extends Error {
  readonly text: Localised;
  constructor(text: Localised) {
    super(text.en);
    this.text = text;
  }
}
