import type { Amount } from './amount.ts';
import type { GoalFile } from './locate.ts';
import type { Library, Standard } from './standard.ts';
import {
  type Amounts,
  annualValueOf,
  COLUMNS,
  cycleValueOf,
  type Indicator,
  type Project,
  type Table,
} from './table.ts';

/** A plain value of strings, arrays and objects. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * What a file says, as a plain value: two files mean the same if and only if their meanings are deeply equal. Where it
 * stands, how an amount is written, and whether equal values are written once or twice is not part of it.
 */
export function meaningOf(file: GoalFile): Plain {
  if (file.kind === 'table') return tableMeaning(file);
  return file.kind === 'standard' ? standardMeaning(file) : libraryMeaning(file);
}

function tableMeaning(table: Table): Plain {
  return plain({
    title: table.title,
    department: table.department,
    moneyUnit: table.moneyUnitText,
    year: table.year,
    standard: table.standardName,
    stated: amounts(table.stated),
    ceiling: amount(table.ceiling),
    ...common(table),
    units: table.units.map(unit =>
      plain({
        name: unit.name,
        implied: unit.implied ? 'true' : undefined,
        code: unit.code,
        stated: amounts(unit.stated),
        ceiling: amount(unit.ceiling),
        ...common(unit),
        projects: unit.projects.map(projectMeaning),
      }),
    ),
  });
}

/** What one project says. */
export function projectMeaning(project: Project): Plain {
  return plain({
    name: project.name,
    implied: project.implied ? 'true' : undefined,
    code: project.code,
    categories: project.categories.map(category => category.name),
    period: project.period,
    amounts: amounts(project.amounts),
    parts: project.parts.map(part => plain({ source: part.source, name: part.name, amount: amount(part.amount) })),
    ceiling: amount(project.ceiling),
    goal: project.goal,
    cycleGoal: project.cycleGoal,
    annualGoal: project.annualGoal,
    ...common(project),
    indicators: project.indicators.map(indicatorMeaning),
  });
}

/** What one indicator says. */
export function indicatorMeaning(indicator: Indicator): Plain {
  return plain({
    label: indicator.label,
    type: indicator.type && `${indicator.type.first.name}/${indicator.type.second.name}`,
    name: indicator.name,
    cycle: cycleValueOf(indicator),
    annual: annualValueOf(indicator),
    weight: indicator.weight,
    ...common(indicator),
  });
}

function standardMeaning(standard: Standard): Plain {
  const { name, basis, weightTotal, note } = standard;
  const level = (each: Standard['firstLevels'][number] | Standard['firstLevels'][number]['secondLevels'][number]) => ({
    code: each.code,
    name: each.name,
    required: each.required === true ? '是' : each.required && [...each.required],
    exempt: [...each.exempt],
    note: each.note,
  });
  const firstLevels = standard.firstLevels.map(first =>
    plain({
      ...level(first),
      secondLevels: first.secondLevels.map(second => plain({ ...level(second), aliases: [...second.aliases] })),
    }),
  );
  return plain({ name, basis, weightTotal, note, firstLevels });
}

function libraryMeaning(library: Library): Plain {
  const { name, standardName, note } = library;
  const entries = library.entries.map(entry => {
    const { label, name: entryName, measure, value, note: entryNote } = entry;
    return plain({ label, name: entryName, measure, value, note: entryNote });
  });
  return plain({ name, standardName, note, entries });
}

function common(node: Pick<Table, 'note' | 'waivers'>) {
  const waivers = node.waivers.map(({ rule, reason }) => plain({ rule, reason }));
  return { note: node.note, waivers };
}

function amount(stated: Amount | undefined): string | undefined {
  return stated && (stated.value === undefined ? stated.text : `${stated.value}分`);
}

function amounts(stated: Amounts): Plain {
  return plain(Object.fromEntries(COLUMNS.map(column => [column, amount(stated[column])])));
}

function plain(value: Record<string, Plain | undefined>): Plain {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Plain;
}
