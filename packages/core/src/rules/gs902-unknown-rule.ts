import type { Waiver } from '../model/index.ts';
import { removeSpan, setValue } from './fixes.ts';
import { clipped, labels, listed, messages, NOTHING, say } from './messages/index.ts';
import { defineRule, type Rule } from './rule.ts';
import { namesRule } from './waivers.ts';

const { GS902 } = messages;

/** A rule is sought in this many characters: no name is longer. */
const SOUGHT = 40;

/**
 * A 不采纳 of a rule that does not exist: neither a code (`GS301`, in either case) nor the Chinese title of a rule stands behind the colon. What it
 * probably means is proposed: a code in another form (`ＧＳ301`, `GS 301`, `【GS301】`), or a title that goes on without a blank, or is a character or two off.
 *
 * A rule that is off in the profile exists.
 */
export default defineRule({
  meta: {
    code: 'GS902',
    slug: 'unknown-rule',
    title: { zh: '不采纳的规则不存在', en: 'Answer to a rule that does not exist' },
    severity: 'warning',
    category: 'waivers',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '「不采纳」后面写的不是规则的编号或中文名称。',
      en: 'What stands behind 不采纳 is neither the code nor the Chinese title of a rule.',
    },
    why: {
      zh: '认不出答复的是哪条规则，这一行不起作用，理由也没有人看到。',
      en: 'It cannot be told which finding is answered: the line has no effect, and nobody sees the reason.',
    },
    action: {
      zh: '先写规则编号（如 GS301），空一格再写理由。',
      en: 'Write the code of the rule (GS301), a blank, and the reason.',
    },
  },
  checks: {
    waiver(waiver, node, { rules, report }) {
      const { rule, span } = waiver;
      if (rule === '' || rules.some(({ meta }) => namesRule(waiver, meta))) return;
      const meant = meantBy(waiver, rules);
      const target = span ? { node, span, from: 0, to: rule.length } : { node };
      report({
        target,
        message: say(GS902.unknown, {
          rule: clipped(rule),
          near: meant ? say(labels.near, { keys: listed([meant.name]) }) : NOTHING,
        }),
        fixes: !span ? [] : meant ? [setValue({ node, span }, meant.text, false)] : removeSpan(node, span),
      });
    },
  },
});

/** The rule that is probably meant, and the value that names it. */
function meantBy(waiver: Waiver, rules: readonly Rule[]): { readonly name: string; readonly text: string } | undefined {
  const { rule, reason } = waiver;
  const whole = reason === '' ? rule : `${rule} ${reason}`;
  const code =
    /^[^A-Za-zＡ-Ｚａ-ｚ0-9\u4e00-\u9fff]{0,3}(?:规则)?[GＧgｇ][SＳsｓ][\s\-－_.．]?([0-9０-９OoＯ]{3})(?![0-9０-９])/.exec(
      whole.slice(0, SOUGHT),
    );
  if (code) {
    const name = `GS${code[1]!.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[OoＯ]/g, '0')}`;
    return rules.some(({ meta }) => meta.code === name)
      ? { name, text: joined(name, whole.slice(code[0].length)) }
      : undefined;
  }
  const titles = rules.map(({ meta }) => meta.title.zh);
  const head = titles.filter(title => rule.startsWith(title)).sort((a, b) => b.length - a.length)[0];
  if (head !== undefined) return { name: head, text: joined(head, whole.slice(head.length)) };
  if (rule.length > SOUGHT) return undefined;
  const near = titles.filter(title => title.length >= 4 && areNear(title, rule));
  return near.length === 1 ? { name: near[0]!, text: joined(near[0]!, reason) } : undefined;
}

/** A rule and a reason, one blank between them. */
function joined(name: string, rest: string): string {
  return `${name} ${rest.replace(/^[\s\u3000：:，,、；;。.）)】\]」》]+/, '')}`.trim();
}

/** Two names of up to {@link SOUGHT} characters that differ by two characters at most, and by less than a third of them. */
function areNear(a: string, b: string): boolean {
  const most = Math.min(2, Math.floor(a.length / 3));
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, char] of [...a].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at++)
      next.push(Math.min(row[at]! + 1, next[at - 1]! + 1, row[at - 1]! + (b[at - 1] === char ? 0 : 1)));
    row = next;
  }
  return row.at(-1)! <= most;
}
