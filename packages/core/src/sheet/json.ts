import { COLUMNS, type Column } from '../model/index.ts';
import { type MoneyCells, plainDecimal } from './amounts.ts';
import type { Sheet, SheetIndicator, SheetRow } from './sheet.ts';

/** The data that {@link toJson} writes, in its order: `sheet.schema.json` says what each field means. */
export interface SheetJson {
  title: string;
  department: string;
  moneyUnit: string;
  amounts: AmountsJson;
  amountTexts?: AmountTextsJson;
  units: UnitJson[];
  note?: string;
}

export type AmountsJson = { [column in Column]: string | null };
export type AmountTextsJson = { [column in Column]?: string };

export interface UnitJson {
  name: string;
  amounts: AmountsJson;
  amountTexts?: AmountTextsJson;
  projects: ProjectJson[];
}

export interface ProjectJson {
  name: string;
  amounts: AmountsJson;
  amountTexts?: AmountTextsJson;
  goal: string;
  indicators: IndicatorJson[];
}

export interface IndicatorJson {
  no: number;
  level1Code: string;
  level1Name: string;
  level2Code: string;
  level2Name: string;
  name: string;
  cycle: string;
  annual: string;
}

/** A sheet as JSON text of the schema `sheet.schema.json`, indented by one blank, ended by LF. */
export function toJson(sheet: Sheet): string {
  return JSON.stringify(jsonOf(sheet), undefined, 1) + '\n';
}

/** A sheet as plain data: amounts as printed, but without grouping; texts that are absent are empty. */
export function jsonOf(sheet: Sheet): SheetJson {
  const units: UnitJson[] = [];
  let total: SheetRow | undefined;
  for (const row of sheet.rows) {
    if (row.kind === 'total') total = row;
    else if (row.kind === 'unit') units.push({ name: row.name, ...amountFields(row.amounts), projects: [] });
    else units.at(-1)!.projects.push(projectJson(row));
  }
  return {
    title: sheet.title,
    department: sheet.department,
    moneyUnit: sheet.moneyUnit,
    ...amountFields(total!.amounts),
    units,
    ...(sheet.note ? { note: sheet.note } : {}),
  };
}

function projectJson(row: SheetRow): ProjectJson {
  return {
    name: row.name,
    ...amountFields(row.amounts),
    goal: row.goal.join('\n'),
    indicators: row.indicators.map(indicatorJson),
  };
}

function indicatorJson({ no, firstLevel, secondLevel, name, cycle, annual }: SheetIndicator): IndicatorJson {
  return {
    no,
    level1Code: firstLevel?.code ?? '',
    level1Name: firstLevel?.name ?? '',
    level2Code: secondLevel.code ?? '',
    level2Name: secondLevel.name,
    name,
    cycle,
    annual,
  };
}

function amountFields(cells: MoneyCells): { amounts: AmountsJson; amountTexts?: AmountTextsJson } {
  const amounts = {} as AmountsJson;
  const amountTexts: AmountTextsJson = {};
  for (const column of COLUMNS) {
    amounts[column] = plainDecimal(cells[column]) ?? null;
    if (amounts[column] === null && cells[column].text !== '') amountTexts[column] = cells[column].text;
  }
  return Object.keys(amountTexts).length > 0 ? { amounts, amountTexts } : { amounts };
}
