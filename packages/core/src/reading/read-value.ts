import type { Reading } from './reading.ts';
import { Scanner } from './scan.ts';

const kept = new Map<string, Reading>();
const MOST = 4096;
const LONGEST = 300;

/**
 * Reads a target value (or any other text) as an experienced reviewer does: which numbers it demands and what is demanded
 * of them. Never throws; linear in the text. Readings of short texts are kept, so that it can be asked again and again.
 */
export function readValue(text: string): Reading {
  let reading = kept.get(text);
  if (reading) return reading;
  reading = new Scanner(text).read();
  if (text.length <= LONGEST) {
    if (kept.size >= MOST) kept.clear();
    kept.set(text, reading);
  }
  return reading;
}
