import { COLUMNS } from '../model/index.ts';
import { isUnitDamaged } from './damage.ts';
import { messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { wrongSum } from './sums.ts';

const { GS203 } = messages;

/**
 * A column that a unit states, and that its projects do not add up to. The finding shows the difference and the operands (fifty
 * at most), and names the likely cause: a project whose amount looks typed in 元 (GS206), whose own 总计 is wrong (GS202), or
 * the one project whose amount is the difference.
 *
 * It looks at the table as a whole, since an amount that stands out (GS206) stands out in the table. Silent where the unit or
 * one of its projects has a line that could not be read, or an amount without a value.
 */
export default defineRule({
  meta: {
    code: 'GS203',
    slug: 'unit-sum',
    title: { zh: '单位合计不等于项目之和', en: "Unit's total is not the sum of its projects" },
    severity: 'error',
    category: 'money',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '资金使用单位写的总计、财政拨款等，不等于它下面各项目之和。',
      en: 'A total (or 财政拨款 …) stated for a unit that is not the sum of its projects.',
    },
    why: { zh: '纵向相加对不上，表会被退回。', en: 'The column does not add up, and the table will be sent back.' },
    action: {
      zh: '核对各项目，改正写错的一个；合计可以删去，由程序相加。',
      en: 'Check the projects and correct what is wrong; the total can be deleted and is then computed.',
    },
  },
  checks: {
    table(table, context) {
      for (const unit of table.units)
        for (const column of COLUMNS) {
          if (!unit.stated[column]) continue;
          const wrong = wrongSum(table, unit, column, context);
          if (!wrong || isUnitDamaged(unit)) continue;
          const { related, fixes, ...values } = wrong;
          const message = say(GS203.sum, { ...values, unit: table.moneyUnit });
          context.report({ target: { node: unit, field: column }, message, related, fixes });
        }
    },
  },
});
