import {
  type Amounts,
  COLUMNS,
  type Column,
  type Indicator,
  type MoneyUnit,
  moneyText,
  type Project,
  printedTotals,
  SOURCES,
  type Standard,
  type Totals,
  type Unit,
  unitTotals,
} from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import { indicatorNotes } from '../raw-text/indicator-notes.ts';
import { LevelNotes, standardFor } from '../raw-text/levels.ts';
import { shortened } from '../raw-text/notes.ts';
import { knownLevels } from '../raw-text/openings.ts';
import { type Parts, projectAmounts, sourcesTotal, statedAmounts, sumDifference, unitsTotals } from '../stated.ts';
import { amountOfCell, isDash } from './amounts.ts';
import type { SourceRow } from './body-rows.ts';
import { type CellPart, longTextOf, oneLineOf } from './cell-text.ts';
import type { SourcePlace } from './grid.ts';
import type { Role } from './headings.ts';
import { type IndicatorCell, indicatorCellOf, indicatorsFrom } from './indicator-cell.ts';
import { type IndicatorRow, indicatorFromRow, indicatorRowOf } from './indicator-row.ts';
import { type GridNote, noteOf, sharedNoteOf } from './notes.ts';

const BARE = { waivers: [], problems: [] } as const;

/** A row with what its cells were read as. */
export interface ReadRow {
  readonly row: SourceRow;
  readonly name: string;
  readonly amounts: Amounts;
  readonly cell?: IndicatorCell;
  readonly indicatorRows: readonly IndicatorRow[];
}

/** The model of a table, and the source rows in the order in which the form prints them: 合计, each unit, its projects. */
export interface TableContent {
  readonly stated: Amounts;
  readonly units: readonly Unit[];
  readonly standard?: Standard;
  /** Undefined for a row that is printed and has none in the source: 合计 or a unit that is missing there. */
  readonly printed: readonly (ReadRow | undefined)[];
  readonly notes: readonly GridNote[];
}

/** Makes the model of a table from its rows, and says what is contestable about them. */
export function tableFromRows(
  rows: readonly SourceRow[],
  moneyUnit: MoneyUnit,
  standards: readonly Standard[],
): TableContent {
  return new Builder(moneyUnit, standards).build(rows);
}

class Builder {
  private readonly notes: GridNote[] = [];
  private readonly moneyUnit: MoneyUnit;
  private readonly standards: readonly Standard[];
  private readonly dashes: SourcePlace[] = [];
  private readonly wide: SourcePlace[] = [];
  private readonly weights: SourcePlace[] = [];
  private dashText = '';
  private standard: Standard | undefined;

  constructor(moneyUnit: MoneyUnit, standards: readonly Standard[]) {
    this.moneyUnit = moneyUnit;
    this.standards = standards;
  }

  build(rows: readonly SourceRow[]): TableContent {
    const known = knownLevels(this.standards);
    const read = rows.map(row => this.read(row, known));
    const openings = read.flatMap(({ cell, indicatorRows }) => [
      ...(cell?.stated.map(({ opening }) => opening) ?? []),
      ...indicatorRows.map(({ opening }) => opening),
    ]);
    this.standard = standardFor(this.standards, openings);
    const levels = new LevelNotes(this.standard);
    let total: ReadRow | undefined;
    const groups: { own?: ReadRow; projects: ReadRow[] }[] = [];
    for (const each of read) {
      if (each.row.kind === 'total') total = each;
      else if (each.row.kind === 'unit') groups.push({ own: each, projects: [] });
      else {
        if (groups.length === 0) groups.push({ projects: [] });
        groups.at(-1)!.projects.push(each);
      }
    }
    const printed: (ReadRow | undefined)[] = [total];
    const units = groups.map(({ own, projects }) => {
      printed.push(own);
      for (const project of projects) printed.push(project);
      return this.unit(own, projects, levels);
    });
    const stated = this.total(total, rows, units);
    for (const note of levels.notes()) this.notes.push(note);
    if (this.dashes.length > 0) this.note('dash', this.dashes, { count: this.dashes.length, text: this.dashText });
    if (this.wide.length > 0) this.notes.push(sharedNoteOf('formMarks', this.wide, { count: this.wide.length }));
    if (this.weights.length > 0) this.note('weights', this.weights);
    return { stated, units, ...(this.standard ? { standard: this.standard } : {}), printed, notes: this.notes };
  }

  private read(row: SourceRow, known: ReturnType<typeof knownLevels>): ReadRow {
    const name = oneLineOf(row.cells.get('name') ?? []);
    const shown = shortened(name);
    const amounts: { -readonly [column in Column]?: Amounts[column] } = {};
    for (const column of COLUMNS) {
      const parts = row.cells.get(column) ?? [];
      if (isDash(parts)) {
        this.dashes.push(parts[0]!.at);
        this.dashText ||= oneLineOf(parts);
      }
      const amount = amountOfCell(parts, this.moneyUnit);
      if (!amount) continue;
      amounts[column] = amount;
      const { at } = parts[0]!;
      const data = { name: shown, column: MONEY_HEADINGS[column], text: shortened(amount.text), unit: this.moneyUnit };
      if (amount.value === undefined) this.note('badAmount', [at], data);
      else if (amount.flaw === 'negative') this.notes.push(sharedNoteOf('negativeAmount', [at], { text: amount.text }));
    }
    if (!name) this.notes.push(sharedNoteOf('noName', [row.at]));
    else if (Object.keys(amounts).length === 0 && !row.isBeside)
      this.note('noAmounts', [placeOf(row, 'name')], { name: shown });
    const parts = row.cells.get('indicators');
    const cell = parts && indicatorCellOf(parts, known);
    if (cell?.lead) this.note('noIndicatorRead', [parts![0]!.at], { name: shown, text: shortened(cell.lead) });
    const indicatorRows = row.indicators.map((cells, index) => indicatorRowOf(cells, index + 1));
    return { row, name, amounts, ...(cell ? { cell } : {}), indicatorRows };
  }

