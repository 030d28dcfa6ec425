import type { Project } from '../model/index.ts';
import { isProjectDamaged } from './damage.ts';
import { KEY } from './keys.ts';
import { messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { type ReadEntry, valuesOf } from './values.ts';

const { GS604 } = messages;

/**
 * A project none of whose annual values holds a number: nothing in it can be measured. A date counts as a number, and so does 第一名.
 *
 * Silent where a line could not be read, where an annual value is missing (GS103 says so), and where the project has no indicator.
 */
export default defineRule({
  meta: {
    code: 'GS604',
    slug: 'no-number',
    title: { zh: '整个项目没有量化的指标值', en: 'No number in any value of a project' },
    severity: 'warning',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '项目的全部年度指标值都没有数（数量、比率、期限、名次）。',
      en: 'A project whose annual values hold no number at all: no count, rate, date or place.',
    },
    why: {
      zh: '年底没有可以对照的数，绩效评价无从打分。',
      en: 'At the end of the year there is nothing to measure it against.',
    },
    action: {
      zh: '至少给一条指标写明数量、比率或期限。',
      en: 'Give one indicator at least a count, a rate or a date.',
    },
  },
  checks: { project: check },
});

function check(project: Project, { report }: Context): void {
  const { indicators } = project;
  if (indicators.length === 0) return;
  let key: string = KEY.value;
  for (const indicator of indicators) {
    const { annual } = valuesOf(indicator);
    if (!annual || isMeasurable(annual)) return;
    if (annual.field === 'annual') key = KEY.annual;
  }
  if (isProjectDamaged(project)) return;
  report({ target: { node: project, field: 'name' }, message: say(GS604.none, { count: indicators.length, key }) });
}

function isMeasurable({ reading }: ReadEntry): boolean {
  return !reading.qualitative || reading.dates.length > 0;
}
