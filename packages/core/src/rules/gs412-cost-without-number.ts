import type { Indicator } from '../model/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { withoutNumber } from './lacking.ts';
import { isUnderSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { COST_LIMITS } from './words/values.ts';

const { GS412 } = messages;

/** 《…》 or 〔2022〕315号. */
const DOCUMENT = /《[^《》]{1,100}》|[〔【［[（(][12][0-9]{3}[〕】］\])）]第?[0-9]{1,6}号/;

/**
 * A cost indicator (成本指标; where costs stand apart, 经济成本指标) that states no number in any of its values, and names neither the 预算
 * (or what else states one: a contract, a national standard) nor a document (《…》, 〔2022〕315号, 管理办法) to go by: 按规定支付, 按标准发放.
 *
 * Social and ecological costs may be put in words. Silent where a line of the indicator could not be read.
 */
export default defineRule({
  meta: {
    code: 'GS412',
    slug: 'cost-without-number',
    title: { zh: '成本没有数值', en: 'Cost without a number' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '成本指标的值里没有数字，也没有写明以预算、合同价或哪份文件为准（如 按规定支付、按标准发放）。社会成本、生态环境成本除外。',
      en: 'A cost indicator without a number that names neither the budget, a contract nor a document to go by (按规定支付, 按标准发放). Not 社会成本, 生态环境成本.',
    },
    why: {
      zh: '没有金额、标准或出处，花多少都不算超。',
      en: 'With no amount, and nothing that states one, no sum is too much.',
    },
    action: {
      zh: '写出金额或标准（如 ≤5万元、500元/人·月），或写明依据（不高于预算、文件名称）。',
      en: 'State the amount or rate (≤5万元, 500元/人·月), or what it follows from (不高于预算, the document).',
    },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      if (!isUnderSecond(node, '成本') && !isUnderSecond(node, '经济成本')) return;
      const values = withoutNumber(node);
      if (
        !values ||
        isExcepted(node, except) ||
        saysWhere(
          node,
          values.different.map(({ reading }) => reading.text),
        )
      )
        return;
      const { annual } = values;
      report({
        target: { node, field: annual.field },
        message: say(GS412.none, { value: clipped(annual.reading.text) }),
      });
    },
  },
});

const COST_OF_IT = /(?:评审|招标|投标|招投标|审计|合同)(?:代理|专家|劳务|服务|公证)?费用?/g;

/** The indicator says where the amount stands. */
function saysWhere({ name }: Indicator, values: readonly string[]): boolean {
  // 评审费, 招标代理费 are costs themselves.
  const texts = [name.replace(COST_OF_IT, ''), ...values];
  return texts.some(text => DOCUMENT.test(text) || COST_LIMITS.some(word => text.includes(word)));
}
