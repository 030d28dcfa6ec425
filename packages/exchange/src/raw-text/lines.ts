/** A line of a raw text that says something. */
export interface Line {
  /** From 1, as an editor counts: LF, CRLF and CR end a line. */
  readonly number: number;
  /** Without the blanks at its ends; never empty. */
  readonly text: string;
  /** Columns before the text: a tab goes to the next multiple of four, U+3000 is two. */
  readonly indent: number;
  /** True if a form feed stands between the line before and this one. */
  readonly newPage: boolean;
}

/** Ends a line for a reader, but is not counted by an editor. */
const UNCOUNTED = new Set(['\f', '\v', '\u0085', '\u2028', '\u2029']);

/** The lines of a text without BOM and blank lines, which are layout and stand anywhere. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let newPage = false;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const content = raw.trim();
    if (content) {
      lines.push({ number, text: content, indent: indentOf(raw), newPage });
      newPage = false;
    }
    start = end + 1;
  };
  for (const match of text.matchAll(/\r\n?|[\n\f\v\u0085\u2028\u2029]/g)) {
    close(match.index);
    start = match.index + match[0].length;
    if (!UNCOUNTED.has(match[0])) number++;
    else if (match[0] === '\f') newPage = true;
  }
  close(text.length);
  return lines;
}

function indentOf(raw: string): number {
  let column = 0;
  for (const char of raw) {
    if (char === '\t') column += 4 - (column % 4);
    else if (char === '\u3000') column += 2;
    else if (char.trim() === '') column++;
    else break;
  }
  return column;
}

/** A text without its white space: what the proof compares. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
