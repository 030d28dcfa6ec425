import { isCountName, isRateName, isSatisfactionName, nameCore } from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { withoutNumber } from './lacking.ts';
import { isSatisfactionType } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS411 } = messages;

/** 优良 is a grade that is given out, not a word of praise. */
const GRADE = /^(?:评为|达到|评定为|为)?(?:优|优秀|优良|[A-DＡ-Ｄ]|甲|一|二)(?:级|等|等次|等级)?(?:及?以上)?$/;

/**
 * A satisfaction indicator (满意度, 满意率 in the name, or filed under satisfaction) that states no number in any of its values: 提升服务满意度.
 *
 * A grade (优良) and what can be checked without a number (无投诉, 不低于上年) are fine. Silent where a line of the indicator could not be read.
 */
export default defineRule({
  meta: {
    code: 'GS411',
    slug: 'satisfaction-without-number',
    title: { zh: '满意度没有数值', en: 'Satisfaction without a number' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '满意度指标的值里没有数字（如 提升服务满意度、满意）。',
      en: 'A satisfaction indicator without a number in its values (提升服务满意度, 满意).',
    },
    why: {
      zh: '满意度要靠调查得出一个数；目标没有数，调查结果好坏都算完成。',
      en: 'Satisfaction is surveyed, and a survey ends in a number: without one in the target any result will do.',
    },
    action: { zh: '写出要达到的满意度，如 ≥90%、≥85分。', en: 'State what is to be reached, such as ≥90% or ≥85分.' },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      const { name, type } = node;
      // 问卷回收率 and 调查次数 are filed there too, but ask for something else.
      const isFiledThere = type !== undefined && isSatisfactionType(type) && !isRateName(name) && !isCountName(name);
      if (!isSatisfactionName(name) && !isFiledThere) return;
      const values = withoutNumber(node);
      if (!values || isExcepted(node, except)) return;
      const { annual, different } = values;
      if (different.some(({ reading }) => GRADE.test(nameCore(reading.text)))) return;
      report({
        target: { node, field: annual.field },
        message: say(GS411.none, { value: clipped(annual.reading.text) }),
      });
    },
  },
});
