import type { Indicator, Project, Unit } from '../model/index.ts';
import type { Localised } from './finding.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { andOthers, furtherPlaces, textsOf } from './texts.ts';
import { mayBeMixed, type WidthFlaw, widthFlaws } from './widths.ts';

const { GS504 } = messages;

/**
 * Two widths where one would do: ％ beside % in one indicator or goal, a half-width comma or semicolon in Chinese text, a pair of brackets of
 * two widths, a blank between Chinese characters. A node is reported once, with all its places and one fix for them.
 *
 * A width that is used throughout is fine, and so are separators of thousands, blanks beside Latin letters and digits, and text that is not
 * Chinese.
 */
export default defineRule({
  meta: {
    code: 'GS504',
    slug: 'mixed-width',
    title: { zh: '全角半角混用', en: 'Mixed width' },
    severity: 'hint',
    category: 'wording',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '％ 与 % 混用，中文里的半角逗号、分号，一半全角一半半角的括号，中文中间的空格。',
      en: '％ beside %, half-width commas and semicolons in Chinese text, brackets of two widths, blanks inside Chinese text.',
    },
    why: {
      zh: '印出来疏密不一，查找和比较时会当作不同的写法。',
      en: 'The print is uneven, and searching and comparing take the spellings for different ones.',
    },
    action: { zh: '运行修复，统一写法。', en: 'Run the fix.' },
  },
  checks: { unit: check, project: check, indicatorAlone: check },
});

function check(node: Unit | Project | Indicator, { report }: Context): void {
  const texts = textsOf(node);
  const percent = texts.some(({ text }) => text.includes('%'));
  if (!texts.some(({ text }) => mayBeMixed(text, percent))) return;
  const flaws = texts.flatMap(({ field, text }) =>
    widthFlaws(text, percent).map(flaw => ({ field, is: text.slice(flaw.from, flaw.to), ...flaw })),
  );
  const [first] = flaws;
  if (!first) return;
  const place = (field: string, { from, to }: { from: number; to: number }) => ({ node, field, from, to });
  report({
    target: place(first.field, first),
    message: messageOf(first, first.is, andOthers(flaws.length)),
    related: furtherPlaces(node, flaws),
    fixes: [
      {
        title: say(labels.fix.width),
        safe: false,
        edits: flaws.map(flaw => ({ kind: 'setValue', target: place(flaw.field, flaw.replaced), text: flaw.by })),
      },
    ],
  });
}

function messageOf({ kind, by: wide }: WidthFlaw, text: string, others: Localised): Localised {
  switch (kind) {
    case 'percent':
      return say(GS504.percent, { others });
    case 'mark':
      return say(GS504.mark, { text, wide, others });
    case 'bracket':
      return say(GS504.bracket, { text, wide, others });
    case 'blank':
      return say(GS504.blank, { text, others });
  }
}
