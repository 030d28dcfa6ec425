import type { Indicator } from '../model/index.ts';
import {
  inBrackets,
  isCountUnit,
  isOfParts,
  keptByReading,
  type Measure,
  multiply,
  normalised,
  numberKey,
  numberText,
  type Reading,
} from '../reading/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { yearsShare } from './milestones.ts';
import { defineRule } from './rule.ts';
import { isOfSameThing } from './same-thing.ts';
import {
  allReadAs,
  areParts,
  directionOf,
  entryTarget,
  isProductOf,
  keyOf,
  NAMED,
  readAs,
  twoValuesOf,
} from './two-values.ts';
import type { ReadEntry } from './values.ts';

const { GS404 } = messages;

/**
 * One of the two values demands several different numbers and the other one only one: 接访率达100%，受理案件达80%以上 for the cycle,
 * 100%达标 for the year. The single number is marked.
 *
 * Not counted beside others: the ends of one range (不低于80%，不高于100%), the same number again, a number in brackets, a
 * length of time in months or years (3年内完成10个), one of each (每场50人), one that says the same per month or
 * year (每月1次，全年12次), a step on the way to the last one (6月底达到50%，12月底达到100%; 2026年完成30%，2027年完成100%), in how many parts something is
 * done (分两次), and the factors of a product (4期×50人＝200人). Silent where the several are the parts or the factors of which the one is the whole
 * (讲座24期，展览12期 and 36期), where they count one thing in several units (4批60人 and 60人), and where a project of several years does a part of one of
 * them this year (1套6册 and 2册).
 */
export default defineRule({
  meta: {
    code: 'GS404',
    slug: 'several-and-one',
    title: { zh: '两个指标值一个有几个数、一个只有一个', en: 'Several numbers in one value, one in the other' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '实施周期指标值和年度指标值，一个对几件事分别写了数，另一个只有一个数。',
      en: 'Of cycle and annual value, one demands several numbers and the other only one.',
    },
    why: {
      zh: '看不出那一个数说的是哪件事，其余几件没有目标。',
      en: 'Nobody can tell which of them the one number is for, and the others have no target.',
    },
    action: {
      zh: '每件事都写数，最好拆成几条指标。',
      en: 'Write all numbers in both, or better, make several indicators.',
    },
  },
  checks: {
    indicatorAlone(node, { report }, years) {
      const uneven = unevenOf(node);
      if (!uneven) return;
      const { several, one, many, single, ofCycle } = uneven;
      if (years && !ofCycle && yearsShare(node, several.reading, one.reading)) return;
      report({
        target: entryTarget(node, one, single),
        message: say(many.some(each => isSameNumber(each, single)) ? GS404.rest : GS404.several, {
          several: keyOf(several),
          count: many.length,
          readings: allReadAs({ ...several.reading, measures: many }),
          one: keyOf(one),
          reading: readAs(single),
        }),
        related: many.slice(0, NAMED).map(each => ({
          target: entryTarget(node, several, each),
          text: say(labels.related.value, { key: keyOf(several), reading: readAs(each) }),
        })),
      });
    },
  },
});

/** 1次/年 and 1次: the one number is plainly that one. */
function isSameNumber(a: Measure, b: Measure): boolean {
  return a.unit === b.unit && a.unit !== '%' && numberText(a.number) === numberText(b.number);
}

/** 8台（另1批） names what 1批、8台 does. */
function namesAll({ measures }: Reading, many: readonly Measure[]): boolean {
  const named = new Set(measures.map(numberKey));
  return many.every(each => named.has(numberKey(each)));
}

/** 五保36人、低保210人，共246人, of which the other value names the sum. */
function isTheirSum(many: readonly Measure[], one: Measure): boolean {
  const parts = many.filter(each => numberKey(each) !== numberKey(one));
  return parts.length >= 2 && parts.length === many.length - 1 && areParts(parts, one);
}

const PLACE = /^(?:市|县|区|乡|镇|街|村|社区|行政村|自然村)/;

/** 4批60人, 17个镇街204场, 8个乡镇46个村: one thing in several units, of which the other value names one. */
function countOneThing(many: readonly Measure[], one: Measure): boolean {
  const units = new Set(many.map(({ unit, after }) => (PLACE.test(after) ? `${unit} ${after}` : unit)));
  if (units.size < many.length || !many.some(each => numberKey(each) === numberKey(one))) return false;
  return many.every((each, index) => {
    const next = many[index + 1];
    return !next || (each.after.length <= 3 && each.to + each.after.length === next.from);
  });
}

/** The value with several demands, and the one with a single one. */
interface Uneven {
  readonly several: ReadEntry;
  readonly one: ReadEntry;
  readonly many: readonly Measure[];
  readonly single: Measure;
  /** The single one is the cycle's. */
  readonly ofCycle: boolean;
}

