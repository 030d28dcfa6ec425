import type { Indicator, Project } from '../model/index.ts';
import {
  compareMeasures,
  compareNumbers,
  type Decimal,
  decimal,
  inBrackets,
  isCountUnit,
  type Measure,
  multiply,
  nameCore,
  namesYearRange,
  normalised,
  type Reading,
  spansYears,
  usualDirection,
} from '../reading/index.ts';
import { NOT_ADDITIVE } from './words/targets.ts';

const notAdditive = new Set(NOT_ADDITIVE);

const CHANGES = /(?:下降|减少|降低|压减|压降|缩短|增长|提高|提升|增加|上升)(?:了|约|到|达到?)?$/;
/** By how much something is to rise or fall, and not where it stands: 户均增收1万元, of it 3000元 this year. */
const MOVES = /[增涨升降减节]/;
const AVERAGE = /平均|[人户年月日次件案单场校村站亩生]均/;
/** 单位面积能耗, 百元收入消耗的材料, 每吨水处理费: what one of them costs or takes. Not 每年培训人数. */
const FOR_ONE =
  /单价|^单(?:位(?:面积|里程|产值|产品|建筑|成本|造价|能耗)|[方台车件次人户座个床张份批])|每(?![年月季周日天一])|[百千万]元(?:医疗|营业|业务)?(?:产值|收入|投资|增加值|GDP)/;
/** 遗留问题, 存量欠账: what there still is, and not what comes in a year. */
const STILL_THERE = /遗留|存量|余额|积压|未化解|未办结/;

/** A name that ends so asks for a level, whatever its unit. */
const LEVEL = /(?:指数|系数|浓度|密度|强度|得分|评分|水平|标准|指标|[值比率度])$/;

/**
 * What is counted or measured adds up over the years: 场, 人, 公里, 元, and a bare number. Not so rates, marks, times and places in an order, nor averages
 * and what is counted per something.
 */
function isAdditive({ unit, ordinal, per, subject }: Measure, name: string): boolean {
  if (unit === '' && LEVEL.test(nameCore(name))) return false;
  return !(
    ordinal ||
    per ||
    notAdditive.has(unit) ||
    /^[/:]/.test(unit) ||
    AVERAGE.test(name) ||
    FOR_ONE.test(name) ||
    STILL_THERE.test(name) ||
    AVERAGE.test(subject)
  );
}

/** Whether the project runs for more than a year, by its 实施周期 or, without one, a range of years in its name. Undefined if unknown. */
export function runsForYears({ period, name }: Project): boolean | undefined {
  const known = period ? spansYears(period) : undefined;
  return known ?? (namesYearRange(name) ? true : undefined);
}

/**
 * How the annual value can be this year's part of the cycle value: `part` if each of its numbers is less than one of the same unit
 * there (10场 of 30场), `step` if each is that or a looser target on the way (85% before 95%). Linear.
 */
export function yearsShare(indicator: Indicator, cycle: Reading, annual: Reading): 'part' | 'step' | undefined {
  const greatest = new Map<string, Measure>();
  const kind = (measure: Measure) => `${normalised(measure).unit}/${measure.per}`;
  // 3000家 of 9000家次: what is counted, where it is not in the same measure word.
  const counted = (measure: Measure) => (isCountUnit(measure.unit) ? `个/${measure.per}` : undefined);
  for (const each of cycle.measures)
    for (const key of [kind(each), counted(each)]) {
      const known = key && greatest.get(key);
      if (key && (!known || compareNumbers(numberOf(each), numberOf(known)) > 0)) greatest.set(key, each);
    }
  const usual = usualDirection(indicator.name);
  let share: 'part' | 'step' = 'part';
  const aside = inBrackets(annual);
  for (const each of annual.measures) {
    if (aside.has(each) && aside.size < annual.measures.length) continue;
    const whole = greatest.get(kind(each)) ?? greatest.get(counted(each) ?? '');
    if (!whole) return undefined;
    if (isAdditive(each, indicator.name)) {
      if (compareNumbers(numberOf(each), numberOf(whole)) >= 0) return undefined;
    } else {
      // 下降15% by the end and 下降5% this year: so far it falls, less is less of it.
      const change = compareMeasures(whole, each, { bare: CHANGES.test(each.subject) ? '≥' : usual });
      if (change !== 'looser' && change !== 'incomparable') return undefined;
      const moves = MOVES.test(indicator.name) || MOVES.test(each.subject);
      if (each.unit === '元' && !moves && isManyTimes(numberOf(each), numberOf(whole))) return undefined;
      share = 'step';
    }
  }
  return share;
}

/** No price falls so far on the way: 120元 and 1200元 is a slip. */
function isManyTimes(a: Decimal, b: Decimal): boolean {
  const two = decimal('2');
  return compareNumbers(a, multiply(b, two)) > 0 || compareNumbers(b, multiply(a, two)) > 0;
}

/** As it is compared: for what is counted, ＞1 is 2. */
function numberOf(measure: Measure) {
  return normalised(measure).number;
}
