import { compareNumbers, type Decimal, decimal, decimalOfInteger, isWhole, multiply } from './decimal.ts';
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
  /** Normalised. */
  readonly unit: string;
  /** How many a year that makes, where it is so many a month, a quarter …: 400 for 每季度100份. */
  readonly aYear: Decimal | undefined;
  /** The numbers right beside it, which count the same thing in another way: 8000 for 5200户8000人. */
  readonly beside: readonly Decimal[];
}

/**
 * The quantities that a text promises: Arabic digits and a measure word. No percent, money, date, document number or size; nor what is
 * there already (现有, 截至), a part of what was said before it (其中), so many per something (2批次/千人), a single one, a time to answer in, or a
 * manner of speaking (3个方面). Linear.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  return sentencesWithNumbers(text).flatMap(sentence => {
    const { measures } = sentence.reading;
    if (!measures.some(isPromise)) return [];
    const already = firstWordIn(ALREADY_THERE, sentence.text);
    const parts = partsOf(sentence.text);
    const quantities: Quantity[] = [];
    for (const [index, measure] of measures.entries()) {
      if (measure.from >= already) break;
      if (!isPromise(measure) || parts(measure.from)) continue;
      const { at, number, upper, unit, per } = measure;
      const times = A_YEAR.get(per);
      const beside = [measures[index - 1], measures[index + 1]].filter(other => other && areBeside(measure, other));
      quantities.push({
        from: sentence.from + at.from,
        to: sentence.from + at.to,
        text: sentence.text.slice(at.from, at.to) + nounOf(measure),
        number,
        upper,
        unit,
        aYear: times && multiply(number, times),
        beside: beside.map(other => other!.number),
      });
    }
    return quantities;
  });
}

/** Whether 其中 stands before an offset and nothing ends what it says: a 。, a ；. To be asked in ascending order. */
function partsOf(text: string): (at: number) => boolean {
  let from = text.indexOf('其中');
  let to = from < 0 ? text.length : endOfParts(text, from);
  return at => {
    while (from >= 0 && at >= to) {
      from = text.indexOf('其中', to);
      to = from < 0 ? text.length : endOfParts(text, from);
    }
    return from >= 0 && at > from;
  };
}

function endOfParts(text: string, from: number): number {
  const wide = text.indexOf('；', from);
  const narrow = text.indexOf(';', from);
  return Math.min(wide < 0 ? text.length : wide, narrow < 0 ? text.length : narrow);
}

/** Nothing stands between the two but a short noun: 16个乡镇240个行政村. */
function areBeside(a: Measure, b: Measure): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  return first.after.length <= 3 && first.to + first.after.length === second.from;
}

/** The noun of a quantity as its quotation shows it, if it is short and one. */
function nounOf({ after }: Measure): string {
  return after.length <= SHORT && /^(?![每的])\p{L}/u.test(after) ? after : '';
}

const ALREADY_THERE = wordSet(ALREADY);

/** A longer noun is a whole phrase. */
const SHORT = 6;
const TWO = decimal('2');
const HUNDRED = decimal('100');
const DAY = decimal('24');
const A_YEAR = new Map(
  Object.entries({ 半年: 2, 学期: 2, 季度: 4, 月: 12, 个月: 12, 周: 52 }).map(([per, times]) => [
    per,
    decimalOfInteger(times),
  ]),
);
const TIMES = /^(?:半?年|[个半]?月|季度|周|天|旬|学期|学年|工作日|小时)?$/;

function isPromise({ numberText, number, unit, ordinal, comparator, per, after }: Measure): boolean {
  if (ordinal || !/^[0-9]/.test(numberText) || !isWhole(number) || compareNumbers(number, TWO) < 0) return false;
  // 24小时, 48小时内: how long something lasts or may take, not how much of it there will be.
  if (unit === '小时')
    return (per === '' || per === '年') && comparator !== '≤' && comparator !== '＜' && compareNumbers(number, DAY) > 0;
  if (!TIMES.test(per)) return false;
  if (!isCountUnit(unit) || unit === '大类') return false;
  return compareNumbers(number, HUNDRED) >= 0 || !FIGURES_OF_SPEECH.some(word => after.startsWith(word));
}
