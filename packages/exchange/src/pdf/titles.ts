import type { TextLine } from './lines.ts';

/** Of a table's width: a title that goes on below fills at least so much of it. */
const FULL = 0.6;

/**
 * A title that is too long for one line is one text: lines in a font larger than the table's, set in the middle one below the
 * other, the upper one full.
 */
export function joinedTitles(
  lines: readonly TextLine[],
  table: { readonly em: number; readonly width: number },
): TextLine[] {
  const out: TextLine[] = [];
  for (const line of lines) {
    const above = out.at(-1);
    if (above && isTitle(above, table) && goesOn(above, line)) {
      const right = Math.max(above.right, line.right);
      out[out.length - 1] = { ...line, text: above.text + line.text, left: Math.min(above.left, line.left), right };
    } else out.push(line);
  }
  return out;
}

function isTitle({ em, left, right }: TextLine, table: { readonly em: number; readonly width: number }): boolean {
  return em > 1.15 * table.em && right - left > FULL * table.width;
}

function goesOn(above: TextLine, line: TextLine): boolean {
  const isCentred = Math.abs(above.left + above.right - line.left - line.right) < 2 * line.em;
  return Math.abs(above.em - line.em) < 0.5 && line.y - above.y < 2 * line.em && isCentred;
}
