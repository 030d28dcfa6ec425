import { isCountName } from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { KEY } from './keys.ts';
import { theOtherWithNumber, withoutNumber } from './lacking.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS408 } = messages;

/**
 * A count (次数, 人数, 数量 … at the end of the name) whose annual value states no number: 雇员数量 with 按编制数量编制.
 *
 * 应救尽救 and its like are fine, as are all of it, none of it and more than something else (不少于上年). Silent where a line of the indicator
 * could not be read.
 */
export default defineRule({
  meta: {
    code: 'GS408',
    slug: 'count-without-number',
    title: { zh: '计数没有数值', en: 'Count without a number' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '名称是计数（次数、人数、数量等）的指标，年度指标值里没有数字。应…尽…除外。',
      en: 'An indicator whose name asks for a count (次数, 人数, 数量 …) and whose annual value states no number. Not 应…尽….',
    },
    why: {
      zh: '名称问的是多少，值里却没有数，做多少都算完成。',
      en: 'The name asks how many; without a number any count will do.',
    },
    action: { zh: '写出数量和单位，如 ≥17人。', en: 'State the number and its unit, such as ≥17人.' },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      const { name } = node;
      const values = withoutNumber(node, 'annual');
      if (!values || !isCountName(name) || isExcepted(node, except)) return;
      const { annual } = values;
      report({
        target: { node, field: annual.field },
        message: say(GS408.none, {
          name: clipped(name),
          key: KEY[annual.field],
          value: clipped(annual.reading.text),
        }),
        related: theOtherWithNumber(node, values),
      });
    },
  },
});
