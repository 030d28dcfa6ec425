/** One physical line. Columns are UTF-16 units in the line; `indent` is a width (tab to the next multiple of four, U+3000 two). */
export interface RawLine {
  /** From 0. */
  readonly number: number;
  /** Of the line's first character in the text. */
  readonly offset: number;
  readonly indent: number;
  /** `start`…`end`: what the line says, without layout. Equal for a blank line. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins like a comment: `#` or `＃`. */
  readonly hash: boolean;
  /** The key as written, without layout; undefined if the line has none. */
  readonly key: string | undefined;
  /** The end of the key; `start` is where it begins. */
  readonly keyEnd: number;
  /** `valueStart`…`end`: the value, without layout. */
  readonly valueStart: number;
}

const TAB = 0x09;
const LF = 0x0a;
const SPACE = 0x20;
const HASH = 0x23;
const COLON = 0x3a;
const IDEOGRAPHIC_SPACE = 0x3000;
const BOM = 0xfeff;
const WIDE_HASH = 0xff03;
const WIDE_COLON = 0xff1a;

/** A key has at most so many characters … */
const LONGEST_KEY = 20;
/** … and, with the layout inside it, at most so many UTF-16 units. */
const LONGEST_KEY_SPAN = 200;
/** Characters that no key has. */
const NO_KEY = new Set([...'。；，、？！“”《》'].map(char => char.charCodeAt(0)));

/**
 * Cuts a text into its lines and each line into key and value. LF, CRLF and CR are equal. Linear time, never throws; no
 * character is lost: lines with their line ends make up the text.
 */
export function scan(text: string): RawLine[] {
  const lines: RawLine[] = [];
  scanPart(text, 0, Number.POSITIVE_INFINITY, lines);
  return lines;
}

/** The lines that begin at `from`, where one does, up to the one that begins at `to`; put behind those before them. */
export function scanPart(text: string, from: number, to: number, lines: RawLine[]): void {
  const { length } = text;
  let offset = from;
  // Each is looked for again only when it has been passed: files may have one kind of line end alone.
  let nextLf = indexOrEnd(text, '\n', from);
  let nextCr = indexOrEnd(text, '\r', from);
  for (let number = lines.length; offset < to; number++) {
    if (nextLf < offset) nextLf = indexOrEnd(text, '\n', offset);
    if (nextCr < offset) nextCr = indexOrEnd(text, '\r', offset);
    let end = nextLf;
    let next = end + 1;
    if (nextCr < end) {
      end = nextCr;
      next = text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
    }
    lines.push(lineAt(text, number, offset, end));
    if (next > length) return;
    offset = next;
  }
}

function indexOrEnd(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? text.length : at;
}

function isLayout(code: number): boolean {
  return code === SPACE || code === TAB || code === IDEOGRAPHIC_SPACE || code === BOM;
}

function lineAt(text: string, number: number, offset: number, lineEnd: number): RawLine {
  let at = offset;
  let indent = 0;
  for (; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) indent += 1;
    else if (code === TAB) indent += 4 - (indent % 4);
    else if (code === IDEOGRAPHIC_SPACE) indent += 2;
    else if (code !== BOM) break;
  }
  let end = lineEnd;
  while (end > at && isLayout(text.charCodeAt(end - 1))) end--;
  const start = at - offset;
  const first = text.charCodeAt(at);
  const hash = at < end && (first === HASH || first === WIDE_HASH);
  let key: string | undefined;
  let keyEnd = end - offset;
  let valueStart = end - offset;
  if (!hash) {
    const stop = Math.min(end, at + LONGEST_KEY_SPAN);
    let size = 0;
    let last = at;
    for (let index = at; index < stop; index++) {
      const code = text.charCodeAt(index);
      if (code === COLON || code === WIDE_COLON) {
        if (last === at) break;
        key = text.slice(at, last);
        keyEnd = last - offset;
        let value = index + 1;
        while (value < end && isLayout(text.charCodeAt(value))) value++;
        valueStart = value - offset;
        break;
      }
      if (isLayout(code)) continue;
      // The second half of a surrogate pair is no character of its own.
      if ((code & 0xfc00) !== 0xdc00 && ++size > LONGEST_KEY) break;
      if (NO_KEY.has(code)) break;
      last = index + 1;
    }
  }
  return { number, offset, indent, start, end: end - offset, hash, key, keyEnd, valueStart };
}
