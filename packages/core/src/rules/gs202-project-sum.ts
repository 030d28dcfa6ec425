import { type Money, type MoneyUnit, moneyText, type Project, SOURCES } from '../model/index.ts';
import { isProjectDamaged } from './damage.ts';
import type { Localised } from './finding.ts';
import { COLUMN_KEY } from './keys.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { differenceText } from './sums.ts';

const { GS202 } = messages;

/**
 * A project that states both its sources and their 总计, which is another; and parts (其中) that come to more than the source
 * they are parts of. 总计 alone is the amount itself and not compared with anything.
 *
 * Silent near a line that could not be read, and where one of the amounts has no value (GS201 says so).
 */
export default defineRule({
  meta: {
    code: 'GS202',
    slug: 'project-sum',
    title: { zh: '项目金额不平', en: "Project's amounts do not add up" },
    severity: 'error',
    category: 'money',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '项目的总计不等于各资金来源之和，或「其中」各项之和大于它所属的来源。',
      en: 'A 总计 that is not the sum of the sources of a project, or parts (其中) that are more than their source.',
    },
    why: { zh: '横向相加对不上，表会被退回。', en: 'The row does not add up, and the table will be sent back.' },
    action: {
      zh: '核对各来源，改正写错的一个；总计可以删去，由程序相加。',
      en: 'Check the sources and correct the one that is wrong; 总计 can be deleted and is then computed.',
    },
  },
  checks: {
    project(project, context) {
      total(project, context);
      if (project.parts.length > 0) parts(project, context);
    },
  },
});

function total(project: Project, { moneyUnit, report }: Context): void {
  const { amounts } = project;
  const stated = amounts.total?.value;
  if (stated === undefined || stated < 0n) return;
  let computed: Money | undefined;
  for (const source of SOURCES) {
    const amount = amounts[source];
    if (!amount) continue;
    if (amount.value === undefined) return;
    computed = (computed ?? 0n) + amount.value;
  }
  if (computed === undefined || computed === stated || isProjectDamaged(project)) return;
  const text = moneyText(computed, moneyUnit);
  const target = { node: project, field: 'total' } as const;
  report({
    target,
    message: say(GS202.total, {
      stated: moneyText(stated, moneyUnit),
      computed: text,
      difference: differenceText(stated - computed, moneyUnit),
      unit: moneyUnit,
      cause: causeOf(project, stated - computed, moneyUnit),
    }),
    related: SOURCES.flatMap(source => {
      const value = amounts[source]?.value;
      if (value === undefined) return [];
      const values = { key: COLUMN_KEY[source], amount: moneyText(value, moneyUnit) };
      return [{ target: { node: project, field: source }, text: say(labels.related.source, values) }];
    }),
    fixes: [
      {
        title: say(labels.fix.total, { key: COLUMN_KEY.total, text }),
        safe: false,
        edits: [{ kind: 'setValue', target, text }],
      },
    ],
  });
}

/** The one source that would make the sum right if it had been typed in 元. */
function causeOf({ amounts }: Project, difference: Money, unit: MoneyUnit): Localised {
  if (unit !== '万元') return NOTHING;
  for (const source of SOURCES) {
    const value = amounts[source]?.value;
    if (value === undefined || value === 0n || value % 10_000n !== 0n) continue;
    const converted = value / 10_000n;
    if (converted - value !== difference) continue;
    const amount = moneyText(converted, unit);
    return say(labels.cause.sourceUnit, { key: COLUMN_KEY[source], typed: '元', amount });
  }
  return NOTHING;
}

function parts(project: Project, { moneyUnit, report }: Context): void {
  for (const source of SOURCES) {
    const own = project.parts.filter(part => part.source === source);
    const amount = project.amounts[source]?.value;
    if (own.length === 0 || amount === undefined || own.some(part => part.amount.value === undefined)) continue;
    const sum = own.reduce((total, part) => total + part.amount.value!, 0n);
    if (sum <= amount || isProjectDamaged(project)) continue;
    report({
      target: { node: project, field: source },
      message: say(GS202.parts, {
        sum: moneyText(sum, moneyUnit),
        key: COLUMN_KEY[source],
        amount: moneyText(amount, moneyUnit),
        unit: moneyUnit,
      }),
      related: own.map(({ name, span, amount: part }) => ({
        target: span ? { node: project, span } : { node: project, field: source },
        text: say(labels.related.operand, { name, amount: moneyText(part.value!, moneyUnit) }),
      })),
    });
  }
}
