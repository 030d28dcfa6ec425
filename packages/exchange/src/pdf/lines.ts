import type { Word } from './words.ts';

/** A line of text: its words from the left, put together. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly em: number;
  /** The width of its shortest start that could have stood at the end of the line before. */
  readonly first: number;
  /** Blanks that the document draws at its ends. */
  readonly blank: string;
  readonly after: string;
}

/** Words whose baselines are closer than this are on one line, in em. */
const SAME_LINE = 0.45;

/** The lines that words stand on, from the top. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const sorted = [...words].sort((a, b) => a.y - b.y);
  const rows: Word[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    if (row && word.y - row[0]!.y < SAME_LINE * Math.max(word.em, row[0]!.em)) row.push(word);
    else rows.push([word]);
  }
  return rows.map(lineOf);
}

function lineOf(row: Word[]): TextLine {
  const words = row.sort((a, b) => a.left - b.left);
  const [first] = words as [Word];
  let text = '';
  let right = first.left;
  let em = 0;
  let before: Word | undefined;
  for (const word of words) {
    // Some programs print a text twice to make it bold.
    if (before && word.text === before.text && Math.abs(word.left - before.left) < 0.2 * word.em) continue;
    if (before) text += blankBetween(before, word);
    text += word.text;
    right = Math.max(right, word.right);
    em = Math.max(em, word.em);
    before = word;
  }
  return {
    text,
    left: first.left,
    right,
    y: first.y,
    em,
    first: first.first,
    blank: first.blank,
    after: before!.after,
  };
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** In em, a gap that is a blank: between letters, beside a Chinese character, between two of them (which may be spaced out). */
const LETTERS = 0.2;
const MIXED = 0.32;
const HAN = 0.8;

function blankBetween(before: Word, word: Word): string {
  const em = Math.max(before.em, word.em);
  const gap = (word.left - before.right) / em;
  if (word.blank !== '' && gap > 0.05) return word.blank;
  const letters = [[...before.text].at(-1)!, [...word.text][0]!].filter(char => LATIN.test(char)).length;
  return gap > [HAN, MIXED, LETTERS][letters]! ? ' ' : '';
}
