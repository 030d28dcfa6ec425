import { isBlank } from '../model/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { endBeforeStops } from './stray-ends.ts';

const { GS503 } = messages;

/**
 * `%` or `（%）` at the end of an indicator's name; a stray stop behind it is looked through. Not behind a digit: 达标率100% states a value,
 * which is no matter of spelling.
 */
export default defineRule({
  meta: {
    code: 'GS503',
    slug: 'name-percent',
    title: { zh: '名称末尾带百分号', en: 'A percent sign at the end of a name' },
    severity: 'hint',
    category: 'wording',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '指标名称末尾的 % 或（%）；数字后面的不在此列。',
      en: '% or （%） at the end of an indicator’s name; not behind a digit.',
    },
    why: {
      zh: '单位属于指标值；留在名称里，同一指标有两种写法，汇总时对不上。',
      en: 'The unit belongs to the value; in the name it makes two spellings of one indicator.',
    },
    action: { zh: '从名称里删去，或运行修复。', en: 'Delete it from the name, or run the fix.' },
  },
  checks: {
    indicatorAlone(node, { report }) {
      const percent = percentAtEnd(node.name);
      if (!percent) return;
      const { from, to } = percent;
      const target = { node, field: 'name', from, to } as const;
      const text = node.name.slice(from, to);
      report({
        target,
        message: say(GS503.percent, { text }),
        fixes: [
          {
            title: say(labels.fix.delete, { text }),
            safe: false,
            edits: [{ kind: 'setValue', target, text: '' }],
          },
        ],
      });
    },
  },
});

const PERCENT = /[%％‰﹪]/;
const NUMERAL = /[0-9０-９百千]/;

function percentAtEnd(name: string): { readonly from: number; readonly to: number } | undefined {
  const to = endBeforeStops(name);
  let at = to - 1;
  const closed = /[)）]/.test(name[at] ?? '');
  if (closed) at = backOverBlanks(name, at - 1);
  if (!PERCENT.test(name[at] ?? '')) return undefined;
  let from = at;
  if (closed) {
    from = backOverBlanks(name, at - 1);
    if (!/[(（]/.test(name[from] ?? '')) return undefined;
  }
  const before = backOverBlanks(name, from - 1);
  if (before < 0 || NUMERAL.test(name[before]!)) return undefined;
  return { from: before + 1, to };
}

function backOverBlanks(text: string, at: number): number {
  while (at >= 0 && isBlank(text[at]!)) at--;
  return at;
}
