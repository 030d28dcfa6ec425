import { lineOf, removeSpan } from './fixes.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { hasReason, namesRule } from './waivers.ts';

const { GS901 } = messages;

/**
 * A 不采纳 that gives no reason, and so answers nothing: findings of its rule are reported all the same. Marks alone are no reason, nor are 无, 略, 待补充 or
 * what an editor puts there to be typed over.
 *
 * Silent where the rule that it names is not known: GS902 says so, and one mistake is said once.
 */
export default defineRule({
  meta: {
    code: 'GS901',
    slug: 'no-reason',
    title: { zh: '不采纳没有写理由', en: 'Answer without a reason' },
    severity: 'warning',
    category: 'waivers',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '「不采纳」后面只有规则，没有理由；标点、「无」「略」「待补充」不算理由。',
      en: '不采纳 with a rule but no reason; marks, 无, 略 or 待补充 are none.',
    },
    why: {
      zh: '不采纳和答复审核意见一样，要说明为什么；没有理由的不起作用，问题照样报告。',
      en: 'An answer says why, as it does to a reviewer; without a reason it has no effect, and the finding is reported.',
    },
    action: { zh: '写上理由，或删去这一行。', en: 'Write the reason, or delete the line.' },
  },
  checks: {
    waiver(waiver, node, { rules, report }) {
      const { rule, span } = waiver;
      if (hasReason(waiver)) return;
      const known = rules.find(({ meta }) => namesRule(waiver, meta));
      if (rule !== '' && !known) return;
      const message = rule === '' ? say(GS901.empty) : say(GS901.noReason, { rule: clipped(rule) });
      report({ target: span ? lineOf(node, { span }) : { node }, message, fixes: removeSpan(node, span) });
    },
  },
});
