import type { MoneyUnit, Project, Table } from '@goalsheet/core/model';
import { defaultStandard } from './parse.ts';
import { print } from './print/print.ts';

export const DEFAULT_TITLE = '项目支出绩效目标表';

/** What a new table says. */
export interface NewTable {
  readonly title: string;
  readonly department: string;
  readonly moneyUnit: MoneyUnit;
  /** Absent where no year is stated. */
  readonly year?: string;
  readonly fundUsingUnit: string;
  readonly project: string;
}

const CLEAN = { waivers: [], problems: [] } as const;

/**
 * The text of a new table with one project, whose amount, goal and indicators are left empty: one indicator for each first
 * level that the default standard asks of every project.
 */
export function newTableText({ title, department, moneyUnit, year, fundUsingUnit, project }: NewTable): string {
  const standard = defaultStandard();
  const required = standard.firstLevels.filter(level => level.required === true);
  const first: Project = {
    kind: 'project',
    name: project,
    categories: [],
    amounts: { fiscalAppropriation: { text: '', flaw: 'notAmount' } },
    parts: [],
    goal: '',
    indicators: required.map(level => ({
      kind: 'indicator',
      label: level.secondLevels[0]!.name,
      name: '',
      cycle: '',
      annual: '',
      ...CLEAN,
    })),
    ...CLEAN,
  };
  const table: Table = {
    kind: 'table',
    title,
    department,
    moneyUnit,
    moneyUnitText: moneyUnit,
    ...(year && { year }),
    stated: {},
    units: [{ kind: 'unit', name: fundUsingUnit, stated: {}, projects: [first], ...CLEAN }],
    blocks: new Map(),
    ...CLEAN,
  };
  return print(table);
}
