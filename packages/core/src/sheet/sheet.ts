import {
  annualValueOf,
  COLUMNS,
  type Column,
  cycleValueOf,
  goalParagraphs,
  type Ids,
  idsOf,
  type MoneyUnit,
  type Project,
  projectTotals,
  type Table,
  tableTotals,
  unitTotals,
} from '../model/index.ts';
import {
  convertingPrinter,
  exactPrinter,
  type MoneyCell,
  type MoneyCells,
  type PrintedAmounts,
  printedAmounts,
} from './amounts.ts';
import { ROUNDING_NOTE, TOTAL_NAME } from './form.ts';

/** A level of the indicator standard as an indicator prints it. */
export interface PrintedLevel {
  readonly code?: string;
  readonly name: string;
}

export interface SheetIndicator {
  /** See `idsOf`. */
  readonly id: string;
  /** From 1 in each project. */
  readonly no: number;
  /** Absent if the standard in force does not know the indicator's type. */
  readonly firstLevel?: PrintedLevel;
  /** The second level; its name is the label as written (an alias prints itself). */
  readonly secondLevel: PrintedLevel;
  readonly name: string;
  /** 实施周期指标值; empty if there is none. Paragraphs are separated by `\n`. */
  readonly cycle: string;
  /** 年度指标值, likewise. */
  readonly annual: string;
}

export type RowKind = 'total' | 'unit' | 'project';

/** A row of the form. */
export interface SheetRow {
  /** See `idsOf`; the row 合计 has the table's own, which is empty. */
  readonly id: string;
  readonly kind: RowKind;
  readonly name: string;
  readonly amounts: MoneyCells;
  /** The paragraphs of the goal; none but in a project. */
  readonly goal: readonly string[];
  /** None but in a project. */
  readonly indicators: readonly SheetIndicator[];
}

/**
 * The official sheet of a table: what every output and the preview print, and nothing that none of them prints (说明,
 * 不采纳, 控制数, 权重, codes, 项目分类, 实施周期, 年度, 其中). Texts that are absent are empty.
 */
export interface Sheet {
  readonly title: string;
  readonly department: string;
  /** 单位 as printed: the one asked for; else as written; else the one in force. */
  readonly moneyUnit: string;
  /** 合计, then each unit, followed by its projects. */
  readonly rows: readonly SheetRow[];
  /** Stands below the table; absent if there is nothing to say. */
  readonly note?: string;
}

export interface SheetOptions {
  /** Print amounts in this 单位, rounded to two decimals. Without it (or with the table's own) every amount is exact. */
  readonly moneyUnit?: MoneyUnit;
}

interface Draft {
  readonly kind: RowKind;
  readonly id: string;
  readonly name: string;
  readonly amounts: PrintedAmounts;
  readonly project?: Project;
}

/**
 * The sheet of a table. Linear in the size of the table; never throws. Totals are sums of exact amounts, except where
 * the table asserts one: that is printed as asserted. Decimals: two if all printed amounts fit, else as many as the
 * longest needs; with another `moneyUnit` always two, and a note if anything was rounded.
 */
export function sheetOf(table: Table, options: SheetOptions = {}): Sheet {
  const ids = idsOf(table);
  const drafts = draftsOf(table, ids);
  const asked = options.moneyUnit;
  const printer =
    asked === undefined || asked === table.moneyUnit
      ? exactPrinter(
          drafts.map(draft => draft.amounts),
          table.moneyUnit,
        )
      : convertingPrinter(table.moneyUnit, asked);
  const rows = drafts.map(({ kind, id, name, amounts, project }): SheetRow => {
    const cells = {} as Record<Column, MoneyCell>;
    for (const column of COLUMNS) cells[column] = printer.cell(amounts[column]);
    return {
      id,
      kind,
      name,
      amounts: cells,
      goal: project ? goalParagraphs(project) : [],
      indicators: project ? indicatorsOf(project, ids) : [],
    };
  });
  return {
    title: table.title ?? '',
    department: table.department ?? '',
    moneyUnit: asked ?? (table.moneyUnitText || table.moneyUnit),
    rows,
    ...(printer.rounded ? { note: ROUNDING_NOTE } : {}),
  };
}

function draftsOf(table: Table, ids: Ids): Draft[] {
  const drafts: Draft[] = [
    { kind: 'total', id: '', name: TOTAL_NAME, amounts: printedAmounts(table.stated, tableTotals(table)) },
  ];
  for (const unit of table.units) {
    drafts.push({
      kind: 'unit',
      id: ids.of.get(unit)!,
      name: unit.name,
      amounts: printedAmounts(unit.stated, unitTotals(unit)),
    });
    for (const project of unit.projects)
      drafts.push({
        kind: 'project',
        id: ids.of.get(project)!,
        name: project.name,
        amounts: printedAmounts(project.amounts, projectTotals(project)),
        project,
      });
  }
  return drafts;
}

function indicatorsOf(project: Project, ids: Ids): SheetIndicator[] {
  return project.indicators.map((indicator, index) => ({
    id: ids.of.get(indicator)!,
    no: index + 1,
    ...(indicator.type ? { firstLevel: printedLevel(indicator.type.first.code, indicator.type.first.name) } : {}),
    secondLevel: printedLevel(indicator.type?.second.code, indicator.label),
    name: indicator.name,
    cycle: cycleValueOf(indicator) ?? '',
    annual: annualValueOf(indicator) ?? '',
  }));
}

function printedLevel(code: string | undefined, name: string): PrintedLevel {
  return code ? { code, name } : { name };
}
