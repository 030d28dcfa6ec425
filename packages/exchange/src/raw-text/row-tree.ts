import { type MoneyUnit, readAmount, type Source } from '@goalsheet/core/model';
import type { Row } from './blocks.ts';
import { columnsOf, type RowAmounts, type RowColumns } from './columns.ts';

/** A unit's rows. */
export interface UnitRows {
  /** Absent if projects stand above the first unit. */
  readonly own?: Row;
  readonly projects: Row[];
}

/** The rows of a table as they belong together, and the columns of each row's amounts. */
export interface TableRows {
  readonly total?: Row;
  /** True if 合计 is not the first row, where the form prints it. */
  readonly totalBelow: boolean;
  readonly units: readonly UnitRows[];
  readonly columns: ReadonlyMap<Row, RowColumns>;
}

/** Each unit with the projects below it. A second 合计 counts as a unit. */
export function tableRowsOf(rows: readonly Row[], moneyUnit: MoneyUnit, asked?: readonly Source[]): TableRows {
  let total: Row | undefined;
  const units: UnitRows[] = [];
  for (const row of rows) {
    if (row.kind === 'total' && !total) total = row;
    else if (row.kind !== 'project') units.push({ own: row, projects: [] });
    else {
      if (units.length === 0) units.push({ projects: [] });
      units.at(-1)!.projects.push(row);
    }
  }
  const amounts = (row: Row): RowAmounts =>
    row.anchor?.amounts.map(({ text }) => readAmount(text, moneyUnit).value) ?? [undefined];
  const found = columnsOf(
    {
      ...(total?.anchor ? { total: amounts(total) } : {}),
      units: units.map(({ own, projects }) => ({
        ...(own?.anchor ? { own: amounts(own) } : {}),
        projects: projects.map(amounts),
      })),
    },
    asked,
  );
  const columns = new Map<Row, RowColumns>();
  if (total && found.total) columns.set(total, found.total);
  units.forEach(({ own, projects }, index) => {
    const unit = found.units[index]!;
    if (own && unit.own) columns.set(own, unit.own);
    projects.forEach((row, at) => {
      columns.set(row, unit.projects[at]!);
    });
  });
  return { ...(total ? { total } : {}), totalBelow: total !== undefined && rows[0] !== total, units, columns };
}
