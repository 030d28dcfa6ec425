import { moneyText, type Project, type Table, type Unit } from '../model/index.ts';
import { flawedAmounts } from './amounts.ts';
import { setValue } from './fixes.ts';
import { clipped, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';

const { GS205 } = messages;

/**
 * An amount that says one thing only, but not the way the form writes it: full-width digits, separators at odd places, a
 * sign of currency, the table's own unit behind it. No grouping at all is fine.
 */
export default defineRule({
  meta: {
    code: 'GS205',
    slug: 'amount-form',
    title: { zh: '金额写法不规范', en: 'Unusual form of an amount' },
    severity: 'hint',
    category: 'money',
    since: '0.1.0',
    fix: 'safe',
    finds: {
      zh: '全角数字、千分位逗号位置不对、带货币符号或单位的金额。不写千分位逗号没有问题。',
      en: "Full-width digits, thousands separators at odd places, a sign of currency or the table's unit in an amount. No separators at all is fine.",
    },
    why: {
      zh: '意思读得出来，但与表上的写法不一致，比较和查找时会当作不同。',
      en: 'It can be read, but differs from what the form prints, so searching and comparing take it for something else.',
    },
    action: { zh: '运行修复，改成标准写法。', en: 'Run the fix.' },
  },
  checks: { table: amounts, unit: amounts, project: amounts },
});

function amounts(node: Table | Unit | Project, { moneyUnit, report }: Context): void {
  for (const { amount, target } of flawedAmounts(node)) {
    if (amount.flaw !== 'unusual' || amount.value === undefined) continue;
    const plain = moneyText(amount.value, moneyUnit);
    const message = say(GS205.form, { text: clipped(amount.text), plain });
    report({ target, message, fixes: [setValue(target, plain, true)] });
  }
}
