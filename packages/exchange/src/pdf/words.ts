import { type Glyph, isBlank } from './glyph.ts';

/** Glyphs without a gap between them, which stand in one cell. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly em: number;
  /** The blanks that the document draws before it. */
  readonly blank: string;
  /** Those that it draws behind it. */
  after: string;
  /** The width of its first glyph, and of what of it stays together at the end of a line. */
  readonly first: number;
}

/** A gap wider than this parts words, in em: a blank, or the side of a cell. */
const GAP = 0.32;
/** What stands closer together than this is one word even where a ruling runs through it. */
const TOUCHING = 0.12;

/**
 * Cuts glyphs, in the order in which they are drawn, into words: at blanks, at gaps, at new lines, and where a ruling stands
 * between two glyphs.
 * @param isRuled whether a vertical ruling stands between two x at a y
 */
export function wordsOf(glyphs: readonly Glyph[], isRuled: (from: number, to: number, y: number) => boolean): Word[] {
  const words: Word[] = [];
  let current: Glyph[] = [];
  let blank = '';
  let last: Glyph | undefined;
  const flush = () => {
    for (const glyphs of amountsIn(current, isRuled)) {
      words.push(wordOf(glyphs, blank));
      blank = '';
    }
    current = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    const before = last;
    last = glyph;
    const follows = before !== undefined && goesOn(before, glyph);
    if (isBlank(glyph)) {
      flush();
      blank = follows ? blank + glyph.text : glyph.text;
      const word = words.at(-1);
      if (follows && word) word.after = blank;
      continue;
    }
    const end = current.at(-1);
    const gap = end ? glyph.left - end.right : 0;
    const isParted = gap > TOUCHING * glyph.em && isRuled(end!.right, glyph.left, glyph.y - glyph.em / 3);
    if (!follows || isParted) {
      flush();
      if (!follows) blank = '';
    }
    current.push(glyph);
  }
  flush();
  return words;
}

const AMOUNT = /-?(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})\.\d{2}/g;

/**
 * Amounts that are too wide for their columns run into each other, and over the ruling between them: each is a word of its own
 * then. All other glyphs are one.
 */
function amountsIn(glyphs: readonly Glyph[], isRuled: (from: number, to: number, y: number) => boolean): Glyph[][] {
  const [first] = glyphs;
  if (!first) return [];
  const whole = [[...glyphs]];
  const text = glyphs.map(glyph => glyph.text).join('');
  if (text.length !== glyphs.length || text.length > 60 || !/\.\d{2}-?\d/.test(text)) return whole;
  const amounts = text.match(AMOUNT) ?? [];
  if (amounts.length < 2 || amounts.join('') !== text) return whole;
  if (!isRuled(first.left, glyphs.at(-1)!.right, first.y - first.em / 3)) return whole;
  let at = 0;
  return amounts.map(({ length }) => glyphs.slice(at, (at += length)));
}

function goesOn(before: Glyph, glyph: Glyph): boolean {
  const em = Math.max(before.em, glyph.em);
  const gap = glyph.left - before.right;
  return Math.abs(glyph.y - before.y) < 0.3 * em && gap < GAP * em && gap > -0.5 * em;
}

function wordOf(glyphs: readonly Glyph[], blank: string): Word {
  const [first] = glyphs as [Glyph];
  let left = first.left;
  let right = first.right;
  let em = 0;
  for (const glyph of glyphs) {
    left = Math.min(left, glyph.left);
    right = Math.max(right, glyph.right);
    em = Math.max(em, glyph.em);
  }
  return {
    text: glyphs.map(glyph => glyph.text).join(''),
    left,
    right,
    y: first.y,
    em,
    blank,
    after: '',
    first: unitWidth(glyphs),
  };
}

const OPENS = /^[（(《〈“‘【〔[{]/;
const CLOSES = /^[，。、；：！？）)》〉”’】〕\]},.;:!?%％…·]/;
/** Letters, digits and what stands among them: a line is not broken inside. */
const RUN = /^[\p{Script=Latin}\p{N}.,:;%/+\-–~～*#&@_'"=<>≥≤＞＜]/u;

/** How wide the shortest start of a word is that a line can end behind. */
function unitWidth(glyphs: readonly Glyph[]): number {
  let index = 0;
  const skip = (pattern: RegExp) => {
    while (index < glyphs.length && pattern.test(glyphs[index]!.text)) index++;
  };
  skip(OPENS);
  if (index < glyphs.length && RUN.test(glyphs[index]!.text)) skip(RUN);
  else index++;
  skip(CLOSES);
  return glyphs[Math.min(index, glyphs.length) - 1]!.right - glyphs[0]!.left;
}
