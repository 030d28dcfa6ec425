import type { Project } from '../model/index.ts';
import {
  add,
  aYearOf,
  type Decimal,
  isCountUnit,
  keptByReading,
  mayHoldNumber,
  numberText,
  type Quantity,
  quantitiesIn,
  type Reading,
  readValue,
} from '../reading/index.ts';
import { isProjectDamaged } from './damage.ts';
import type { Localised } from './finding.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { furtherPlaces, goalsOf } from './texts.ts';
import { productOf } from './two-values.ts';
import { valuesOf } from './values.ts';
import { THINGS } from './words/goal-quantities.ts';

const { GS605 } = messages;

/**
 * Quantities that the goal promises (Arabic digits and a measure word, 万 multiplied out) and that no indicator of the project takes up, in its name or
 * a value, in whatever unit but %; nor another number right beside it (5200户8000人), nor the whole of which it is a part, nor its parts
 * (80户 and 80户 for 160户), nor what it makes in a year (每季度100份 and 400份, 18处每月检查1次 and 216次). A project is reported once, at the first
 * of them.
 *
 * Not counted: percent, money, dates, document numbers, sizes; what is there already (现有, 截至, 常住人口); what follows 其中; so many per
 * something (2批次/千人); averages and peaks (日均450件); a single one; times to answer in; manners of speaking (3个方面). Silent where a line could not be read, and
 * where the project has no indicator.
 */
export default defineRule({
  meta: {
    code: 'GS605',
    slug: 'goal-quantity',
    title: { zh: '绩效目标的数量没有指标承接', en: 'A quantity of the goal that no indicator takes up' },
    severity: 'hint',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '绩效目标写明的数量（如 254个点位），指标的名称和值里都没有出现。',
      en: 'A quantity that the goal names (254个点位) and that stands in no name or value of an indicator.',
    },
    why: {
      zh: '目标里的数量没有指标承接，就没有人考核它是否做到。',
      en: 'What no indicator takes up is promised and never checked.',
    },
    action: {
      zh: '为它设一条数量指标，或写进已有指标的值。',
      en: 'Add an indicator under 数量指标, or state it in one that is there.',
    },
  },
  checks: { project: check },
});

/** A quantity of a goal, and the goal it stands in. */
interface Promised extends Quantity {
  readonly field: string;
}

function check(project: Project, { report }: Context): void {
  if (project.indicators.length === 0) return;
  const promised = promisedBy(project);
  if (promised.length === 0) return;
  const there = numbersOf(project);
  const lacking = promised.filter(each => !isThere(each, there));
  if (lacking.length === 0 || isProjectDamaged(project)) return;
  const parts = partsOfThere(promised, there);
  const ofParts = new Set(Array.from(parts, ({ number }) => numberText(number)));
  const missing = lacking.filter(
    each => !parts.has(each) && !each.beside.some(number => ofParts.has(numberText(number))),
  );
  const [first] = missing;
  if (!first) return;
  const names = [...new Set(missing.map(({ text }) => text))];
  report({
    target: { node: project, field: first.field, from: first.from, to: first.to },
    message: say(GS605.quantity, {
      quantity: first.text,
      others: andMore(names),
      these: names.length > 1 ? say(labels.these) : say(labels.thisNumber),
    }),
    related: furtherPlaces(project, missing),
  });
}

function promisedBy(project: Project): readonly Promised[] {
  const promised: Promised[] = [];
  for (const { field, text } of goalsOf(project))
    for (const quantity of quantitiesIn(text)) promised.push({ field, ...quantity });
  return promised;
}

/** The quantity, or what comes to the same, is one of the numbers. */
function isThere(quantity: Quantity, numbers: ReadonlySet<string>): boolean {
  const { number, upper, aYear, ones, repeated, beside } = quantity;
  const has = (each: Decimal) => numbers.has(numberText(each));
  if (has(number) || (upper && has(upper)) || (aYear && has(aYear)) || (ones && has(add(number, ones)))) return true;
  return repeated.some(has) || beside.some(has);
}

