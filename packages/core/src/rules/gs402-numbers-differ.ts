import {
  aYearOf,
  compareNumbers,
  compareTargets,
  decimal,
  isCountUnit,
  keptByReadings,
  type Measure,
  multiply,
  normalised,
  numberText,
  type Reading,
  sharesNumber,
} from '../reading/index.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { yearsShare } from './milestones.ts';
import { defineRule } from './rule.ts';
import { allReadAs, areParts, entryTarget, keyOf, twoValuesOf } from './two-values.ts';

const { GS402 } = messages;

/**
 * The cycle value and the annual value both name numbers, and not one of them stands in both: 85% for the cycle and 100% for the
 * year. A number that is written in another unit is the same number (60分钟 and 1小时), and so is one beside another measure word (5场 and
 * 5次, 90分 and 90%).
 *
 * A project of several years, by its 实施周期 or the years in its name, may ask for a part this year (10场 of 30场) or for a
 * step on the way (85% before 95%). Where nothing says how long the project runs, a smaller count is a hint only, that the 实施周期 be stated.
 * Silent where the two count per different things (每月一次, 12次; under 每学期…, 1次 and 全年2次), where one number lies within the other's range, and where
 * one is the sum of the others (36期 and 讲座24期，展览12期; 上下半年各1次 and 2次), and where they say how long the cycle is and that this is a year of it (3年, 1年).
 */
export default defineRule({
  meta: {
    code: 'GS402',
    slug: 'numbers-differ',
    title: { zh: '两个指标值的数不同', en: 'The two values name different numbers' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '实施周期指标值和年度指标值都有数，没有一个相同。跨年度项目今年只做一部分的除外。',
      en: 'Cycle and annual value both name numbers, none of them the same. Not where a project of several years does a part this year.',
    },
    why: {
      zh: '同一个指标有两个目标，按哪个考核说不清。',
      en: 'One indicator with two targets: nobody can say which one counts.',
    },
    action: {
      zh: '写成一致；跨年度项目写明「实施周期」，逐年的数不同就不再报告。',
      en: 'Make them the same; for a project of several years state its 实施周期.',
    },
  },
  checks: {
    indicatorAlone(node, { report }, years) {
      const two = twoValuesOf(node);
      if (!two) return;
      const { cycle, annual } = two;
      if (cycle.reading.qualitative || annual.reading.qualitative || agree(cycle.reading, annual.reading)) return;
      const share = yearsShare(node, cycle.reading, annual.reading);
      if ((share && years) || isEachAndAll(node.name, cycle.reading.text, annual.reading.text)) return;
      const [ofCycle] = cycle.reading.measures;
      const [ofAnnual] = annual.reading.measures;
      const open = share === 'part' && years === undefined;
      const readings = { cycleReading: allReadAs(cycle.reading), annualReading: allReadAs(annual.reading) };
      report({
        target: entryTarget(node, annual, ofAnnual),
        message: open
          ? say(GS402.part, readings)
          : say(GS402.differ, { ...readings, period: years === undefined ? say(labels.statePeriod) : NOTHING }),
        related: [
          {
            target: entryTarget(node, cycle, ofCycle),
            text: say(labels.related.value, { key: keyOf(cycle), reading: allReadAs(cycle.reading) }),
          },
        ],
        ...(open && { atMost: 'hint' }),
      });
    },
  },
});

/** Some number stands in both, or nothing can be said against the two. */
const agree = keptByReadings((a: Reading, b: Reading): boolean => {
  if (sharesNumber(a, b) || sharesCount(a, b) || countPerOther(a, b) || isYearOf(a, b)) return true;
  if (sharesShare(a, b) || sharesShare(b, a) || isEachOfSeveral(a, b) || isEachOfSeveral(b, a)) return true;
  if (isOfYear(a, b) || isOfYear(b, a)) return true;
  const [x, y] = [a.measures[0]!, b.measures[0]!];
  if (b.measures.length === 1 ? areParts(a.measures, y) : a.measures.length === 1 && areParts(b.measures, x))
    return true;
  const single = a.measures.length === 1 && b.measures.length === 1;
  return (single && (liesWithin(x, y) || liesWithin(y, x))) || compareTargets(a, b) === 'same';
});

