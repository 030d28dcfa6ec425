import {
  amountOf,
  COLUMNS,
  type Indicator,
  indicatorTypes,
  moneyText,
  type Project,
  SOURCES,
  type Table,
  type Unit,
} from '@goalsheet/core/model';
import { defaultStandard } from '@goalsheet/language';
import fc from 'fast-check';
import { line, longText, table } from '../../helpers/arbitrary.ts';

/** One edit of a table, as plain numbers and texts: where, what, and with which value. */
export interface Edit {
  readonly what: number;
  readonly unit: number;
  readonly project: number;
  readonly indicator: number;
  readonly text: string;
  readonly long: string;
  readonly money: bigint;
  readonly place: number;
}

/** How many kinds of edit there are. */
const EDITS = 27;

const number = fc.nat({ max: 1000 });
export const edit: fc.Arbitrary<Edit> = fc.record({
  what: number,
  unit: number,
  project: number,
  indicator: number,
  text: line,
  long: longText,
  money: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  place: number,
});

/** A table and others that people made of it: some edits each. `prepare` is done to the first. */
export const edited = (
  sides: number,
  most = 4,
  prepare: (table: Table) => Table = each => each,
  allowed: (edit: Edit) => boolean = () => true,
): fc.Arbitrary<readonly Table[]> =>
  fc
    .tuple(
      table.map(prepare),
      fc.array(fc.array(edit.filter(allowed), { maxLength: most }), { minLength: sides, maxLength: sides }),
    )
    .map(([base, all]) => [base, ...all.map(edits => edits.reduce(afterEdit, base))]);

/** Edits after which everything is still known by its code or its name. */
export function keepsNames({ what }: Edit): boolean {
  return ![14, 20, 21].includes(what % EDITS);
}

