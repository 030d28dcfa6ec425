import {
  type Amounts,
  COLUMNS,
  type Column,
  type MoneyUnit,
  moneyText,
  SOURCES,
  sumOf,
  type Totals,
  type Unit,
} from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import { shortened } from './raw-text/notes.ts';
import type { NoteData } from './wording.ts';

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

/** The 总计 that a project's sources come to. */
export function sourcesTotal(amounts: Amounts): Totals {
  return { total: sumOf(SOURCES.map(source => amounts[source]?.value)) } as Totals;
}

/** What an amount is the sum of, in both languages. */
export type Parts = readonly [zh: string, en: string];

/** What a note says of the first column (of `columns`) that is not the sum of its parts; undefined if all are. */
export function sumDifference(
  name: string,
  amounts: Amounts,
  computed: Totals,
  [parts, partsEn]: Parts,
  unit: MoneyUnit,
  columns: readonly Column[],
): { readonly column: Column; readonly data: NoteData } | undefined {
  const column = columns.find(each => amounts[each]?.value !== computed[each]);
  if (!column) return undefined;
  const sum = computed[column];
  const data = {
    name: shortened(name),
    column: MONEY_HEADINGS[column],
    stated: amounts[column]?.text ?? '（空）',
    computed: sum === undefined ? '（空）' : moneyText(sum, unit),
    parts,
    partsEn,
  };
  return { column, data };
}
