/** White space that is layout at the ends of a line, a name or a value: space, tab, U+3000, BOM. */
const BLANK = /[ \t\u3000\uFEFF]/;
const LATIN = /[A-Za-z]/;

export function isBlank(char: string): boolean {
  return BLANK.test(char);
}

/** `text` without the layout at its ends. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text[start]!)) start++;
  while (end > start && BLANK.test(text[end - 1]!)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** What stands between two joined lines: one space between two Latin letters, else nothing. */
export function jointOf(before: string, after: string): '' | ' ' {
  return LATIN.test(before.at(-1) ?? '') && LATIN.test(after[0] ?? '') ? ' ' : '';
}

/**
 * A long text as a model holds it: each paragraph trimmed and on one line, empty paragraphs dropped, separated by `\n`.
 * CR and CRLF count as `\n`.
 */
export function normalText(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(trimmed)
    .filter(paragraph => paragraph !== '')
    .join('\n');
}
