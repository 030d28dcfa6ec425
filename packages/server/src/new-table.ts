import { DEFAULT_MONEY_UNIT, isMoneyUnit, type Project, type Table } from '@goalsheet/core/model';
import { defaultStandard, print } from '@goalsheet/language';
import type { NewTableParams, NewTableResult } from './protocol.ts';

const NOTHING = { waivers: [], problems: [] } as const;

/** A new table with one project to fill in: one indicator for each first level that the default standard asks of every project. */
export function newTable({ title, department, moneyUnit, year, unit }: NewTableParams): NewTableResult {
  const required = defaultStandard().firstLevels.filter(level => level.required === true);
  const project: Project = {
    kind: 'project',
    name: '',
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
      ...NOTHING,
    })),
    ...NOTHING,
  };
  const money = isMoneyUnit(moneyUnit) ? moneyUnit : DEFAULT_MONEY_UNIT;
  const table: Table = {
    kind: 'table',
    title,
    department,
    moneyUnit: money,
    moneyUnitText: money,
    ...(year && { year }),
    stated: {},
    units: [{ kind: 'unit', name: unit, stated: {}, projects: [project], ...NOTHING }],
    blocks: new Map(),
    ...NOTHING,
  };
  return { text: print(table) };
}
