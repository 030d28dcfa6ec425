import type { Project } from '../model/index.ts';
import { messages, say } from './messages/index.ts';
import { plansIn } from './plans.ts';
import { type Context, defineRule } from './rule.ts';
import { furtherPlaces, goalsOf } from './texts.ts';

const { GS608 } = messages;

/**
 * A goal that rests on a plan whose period ended before the budget year: 规划（2017-2020年） in a table of 2024.
 *
 * Silent where the table states no 年度, where the goal names a plan that is in force as well, where it looks back on the plan (评估, 总结) or the plan is
 * its work (编制), and for a project's name that carries an earlier year.
 */
export default defineRule({
  meta: {
    code: 'GS608',
    slug: 'plan-ended',
    title: { zh: '绩效目标依据的规划已到期', en: 'The goal rests on a plan that has ended' },
    severity: 'hint',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '绩效目标引用的规划、计划、行动方案，规划期在预算年度之前已经结束；表上没有写年度时不判断。',
      en: 'A plan named in the goal whose period ended before the budget year; not judged where the table states no 年度.',
    },
    why: {
      zh: '到期的规划不能支撑本年的任务，多半是沿用了往年的文字。',
      en: "A plan that is over supports no task of this year; probably an earlier year's text was taken over.",
    },
    action: { zh: '改为现行的规划或文件，或写明延续的依据。', en: 'Name the plan in force, or why the task goes on.' },
  },
  checks: { project: check },
});

function check(project: Project, { year, report }: Context): void {
  if (year === undefined) return;
  const plans = goalsOf(project).flatMap(({ field, text }) => plansIn(text).map(plan => ({ field, ...plan })));
  const [first] = plans;
  if (!first || plans.some(({ end }) => end >= year)) return;
  report({
    target: { node: project, field: first.field, from: first.from, to: first.to },
    message: say(GS608.ended, { end: Math.max(...plans.map(({ end }) => end)), year }),
    related: furtherPlaces(project, plans),
  });
}
