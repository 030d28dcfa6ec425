import { isRateName, isSatisfactionName, type Measure, nameCore, numberText, type Reading } from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { isUnderSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { valuesOf } from './values.ts';
import { ANY_UNIT, UNIT_IN_NAME } from './words/values.ts';

const { GS417 } = messages;

/**
 * A 数量指标 with numbers that have no unit: 车辆购置数量 with `＝1`.
 *
 * Fine without one are a name that says what is counted (培训次数, 新建公里数（公里）) or that has no unit (指数, 得分), nought, a place in an order, and a
 * number with any word behind it, known as a unit or not; nor a number whose unit stands in the other value (6 and 6人). Bare rates are for GS409.
 * The annual value is looked at first.
 */
export default defineRule({
  meta: {
    code: 'GS417',
    slug: 'number-without-unit',
    title: { zh: '数量没有单位', en: 'Count without a unit' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '数量指标的值只有数字，没有单位（如 ＝1），名称里也看不出单位。',
      en: 'A 数量指标 whose value is a number without a unit (＝1), where the name does not imply one.',
    },
    why: {
      zh: '单独一个数说不清是几辆、几次还是几万元，汇总和核对时会弄错。',
      en: 'The number alone may be vehicles, times or 万元; sums and reviews go wrong on it.',
    },
    action: { zh: '在数字后面写上单位，如 ＝1辆。', en: 'Write the unit behind the number, such as ＝1辆.' },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      const { name } = node;
      if (!isUnderSecond(node, '数量') || impliesUnit(name) || isExcepted(node, except)) return;
      const { annual, cycle } = valuesOf(node);
      for (const entry of [annual, cycle]) {
        if (!entry || !isWithoutUnits(entry.reading)) continue;
        const other = entry === annual ? cycle : annual;
        if (other && other !== entry && hasUnitFor(entry.reading, other.reading)) continue;
        const { from, to } = entry.reading.measures[0]!.at;
        report({
          target: { node, field: entry.field, from, to },
          message: say(GS417.bare, { value: clipped(entry.reading.text), name: clipped(name) }),
        });
        return;
      }
    },
  },
});

function isWithoutUnits({ measures }: Reading): boolean {
  const isBare = ({ unit, unitText, after, subject, per, ordinal, number, comparators }: Measure) =>
    unit === '' &&
    unitText.replace(/[十百千万亿]/g, '') === '' &&
    after === '' &&
    per === '' &&
    !ordinal &&
    number.digits !== 0n &&
    // 方案1 is a label.
    (subject === '' || comparators.length > 0);
  return measures.length > 0 && measures.every(isBare);
}

/** The other value writes the same number with its unit. */
function hasUnitFor({ measures: [bare] }: Reading, { measures }: Reading): boolean {
  return measures.some(({ unit, number }) => unit !== '' && numberText(number) === numberText(bare!.number));
}

/** The name says what is counted, or takes a number that has no unit. */
function impliesUnit(name: string): boolean {
  if (/[(（][^()（）]{1,20}[)）]\s*$/.test(name)) return true;
  const core = nameCore(name);
  if (core === '' || isRateName(core) || isSatisfactionName(core)) return true;
  return UNIT_IN_NAME.some(word => core.endsWith(word)) && !ANY_UNIT.some(word => core.endsWith(word));
}
