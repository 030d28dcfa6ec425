import {
  add,
  aYearOf,
  compareNumbers,
  compareTargets,
  type Decimal,
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
import {
  allReadAs,
  areParts,
  directionOf,
  entryTarget,
  isAll,
  isProductOf,
  keyOf,
  saysAll,
  twoValuesOf,
} from './two-values.ts';

const { GS402 } = messages;

/**
 * The cycle value and the annual value both name numbers, and not one of them stands in both: 85% for the cycle and 100% for the
 * year. A number that is written in another unit is the same number (60分钟 and 1小时), and so is one beside another measure word (5场 and
 * 5次, 90分 and 90%).
 *
 * A project of several years, by its 实施周期 or the years in its name, may ask for a part this year (10场 of 30场) or for a
 * step on the way (85% before 95%). Where nothing says how long the project runs, a smaller count is a hint only, that the 实施周期 be stated.
 * Silent where the two count per different things (每月一次, 12次; under 每学期…, 1次 and 全年2次), where one number lies within the other's range, where
 * one is the sum of the others (36期 and 讲座24期，展览12期), their product (104期 and 2档×52期) or so many of each (上、下半年各1次, 2次), where one leaves over
 * what the other names (≥95%, 危害率≤5%), where words say all of it beside 100% (284个行政村全覆盖), and where they say how long the cycle is and that this is a year of it (3年, 1年).
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
  if (sharesShare(a, b) || sharesShare(b, a)) return true;
  const [x, y] = [a.measures[0]!, b.measures[0]!];
  if (b.measures.length === 1 ? areParts(a.measures, y) : a.measures.length === 1 && areParts(b.measures, x))
    return true;
  if (isProductOf(y, a) || isProductOf(x, b)) return true;
  if ((isAll(x) && (saysAll(b) || saysNone(b))) || (isAll(y) && (saysAll(a) || saysNone(a)))) return true;
  const single = a.measures.length === 1 && b.measures.length === 1;
  return (single && (isOneWay(x, y) || isOneWay(y, x) || isRest(x, y))) || compareTargets(a, b) === 'same';
});

function isOneWay(x: Measure, y: Measure): boolean {
  return liesWithin(x, y) || isEachOf(x, y);
}

/** 零差错 beside an accuracy of 100%. */
function saysNone({ text, measures }: Reading): boolean {
  return text.startsWith('零') && measures.length === 1 && measures[0]!.number.digits === 0n;
}

/** 上、下半年各1次 and 2次, 早晚各2小时 and 4小时: so many of each, and all of them. */
function isEachOf(each: Measure, all: Measure): boolean {
  if (!EACH.test(each.subject) || each.upper || all.upper || each.number.digits <= 0n) return false;
  if (normalised(each).unit !== normalised(all).unit && !(isCountUnit(each.unit) && isCountUnit(all.unit)))
    return false;
  return MANY.some(times => compareNumbers(multiply(each.number, times), all.number) === 0);
}

const EACH = /各(?:自|组织|开展|举办|召开|完成|进行|发放|安排|检查|不少于|至少)?$/;
/** 两季, 每季度, 每月: so often or so many something is. */
const MANY = [2, 3, 4, 5, 6, 12].map(times => decimal(String(times)));

/** 防治率≥95% and 危害率≤5%: what one leaves over. */
function isRest(x: Measure, y: Measure): boolean {
  if (x.unit !== '%' || y.unit !== '%' || x.upper || y.upper || x.subject === y.subject) return false;
  return directionOf(x.comparator) * directionOf(y.comparator) < 0 && numberText(add(x.number, y.number)) === '100';
}

/** 3年 and 1年: how long the cycle is, and that this is one year of it. */
function isYearOf(a: Reading, b: Reading): boolean {
  const [cycle, year] = [a.measures[0]!, b.measures[0]!];
  if (a.measures.length > 1 || b.measures.length > 1 || year.comparators.length > 0) return false;
  const months = ({ number, unit, upper }: Measure) =>
    upper ? undefined : unit === '年' ? multiply(number, decimal('12')) : unit === '个月' ? number : undefined;
  const [long, short] = [months(cycle), months(year)];
  return long !== undefined && short !== undefined && numberText(short) === '12' && compareNumbers(long, short) > 0;
}

/** 5场 and 5次, 90分 and 90%, 5天 and 5个工作日, 2个工作日 and 48小时, 每月20场 and 240场次: one number, though the units are not spelt alike. */
function sharesCount(a: Reading, b: Reading): boolean {
  const keys = (each: Measure) => {
    // 26TB is written 26T as well, which reads as tons.
    const written = each.unitText.toUpperCase() === 'T' ? 'TB' : (ALIKE[each.unit] ?? each.unit);
    const { number, unit } = normalised({ ...each, unit: written, comparator: undefined });
    const kind = isCountUnit(each.unit) ? '个' : unit;
    const same = [number, aYearOf({ ...each, number })].flatMap(some => (some ? [`${numberText(some)} ${kind}`] : []));
    if (/^\/\d/.test(each.unit)) return [...same, ...percentsOf(each)];
    const seconds = ABOUT_SO_LONG[each.unit];
    return seconds ? [...same, `${numberText(multiply(each.number, seconds))} 秒`] : same;
  };
  const inA = new Set(a.measures.flatMap(keys));
  return b.measures.some(each => keys(each).some(key => inA.has(key)));
}

/** 67 %, 66.7 % and 66.67 % for 2/3. */
function percentsOf({ number, unit }: Measure): string[] {
  const below = BigInt(unit.slice(1));
  if (number.scale > 0 || below === 0n) return [];
  return [0, 1, 2].map(scale => {
    const digits = (number.digits * 200n * 10n ** BigInt(scale) + below) / (2n * below);
    return `${numberText({ digits, scale })} %`;
  });
}

/** A month is thirty days in a term (3个月, 90天), a year 365. In seconds. */
const ABOUT_SO_LONG: Readonly<Record<string, Decimal>> = {
  个月: decimal(String(30 * 86_400)),
  年: decimal(String(365 * 86_400)),
};

/** Units of which so many are as many of the other. */
const ALIKE: Readonly<Record<string, string>> = {
  分: '%',
  工作日: '天',
  度: '千瓦时',
  度电: '千瓦时',
  方: '吨',
  标方: '吨',
  // Of water.
  立方米: '吨',
};

/** 0.9 and 90%: a share without its sign. */
function sharesShare(bare: Reading, percent: Reading): boolean {
  const shares = bare.measures.filter(({ unit, number }) => unit === '' && compareNumbers(number, decimal('1')) <= 0);
  if (shares.length === 0) return false;
  const there = new Set(percent.measures.filter(({ unit }) => unit === '%').map(({ number }) => numberText(number)));
  return shares.some(({ number }) => there.has(numberText(multiply(number, decimal('100')))));
}

/** 每月一次 and 12次, 500元/人 and 5万元, 日均1600吨 and 58.4万吨: one kind of thing, counted per something else, so that the numbers cannot be the same. */
function countPerOther(a: Reading, b: Reading): boolean {
  // 每校每月1次 and 1440校次
  const kind = (each: Measure) => (isCountUnit(each.unit) && each.unit.endsWith('次') ? '次' : normalised(each).unit);
  const per = new Map(a.measures.map(each => [kind(each), perOf(each)]));
  return b.measures.some(each => {
    const other = per.get(kind(each));
    return other !== undefined && other !== perOf(each);
  });
}

/** 日均1600吨 is so many a day. */
function perOf({ per, subject }: Measure): string {
  return per || (/([日周月])均$/.exec(subject)?.[1]?.replace('日', '天') ?? '');
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
