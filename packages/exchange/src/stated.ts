import { type Amounts, COLUMNS, type Column, SOURCES, sumOf, type Totals, type Unit } from '@goalsheet/core/model';

/** A project's amounts as a model keeps them: sources are data; 总计 is stated only where it is not their sum. */
export function projectAmounts(amounts: Amounts): Amounts {
  const { total, ...sources } = amounts;
  if (!total) return sources;
  const sum = sumOf(SOURCES.map(source => sources[source]?.value));
  return sum !== undefined && sum === total.value ? sources : { total, ...sources };
}

/** What a unit or table states: 总计 always, another column only where it differs from what is computed. */
export function statedAmounts(amounts: Amounts, computed: Totals): Amounts {
  const stated: { -readonly [column in Column]?: Amounts[column] } = {};
  for (const column of COLUMNS) {
    const amount = amounts[column];
    if (amount && (column === 'total' || amount.value !== computed[column])) stated[column] = amount;
  }
  return stated;
}

/** The sums of the units' columns. */
export function unitsTotals(units: readonly Unit[], totalsOf: (unit: Unit) => Totals): Totals {
  const totals = units.map(totalsOf);
  const sum = (column: Column) => sumOf(totals.map(row => row[column]));
  return {
    total: sum('total'),
    fiscalAppropriation: sum('fiscalAppropriation'),
    specialAccount: sum('specialAccount'),
    otherFunds: sum('otherFunds'),
  };
}
