import type { Range } from '@goalsheet/core/model';
import { scan } from '../syntax/scan.ts';

/** One change of a text, as the Language Server Protocol has it: what stands in `range` becomes `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A text with its lines, for turning lines and columns into offsets. Past the end counts as the end. */
export function offsetsOf(text: string): (position: Range['start']) => number {
  const lines = scan(text);
  return ({ line, character }) => {
    const raw = lines[line];
    return raw ? Math.min(raw.offset + character, text.length) : text.length;
  };
}

/** The text with all edits made. Of two that overlap, the later one is left out: `left` counts those. */
export function applyEdits(text: string, edits: readonly TextEdit[]): { text: string; left: number } {
  const offset = offsetsOf(text);
  const changes = edits
    .map(({ range, newText }, index) => ({ from: offset(range.start), to: offset(range.end), newText, index }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  let left = 0;
  for (const { from, to, newText } of changes) {
    if (from < at) {
      left++;
      continue;
    }
    parts.push(text.slice(at, from), newText);
    at = to;
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), left };
}