function unevenOf(node: Indicator): Uneven | undefined {
  const two = twoValuesOf(node);
  if (!two) return undefined;
  const inCycle = demands(two.cycle.reading);
  const inYear = demands(two.annual.reading);
  const ofCycle = inCycle.length < inYear.length;
  const [several, one] = ofCycle ? [two.annual, two.cycle] : [two.cycle, two.annual];
  const [many, few] = ofCycle ? [inYear, inCycle] : [inCycle, inYear];
  const [single] = few;
  if (many.length < 2 || !single || few.length > 1 || areParts(many, single)) return undefined;
  if (namesProduct(many, single, one.reading) || isProductOf(single, several.reading)) return undefined;
  if (isTheirSum(many, single) || countOneThing(many, single) || namesAll(one.reading, many)) return undefined;
  return { several, one, many, single, ofCycle };
}

/** 10场，每场100人 beside 10场1000人次: what the one leaves to be multiplied. */
function namesProduct(many: readonly Measure[], single: Measure, { measures }: Reading): boolean {
  const there = new Set(many.map(({ number }) => numberText(number)));
  return (
    there.has(numberText(single.number)) &&
    measures.some(({ per, number }) => per !== '' && there.has(numberText(multiply(number, single.number))))
  );
}

const LENGTHS = new Set(['个月', '季度', '年']);
const CALENDAR = /^(?:[0-9一二三四五六七八九十两半]*(?:年|月|个月|季度|周|天|旬|半年|小时|分钟|秒|学期|学年|工作日))$/;

const MULTIPLIED = /[0-9０-９\p{L}][×✕*＊][0-9０-９]/u;

/** Words before a number that say when it is reached. */
const STEP = /(?:[年月日底末旬前]|季度|半年|阶段)(?:累计|完成|达到?|实现|支付|拨付|执行|为){0,2}$/;
/** 乔木每年1次 is how often. */
const OFTEN = /每(?:个?[年月日周旬季]|季度|半年)$/;

function isStep({ subject }: Measure): boolean {
  return STEP.test(subject) && !OFTEN.test(subject);
}

/** 6间×48座: how large each is; in 4期×50人＝200人 what they make counts. */
function isFactor({ at, comparator }: Measure, text: string, made: boolean): boolean {
  return made ? comparator !== '＝' : /[×✕*＊]/.test(text[at.from - 1] ?? '');
}

/** The numbers of a value that are targets of their own, each once. */
const demands = keptByReading((reading: Reading): readonly Measure[] => {
  let { measures } = reading;
  if (measures.length < 2) return measures;
  const keep = (isOwn: (measure: Measure, at: number, all: readonly Measure[]) => boolean) => {
    const own = measures.filter(isOwn);
    if (own.length > 0) measures = own;
  };
  const bracketed = inBrackets(reading);
  keep(each => !bracketed.has(each));
  keep(({ unit }) => !LENGTHS.has(unit));
  keep(each => !isOfParts(each));
  keep((each, at, all) => !isSizeOf(each, all[at + 1], reading.text));
  if (MULTIPLIED.test(reading.text)) {
    const made = measures.at(-1)!.comparator === '＝';
    keep(each => !isFactor(each, reading.text, made));
  }
  keep(({ per }) => per === '' || CALENDAR.test(per));
  const total = new Set(measures.filter(({ per }) => per === '').map(({ unit }) => unit));
  keep(({ per, unit }) => per === '' || !total.has(unit));
  const steps = measures.filter(isStep);
  keep(each => each === steps.at(-1) || !isStep(each));
  const seen = new Set<string>();
  keep(each => !seen.has(numberKey(each)) && seen.add(numberKey(each)) !== undefined);
  const [first, second] = measures;
  return measures.length === 2 && areEnds(first!, second!) ? [first!] : measures;
});

/** 12㎡帐篷1000顶: how large those are which are counted behind it. */
function isSizeOf({ unit, per, comparators, at }: Measure, counted: Measure | undefined, text: string): boolean {
  if (!counted || comparators.length > 0 || per !== '' || !isCountUnit(counted.unit) || !SIZE_UNITS.has(unit))
    return false;
  return /^的?\p{Script=Han}{1,6}$/u.test(text.slice(at.to, counted.at.from));
}

const SIZE_UNITS = new Set(['平方米', '立方米', '米', '厘米', '毫米', '升', '毫升', '千克', '克', '吨', '千瓦']);

/** At least one and at most the other, of one thing. */
function areEnds(a: Measure, b: Measure): boolean {
  const opposite = directionOf(a.comparator) * directionOf(b.comparator) < 0;
  return opposite && normalised(a).unit === normalised(b).unit && isOfSameThing(a, b);
}
