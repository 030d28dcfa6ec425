import { compareNumbers, type Decimal, decimal, isWhole } from './decimal.ts';
import { ALREADY, FIGURES_OF_SPEECH } from './quantity-words.ts';
import type { Measure, Span } from './reading.ts';
import { sentencesWithNumbers } from './sentences.ts';
import { isCountUnit } from './units.ts';
import { firstWordIn, wordSet } from './word-table.ts';

/** So many of something, as a running text promises them. Offsets in the text. */
export interface Quantity extends Span {
  /** As written, with its noun if that is short: 3454个网格. */
  readonly text: string;
  /** 万 multiplied out. */
  readonly number: Decimal;
  readonly upper: Decimal | undefined;
}

/**
 * The quantities that a text promises: Arabic digits and a measure word. No percent, money, date, document number or size; nor what is
 * there already (现有, 截至), a single one, a time to answer in, or a manner of speaking (3个方面). Linear.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return sentencesWithNumbers(text).flatMap(sentence => {
    const promises = sentence.reading.measures.filter(isPromise);
    if (promises.length === 0) return [];
    const already = firstWordIn(ALREADY_THERE, sentence.text);
    return promises
      .filter(measure => measure.from < already)
      .map(({ at, number, upper, after }) => ({
        from: sentence.from + at.from,
        to: sentence.from + at.to,
        text: sentence.text.slice(at.from, at.to) + (after.length <= SHORT ? after : ''),
        number,
        upper,
      }));
  });
}

const ALREADY_THERE = wordSet(ALREADY);

/** A longer noun is a whole phrase. */
const SHORT = 6;
const TWO = decimal('2');
const HUNDRED = decimal('100');
const DAY = decimal('24');

function isPromise({ numberText, number, unit, ordinal, comparator, per, after }: Measure): boolean {
  if (ordinal || !/^[0-9]/.test(numberText) || !isWhole(number) || compareNumbers(number, TWO) < 0) return false;
  // 24小时, 48小时内: how long something lasts or may take, not how much of it there will be.
  if (unit === '小时')
    return (per === '' || per === '年') && comparator !== '≤' && comparator !== '＜' && compareNumbers(number, DAY) > 0;
  if (!isCountUnit(unit) || unit === '大类') return false;
  return compareNumbers(number, HUNDRED) >= 0 || !FIGURES_OF_SPEECH.some(word => after.startsWith(word));
}
