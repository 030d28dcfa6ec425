import {
  compareNumbers,
  decimal,
  isCountName,
  isRateName,
  isSatisfactionName,
  type Measure,
  nameCore,
  type Reading,
} from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { saysAll } from './two-values.ts';
import { valuesOf } from './values.ts';

const { GS409 } = messages;

/** What happens so often in a round number that the name says: 万车死亡率, 亿元GDP死亡率, 十万人口发病率. */
const EVENT_RATE = /(?:死亡|伤亡|伤害|事故|发病|患病|感染|发案|警情|犯罪|火灾|受害|故障|投诉|差错|停播|上访|信访)率$/;

/** Units of a share beside %: per thousand, thirds, 1:19, and how many times as much. */
const SHARES = /^(?:[%‰‱折]|百分点|倍|[/:].*)$/;

/**
 * A rate (率, 比例, 占比 at the end of the name) whose value has numbers and none of them is a share: 通过率 with `1`, 完成率 with `2082支`.
 *
 * Shares are %, ‰, 成, 百分点, fractions, ratios and times as much; also what is counted per something (每万人15名; 1.5 for 万车死亡率) and a place in an
 * order (全市前三), a count of which all are done (23处全部整改), and a bare number under a name that ends in %. Nought needs no unit. 满意率 is measured in 分 as well, and 比率 (流动比率) in bare numbers. The annual value is looked at first.
 */
export default defineRule({
  meta: {
    code: 'GS409',
    slug: 'rate-without-percent',
    title: { zh: '比率没有写成百分比', en: 'Rate that is no percent' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '名称是比率的指标，值里有数字，却既没有 %、‰，也不是比例（如 通过率：1；完成率：2082支）。',
      en: 'An indicator whose name asks for a rate and whose value has a number, but neither %, ‰ nor a ratio (通过率: 1, 完成率: 2082支).',
    },
    why: {
      zh: '名称问的是比率，值写的是别的数，年底算出来的比率无法与它比较。',
      en: "The name asks for a rate, the value states something else: the year's rate cannot be compared with it.",
    },
    action: {
      zh: '改成百分比，如 100%、≥95%；要考核数量的，改名称。',
      en: 'Write a percent (100%, ≥95%); if a count is meant, change the name.',
    },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      const { name } = node;
      const core = nameCore(name);
      if (!isRateName(name) || isCountName(name) || core.endsWith('覆盖面') || isExcepted(node, except)) return;
      if (EVENT_RATE.test(core) && /[千万亿]/.test(core)) return;
      const alsoFine = isSatisfactionName(name) ? '分' : core.endsWith('比率') ? '' : undefined;
      const { annual, cycle } = valuesOf(node);
      for (const entry of [annual, cycle]) {
        const measure = entry && insteadOfShare(entry.reading, alsoFine);
        if (!measure || saysPercent(name, measure)) continue;
        const { from, to } = measure.at;
        const words = { name: clipped(name), value: clipped(entry.reading.text.slice(from, to)) };
        report({
          target: { node, field: entry.field, from, to },
          message: say(isBarePercent(measure) ? GS409.bare : GS409.other, words),
        });
        return;
      }
    },
  },
});

/** 合格率（%） with 100: the sign stands in the name. Not with a bare 1, which a spreadsheet makes of 100%. */
function saysPercent(name: string, { unit, after, comparator, number }: Measure): boolean {
  const bare = unit === '' && after === '' && (comparator !== undefined || compareNumbers(number, ONE) !== 0);
  return bare && /[%％﹪‰][)）]?$/.test(name.trim());
}

const [ONE, ALL] = [decimal('1'), decimal('100')];

/** 95 where 95% is meant: nothing but the % is missing. Not so 1, which may be the whole of it. */
function isBarePercent({ unit, unitText, after, number, upper }: Measure): boolean {
  const isBare = unit === '' && unitText === '' && after === '' && !upper;
  return isBare && compareNumbers(number, ONE) > 0 && compareNumbers(number, ALL) <= 0;
}

/** The first number of a value that has numbers, but no share and no word for all of it (92家单位全部供稿), nor one in the unit that is fine here. */
function insteadOfShare(reading: Reading, alsoFine: string | undefined): Measure | undefined {
  const { measures, text } = reading;
  const isOther = ({ unit, per, ordinal, number, upper }: Measure) =>
    !(SHARES.test(unit) || per || ordinal || (number.digits === 0n && !upper) || unit === alsoFine);
  if (/[%％﹪‰]|百分|比例/.test(text) || saysAll(reading)) return undefined;
  return measures.every(isOther) ? measures[0] : undefined;
}
