import type { Project } from '../model/index.ts';
import { type Product, productsIn } from '../reading/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { goalsOf } from './texts.ts';

const { GS601 } = messages;

/**
 * A multiplication that the goal states and that does not come out: 3454个网格，每个网格员每月500元，全年共1474.8万元 makes 2072.4万元. One finding a
 * project, at the stated product.
 *
 * Only where count, price and total are one statement beyond doubt: the price is per what is counted, 全年 stands for the twelve months of a
 * monthly price, and no other number, no 其中, 平均, 扣除 or 约 stands between. A product that is right to the rounding it is written in is silent.
 */
export default defineRule({
  meta: {
    code: 'GS601',
    slug: 'arithmetic',
    title: { zh: '绩效目标里的数相乘不符', en: 'Arithmetic in the goal does not multiply out' },
    severity: 'warning',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '绩效目标里写明数量、单价和合计，相乘却对不上；按写出的位数四舍五入相符的不在此列。',
      en: 'A goal that states a count, a price and their total, which do not multiply out, even to the rounding in which the total is written.',
    },
    why: {
      zh: '目标自己的数对不上，不知道哪个是准的，预算依据也就不牢。',
      en: "The goal's own figures disagree, so none of them supports the budget.",
    },
    action: {
      zh: '核对数量、标准、月数和合计，改正写错的。',
      en: 'Check the count, the rate, the months and the total.',
    },
  },
  checks: { project: check },
});

const PERIODS = { 1: '', 4: '4个季度', 12: '12个月' } as const;
const LISTED = 3;

function check(project: Project, { report }: Context): void {
  const wrong: { readonly field: string; readonly product: Product }[] = [];
  for (const { field, text } of goalsOf(project))
    for (const product of productsIn(text)) if (!product.right) wrong.push({ field, product });
  const [first] = wrong;
  if (!first) return;
  const { field, product } = first;
  const { factors, times, stated, computed } = product;
  const formula = [...factors.map(({ text }) => text), ...(times > 1 ? [PERIODS[times]] : [])].join(' × ');
  const place = (field: string, { from, to }: { from: number; to: number }) => ({ node: project, field, from, to });
  report({
    target: place(field, stated),
    message: say(GS601.product, { formula, computed, stated: stated.text }),
    related: [
      ...factors.map(factor => ({
        target: place(field, factor),
        text: say(labels.related.text, { text: factor.text }),
      })),
      ...wrong.slice(1, LISTED + 1).map(each => ({
        target: place(each.field, each.product.stated),
        text: say(labels.related.here),
      })),
    ],
  });
}
