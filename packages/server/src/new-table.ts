import { DEFAULT_MONEY_UNIT, isMoneyUnit } from '@goalsheet/core/model';
import { newTableText } from '@goalsheet/language';
import type { NewTableParams, NewTableResult } from './protocol.ts';

/** A new table with one project to fill in. */
export function newTable({ moneyUnit, unit, ...head }: NewTableParams): NewTableResult {
  const money = isMoneyUnit(moneyUnit) ? moneyUnit : DEFAULT_MONEY_UNIT;
  return { text: newTableText({ ...head, moneyUnit: money, fundUsingUnit: unit, project: '' }) };
}