/** Every number that a name or value of the project's indicators holds (no percent), and what several in a row add up to. */
function numbersOf({ indicators }: Project): ReadonlySet<string> {
  const numbers = new Set<string>();
  const counts: Counted[] = [];
  for (const indicator of indicators) {
    const { annual, different } = valuesOf(indicator);
    if (annual?.reading.measures.length === 1) counts.push(annual.reading.measures[0]!);
    if (mayHoldNumber(indicator.name)) for (const each of numbersIn(readValue(indicator.name))) numbers.add(each);
    for (const { reading } of different) for (const each of numbersIn(reading)) numbers.add(each);
  }
  for (const [, sum] of sumsOf(counts)) numbers.add(numberText(sum));
  return numbers;
}

/** The numbers of a text but its percents, what they multiply to, and how many a year they make. */
const numbersIn = keptByReading((reading: Reading): readonly string[] => {
  const { measures } = reading;
  const product = productOf(reading);
  const numbers: string[] = product ? [numberText(product)] : [];
  for (const measure of measures)
    if (measure.unit !== '%')
      for (const each of [measure.number, measure.upper, aYearOf(measure)]) if (each) numbers.push(numberText(each));
  // 春季学期1936人次、秋季学期1936人次
  const counts = measures.filter(({ unit, per, upper }) => isCountUnit(unit) && per === '' && !upper);
  for (const [, sum] of sumsOf(counts)) numbers.push(numberText(sum));
  return numbers;
});

interface Counted {
  readonly number: Decimal;
  readonly unit: string;
}

/**
 * The quantities that add up, several in a row, to a number that is there, single ones with them: 国培600人次、省培300人次、县培1400人次 for 2300人次,
 * 一等奖1名、二等奖2名、三等奖4名 for 7名.
 */
function partsOfThere(promised: readonly Promised[], there: ReadonlySet<string>): ReadonlySet<Promised> {
  const parts = new Set<Promised>();
  for (const [run, sum] of sumsOf(promised)) {
    const { ones, onesOfAll, unit } = run[0]!;
    const more = [ones, things.has(unit) ? onesOfAll : undefined];
    if (there.has(numberText(sum)) || more.some(each => each && there.has(numberText(add(sum, each)))))
      for (const each of run) parts.add(each);
  }
  return parts;
}

/** More parts of one whole are not looked for. */
const LONGEST_RUN = 6;

const things: ReadonlySet<string> = new Set(THINGS);

/** In one unit, or both of things: 企业5家、小区8个 are 13个. */
function addUp(a: string, b: string): boolean {
  return a === b || (things.has(a) && things.has(b));
}

/** How far apart they may stand. */
const FARTHEST = 12;

/** The sums of two to {@link LONGEST_RUN} that add up, what is counted otherwise between them left out: 4期200人次、3期90人次 are 290人次. */
function sumsOf<T extends Counted>(counts: readonly T[]): (readonly [run: readonly T[], sum: Decimal])[] {
  const sums: (readonly [readonly T[], Decimal])[] = [];
  for (const [from, first] of counts.entries()) {
    const run = [first];
    let sum = first.number;
    for (let to = from + 1; to < Math.min(from + FARTHEST, counts.length) && run.length < LONGEST_RUN; to++) {
      const next = counts[to]!;
      if (!addUp(first.unit, next.unit)) continue;
      run.push(next);
      sums.push([[...run], (sum = add(sum, next.number))]);
    }
  }
  return sums;
}

const NAMED = 3;

/** `、20个、12次等 7 个数`. */
function andMore([_, ...others]: readonly string[]): Localised {
  const named = others.slice(0, NAMED - 1);
  const more = others.length >= NAMED ? say(labels.amongOthers, { count: others.length + 1 }) : NOTHING;
  return {
    zh: named.map(name => `、${name}`).join('') + more.zh,
    en: named.map(name => `, ${name}`).join('') + more.en,
  };
}
