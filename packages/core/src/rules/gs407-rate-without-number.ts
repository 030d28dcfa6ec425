import { isRateName, nameCore } from '../reading/index.ts';
import { wantedOf } from './direction.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { KEY } from './keys.ts';
import { theOtherWithNumber, withoutNumber } from './lacking.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS407 } = messages;

const NO_MORE = { more: [], less: [] };
const EXAMPLES = { more: '≥95%', less: '≤1%', either: '≥95%、≤5%' };

/**
 * A rate (率, 比例, 占比 at the end of the name) whose annual value states no number: 办结率 with 如期完工. Not 效率, 频率, 功率.
 *
 * All of it (全覆盖, 应检尽检), none of it (无投诉) and more than something else (不低于上年) can be checked and are fine. Silent where a line of
 * the indicator could not be read.
 */
export default defineRule({
  meta: {
    code: 'GS407',
    slug: 'rate-without-number',
    title: { zh: '比率没有数值', en: 'Rate without a number' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '名称是比率（率、比例、占比）的指标，年度指标值里没有数字。效率、频率、功率除外。',
      en: 'An indicator whose name asks for a rate (率, 比例, 占比) and whose annual value states no number. Not 效率, 频率, 功率.',
    },
    why: {
      zh: '没有数值，年底算出来的比率无从对照，完成没完成说不清。',
      en: "Without a number there is nothing to hold the year's rate against.",
    },
    action: { zh: '写出要达到的百分比，如 ≥95%。', en: 'State the percent to be reached, such as ≥95%.' },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      const { name } = node;
      const values = withoutNumber(node, 'annual');
      // 覆盖面 may be a rate or an area.
      if (!values || !isRateName(name) || nameCore(name).endsWith('覆盖面') || isExcepted(node, except)) return;
      const { annual } = values;
      report({
        target: { node, field: annual.field },
        message: say(GS407.none, {
          name: clipped(name),
          key: KEY[annual.field],
          value: clipped(annual.reading.text),
          // 案件发生率 is to be low, of 利用率 nobody knows.
          example: EXAMPLES[wantedOf(name, NO_MORE)?.better ?? 'either'],
        }),
        related: theOtherWithNumber(node, values),
      });
    },
  },
});
