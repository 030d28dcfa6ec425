import {
  type Amount,
  type Amounts,
  COLUMNS,
  type Column,
  decimalsNeeded,
  grouped,
  type Money,
  type MoneyUnit,
  printedTotals,
  roundedDecimalOf,
  type Totals,
} from '../model/index.ts';

/** A money cell of the sheet. */
export interface MoneyCell {
  /** Exactly, in 分; undefined in an empty cell, and where the text states no amount. */
  readonly value?: Money;
  /** As printed: `1,997.76`; empty if there is no amount; as written where that could not be read. */
  readonly text: string;
}

export type MoneyCells = { readonly [column in Column]: MoneyCell };

const EMPTY: MoneyCell = { text: '' };

/** What a row prints in a column: an amount, a text that states none, or nothing. */
export type PrintedAmounts = { readonly [column in Column]: Money | string | undefined };

/**
 * What a row prints: an assertion as it was made, what could not be read as it was written, else what is computed.
 * `written` are the amounts of the row's own lines.
 */
export function printedAmounts(written: Amounts, computed: Totals): PrintedAmounts {
  const values = printedTotals(written, computed);
  if (!COLUMNS.some(column => unreadText(written[column]))) return values;
  const printed: Record<Column, Money | string | undefined> = { ...values };
  for (const column of COLUMNS) printed[column] = unreadText(written[column]) ?? values[column];
  return printed;
}

function unreadText(amount: Amount | undefined): string | undefined {
  return amount && amount.value === undefined && amount.text !== '' ? amount.text : undefined;
}

/** How amounts become text: see {@link exactPrinter} and {@link convertingPrinter}. */
export interface AmountPrinter {
  cell(amount: Money | string | undefined): MoneyCell;
  /** True once an amount was printed that is not exact. */
  readonly rounded: boolean;
}

/** Prints every amount exactly, all with the same decimals: two, or as many as the longest of `rows` needs in `unit`. */
export function exactPrinter(rows: Iterable<PrintedAmounts>, unit: MoneyUnit): AmountPrinter {
  let decimals = 2;
  for (const row of rows)
    for (const column of COLUMNS) {
      const amount = row[column];
      if (typeof amount === 'bigint') decimals = Math.max(decimals, decimalsNeeded(amount, unit));
    }
  return {
    cell: amount => (typeof amount === 'string' ? { text: amount } : moneyCell(amount, unit, decimals)),
    rounded: false,
  };
}

/** Prints amounts of a table in `from` in the unit `to`, rounded to two decimals, half away from zero. */
export function convertingPrinter(from: MoneyUnit, to: MoneyUnit): AmountPrinter {
  const decimals = 2;
  let rounded = false;
  return {
    cell(amount) {
      // What could not be read was not converted either: it keeps the unit it was written under.
      if (typeof amount === 'string') return { text: /元$/.test(amount) ? amount : `${amount}（${from}）` };
      if (amount !== undefined && decimalsNeeded(amount, to) > decimals) rounded = true;
      return moneyCell(amount, to, decimals);
    },
    get rounded() {
      return rounded;
    },
  };
}

function moneyCell(value: Money | undefined, unit: MoneyUnit, decimals: number): MoneyCell {
  return value === undefined ? EMPTY : { value, text: grouped(roundedDecimalOf(value, unit, decimals)) };
}

/** The printed amount as a plain decimal in the sheet's unit (`1997.76`, no grouping); undefined if the cell has none. */
export function plainDecimal(cell: MoneyCell): string | undefined {
  return cell.value === undefined ? undefined : cell.text.replaceAll(',', '');
}
