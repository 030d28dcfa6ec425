import { keptByText } from './kept.ts';
import type { Reading } from './reading.ts';
import { Scanner } from './scan.ts';

/**
 * Reads a target value (or any other text) as an experienced reviewer does: which numbers it demands and what is demanded
 * of them. Never throws; linear in the text. Readings of short texts are kept, so that it can be asked again and again.
 */
export const readValue: (text: string) => Reading = keptByText(readOnce);

/** As {@link readValue}, of a text that hardly comes again, such as a sentence of a goal: nothing is kept. */
export function readOnce(text: string): Reading {
  return new Scanner(text).read();
}
