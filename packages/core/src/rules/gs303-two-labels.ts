import type { Indicator, SecondLevel, Table } from '../model/index.ts';
import { setKey } from './fixes.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';

const { GS303 } = messages;

/**
 * One second level that a table prints under two labels, its name and an alias or two aliases. The rarer one is marked, at each
 * of its indicators; where they are equally frequent, the one that comes later. A label that is used throughout is never
 * reported, whatever it is: many places print 社会效益指标 everywhere.
 */
export default defineRule({
  meta: {
    code: 'GS303',
    slug: 'two-labels',
    title: { zh: '同一二级指标名称不统一', en: 'One second level under two labels' },
    severity: 'warning',
    category: 'filing',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '同一个二级指标在一张表里有两种写法（如 社会效益 和 社会效益指标），标出较少的一种。全表统一的写法不会报告。',
      en: 'One second level printed under two labels in one table (社会效益 and 社会效益指标): the rarer is marked. A label used throughout is never reported.',
    },
    why: {
      zh: '打印出来像两类指标，按二级指标汇总时也会分成两类。',
      en: 'In print they look like two second levels, and summaries by second level fall apart.',
    },
    action: { zh: '统一成表中多数的写法。', en: 'Use the label that most of the table uses.' },
  },
  checks: { table: check },
});

/** How often a label stands for a second level, and where first. */
interface Use {
  count: number;
  readonly first: Indicator;
}

function check(table: Table, { report }: Context): void {
  const uses = new Map<SecondLevel, Map<string, Use>>();
  let mixed = false;
  for (const unit of table.units)
    for (const project of unit.projects)
      for (const indicator of project.indicators) {
        const second = indicator.type?.second;
        if (!second) continue;
        let labelsOfSecond = uses.get(second);
        if (!labelsOfSecond) uses.set(second, (labelsOfSecond = new Map()));
        const use = labelsOfSecond.get(indicator.label);
        if (use) use.count++;
        else {
          labelsOfSecond.set(indicator.label, { count: 1, first: indicator });
          mixed ||= labelsOfSecond.size > 1;
        }
      }
  if (!mixed) return;

  const usual = new Map<SecondLevel, string>();
  for (const [second, ofSecond] of uses) {
    if (ofSecond.size < 2) continue;
    // Maps keep the order in which labels came: at equal counts the first one stays.
    const [label] = [...ofSecond].reduce((most, each) => (each[1].count > most[1].count ? each : most));
    usual.set(second, label);
  }
  for (const unit of table.units)
    for (const project of unit.projects)
      for (const node of project.indicators) {
        const label = node.type && usual.get(node.type.second);
        if (label === undefined || label === node.label) continue;
        const ofSecond = uses.get(node.type!.second)!;
        const first = ofSecond.get(label)!;
        const target = { node, field: 'name', part: 'key' } as const;
        report({
          target,
          message: say(GS303.label, {
            usual: label,
            label: node.label,
            usualCount: first.count,
            count: ofSecond.get(node.label)!.count,
          }),
          related: [
            {
              target: { node: first.first, field: 'name', part: 'key' },
              text: say(labels.related.usual, { label }),
            },
          ],
          fixes: [setKey(target, label, false)],
        });
      }
}
