import type { Anchor } from './anchors.ts';
import { type Body, startOf } from './body.ts';
import type { Opening } from './openings.ts';

/** Columns that a project's name stands further right than its unit's, at least (the form prints four). */
const DEPTH = 2;
/** A name takes at most so many lines before its amounts. */
const NAME_LINES = 8;

/**
 * The lines (by index) on which a project's name starts, told by their indentation; empty where a text was copied without
 * it, or indents something else (every line, or the paragraphs of goals): then indentation says nothing.
 */
export function rowStartsOf(body: Body, anchors: readonly Anchor[], openings: readonly Opening[]): ReadonlySet<number> {
  let least = Number.POSITIVE_INFINITY;
  for (const { indent } of body.lines) least = Math.min(least, indent);
  const starts = new Set<number>();
  /** Lines with the amounts of a row whose name is indented. */
  const projectLines = new Set<number>();
  let plausible = 0;
  let anchor = 0;
  let opening = 0;
  for (const [index, { indent }] of body.lines.entries()) {
    if (indent - least < DEPTH) continue;
    starts.add(index);
    while (anchor < anchors.length && anchors[anchor]!.line < index) anchor++;
    const next = anchors[anchor]?.line;
    while (opening < openings.length && openings[opening]!.from < startOf(body, index)) opening++;
    const near = next !== undefined && next - index <= NAME_LINES;
    if (near && (openings[opening]?.from ?? Number.POSITIVE_INFINITY) > startOf(body, next)) {
      plausible++;
      projectLines.add(next);
    } else if (projectLines.has(index - 1)) return new Set();
  }
  return starts.size <= anchors.length + 2 && plausible * 2 >= starts.size ? starts : new Set();
}