/** With a code for each unit and project and a name for each indicator that no other has: nothing must be guessed. */
export function named(table: Table): Table {
  return {
    ...table,
    units: table.units.map((unit, u) => ({
      ...unit,
      code: `U${u}`,
      projects: unit.projects.map((project, p) => ({
        ...project,
        code: `U${u}-${p}`,
        indicators: project.indicators.map((each, i) => ({ ...each, name: `${each.name}${i}` })),
      })),
    })),
  };
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const replace = <T>(list: readonly T[], old: T, now: readonly T[]): T[] =>
  list.flatMap(each => (each === old ? now : [each]));
const insert = <T>(list: readonly T[], at: number, value: T): T[] => list.toSpliced(at % (list.length + 1), 0, value);
const without = <T extends object>(value: T, key: keyof T): T => {
  const { [key]: _, ...rest } = value;
  return rest as T;
};

/** The table after one edit; the same table where the edit finds nothing to change. */
export function afterEdit(table: Table, edit: Edit): Table {
  const unit = pick(table.units, edit.unit);
  const project = unit && pick(unit.projects, edit.project);
  const indicator = project && pick(project.indicators, edit.indicator);
  const amount = amountOf(edit.money, moneyText(edit.money, table.moneyUnit));
  const column = pick(COLUMNS, edit.place)!;
  const withUnits = (...units: Unit[]): Table =>
    unit ? { ...table, units: replace(table.units, unit, units) } : table;
  const withProjects = (...projects: Project[]): Table =>
    unit && project ? withUnits({ ...unit, projects: replace(unit.projects, project, projects) }) : table;
  const withIndicators = (...indicators: Indicator[]): Table =>
    project && indicator
      ? withProjects({ ...project, indicators: replace(project.indicators, indicator, indicators) })
      : table;
  switch (edit.what % EDITS) {
    case 0:
      return { ...table, stated: { ...table.stated, [column]: amount } };
    case 1:
      return { ...table, department: edit.text };
    case 2:
      return {
        ...table,
        note: edit.long,
        waivers: insert(table.waivers, edit.place, { rule: 'GS203', reason: edit.text }),
      };
    case 3:
      return { ...table, units: insert(table.units, edit.place, { ...emptyUnit, name: edit.text }) };
    case 4:
      return withUnits();
    case 5:
      return unit ? withUnits({ ...unit, name: edit.text }) : table;
    case 6:
      return unit ? withUnits({ ...unit, stated: { ...unit.stated, [column]: amount } }) : table;
    case 7:
      return unit ? { ...table, units: insert(replace(table.units, unit, []), edit.place, unit) } : table;
    case 8:
      return unit
        ? withUnits({
            ...unit,
            projects: insert(unit.projects, edit.place, { ...emptyProject, name: edit.text, goal: edit.long }),
          })
        : table;
    case 9:
      return withProjects();
    case 10:
      return project ? withProjects({ ...project, name: edit.text }) : table;
    case 11:
      return project ? withProjects({ ...project, amounts: { ...project.amounts, [column]: amount } }) : table;
    case 12: {
      if (!unit || !project) return table;
      const rest = {
        ...table,
        units: replace(table.units, unit, [{ ...unit, projects: replace(unit.projects, project, []) }]),
      };
      const target = pick(rest.units, edit.place)!;
      return {
        ...rest,
        units: replace(rest.units, target, [{ ...target, projects: insert(target.projects, edit.indicator, project) }]),
      };
    }
    case 13:
      return project
        ? withProjects({ ...without(without(project, 'cycleGoal'), 'annualGoal'), goal: edit.long })
        : table;
    case 14:
      return project ? withProjects({ ...project, code: edit.text, period: edit.text }) : table;
    case 15:
      return project
        ? withProjects({
            ...project,
            waivers: project.waivers.slice(1),
            categories: insert(project.categories, edit.place, { name: '购置类' }),
          })
        : table;
    case 16:
      return project?.amounts.otherFunds
        ? withProjects({
            ...project,
            parts: insert(project.parts, edit.place, { source: 'otherFunds', name: '新 增', amount }),
          })
        : table;
    case 17:
      return project && indicator
        ? withProjects({
            ...project,
            indicators: insert(replace(project.indicators, indicator, []), edit.place, indicator),
          })
        : table;
    case 18:
      return project
        ? withProjects({
            ...project,
            indicators: insert(project.indicators, edit.place, {
              ...emptyIndicator(edit.place),
              name: edit.text,
              cycle: edit.long,
            }),
          })
        : table;
    case 19:
      return withIndicators();
    case 20:
      return indicator ? withIndicators({ ...indicator, ...emptyIndicator(edit.place) }) : table;
    case 21:
      return indicator ? withIndicators({ ...indicator, name: edit.text }) : table;
    case 22:
      return indicator
        ? withIndicators({ ...without(without(indicator, 'cycle'), 'annual'), value: edit.long })
        : table;
    case 23:
      return indicator
        ? withIndicators({ ...without(indicator, 'value'), cycle: indicator.cycle ?? edit.long, annual: edit.long })
        : table;
    case 24:
      return project
        ? withProjects({
            ...project,
            amounts:
              SOURCES.some(each => each === column) && column !== 'otherFunds'
                ? without(project.amounts, column)
                : project.amounts,
            ceiling: amount,
          })
        : table;
    case 25:
      return project
        ? withProjects({
            ...project,
            amounts: without(project.amounts, 'otherFunds'),
            parts: project.parts.filter(part => part.source !== 'otherFunds'),
          })
        : table;
    default:
      return { ...table, units: table.units.map(each => ({ ...each, projects: each.projects.toReversed() })) };
  }
}

const emptyUnit: Unit = { kind: 'unit', name: '', stated: {}, projects: [], waivers: [], problems: [] };
const emptyProject: Project = {
  kind: 'project',
  name: '',
  categories: [],
  amounts: {},
  parts: [],
  indicators: [],
  waivers: [],
  problems: [],
};

/** An indicator of one of the standard's types, without a name. */
function emptyIndicator(
  at: number,
): Pick<Indicator, 'kind' | 'label' | 'waivers' | 'problems' | 'type'> & { name: string } {
  const [label, type] = pick([...indicatorTypes(defaultStandard())], at)!;
  return { kind: 'indicator', label, type, name: '改', waivers: [], problems: [] };
}
