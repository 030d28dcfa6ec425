import { keptByReadings } from '../reading/index.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { yearsShare } from './milestones.ts';
import { defineRule } from './rule.ts';
import { differentDemands, directionOf, entryTarget, keyOf, readAs, textOf, twoValuesOf } from './two-values.ts';

const { GS401 } = messages;

/** The comparators of which the Civil Code says whether they include their number. */
const DEFINED = /以上|以下|以内|不满|超过|以外/;

const demandsThatDiffer = keptByReadings(differentDemands);

/**
 * The cycle value and the annual value name the same number in the same unit, but demand different things of it: `一次以上` is at least
 * 1, `＞1次` at least 2. Both comparators must be explicit: a bare number, 达到 and 约 are read like the other side. For what is counted
 * in whole numbers, more than n is the same as at least n + 1, so `＞1次` beside `不少于2次` is fine.
 *
 * Silent where the two come to the same (≥100% and ＝100%, ≤0次 and ＝0次), and where a project of several years asks for less this year.
 */
export default defineRule({
  meta: {
    code: 'GS401',
    slug: 'comparators-differ',
    title: { zh: '两个指标值的比较符不一致', en: 'The two values compare differently' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    source: {
      zh: '民法典第1259条：以上、以下、以内包括本数，不满、超过、以外不包括本数。',
      en: 'Civil Code, article 1259: 以上, 以下 and 以内 include their number; 不满, 超过 and 以外 do not.',
    },
    fix: 'none',
    finds: {
      zh: '实施周期指标值和年度指标值的数和单位相同，比较符的意思不同：一次以上是至少 1 次，＞1次是至少 2 次。',
      en: 'Cycle and annual value with one number in one unit and comparators that mean different things: 一次以上 is at least 1, ＞1次 at least 2.',
    },
    why: {
      zh: '正好做到这个数时，按一个值算完成，按另一个值算没完成。',
      en: 'Who reaches just this number meets one value and misses the other.',
    },
    action: { zh: '统一比较符，写成 ≥ 或 ≤ 最清楚。', en: 'Use one comparator; ≥ or ≤ is the clearest.' },
  },
  checks: {
    indicatorAlone(node, { report }, years) {
      const two = twoValuesOf(node);
      if (!two) return;
      const { cycle, annual } = two;
      const pair = demandsThatDiffer(cycle.reading, annual.reading);
      if (!pair || (years && yearsShare(node, cycle.reading, annual.reading))) return;
      const [ofCycle, ofAnnual] = pair;
      const direction = directionOf(ofCycle.comparator);
      const sameDirection = direction !== 0 && direction === directionOf(ofAnnual.comparator);
      const cycleText = textOf(cycle.reading, ofCycle);
      const annualText = textOf(annual.reading, ofAnnual);
      report({
        target: entryTarget(node, annual, ofAnnual),
        message: say(sameDirection ? GS401.differ : GS401.opposed, {
          cycleText,
          cycleReading: readAs(ofCycle),
          annualText,
          annualReading: readAs(ofAnnual),
          source: DEFINED.test(cycleText + annualText) ? say(labels.civilCode) : NOTHING,
        }),
        related: [
          {
            target: entryTarget(node, cycle, ofCycle),
            text: say(labels.related.value, { key: keyOf(cycle), reading: readAs(ofCycle) }),
          },
        ],
      });
    },
  },
});
