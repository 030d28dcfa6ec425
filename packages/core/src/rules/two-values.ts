import { type Indicator, isDamaged, type Target } from '../model/index.ts';
import {
  add,
  type Decimal,
  describeMeasure,
  isCountUnit,
  keptByReading,
  type Language,
  type Measure,
  multiply,
  normalised,
  numberText,
  type Reading,
  type Span,
} from '../reading/index.ts';
import type { Localised } from './finding.ts';
import { KEY } from './keys.ts';
import { clipped } from './messages/index.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { ALL_OF_IT } from './words/targets.ts';

/** The cycle value and the annual value of an indicator, where they are two texts. */
export interface TwoValues {
  readonly cycle: ReadEntry;
  readonly annual: ReadEntry;
}

/** Undefined where one is missing, both are the same text, or a line of the indicator could not be read: it may have been a value. */
export function twoValuesOf(indicator: Indicator): TwoValues | undefined {
  const { cycle, annual, different } = valuesOf(indicator);
  return cycle && annual && different.length === 2 && !isDamaged(indicator) ? { cycle, annual } : undefined;
}

/** The entry, or a part of its value. */
export function entryTarget(node: Indicator, { field }: ReadEntry, span?: Span): Target {
  return span ? { node, field, from: span.from, to: span.to } : { node, field };
}

export function keyOf({ field }: ReadEntry): string {
  return KEY[field];
}

/** How many measures of one value a message or its related places name. */
export const NAMED = 5;

/** How a measure is read, as a message quotes it: `≥ 1 次`; for what is counted, `＞ 1 次，即 ≥ 2 次`. */
export function readAs(measure: Measure): Localised {
  const base = normalised(measure);
  const restated = isCountUnit(measure.unit) && base.comparator !== measure.comparator;
  // That a number is bare or its comparator weak is no matter here.
  const shown = { ...measure, explicit: true, loose: false };
  const one = (language: Language, joint: string) =>
    describeMeasure(shown, language) +
    (restated ? `${joint}${base.comparator} ${numberText(base.number)} ${base.unit}` : '');
  return { zh: one('zh', '，即 '), en: one('en', ', that is ') };
}

/** How all measures of a value are read, `；` between them; of many only the first. */
export const allReadAs = keptByReading(({ measures }: Reading): Localised => {
  const shown = measures.slice(0, NAMED).map(each => {
    const subject = measures.length > 1 && each.subject ? `${clipped(each.subject, 20)} ` : '';
    const { zh, en } = readAs(each);
    return { zh: subject + zh, en: subject + en };
  });
  const more = measures.length > NAMED ? '…' : '';
  return { zh: shown.map(({ zh }) => zh).join('；') + more, en: shown.map(({ en }) => en).join('; ') + more };
});

/** The text of a span of a value, cut for a message. */
export function textOf({ text }: Reading, { from, to }: Span): string {
  return clipped(text.slice(from, to));
}

/** 1 for at least and more than, -1 for at most and less than, 0 for exactly and for nothing. */
export function directionOf(comparator: Measure['comparator']): 1 | -1 | 0 {
  if (comparator === '≥' || comparator === '＞') return 1;
  return comparator === '≤' || comparator === '＜' ? -1 : 0;
}

/** The number itself is left out. */
export function isStrict(comparator: Measure['comparator']): boolean {
  return comparator === '＞' || comparator === '＜';
}

/** The comparator of a measure as one compares it; at the end of what is possible, exactly and at least (at most) are the same. */
function demandOf(measure: Measure): string {
  const { comparator, number, unit } = normalised(measure);
  const plain = numberText(number);
  const same = (comparator === '≥' && plain === '100' && unit === '%') || (comparator === '≤' && plain === '0');
  return `${same ? '＝' : comparator}${plain}`;
}

/** Its comparator leaves no doubt of one number: no 约, no 达到, no 突破 (as good as 达到), no range, no place in an order. */
function isPlain({ explicit, approximate, upper, ordinal, comparator, comparators }: Measure, text: string): boolean {
  if (!explicit || approximate || upper || ordinal || comparator === undefined) return false;
  return comparators.every(({ from, to }) => text.slice(from, to) !== '突破');
}

const SPAN = /^(?:半?年|月|季度|周|天|旬|学期|小时)$/;

/**
 * Two measures, one of each reading, that name one number in one unit with explicit comparators that demand different things.
 * Silent where the same number stands there once more with the same demand, or with no clear one. Linear.
 */
export function differentDemands(a: Reading, b: Reading): readonly [Measure, Measure] | undefined {
  // 每人每天150元 and 150元: where each value has one number, one of them may leave out what it is per. Not so 每月1次 and 1次.
  const [x, y] = [a.measures[0], b.measures[0]];
  const one = a.measures.length === 1 && b.measures.length === 1 && (!x!.per || !y!.per) && !SPAN.test(x!.per + y!.per);
  const key = (measure: Measure) => {
    const { number, unit } = normalised({ ...measure, comparator: undefined });
    return `${numberText(number)} ${unit}/${one ? '' : measure.per}`;
  };
  const inA = new Map<string, { readonly first: Measure; readonly demands: Set<string>; plain: boolean }>();
  for (const each of a.measures) {
    const known = inA.get(key(each));
    if (known) {
      known.demands.add(demandOf(each));
      known.plain &&= isPlain(each, a.text);
    } else inA.set(key(each), { first: each, demands: new Set([demandOf(each)]), plain: isPlain(each, a.text) });
  }
  for (const each of b.measures) {
    const other = inA.get(key(each));
    if (other?.plain && isPlain(each, b.text) && !other.demands.has(demandOf(each))) return [other.first, each];
  }
  return undefined;
}

/** The measures add up to the one, each counted or measured in its unit: 讲座24期，展览12期 to 36期. */
export function areParts(many: readonly Measure[], whole: Measure): boolean {
  const unitOf = ({ unit }: Measure) => (isCountUnit(unit) ? '个' : unit);
  const alike = many.every(each => !each.upper && !each.ordinal && unitOf(each) === unitOf(whole));
  if (!alike || whole.upper || whole.unit === '%') return false;
  const sum = many.map(({ number }) => number).reduce(add);
  return numberText(sum) === numberText(whole.number);
}

const BETWEEN_FACTORS = /^[^，,；;。、×✕xX*＊]{0,3}[×✕xX*＊]$/;

/** What a value makes that is nothing but a multiplication: 8 for 2台×4季度, 12.4万 for 每学年2次，每次6.2万人. */
export const productOf = keptByReading(({ text, measures }: Reading): Decimal | undefined => {
  if (measures.length < 2 || measures.length > NAMED) return undefined;
  for (const [index, { upper, at, per }] of measures.entries()) {
    const before = index > 0 ? text.slice(measures[index - 1]!.at.to, at.from) : '×';
    if (upper || !(BETWEEN_FACTORS.test(before) || (per !== '' && per === measures[index - 1]!.unit))) return undefined;
  }
  return measures.map(({ number }) => number).reduce(multiply);
});

/** 104期 beside 2档×52期. */
export function isProductOf({ number, upper }: Measure, reading: Reading): boolean {
  const made = productOf(reading);
  return made !== undefined && !upper && numberText(made) === numberText(number);
}

export function isAll({ number, unit }: Measure): boolean {
  return unit === '%' && numberText(number) === '100';
}

/** It says that all of it is done, beside which 100% says the same. */
export function saysAll({ text }: Reading): boolean {
  return ALL_OF_IT.some(word => text.includes(word));
}
