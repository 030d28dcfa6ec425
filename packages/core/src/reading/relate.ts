import {
  compareNumbers,
  type Decimal,
  decimalOfInteger,
  equalNumbers,
  floor,
  isWhole,
  multiply,
  numberText,
} from './decimal.ts';
import { readValue } from './read-value.ts';
import type { Comparator, Measure, Reading } from './reading.ts';
import { narrowed } from './text.ts';
import { isCountUnit } from './units.ts';
import { MONTHS, SCALES, SECONDS } from './words.ts';

/** A measure as one compares it: in the base unit of its kind, and whole numbers without ＞ and ＜. */
export interface Normalised {
  readonly comparator: Comparator | undefined;
  readonly number: Decimal;
  readonly upper: Decimal | undefined;
  /** 秒 for all times up to weeks, 个月 for 季度 and 年, `%` for ‰ and 成, 米, 千克 …; else the measure's own. */
  readonly unit: string;
}

/** `measure` in base units; for what is counted, ＞n as ≥ n+1 and ＜n as ≤ n−1. */
export function normalised(measure: Measure): Normalised {
  const base = BASES.get(measure.unit);
  const unit = base ? base[0] : measure.unit;
  const factor = base?.[1];
  let { comparator } = measure;
  let number = factor ? multiply(measure.number, factor) : measure.number;
  const upper = measure.upper && (factor ? multiply(measure.upper, factor) : measure.upper);
  if (isCountUnit(measure.unit) && isWhole(number)) {
    if (comparator === '＞') [comparator, number] = ['≥', decimalOfInteger(floor(number) + 1n)];
    else if (comparator === '＜') [comparator, number] = ['≤', decimalOfInteger(floor(number) - 1n)];
  }
  return { comparator, number, upper, unit };
}

/** The base unit of each unit that has another one, and how many of those it is. */
const BASES = new Map<string, readonly [unit: string, factor: Decimal]>();
for (const [unit, { base, digits, scale }] of Object.entries(SCALES))
  BASES.set(unit, [base, { digits: BigInt(digits), scale }]);
for (const [unit, months] of Object.entries(MONTHS)) BASES.set(unit, ['个月', decimalOfInteger(months)]);
for (const [unit, seconds] of Object.entries(SECONDS)) BASES.set(unit, ['秒', decimalOfInteger(seconds)]);

function baseUnit({ unit }: Measure): string {
  return BASES.get(unit)?.[0] ?? unit;
}

/** The measures count the same kind of thing: their units convert into each other and they count per the same. */
export function sameMeasure(a: Measure, b: Measure): boolean {
  return baseUnit(a) === baseUnit(b) && a.per === b.per && a.ordinal === b.ordinal;
}

/** Same number in the same (convertible) unit, whatever the comparators: 60分钟 and 1小时. */
export function sameNumber(a: Measure, b: Measure): boolean {
  const [x, y] = [normalised({ ...a, comparator: undefined }), normalised({ ...b, comparator: undefined })];
  const upper = x.upper && y.upper ? equalNumbers(x.upper, y.upper) : x.upper === y.upper;
  return x.unit === y.unit && equalNumbers(x.number, y.number) && upper;
}

/** Some number stands in both, in the same unit or beside one without a unit. Linear. */
export function sharesNumber(a: Reading, b: Reading): boolean {
  const inUnit = new Set<string>();
  const bare = new Set<string>();
  const all = new Set<string>();
  for (const each of b.measures) {
    const plain = numberText(each.number);
    inUnit.add(numberKey(each));
    all.add(plain);
    if (each.unit === '') bare.add(plain);
  }
  return a.measures.some(each => {
    const plain = numberText(each.number);
    return inUnit.has(numberKey(each)) || bare.has(plain) || (each.unit === '' && all.has(plain));
  });
}

/** Equal for {@link sameNumber}s: number and unit in base units. */
export function numberKey(measure: Measure): string {
  const { number, upper, unit } = normalised({ ...measure, comparator: undefined });
  return `${numberText(number)}${upper ? `–${numberText(upper)}` : ''} ${unit}`;
}

/** How the second target lies to the first. */
export type Change = 'same' | 'tighter' | 'looser' | 'different measure' | 'incomparable';

/** What a bare number means where nothing else says it: `100%` for a rate is ≥, `5%` for an overrun is ≤. */
export interface Hint {
  readonly bare?: '≥' | '≤' | undefined;
}

/**
 * What happened to a target from `a` to `b`, by the set of outcomes that meet it: smaller is tighter. A bare or loose number
 * (100%, 达到100%) is read in the direction of the other side, without strictness; where both are bare, in that of `hint`, and without one
 * two different bare numbers cannot be compared.
 */
export function compareTargets(a: Reading, b: Reading, hint: Hint = {}): Change {
  if (a.text === b.text) return 'same';
  if (a.qualitative && b.qualitative) return compareWords(a, b);
  if (a.qualitative || b.qualitative) return 'different measure';
  const pairs = paired(a.measures, b.measures);
  if (!pairs) return 'different measure';
  const changes = pairs.map(([x, y]) => (x && y ? compareMeasures(x, y, hint) : x ? 'looser' : 'tighter'));
  changes.push(compareBounds(a, b));
  if (changes.includes('different measure')) return 'different measure';
  if (changes.includes('incomparable')) return 'incomparable';
  const tighter = changes.includes('tighter');
  const looser = changes.includes('looser');
  if (tighter && looser) return 'incomparable';
  return tighter ? 'tighter' : looser ? 'looser' : 'same';
}

