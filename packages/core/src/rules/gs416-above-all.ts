import { isDamaged } from '../model/index.ts';
import {
  compareNumbers,
  decimalOfInteger,
  isRateName,
  isSatisfactionName,
  keptByReading,
  type Measure,
  nameCore,
  normalised,
} from '../reading/index.ts';
import { messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { entryTarget, readAs, textOf } from './two-values.ts';
import { valuesOf } from './values.ts';
import { MAY_EXCEED } from './words/targets.ts';

const { GS416 } = messages;

const ALL = decimalOfInteger(100);

/**
 * More than 100% asked of a rate that is a share of a whole: `＞100%`, `≥105%` for 验收合格率. Not of what can grow beyond it (增长率, 完成率,
 * 收益率, 自给率), and not 100%以上, which includes 100%. An upper limit (≤120%) and a range around 100% are not reported either.
 */
export default defineRule({
  meta: {
    code: 'GS416',
    slug: 'above-all',
    title: { zh: '比率要求超过百分之百', en: 'More than 100% of a rate' },
    severity: 'hint',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '要求合格率、覆盖率、满意度之类大于100%，或达到100%以上的数。增长率、完成率等可以超过100%的除外。',
      en: 'More than 100% asked of a rate such as 合格率, 覆盖率, 满意度. Not of 增长率, 完成率 and others that may exceed it.',
    },
    why: {
      zh: '部分占全部的比率最多是100%，这个目标不可能完成。',
      en: 'A share of a whole is 100% at most, so the target cannot be met.',
    },
    action: { zh: '改为 100% 或 ≥100%，或核对数。', en: 'Write 100% or ≥100%, or check the figure.' },
    thresholds: {
      except: {
        kind: 'words',
        default: [],
        description: {
          zh: '名称里有这些文字的比率可以超过100%。',
          en: 'Rates with one of these in their name may be above 100%.',
        },
      },
    },
  },
  checks: {
    indicatorAlone(node, { report, thresholds }) {
      const mayExceed = (text: string) =>
        [MAY_EXCEED, thresholds.except].some(list => list.some(word => text.includes(word)));
      /** The value names the rate itself (抽检合格率超过100%), else the name does. */
      const isShare = ({ subject, after }: Measure) => {
        const rate = [subject, nameCore(node.name)].find(text => isRateName(text) || isSatisfactionName(text));
        return rate !== undefined && ![rate, subject, after].some(mayExceed);
      };
      for (const entry of valuesOf(node).different) {
        const measure = aboveAll(entry.reading).find(isShare);
        if (!measure || isDamaged(node)) continue;
        const text = textOf(entry.reading, measure);
        report({
          target: entryTarget(node, entry, measure),
          message: say(GS416.above, { text, reading: readAs(measure) }),
        });
        return;
      }
    },
  },
});

const aboveAll = keptByReading(({ measures }) => measures.filter(isAboveAll));

function isAboveAll(measure: Measure): boolean {
  const { comparator, number, unit } = normalised(measure);
  if (unit !== '%' || comparator === '≤' || comparator === '＜') return false;
  const order = compareNumbers(number, ALL);
  return order > 0 || (order === 0 && comparator === '＞' && !measure.upper);
}
