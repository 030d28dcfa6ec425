import { type Money, sumOf } from './money.ts';
import { type Amounts, COLUMNS, type Column, type Project, SOURCES, type Table, type Unit } from './table.ts';

/** What each column comes to, in 分; undefined where it is empty. */
export type Totals = { readonly [column in Column]: Money | undefined };

/** The sum of a project's sources; its stated 总计 where it has none; undefined if it states no amount. */
export function projectTotal(project: Project): Money | undefined {
  const { amounts } = project;
  const sum = sumOf(SOURCES.map(source => amounts[source]?.value));
  return sum ?? (SOURCES.some(source => amounts[source]) ? undefined : amounts.total?.value);
}

/** Kept: an editor adds up a whole table with every key. */
const totalsOfProject = new WeakMap<Project, Totals>();

/** A project's columns: its sources as they are, its total computed. */
export function projectTotals(project: Project): Totals {
  let totals = totalsOfProject.get(project);
  if (!totals) totalsOfProject.set(project, (totals = addedUp(project)));
  return totals;
}

function addedUp(project: Project): Totals {
  const { amounts } = project;
  return {
    total: projectTotal(project),
    fiscalAppropriation: amounts.fiscalAppropriation?.value,
    specialAccount: amounts.specialAccount?.value,
    otherFunds: amounts.otherFunds?.value,
  };
}

/** A unit's columns, computed from its projects; what it asserts is not looked at. */
export function unitTotals(unit: Unit): Totals {
  return add(unit.projects.map(projectTotals));
}

/** A table's columns, computed from the projects of all its units. */
export function tableTotals(table: Table): Totals {
  return add(table.units.map(unitTotals));
}

/**
 * The columns as the form prints them: what is asserted where something is asserted (an assertion is printed as it was
 * made, right or wrong), else what is computed.
 */
export function printedTotals(stated: Amounts, computed: Totals): Totals {
  const of = (column: Column) => stated[column]?.value ?? computed[column];
  return {
    total: of('total'),
    fiscalAppropriation: of('fiscalAppropriation'),
    specialAccount: of('specialAccount'),
    otherFunds: of('otherFunds'),
  };
}

function add(rows: readonly Totals[]): Totals {
  const sums = {} as Record<Column, Money | undefined>;
  for (const column of COLUMNS) {
    let sum: Money | undefined;
    for (const row of rows) {
      const amount = row[column];
      if (amount !== undefined) sum = (sum ?? 0n) + amount;
    }
    sums[column] = sum;
  }
  return sums;
}
