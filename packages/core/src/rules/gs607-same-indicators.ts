import { annualValueOf, cycleValueOf, type Project, type Table, type Unit } from '../model/index.ts';
import { isProjectDamaged } from './damage.ts';
import { clipped, labels, messages, NOTHING, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { PAID_BY_RULE } from './words/goal-quantities.ts';

const { GS607 } = messages;

/**
 * Two projects of the department with exactly the same indicators and values, in whatever order. The later ones are reported once, at the first of
 * them; the others are listed with it.
 *
 * Only with two indicators or more: a single one is easily the same. Silent for projects in which a line could not be read, and
 * for a second project of one name in a unit, and where all of them pay what the rules say for every unit (工资性支出, 住房公积金).
 */
export default defineRule({
  meta: {
    code: 'GS607',
    slug: 'same-indicators',
    title: { zh: '两个项目的指标完全相同', en: 'Identical indicators in two projects' },
    severity: 'hint',
    category: 'goal',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '同一部门里两个项目的全部指标和指标值一字不差。',
      en: 'Two projects of a department whose indicators and values are all the same.',
    },
    why: {
      zh: '看不出各自要做到什么，多半是复制后没有修改。',
      en: 'They do not tell what each project is to achieve; probably they were copied and not adapted.',
    },
    action: {
      zh: '按各自的内容改写；确实做同样的事，用「不采纳」写明理由。',
      en: 'Write what each of them does; if both do the same, answer with 不采纳 and the reason.',
    },
    thresholds: {
      indicators: {
        kind: 'number',
        default: 2,
        minimum: 1,
        description: { zh: '至少有几条指标才比较。', en: 'How many indicators the projects must have.' },
      },
    },
  },
  checks: { table: check },
});

interface Home {
  readonly unit: Unit;
  readonly project: Project;
}

function check(table: Table, { thresholds, report }: Context): void {
  const least = Math.max(1, Number(thresholds.indicators));
  const alike = new Map<number, Home | Home[]>();
  for (const unit of table.units)
    for (const project of unit.projects) {
      if (project.name === '' || project.indicators.length < least) continue;
      const size = sizeOf(project);
      const others = alike.get(size);
      if (!others) alike.set(size, { unit, project });
      else if (Array.isArray(others)) others.push({ unit, project });
      else alike.set(size, [others, { unit, project }]);
    }
  for (const homes of alike.values()) if (Array.isArray(homes)) for (const group of sameOf(homes)) sayOf(group, report);
}

/** The projects with the same indicators, in groups of two or more. */
function sameOf(homes: readonly Home[]): Home[][] {
  const groups = Map.groupBy(homes, ({ project }) => keyOf(project));
  return [...groups.values()].filter(group => group.length > 1);
}

function sayOf(group: readonly Home[], report: Context['report']): void {
  const homes = ownNames(group.filter(({ project }) => !isProjectDamaged(project)));
  const [first, second, ...others] = homes;
  if (!first || !second || homes.every(isPaidByRule)) return;
  const name = ({ project }: Home) => clipped(project.name, 60);
  report({
    target: { node: second.project, field: 'name' },
    message: say(GS607.same, {
      count: second.project.indicators.length,
      project: name(first),
      unit: first.unit === second.unit ? NOTHING : say(labels.inUnit, { unit: clipped(first.unit.name) }),
      others: others.length > 0 ? say(labels.others, { count: others.length }) : NOTHING,
    }),
    related: [first, ...others.slice(0, LISTED)].map(each => ({
      target: { node: each.project, field: 'name' },
      text: say(labels.related.text, { text: name(each) }),
    })),
  });
}

function isPaidByRule({ project: { name } }: Home): boolean {
  return PAID_BY_RULE.some(word => name.includes(word));
}

/** Without the projects of a name that their unit has before: GS106 says what is wrong with those. */
function ownNames(group: readonly Home[]): readonly Home[] {
  const seen = new Map<Unit, Set<string>>();
  return group.filter(({ unit, project: { name } }) => {
    const names = seen.get(unit);
    if (!names) seen.set(unit, new Set([name]));
    else if (names.has(name)) return false;
    else names.add(name);
    return true;
  });
}

/** How many further projects are listed with the first. */
const LISTED = 50;

/** A number that is equal for projects with the same indicators, in whatever order, and for few others. */
function sizeOf({ indicators }: Project): number {
  let size = indicators.length;
  for (const indicator of indicators) {
    const { name } = indicator;
    const values = (cycleValueOf(indicator)?.length ?? 0) + 31 * (annualValueOf(indicator)?.length ?? 0);
    size += 961 * name.length + values + 29791 * (name.charCodeAt(0) || 0);
  }
  return size;
}

const keys = new WeakMap<Project, string>();

/** Equal for projects with the same indicators, in whatever order. */
function keyOf(project: Project): string {
  let key = keys.get(project);
  if (key === undefined) keys.set(project, (key = wordsOf(project)));
  return key;
}

/** No text of a model holds a NUL. */
function wordsOf({ indicators }: Project): string {
  const lines = indicators.map(indicator => {
    const { type, label, name } = indicator;
    const level = type?.second.name ?? label;
    return `${level}\0${name}\0${cycleValueOf(indicator) ?? ''}\0${annualValueOf(indicator) ?? ''}`;
  });
  return lines.sort().join('\0\0');
}
