/** Control characters, and those that turn the direction of text round: a file must not steer the terminal. */
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const NOT_PLAIN = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Text of a file as it can be shown on a terminal: control characters as their pictures (␛), tabs and line ends as blanks. */
export function safe(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text.replace(/[\t\n]/g, ' ').replace(UNSAFE, picture);
}

/** As {@link safe}, for text of several lines. */
export function safeLines(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNSAFE, picture);
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/** Characters that take two columns: East Asian Wide and Fullwidth (Unicode 16), and emoji. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2630-\u2637\u2648-\u2653\u267f\u268a-\u268f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u4dbf\u4dc0-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f320}\u{1f32d}-\u{1f335}\u{1f337}-\u{1f37c}\u{1f37e}-\u{1f393}\u{1f3a0}-\u{1f3ca}\u{1f3cf}-\u{1f3d3}\u{1f3e0}-\u{1f3f0}\u{1f3f4}\u{1f3f8}-\u{1f43e}\u{1f440}\u{1f442}-\u{1f4fc}\u{1f4ff}-\u{1f53d}\u{1f54b}-\u{1f567}\u{1f57a}\u{1f595}\u{1f596}\u{1f5a4}\u{1f5fb}-\u{1f64f}\u{1f680}-\u{1f6c5}\u{1f6cc}-\u{1f6d7}\u{1f6dc}-\u{1f6ec}\u{1f6f4}-\u{1f6fc}\u{1f7e0}-\u{1f7f0}\u{1f90c}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The columns that a character (one code point) takes on a terminal: 0, 1 or 2. */
export function charWidth(char: string): number {
  return codeWidth(char.codePointAt(0) ?? 0);
}

function codeWidth(code: number): number {
  if (code < 0x300) return 1;
  // Nearly all that stands in a table: ideographs, their marks, full-width letters.
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303e) || (code >= 0xff01 && code <= 0xff60))
    return 2;
  const char = String.fromCodePoint(code);
  if (WIDE.test(char)) return 2;
  return ZERO.test(char) ? 0 : 1;
}

/** The columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index)!;
    width += codeWidth(code);
    index += code > 0xffff ? 2 : 1;
  }
  return width;
}

/** `text` filled up with blanks to `width` columns, before it or behind it. */
export function padded(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'start' ? blanks + text : text + blanks;
}

/** `text`, or as much of it as fits in `width` columns with a `…` at its end. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = '';
  let used = 1;
  for (const char of text) {
    used += charWidth(char);
    if (used > width) break;
    out += char;
  }
  return `${out}…`;
}
