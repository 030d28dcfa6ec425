import { lineOf } from './fixes.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS105 } = messages;

/** A line of a long text that begins with the name of an indicator type, so that it was probably indented by mistake. */
export default defineRule({
  meta: {
    code: 'GS105',
    slug: 'text-like-entry',
    title: { zh: '正文里像条目的行', en: 'Text that reads like an entry' },
    severity: 'warning',
    category: 'structure',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '缩进在绩效目标等长文本里、却以指标类型开头的行。',
      en: 'A line inside a long text that begins with the name of an indicator type.',
    },
    why: {
      zh: '它会当作正文打印，指标就少了一条。',
      en: 'It is printed as text, and the indicator is missing.',
    },
    action: {
      zh: '是条目就减少缩进，移出正文；确是正文可以不改。',
      en: 'Move it out of the text if it is an entry; leave it if it is text.',
    },
  },
  checks: {
    problem(problem, node, { report }) {
      if (problem.kind !== 'textLikeEntry') return;
      const target = lineOf(node, problem);
      report({
        target,
        message: say(GS105.textLikeEntry, { key: clipped(problem.key ?? problem.text) }),
        fixes: [{ title: say(labels.fix.dedent), safe: false, edits: [{ kind: 'dedentEntry', target }] }],
      });
    },
  },
});