/** 3年 and 1年: how long the cycle is, and that this is one year of it. */
function isYearOf(a: Reading, b: Reading): boolean {
  const [cycle, year] = [a.measures[0]!, b.measures[0]!];
  if (a.measures.length > 1 || b.measures.length > 1 || year.comparators.length > 0) return false;
  const months = ({ number, unit, upper }: Measure) =>
    upper ? undefined : unit === '年' ? multiply(number, decimal('12')) : unit === '个月' ? number : undefined;
  const [long, short] = [months(cycle), months(year)];
  return long !== undefined && short !== undefined && numberText(short) === '12' && compareNumbers(long, short) > 0;
}

/** 5场 and 5次, 90分 and 90%, 5天 and 5个工作日: one number, though the units are not spelt alike. */
function sharesCount(a: Reading, b: Reading): boolean {
  const key = ({ number, unit }: Measure) =>
    `${numberText(number)} ${KINDS[unit] ?? (isCountUnit(unit) ? '个' : unit)}`;
  const inA = new Set(a.measures.map(key));
  return b.measures.some(each => inA.has(key(each)));
}

/** 0.9 and 90%: a share without its sign. */
function sharesShare(bare: Reading, percent: Reading): boolean {
  const shares = bare.measures.filter(({ unit, number }) => unit === '' && compareNumbers(number, decimal('1')) <= 0);
  if (shares.length === 0) return false;
  const there = new Set(percent.measures.filter(({ unit }) => unit === '%').map(({ number }) => numberText(number)));
  return shares.some(({ number }) => there.has(numberText(multiply(number, decimal('100')))));
}

/** 上下半年各1次 and 2次. */
function isEachOfSeveral({ measures: [each, more] }: Reading, { measures: [all, other] }: Reading): boolean {
  if (!each || !all || more || other || !each.subject.endsWith('各') || each.unit !== all.unit) return false;
  return SEVERAL.some(times => numberText(multiply(each.number, decimal(times))) === numberText(all.number));
}

/** 每季度4个断面采样 and 16个次: so many a year in another measure word. */
function isOfYear({ measures }: Reading, { measures: [all, more] }: Reading): boolean {
  if (!all || more || all.per !== '' || !isCountUnit(all.unit)) return false;
  const whole = numberText(all.number);
  return measures.some(each => {
    const year = isCountUnit(each.unit) ? aYearOf(each) : undefined;
    return year !== undefined && numberText(year) === whole;
  });
}

/** How many things 各 speaks of. */
const SEVERAL = ['2', '3', '4', '5', '6'];

const KINDS: Readonly<Record<string, string>> = { 分: '%', 工作日: '天' };

/** 每月一次 and 12次, 500元/人 and 5万元: one kind of thing, counted per something else, so that the numbers cannot be the same. */
function countPerOther(a: Reading, b: Reading): boolean {
  const per = new Map(a.measures.map(each => [normalised(each).unit, each.per]));
  return b.measures.some(each => {
    const other = per.get(normalised(each).unit);
    return other !== undefined && other !== each.per;
  });
}

/** Under a name with 每学期, one value is of each and the other of the whole year: ≥1次, 全年≥2次. */
function isEachAndAll(name: string, a: string, b: string): boolean {
  return /每(?:学期|季度?|个?月|周|旬|半年)/.test(name) && /全年|年度/.test(a) !== /全年|年度/.test(b);
}

/** 4个 within 3-5个. */
function liesWithin(measure: Measure, range: Measure): boolean {
  const [x, y] = [normalised({ ...measure, comparator: undefined }), normalised({ ...range, comparator: undefined })];
  if (!y.upper || x.unit !== y.unit) return false;
  return compareNumbers(x.number, y.number) >= 0 && compareNumbers(x.upper ?? x.number, y.upper) <= 0;
}
