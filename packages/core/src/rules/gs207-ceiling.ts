import {
  isDamaged,
  type Money,
  moneyText,
  type Project,
  projectTotal,
  type Table,
  tableTotals,
  type Unit,
} from '../model/index.ts';
import { isProjectDamaged, isUnitDamaged } from './damage.ts';
import { KEY } from './keys.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { isKnown, targetOf, totalsOf } from './sums.ts';

const { GS207 } = messages;

/**
 * A computed total above the 控制数 of its project, unit or table. What is stated is compared only where nothing can be
 * computed. Silent near a line that could not be read, and where an amount has no value.
 */
export default defineRule({
  meta: {
    code: 'GS207',
    slug: 'ceiling',
    title: { zh: '超过控制数', en: 'Above the ceiling' },
    severity: 'error',
    category: 'money',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '项目、单位或全表的总计大于它的控制数。',
      en: 'A total of a project, a unit or the table that is above its 控制数.',
    },
    why: {
      zh: '控制数是能安排的上限，超出的预算报不上去。',
      en: 'It is the ceiling; a budget above it will be sent back.',
    },
    action: { zh: '压减金额，或核对控制数。', en: 'Reduce the amounts, or check the ceiling.' },
  },
  checks: {
    table(table, context) {
      if (!table.ceiling?.value || isDamaged(table) || table.units.some(isUnitDamaged)) return;
      if (table.units.every(unit => unit.projects.every(project => isKnown(project, 'total'))))
        judge(table, tableTotals(table).total ?? table.stated.total?.value, context);
    },
    unit(unit, context) {
      if (!unit.ceiling?.value || isUnitDamaged(unit)) return;
      if (unit.projects.every(project => isKnown(project, 'total')))
        judge(unit, totalsOf(unit).total ?? unit.stated.total?.value, context);
    },
    project(project, context) {
      if (!project.ceiling?.value || isProjectDamaged(project)) return;
      if (isKnown(project, 'total')) judge(project, projectTotal(project), context);
    },
  },
});

function judge(node: Table | Unit | Project, total: Money | undefined, { moneyUnit, report }: Context): void {
  const ceiling = node.ceiling!.value!;
  if (total === undefined || total <= ceiling) return;
  const target = targetOf(node, 'total');
  const there = { node, field: 'ceiling' } as const;
  const values = { key: KEY.ceiling, amount: moneyText(ceiling, moneyUnit) };
  report({
    target: target.field === 'name' ? there : target,
    message: say(GS207.ceiling, {
      total: moneyText(total, moneyUnit),
      ceiling: values.amount,
      excess: moneyText(total - ceiling, moneyUnit),
      unit: moneyUnit,
    }),
    related: target.field === 'name' ? [] : [{ target: there, text: say(labels.related.ceiling, values) }],
  });
}
