import { moneyText, type Project, projectTotal, SOURCES, type Table, type Unit } from '../model/index.ts';
import { isProjectDamaged } from './damage.ts';
import type { Fix, Localised, Related } from './finding.ts';
import { COLUMN_KEY } from './keys.ts';
import { labels, messages, NOTHING, say } from './messages/index.ts';
import { type Mistyped, mistypedIn } from './mistyped.ts';
import { type Context, defineRule } from './rule.ts';
import { isKnown, totalsOf } from './sums.ts';

const { GS206 } = messages;

/**
 * A project whose total is 0, and a project whose amount looks typed in 元 in a table in 万元: ten thousand times the median of
 * the table's projects or more, while a ten-thousandth of it lies within the range of the others. Both must hold, so that one
 * really big project is not taken for a slip, and only with five projects or more. In a table in 亿元 the same is asked of 万元.
 *
 * Where the unit or the table states a sum that the converted amount would make right, the finding says so. A source of 0 is
 * normal and never reported.
 */
export default defineRule({
  meta: {
    code: 'GS206',
    slug: 'amount-size',
    title: { zh: '金额可疑', en: 'Amount of a suspicious size' },
    severity: 'warning',
    category: 'money',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '总计为 0 的项目；金额是其他项目的上万倍、除以一万后又与它们相当的项目（在万元表里按元填写）。',
      en: 'A project whose total is 0, or whose amount is ten thousand times that of the others, while a ten-thousandth of it is like them (元 typed into a table in 万元).',
    },
    why: {
      zh: '差一个单位，金额就差一万倍，合计也跟着错。',
      en: 'In the wrong unit an amount is off by a factor of ten thousand, and so are the sums.',
    },
    action: { zh: '核对原数，按表的单位改写。', en: "Check the figure and write it in the table's unit." },
    thresholds: {
      factor: {
        kind: 'number',
        default: 10_000,
        minimum: 2,
        description: {
          zh: '金额达到中位数的多少倍才可疑。',
          en: 'How many times the median an amount must be to be suspicious.',
        },
      },
      projects: {
        kind: 'number',
        default: 5,
        minimum: 2,
        description: {
          zh: '至少有多少个有金额的项目才判断。',
          en: 'How many projects with an amount there must be.',
        },
      },
    },
  },
  checks: {
    project(project, { report }) {
      if (projectTotal(project) !== 0n || !isKnown(project, 'total') || isProjectDamaged(project)) return;
      const { amounts } = project;
      const field = amounts.total ? 'total' : SOURCES.find(source => amounts[source])!;
      report({ target: { node: project, field }, message: say(GS206.zero) });
    },
    table(table, context) {
      const found = mistypedIn(table, context.thresholds);
      if (found.size === 0) return;
      for (const unit of table.units)
        for (const project of unit.projects) {
          const mistyped = found.get(project);
          if (mistyped && isKnown(project, 'total')) suspicious(table, unit, project, mistyped, context);
        }
    },
  },
});

function suspicious(table: Table, unit: Unit, project: Project, mistyped: Mistyped, context: Context): void {
  const { columns, total, converted, median, least, most, typed } = mistyped;
  const { moneyUnit, report } = context;
  const text = (money: bigint) => moneyText(money, moneyUnit);
  const explained = explains(table, unit, mistyped, text);
  const sources = columns.filter(column => column !== 'total');
  const field = (sources.length === 1 ? sources[0] : columns[0]) ?? 'name';
  report({
    target: { node: project, field },
    message: say(GS206.unit, {
      amount: text(total),
      unit: moneyUnit,
      typed,
      converted: text(converted),
      median: text(median),
      times: (total / median).toString(),
      least: text(least),
      most: text(most),
      cause: explained?.cause ?? NOTHING,
    }),
    related: explained ? [explained.related] : [],
    fixes: [convert(project, mistyped, text)],
  });
}

/** Every amount in question, a ten-thousandth of it. */
function convert(project: Project, { columns, typed, converted }: Mistyped, text: (money: bigint) => string): Fix {
  return {
    title: say(labels.fix.convert, { unit: typed, text: text(converted) }),
    safe: false,
    edits: columns.map(column => ({
      kind: 'setValue',
      target: { node: project, field: column },
      text: text(column === 'total' ? converted : project.amounts[column]!.value! / 10_000n),
    })),
  };
}

/** The stated sum above the project that its converted amount would make right. */
function explains(
  table: Table,
  unit: Unit,
  { total, converted }: Mistyped,
  text: (money: bigint) => string,
): { readonly cause: Localised; readonly related: Related } | undefined {
  const sumOf = (units: readonly Unit[]) => units.reduce((sum, each) => sum + (totalsOf(each).total ?? 0n), 0n);
  for (const [node, units] of [
    [unit, [unit]],
    [table, table.units],
  ] as const) {
    const stated = node.stated.total?.value;
    if (stated === undefined || sumOf(units) - total + converted !== stated) continue;
    const values = {
      key: COLUMN_KEY.total,
      sum: text(stated),
      amount: text(converted),
      owner: say(labels.node[node.kind]),
    };
    return {
      cause: say(labels.cause.explains, values),
      related: {
        target: { node, field: 'total' },
        text: say(labels.related.sum, { key: COLUMN_KEY.total, amount: text(stated) }),
      },
    };
  }
  return undefined;
}
