import type { GoalNode, Indicator, Project, Standard } from '../model/index.ts';
import { isProjectDamaged, isUnitDamaged } from './damage.ts';
import type { Localised } from './finding.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';

const { GS106 } = messages;

/**
 * The same project name twice in one unit, the same indicator type and name twice in one project, the same second level or
 * alias twice in one standard. Types are compared by what they mean, so 社会效益 and 社会效益指标 are one.
 *
 * Never across units: two units may well have a project of one name. Silent near a line that could not be read, which may
 * have been the start of another unit or project. Empty names are GS103's.
 */
export default defineRule({
  meta: {
    code: 'GS106',
    slug: 'same-name',
    title: { zh: '名称重复', en: 'Same name twice' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '同一单位里同名的项目，同一项目里同类同名的指标，同一指标体系里重复的名称或别名。',
      en: 'Two projects of one name in a unit, two indicators of one type and name in a project, a name or alias twice in a standard.',
    },
    why: {
      zh: '同名的打印出来分不清，多半是重复录入。不同单位的同名项目不在此列。',
      en: 'In print they cannot be told apart; probably one was entered twice. Projects of one name in different units are fine.',
    },
    action: { zh: '删去重复的，或把名称写得能区分。', en: 'Delete the repetition, or make the names differ.' },
  },
  checks: {
    unit(unit, context) {
      const twice = twiceIn(unit.projects, ({ name }) => name);
      if (twice.length === 0 || isUnitDamaged(unit)) return;
      for (const [project, first] of twice)
        same(context, project, first, say(GS106.project, { name: clipped((project as Project).name) }));
    },
    project(project, context) {
      if (!namesRepeat(project.indicators)) return;
      const twice = twiceIn(project.indicators, ({ type, label, name }) =>
        name === '' ? '' : `${type?.second.name ?? label}\n${name}`,
      );
      if (twice.length === 0 || isProjectDamaged(project)) return;
      for (const [indicator, first] of twice) {
        const { label, name } = indicator as Indicator;
        same(context, indicator, first, say(GS106.indicator, { type: label, name: clipped(name) }));
      }
    },
    standard: levels,
  },
});

/** Each name is held against each other where there are no more. */
const FEW = 16;

/** Two of the names are one. */
function namesRepeat(items: readonly { readonly name: string }[]): boolean {
  if (items.length > FEW) return new Set(items.map(({ name }) => name)).size < items.length;
  for (let index = 1; index < items.length; index++)
    for (let before = 0; before < index; before++) if (items[before]!.name === items[index]!.name) return true;
  return false;
}

/** The items whose key was there before, each with the first of that key. Items with an empty key are not compared. */
function twiceIn<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [T, T])[] {
  if (items.length < 2) return [];
  const seen = new Map<string, T>();
  const twice: (readonly [T, T])[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else twice.push([item, first]);
  }
  return twice;
}

function levels({ firstLevels, problems }: Standard, context: Context): void {
  if (problems.some(problem => problem.lost)) return;
  for (const [node, first] of twiceIn(firstLevels, ({ name }) => name))
    same(context, node, first, say(GS106.level, { level: say(labels.level.first), name: node.name }));
  const names = firstLevels.flatMap(({ secondLevels }) =>
    secondLevels.flatMap(node => [
      { node, name: node.name, level: labels.level.second, field: 'name' },
      ...node.aliases.map(name => ({ node, name, level: labels.level.alias, field: 'name' })),
    ]),
  );
  for (const [{ node, name, level, field }, first] of twiceIn(names, each => each.name))
    same(context, node, first.node, say(GS106.level, { level: say(level), name }), field);
}

function same(context: Context, node: GoalNode, first: GoalNode, message: Localised, field = 'name'): void {
  const related = [{ target: { node: first, field: 'name' }, text: say(labels.related.same) }];
  context.report({ target: { node, field }, message, related });
}
