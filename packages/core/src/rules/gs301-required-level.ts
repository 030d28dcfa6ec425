import { isProjectDamaged } from './damage.ts';
import { addEntry } from './fixes.ts';
import { isRequired, labelOf } from './levels.ts';
import { listed, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS301 } = messages;

/**
 * A first level that the standard in force requires (必填) and under which the project has no indicator. A standard may
 * require it of some kinds of project only, or exempt some (免填), by 项目分类; 类 at the end of a kind may be left out.
 *
 * Silent where the project has no indicator at all (GS103 says so), where a line could not be read, and where an indicator's
 * type is unknown: it may be the one that is missing.
 */
export default defineRule({
  meta: {
    code: 'GS301',
    slug: 'required-level',
    title: { zh: '缺少必填的一级指标', en: 'No indicator under a required first level' },
    severity: 'warning',
    category: 'filing',
    since: '0.1.0',
    source: {
      zh: '指标体系的「必填」。预算管理一体化系统的绩效模块在年中调整绩效目标时要求至少有一条产出指标和一条效益指标；其余为常见做法。',
      en: "必填 of the standard. The national system's performance module demands at least one 产出 and one 效益 indicator when a goal is adjusted in mid-year; beyond that it is common practice.",
    },
    fix: 'offered',
    finds: {
      zh: '项目在指标体系列为必填的一级指标（产出指标、效益指标）下没有指标；免填的项目分类（如人员类、公用经费）除外。',
      en: 'A project without an indicator under a first level that the standard requires (产出指标, 效益指标); kinds of project that the standard exempts are left out.',
    },
    why: {
      zh: '只有产出没有效益，说不清花钱换来什么；只有效益没有产出，说不清做了什么。审核时会退回。',
      en: 'Output without benefit does not say what the money achieved; benefit without output not what was done. Reviewers send it back.',
    },
    action: { zh: '补上指标；确属免填的写明项目分类。', en: 'Add an indicator, or state the 项目分类 that is exempt.' },
  },
  checks: {
    project(project, { standard, report }) {
      const { indicators } = project;
      if (!standard || indicators.length === 0 || project.implied) return;
      const there = new Set<string>();
      for (const { type } of indicators) {
        if (!type) return;
        there.add(type.first.name);
      }
      for (const level of standard.firstLevels) {
        if (there.has(level.name) || !isRequired(level, project) || isProjectDamaged(project)) continue;
        const seconds = level.secondLevels.map(second => labelOf(second, project));
        report({
          target: { node: project, field: 'name' },
          message: say(GS301.missing, {
            level: level.name,
            standard: standard.name,
            seconds: listed(seconds),
          }),
          fixes: seconds.map(second => addEntry(project, second)),
        });
      }
    },
  },
});
