import { type Indicator, isBlank } from '../model/index.ts';
import { compareNumbers, decimal, type Measure, readValue } from '../reading/index.ts';
import type { Fix, FixEdit } from './finding.ts';
import { labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { endBeforeStops } from './stray-ends.ts';

const { GS503 } = messages;

/**
 * `%` or `（%）` at the end of an indicator's name; a stray stop behind it is looked through. Not behind a digit: 达标率100% states a value,
 * which is no matter of spelling.
 *
 * The fix takes it to the numbers that have no unit, since 95 would say nothing without it; none is offered where that leaves a doubt.
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
        fixes: deleted(node, text, { kind: 'setValue', target, text: '' }),
      });
    },
  },
});

const ONE = decimal('1');

/** The sign goes away, and stands behind the numbers that have no unit. */
function deleted(node: Indicator, text: string, removal: FixEdit): Fix[] {
  const sign = text.includes('‰') ? '‰' : '%';
  const edits: FixEdit[] = [];
  for (const field of ['cycle', 'annual', 'value'] as const) {
    const { measures } = readValue(node[field] ?? '');
    const bare = measures.filter(isBare);
    // 1 may be the whole of it, as a spreadsheet writes 100%; beside 3次 the number may be another count.
    if (bare.some(isWholePerhaps) || (bare.length > 0 && bare.length < measures.length)) return [];
    for (const { at } of bare)
      edits.push({ kind: 'setValue', target: { node, field, from: at.to, to: at.to }, text: sign });
  }
  const title = edits.length > 0 ? say(labels.fix.moveSign, { text: sign }) : say(labels.fix.delete, { text });
  return [{ title, safe: false, edits: [removal, ...edits] }];
}

function isBare({ unit, unitText, per, after }: Measure): boolean {
  return unit === '' && unitText === '' && per === '' && after === '';
}

function isWholePerhaps({ comparator, number }: Measure): boolean {
  return comparator === undefined && number.digits > 0n && compareNumbers(number, ONE) <= 0;
}

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
