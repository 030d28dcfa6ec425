import { isBlank, normalText } from '@goalsheet/core/model';
import type { Vocabulary } from '../syntax/keys.ts';
import { type RawLine, scan } from '../syntax/scan.ts';
import { VERBATIM_DEPTH } from '../syntax/structure.ts';

/** A long text goes on its key's line if it is one paragraph of at most so many characters; longer lines are broken. */
export const LINE_LENGTH = 40;
/** How much deeper than its key a line of a long text is printed. */
export const TEXT_DEPTH = 2;

/**
 * The lines of `key：text` as the printer writes a long text: on one line if it is short, else below the key, a blank line
 * between paragraphs.
 */
export function textEntry(vocabulary: Vocabulary, key: string, value: string, field: string, indent: number): string[] {
  const margin = ' '.repeat(indent);
  const paragraphs = normalText(value).split('\n');
  if (paragraphs.length === 1 && fits(paragraphs[0]!)) return [`${margin}${key}：${paragraphs[0]}`];
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    if (lines.length > 0) lines.push('');
    for (const line of broken(paragraph)) lines.push(line);
  }
  return [`${margin}${key}：`, ...indented(vocabulary, lines, field, indent)];
}

/** Lines of a long text below a key at `indent`, each as deep as it must be to be read as text. */
function indented(vocabulary: Vocabulary, lines: readonly string[], field: string, indent: number): string[] {
  const out = new Array<string>(lines.length);
  let next: RawLine | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    const [raw] = scan(line);
    out[index] = line && ' '.repeat(indent + depthOf(vocabulary, raw!, field, next)) + line;
    if (line && !raw!.hash) next = raw;
  }
  return out;
}

/**
 * How much deeper than its key a line of a long text stands: {@link TEXT_DEPTH}, or, where it would be read as something
 * else there, so deep that nothing else is asked. `next` is the next line that says something.
 */
export function depthOf(vocabulary: Vocabulary, line: RawLine, field: string, next: RawLine | undefined): number {
  const spec = line.key === undefined ? undefined : vocabulary.byKey.get(line.key);
  const nextSpec = next?.key === undefined ? undefined : vocabulary.byKey.get(next.key);
  const opensIndicator =
    line.key !== undefined && field !== 'cycle' && nextSpec !== undefined && vocabulary.valueKeys.has(nextSpec);
  return line.hash || spec || opensIndicator ? VERBATIM_DEPTH : TEXT_DEPTH;
}

const CLOSING = /[”’）》〉】〕」』)\]"']/;
const HAN = /[\p{Script=Han}“‘（《〈【〔「『]/u;

/**
 * A paragraph in lines: a break after every 。, and after ；， (or ; , before a Chinese character) where the line would pass
 * {@link LINE_LENGTH} characters; never beside a blank, never so that a line would begin like an entry or a comment.
 */
export function broken(paragraph: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let lastFit = -1;
  let size = 0;
  let sizeAtFit = 0;
  for (let at = 0; at < paragraph.length; at++) {
    const char = paragraph[at]!;
    if ((char.charCodeAt(0) & 0xfc00) !== 0xdc00) size++;
    if (size > LINE_LENGTH && lastFit > start) {
      lines.push(paragraph.slice(start, lastFit));
      start = lastFit;
      size -= sizeAtFit;
      lastFit = -1;
    }
    const after = paragraph[at + 1];
    if (after === undefined) break;
    const full = endsSentence(paragraph, at);
    const part = char === '；' || char === '，' || ((char === ';' || char === ',') && HAN.test(after));
    if ((!full && !part) || CLOSING.test(after) || isBlank(after) || isBlank(char)) continue;
    if (beginsLikeEntry(paragraph, at + 1)) continue;
    if (full) {
      lines.push(paragraph.slice(start, at + 1));
      start = at + 1;
      size = 0;
      lastFit = -1;
    } else {
      lastFit = at + 1;
      sizeAtFit = size;
    }
  }
  lines.push(paragraph.slice(start));
  return lines;
}

/** Whether a sentence ends at `at`: with 。, or with a closing mark or two behind it. */
function endsSentence(text: string, at: number): boolean {
  let last = at;
  while (last > 0 && at - last < 4 && CLOSING.test(text[last]!)) last--;
  return text[last] === '。';
}

/** Only so much of a line matters for what it begins like. */
const HEAD = 220;

function beginsLikeEntry(text: string, at: number): boolean {
  const [line] = scan(text.slice(at, at + HEAD));
  return line!.hash || line!.key !== undefined;
}

function fits(text: string): boolean {
  let count = 0;
  for (const _ of text) if (++count > LINE_LENGTH) return false;
  return true;
}
