import { amountOf, type Indicator, type Project, SOURCES, type Table } from '../../packages/core/src/model/index.ts';

/**
 * The table after a year's revision: every third project, the first one first, has an eighth more and another target, every
 * seventh another name, every eleventh is gone, every thirteenth is twice there.
 */
export function changedTable(table: Table): Table {
  let count = 0;
  const units = table.units.map(unit => ({
    ...unit,
    projects: unit.projects.flatMap(project => {
      const number = ++count;
      if (number % 11 === 0) return [];
      const now = number % 3 === 1 ? revised(project) : project;
      const named = number % 7 === 0 ? { ...now, name: `${now.name}（修订）` } : now;
      return number % 13 === 0 ? [named, { ...named, name: `${named.name}二期` }] : [named];
    }),
  }));
  return { ...table, units };
}

function revised(project: Project): Project {
  const source = SOURCES.find(each => project.amounts[each]?.value !== undefined);
  const amounts = source
    ? { ...project.amounts, [source]: amountOf((project.amounts[source]!.value! * 9n) / 8n, '') }
    : project.amounts;
  const goal = project.goal === undefined ? {} : { goal: `${project.goal}，并持续改进` };
  return { ...project, ...goal, amounts, indicators: project.indicators.map(loosened) };
}

function loosened(indicator: Indicator): Indicator {
  const { annual } = indicator;
  return annual === undefined ? indicator : { ...indicator, annual: annual.replace(/\d/, '1') };
}