  private total(total: ReadRow | undefined, rows: readonly SourceRow[], units: readonly Unit[]): Amounts {
    if (!total) {
      this.notes.push(sharedNoteOf('noGrandTotal', [rows[0]!.at]));
      return {};
    }
    if (rows[0] !== total.row) this.note('totalBelow', [total.row.at]);
    const below = unitsTotals(units, unit => printedTotals(unit.stated, unitTotals(unit)));
    this.sumNote(total, '合计', below, ['各单位', 'units']);
    this.emptyTotal(total, '合计', below);
    return statedAmounts(total.amounts, unitsTotals(units, unitTotals));
  }

  private unit(own: ReadRow | undefined, rows: readonly ReadRow[], levels: LevelNotes): Unit {
    const projects = rows.map(row => this.project(row, levels));
    if (!own) {
      const name = shortened(projects[0]!.name);
      this.notes.push(sharedNoteOf('noUnit', [rows[0]!.row.at], { name }));
      return { kind: 'unit', name: '', implied: true, stated: {}, projects, ...BARE };
    }
    const bare: Unit = { kind: 'unit', name: own.name, stated: {}, projects, ...BARE };
    const computed = unitTotals(bare);
    this.sumNote(own, own.name, computed, ['各项目', 'projects']);
    this.emptyTotal(own, own.name, computed);
    return { ...bare, stated: statedAmounts(own.amounts, computed) };
  }

  private project(read: ReadRow, levels: LevelNotes): Project {
    const { row, name, amounts } = read;
    const goal = longTextOf(row.cells.get('goal') ?? []);
    const cycleGoal = longTextOf(row.cells.get('cycleGoal') ?? []);
    const annualGoal = longTextOf(row.cells.get('annualGoal') ?? []);
    const kept = projectAmounts(amounts);
    const computed = sourcesTotal(amounts);
    if (kept.total && SOURCES.some(source => kept[source]))
      this.sumNote(read, name, computed, ['各项资金来源', 'sources'], ['total']);
    this.emptyTotal(read, name, computed);
    return {
      kind: 'project',
      name,
      categories: [],
      amounts: kept,
      parts: [],
      ...(goal ? { goal } : {}),
      ...(cycleGoal ? { cycleGoal } : {}),
      ...(annualGoal ? { annualGoal } : {}),
      indicators: this.indicators(read, levels),
      ...BARE,
    };
  }

  private indicators({ cell, indicatorRows, name }: ReadRow, levels: LevelNotes): Indicator[] {
    const shown = shortened(name);
    if (cell) {
      for (const note of indicatorNotes(cell.stated, shown, levels, span => cell.placeOf(span))) this.notes.push(note);
      for (const { wideColons } of cell.stated)
        for (const at of wideColons) this.wide.push(cell.placeOf({ from: at, to: at + 1 }));
    }
    for (const { opening, name: own, cells, weight } of indicatorRows) {
      if (!own) this.notes.push(sharedNoteOf('noIndicatorName', [cells.at], { name: shown, number: opening.number }));
      if (weight) this.weights.push(cells.cells.get('weight')?.[0]?.at ?? cells.at);
      levels.see(opening, cells.at);
    }
    return [
      ...(cell ? indicatorsFrom(cell.stated, this.standard) : []),
      ...indicatorRows.map(row => indicatorFromRow(row, this.standard)),
    ];
  }

  /** The form prints the sum where the source leaves 总计 empty. */
  private emptyTotal({ row, amounts }: ReadRow, name: string, computed: Totals): void {
    if (amounts.total || computed.total === undefined || Object.keys(amounts).length === 0) return;
    const sum = moneyText(computed.total, this.moneyUnit);
    this.note('emptyTotal', [placeOf(row, 'total')], { name: shortened(name), computed: sum });
  }

  /** Says of the first column that is not the sum of its parts; one note a row. What a row leaves empty is none of them. */
  private sumNote(
    { row, amounts }: ReadRow,
    name: string,
    computed: Totals,
    parts: Parts,
    compared: readonly Column[] = COLUMNS,
  ): void {
    const stated = compared.filter(each => amounts[each]);
    const found = sumDifference(name, amounts, computed, parts, this.moneyUnit, stated);
    if (found) this.notes.push(sharedNoteOf('sumDiffers', [placeOf(row, found.column)], found.data));
  }

  private note(...args: Parameters<typeof noteOf>): void {
    this.notes.push(noteOf(...args));
  }
}

/** Where a row says something; the row where it does not. */
function placeOf(row: SourceRow, role: Role): SourcePlace {
  const [part]: readonly (CellPart | undefined)[] = row.cells.get(role) ?? [];
  return part?.at ?? row.at;
}
