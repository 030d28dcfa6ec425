import { type Decimal, decimal, shift } from './decimal.ts';
import type { Comparator } from './reading.ts';
import { wordSet, wordTable } from './word-table.ts';
import * as words from './words.ts';

/** What a comparator's word demands. */
export interface Sign {
  readonly comparator: Comparator;
  readonly loose: boolean;
}

const signs = (table: Readonly<Record<string, readonly string[]>>, loose: boolean) =>
  Object.entries(table).flatMap(([comparator, list]) =>
    list.map(word => [word, { comparator, loose } as Sign] as const),
  );
export const BEFORE = wordTable<Sign>([...signs(words.BEFORE, false), ...signs(words.LOOSE, true)]);
export const BEHIND = wordTable<Sign>([...signs(words.BEHIND, false), ['内', { comparator: '≤', loose: false }]]);
export const RIGHT_BEHIND = new Set(words.ONLY_RIGHT_BEHIND);
/** Comparators only right before a number: 不满意, 突破性, 超时 are none. */
export const ADJACENT = new Set(words.ONLY_BEFORE_NUMBER);
export const IDIOMS = wordSet(words.IDIOMS);
export const ABOUT_BEFORE = wordSet(words.ABOUT_BEFORE);
export const ABOUT_BEHIND = wordSet(words.ABOUT_BEHIND);
export const PER = wordSet(words.PER_UNITS);
export const DONE_OFTEN = wordSet(words.DONE_OFTEN);
export const DATE_WORDS = wordSet(words.DATE_WORDS);
export const NAME_FOLLOWERS = wordSet(words.NAME_FOLLOWERS);
export const ZERO_NOUNS = wordSet(words.ZERO_NOUNS);

const CLAUSE_ENDS = '，,；;。！!？?、\n:：()[]【】〔〕…|';
const clauseEnds: ReadonlySet<number> = new Set([...CLAUSE_ENDS].map(char => char.charCodeAt(0)));

/** A mark that ends a clause stands at `index`. */
export function isClauseEnd(text: string, index: number): boolean {
  return clauseEnds.has(text.charCodeAt(index));
}

const dashes: ReadonlySet<number> = new Set([...'-~～至到'].map(char => char.charCodeAt(0)));

/** A dash or a word for one stands at `index`: 3-5, 3至5. */
export function isDash(text: string, index: number): boolean {
  return dashes.has(text.charCodeAt(index));
}

export const LATIN = /[A-Za-z]/;
export const TIME_UNITS = new Set([
  '秒',
  '毫秒',
  '分钟',
  '小时',
  '天',
  '工作日',
  '周',
  '个月',
  '季度',
  '年',
  '%',
  '‰',
  '百分点',
  '米',
  '千米',
]);
/**
 * What may begin at a character, as bits: a word of one of the tables, a name, a mark, a number. Most characters of a text begin nothing, and
 * each of the others few of these.
 */
export const MAY_BE = {
  before: 1,
  behind: 2,
  idiom: 4,
  aboutBefore: 8,
  aboutBehind: 16,
  date: 32,
  name: 64,
  clauseEnd: 128,
  number: 256,
  /** 每, 前, 第 before a number, and the signs of one. */
  per: 512,
  top: 1024,
  ordinal: 2048,
  sign: 4096,
} as const;

/** By UTF-16 unit. */
export const MAY_BEGIN = new Uint16Array(0x10000);
for (const [table, bit] of [
  [BEFORE, MAY_BE.before],
  [BEHIND, MAY_BE.behind],
  [IDIOMS, MAY_BE.idiom],
  [ABOUT_BEFORE, MAY_BE.aboutBefore],
  [ABOUT_BEHIND, MAY_BE.aboutBehind],
  [DATE_WORDS, MAY_BE.date],
] as const)
  for (const code of table.keys()) MAY_BEGIN[code]! |= bit;
for (const char of '《“"「‘0123456789〔【[({') MAY_BEGIN[char.charCodeAt(0)]! |= MAY_BE.name;
for (let code = 0; code < 0x80; code++) if (LATIN.test(String.fromCharCode(code))) MAY_BEGIN[code]! |= MAY_BE.name;
for (const code of clauseEnds) MAY_BEGIN[code]! |= MAY_BE.clauseEnd;
for (const [chars, bit] of [
  ['百千万半0123456789零一二两三四五六七八九十', MAY_BE.number],
  ['每', MAY_BE.per],
  ['前', MAY_BE.top],
  ['第', MAY_BE.ordinal],
  ['±-+', MAY_BE.sign],
] as const)
  for (const char of chars) MAY_BEGIN[char.charCodeAt(0)]! |= bit;

/** Words that stand for a number and its unit. */
export const WHOLES: readonly (readonly [word: string, unit: string, value: string])[] = [
  ['百分之百', '%', '100'],
  ['百分百', '%', '100'],
  ['百分之一百', '%', '100'],
  ['半数', '%', '50'],
  ['一半', '%', '50'],
];

/** What 千万 multiplies by. */
export function magnitudeOf(text: string): Decimal {
  let result = decimal('1');
  for (const char of text) {
    const power = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }[char];
    if (power) result = shift(result, power);
  }
  return result;
}

/** As they are when their sides change places. */
export const FLIPPED = { '≥': '≤', '≤': '≥', '＞': '＜', '＜': '＞', '＝': '＝' } as const;

/** ＞ as ≥, ＜ as ≤. */
export function loosely(comparator: Comparator): '≥' | '≤' | '＝' {
  return comparator === '＞' ? '≥' : comparator === '＜' ? '≤' : comparator;
}
