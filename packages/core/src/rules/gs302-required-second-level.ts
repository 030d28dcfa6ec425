import type { FirstLevel, Project, SecondLevel, Standard } from '../model/index.ts';
import { isProjectDamaged } from './damage.ts';
import { addEntry } from './fixes.ts';
import { isExempt, isRequired, labelOf } from './levels.ts';
import { clipped, labels, listed, messages, NOTHING, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS302 } = messages;

/**
 * The second levels that the standard in force requires (必填) of projects of this 项目分类 and under which the project has no
 * indicator: one finding for all of them. Without 项目分类 only what is required of every project is missed: what kind a project is of is never
 * guessed.
 *
 * Silent for the levels below a first level that is missing as a whole: GS301 says that, and names them. Silent, like it,
 * where the project has no indicator at all, where a line could not be read, and where an indicator's type is unknown.
 */
export default defineRule({
  meta: {
    code: 'GS302',
    slug: 'required-second-level',
    title: {
      zh: '缺少本类项目必填的二级指标',
      en: 'No indicator under a second level that this kind of project must have',
    },
    severity: 'warning',
    category: 'filing',
    since: '0.1.0',
    source: { zh: '指标体系里二级指标的「必填」。', en: '必填 of the second level in the standard.' },
    fix: 'offered',
    finds: {
      zh: '指标体系要求某类项目（按「项目分类」）必须有某个二级指标，而项目没有。没有写项目分类的项目，不按分类检查。',
      en: 'The standard requires a second level of this kind of project (项目分类), and the project has no indicator there. A project without 项目分类 is not judged by kind.',
    },
    why: {
      zh: '同类项目放在一起比较，别的都有而它没有的那一类，审核时多半会被退回。',
      en: 'Projects of one kind are compared with each other; one without the level that all of them have is sent back.',
    },
    action: {
      zh: '补上这一类指标；项目分类写错了的，改正分类。',
      en: 'Add an indicator there, or correct the 项目分类.',
    },
  },
  checks: {
    project(project, { standard, thresholdsOf, report }) {
      const { indicators, categories } = project;
      if (!standard || indicators.length === 0 || project.implied) return;
      if (!requiresSecond(standard)) return;
      const there = new Set<FirstLevel | SecondLevel>();
      for (const { type } of indicators) {
        if (!type) return;
        there.add(type.first).add(type.second);
      }
      const saidByFirst = thresholdsOf('GS301') !== undefined;
      const missing = standard.firstLevels.flatMap(first =>
        isExempt(first, project) || (saidByFirst && isRequired(first, project) && !there.has(first))
          ? []
          : first.secondLevels.filter(second => isRequired(second, project) && !there.has(second)),
      );
      if (missing.length === 0 || isProjectDamaged(project)) return;
      const names = missing.map(second => labelOf(second, project));
      report({
        target: { node: project, field: 'name' },
        message: say(GS302.missing, {
          levels: listed(names),
          standard: standard.name,
          kind: kindOf(categories),
        }),
        related: categories.flatMap(({ name, span }) =>
          span ? [{ target: { node: project, span }, text: say(labels.related.kind, { name: clipped(name) }) }] : [],
        ),
        fixes: names.map(name => addEntry(project, name)),
      });
    },
  },
});

const requiring = new WeakMap<Standard, boolean>();

/** Most standards require first levels only. */
function requiresSecond(standard: Standard): boolean {
  let requires = requiring.get(standard);
  if (requires === undefined) {
    requires = standard.firstLevels.some(({ secondLevels }) => secondLevels.some(({ required }) => required));
    requiring.set(standard, requires);
  }
  return requires;
}

/** `（购置类）`; nothing where the project says no kind. */
function kindOf(categories: Project['categories']) {
  return categories.length === 0
    ? NOTHING
    : say(labels.kind, { kinds: listed(categories.map(({ name }) => clipped(name))) });
}
