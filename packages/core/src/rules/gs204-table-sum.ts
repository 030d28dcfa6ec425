import { COLUMNS, isDamaged } from '../model/index.ts';
import { isUnitDamaged } from './damage.ts';
import { messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { wrongSum } from './sums.ts';

const { GS204 } = messages;

/**
 * A column that the table states, and that its units do not add up to: the units as computed from their projects, whatever they
 * state themselves. Otherwise as GS203, which also names a unit whose own stated sum is wrong.
 */
export default defineRule({
  meta: {
    code: 'GS204',
    slug: 'table-sum',
    title: { zh: '全表合计不等于单位之和', en: "Table's total is not the sum of its units" },
    severity: 'error',
    category: 'money',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '表头写的总计、财政拨款等，不等于各资金使用单位之和。',
      en: 'A total (or 财政拨款 …) stated for the table that is not the sum of its units.',
    },
    why: { zh: '纵向相加对不上，表会被退回。', en: 'The column does not add up, and the table will be sent back.' },
    action: {
      zh: '核对各单位和项目，改正写错的一个；合计可以删去，由程序相加。',
      en: 'Check units and projects and correct what is wrong; the total can be deleted and is then computed.',
    },
  },
  checks: {
    table(table, context) {
      for (const column of COLUMNS) {
        if (!table.stated[column]) continue;
        const wrong = wrongSum(table, table, column, context);
        if (!wrong || isDamaged(table) || table.units.some(isUnitDamaged)) continue;
        const { related, fixes, ...values } = wrong;
        const message = say(GS204.sum, { ...values, unit: table.moneyUnit });
        context.report({ target: { node: table, field: column }, message, related, fixes });
      }
    },
  },
});