/** Both say the same in whatever words: 不少于15条意见 and 大于或等于15条, 达到100% and 100%, 及时 and `及时 `. */
export function sameReading(a: Reading, b: Reading): boolean {
  return compareTargets(a, b) === 'same';
}

/** {@link compareTargets} of two texts. */
export function compareValues(a: string, b: string, hint: Hint = {}): Change {
  return compareTargets(readValue(a), readValue(b), hint);
}

function compareWords(a: Reading, b: Reading): Change {
  if (plainWords(a.text) === plainWords(b.text)) return 'same';
  if (a.bounds.length === 1 && b.bounds.length === 1) {
    const [x, y] = [a.bounds[0]!, b.bounds[0]!];
    if (a.dates.length + b.dates.length === 0 && x.object === y.object) return compareBounds(a, b);
  }
  return 'incomparable';
}

function compareBounds(a: Reading, b: Reading): Change {
  if (a.bounds.length === 0 && b.bounds.length === 0) return 'same';
  const key = (reading: Reading) => reading.bounds.map(each => each.comparator + each.object).join('\n');
  if (key(a) === key(b)) return 'same';
  if (a.bounds.length === 0) return 'tighter';
  if (b.bounds.length === 0) return 'looser';
  const [x, y] = [a.bounds[0]!, b.bounds[0]!];
  if (a.bounds.length > 1 || b.bounds.length > 1 || x.object !== y.object) return 'incomparable';
  return CHANGES_OF_SIGN[x.comparator + y.comparator] ?? 'incomparable';
}

const CHANGES_OF_SIGN: Readonly<Record<string, Change>> = {
  '≥＞': 'tighter',
  '＞≥': 'looser',
  '≤＜': 'tighter',
  '＜≤': 'looser',
  '≥＝': 'tighter',
  '≤＝': 'tighter',
  '＝≥': 'looser',
  '＝≤': 'looser',
};

function plainWords(text: string): string {
  return narrowed(text).text.replace(/[。.；;，,]$/, '');
}

/**
 * The measures of both sides that belong together. One on either side belong together whatever their subjects; of several, those with one
 * subject or, if as many stand on both sides and their units agree one by one, those at one place. Undefined if nothing fits.
 */
function paired(
  a: readonly Measure[],
  b: readonly Measure[],
): readonly (readonly [Measure | undefined, Measure | undefined])[] | undefined {
  if (a.length === b.length && a.every((each, index) => sameMeasure(each, b[index]!)))
    return a.map((each, index) => [each, b[index]!]);
  const left = new Map<string, Measure[]>();
  const key = (each: Measure) => `${each.subject}\n${baseUnit(each)}\n${each.per}`;
  for (const each of b) {
    const same = left.get(key(each));
    if (same) same.push(each);
    else left.set(key(each), [each]);
  }
  const pairs: (readonly [Measure | undefined, Measure | undefined])[] = [];
  let found = 0;
  for (const each of a) {
    const other = left.get(key(each))?.shift();
    if (other) found++;
    pairs.push([each, other]);
  }
  for (const rest of left.values()) for (const each of rest) pairs.push([undefined, each]);
  return found > 0 ? pairs : undefined;
}

/** A set of numbers: from `low` to `high`, each with or without the end itself. */
interface Interval {
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly openLow?: boolean;
  readonly openHigh?: boolean;
}

/** {@link compareTargets} for one measure of each side. */
export function compareMeasures(a: Measure, b: Measure, hint: Hint = {}): Change {
  if (!sameMeasure(a, b)) return 'different measure';
  if (sameNumber(a, b) && a.comparator === b.comparator) return 'same';
  const [x, y] = [intervalOf(a, b, hint), intervalOf(b, a, hint)];
  if (!x || !y) return sameNumber(a, b) ? 'same' : 'incomparable';
  const low = compareEnds(x.low, y.low, x.openLow, y.openLow, -1);
  const high = compareEnds(x.high, y.high, x.openHigh, y.openHigh, 1);
  if (low === 0 && high === 0) return 'same';
  if (low <= 0 && high <= 0) return 'looser';
  if (low >= 0 && high >= 0) return 'tighter';
  return 'incomparable';
}

/** Undefined where nothing says in which direction a bare number is meant. */
function intervalOf(measure: Measure, other: Measure, hint: Hint): Interval | undefined {
  const { number, upper, comparator, unit } = normalised(measure);
  if (upper) return { low: number, high: upper };
  let sign = comparator ?? directionOf(other) ?? hint.bare;
  // A place in an order: the first is better than the third.
  if (measure.ordinal && comparator === undefined) sign = '≤';
  const open = isCountUnit(unit) ? false : undefined;
  switch (sign) {
    case '≥':
      return { low: number };
    case '＞':
      return { low: number, openLow: open ?? true };
    case '≤':
      return { high: number };
    case '＜':
      return { high: number, openHigh: open ?? true };
    case '＝':
      return { low: number, high: number };
    default:
      return undefined;
  }
}

function directionOf(measure: Measure): Comparator | undefined {
  if (measure.upper) return undefined;
  const { comparator } = measure;
  return comparator === '＞' ? '≥' : comparator === '＜' ? '≤' : comparator;
}

/** Positive if the end of the second set lies further in, negative if further out. `side`: −1 for lower ends, 1 for upper ends. */
function compareEnds(
  a: Decimal | undefined,
  b: Decimal | undefined,
  openA: boolean | undefined,
  openB: boolean | undefined,
  side: -1 | 1,
): number {
  if (!a && !b) return 0;
  if (!a) return 1;
  if (!b) return -1;
  const order = compareNumbers(b, a) * -side;
  if (order !== 0) return order;
  return Number(openB ?? false) - Number(openA ?? false);
}
