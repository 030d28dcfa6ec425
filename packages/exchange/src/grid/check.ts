import { COLUMNS, type Indicator, levelText, type Project, type Table } from '@goalsheet/core/model';
import {
  departmentLabel,
  HEADINGS,
  indicatorText,
  moneyUnitLabel,
  type SheetRow,
  sheetOf,
  TOTAL_NAME,
} from '@goalsheet/core/sheet';
import { agreementOf, type Difference, lengthOf, type ProofPiece } from '../proof.ts';
import { squeezed } from '../raw-text/lines.ts';
import { isDash } from './amounts.ts';
import { type CellPart, oneLineOf } from './cell-text.ts';
import type { Draft } from './drafts.ts';
import type { GridCell, SourcePlace } from './grid.ts';
import type { Role } from './headings.ts';
import type { IndicatorRow } from './indicator-row.ts';
import type { ReadRow } from './table-from-rows.ts';

/**
 * Compares the cells of a source with what the form prints from the model, one by one, and keeps account of which cells
 * were compared: what is in none of them must be in a note.
 */
export class Comparison {
  /** Characters (not white space) that agree. */
  characters = 0;
  /** The first that does not. */
  difference: Difference | undefined;
  readonly accounted = new Set<GridCell>();

  /** A whole table: its head, its headings, each of its rows. */
  table(table: Table, { head, headings }: Draft, printed: readonly (ReadRow | undefined)[]): void {
    const sheet = sheetOf(table);
    const { title, department, unit, cut } = head;
    this.take(cut);
    if (title) this.compare(sheet.title, title.parts);
    const labelled = (text: string, label: string, value: string, parts: readonly CellPart[]) =>
      this.compare(text, parts, [pieceOf(label, parts[0]!), pieceOf(value, parts.at(-1)!)]);
    if (department) labelled(departmentLabel(sheet.department), '部门名称：', department.text, department.parts);
    if (unit) labelled(moneyUnitLabel(sheet.moneyUnit), '单位：', unit.text, unit.parts);
    this.characters += lengthOf(HEADINGS.join(''));
    this.take(headings.cells);
    const projects = table.units.flatMap(each => each.projects);
    let project = 0;
    let unitName = '';
    sheet.rows.forEach((row, index) => {
      if (row.kind === 'unit') unitName = row.name;
      const model = row.kind === 'project' ? projects[project++] : undefined;
      const read = printed[index];
      if (!read) return;
      this.row(row, read, model);
      const beside = read.row.cells.get('unitName');
      if (beside) this.compare(unitName, beside);
    });
  }

  /** True for a cell that holds for several rows or values, and was compared with the first. */
  private isCounted(parts: readonly CellPart[]): boolean {
    return parts.every(({ cell }) => this.accounted.has(cell));
  }

  take(parts: readonly CellPart[]): void {
    for (const { cell } of parts) this.accounted.add(cell);
  }

  private row(row: SheetRow, read: ReadRow, project: Project | undefined): void {
    const { cells, at } = read.row;
    const name = cells.get('name') ?? [];
    // 总计 and 合 计 are 合计.
    this.compare(row.name, name, row.kind === 'total' ? [pieceOf(TOTAL_NAME, name[0]!)] : piecesOf(name, at));
    this.amounts(row, read);
    for (const role of ['goal', 'cycleGoal', 'annualGoal'] as const) {
      const parts = cells.get(role) ?? [];
      this.compare(project?.[role] ?? '', parts, piecesOf(parts, at));
    }
    const official = row.indicators.slice(0, read.cell?.stated.length ?? 0);
    if (read.cell)
      this.compare(official.map(indicatorText).join(''), cells.get('indicators') ?? [], read.cell.pieces());
    read.indicatorRows.forEach((each, index) => {
      const indicator = project?.indicators[official.length + index];
      if (indicator) this.indicator(each, indicator);
    });
  }

  private amounts(row: SheetRow, read: ReadRow): void {
    const nothing = Object.keys(read.amounts).length === 0;
    for (const column of COLUMNS) {
      const parts = read.row.cells.get(column) ?? [];
      const amount = read.amounts[column];
      const { value, text } = row.amounts[column];
      // What the form computes although the source leaves it empty has a note: no amounts at all, or an empty 总计.
      if (amount?.value !== undefined && amount.value === value) this.characters += lengthOf(squeezed(amount.text));
      else if (amount || !(nothing || column === 'total' || isDash(parts))) {
        this.compare(text, parts, piecesOf(parts, read.row.at));
        continue;
      }
      this.take(parts);
    }
  }

  private indicator({ cells, opening }: IndicatorRow, indicator: Indicator): void {
    const { type, label } = indicator;
    const at = (role: Role) => cells.cells.get(role) ?? [];
    const level = (role: Role, names: readonly string[]) => {
      const said = squeezed(oneLineOf(at(role)));
      // A first level that is not the type's is in a note.
      if (!this.isCounted(at(role)) && names.some(name => squeezed(name) === said)) this.characters += lengthOf(said);
      this.take(at(role));
    };
    level('firstLevel', type ? [type.first.name, levelText(type.first.code, type.first.name)] : [opening.first.name]);
    level('secondLevel', [label, levelText(opening.second.code, label)]);
    this.compare(indicator.name, at('indicatorName'), piecesOf(at('indicatorName'), cells.at));
    const sign = /^定[性量]$/.test(oneLineOf(at('sign'))) ? '' : oneLineOf(at('sign'));
    const value = (role: Role, text: string | undefined) => {
      const parts = at(role);
      const [first] = parts;
      if (!first) return;
      const before = this.characters;
      const isCounted = this.isCounted(parts);
      const measure = oneLineOf(at('measure'));
      this.compare(text ?? '', parts, [pieceOf(sign, first), ...piecesOf(parts), pieceOf(measure, parts.at(-1)!)]);
      if (isCounted) this.characters = before;
    };
    value('cycle', indicator.cycle ?? indicator.value);
    value('annual', indicator.annual ?? indicator.value);
    if (!at('cycle').length || !at('annual').length)
      value('value', indicator.value ?? (at('cycle').length ? indicator.annual : indicator.cycle));
    this.compare(indicator.weight ?? '', at('weight'));
    this.take([...at('sign'), ...at('measure')]);
  }

  /** @param pieces the cells, with the form's own words as the form prints them */
  private compare(printed: string, cells: readonly CellPart[], pieces: readonly ProofPiece[] = piecesOf(cells)): void {
    const { characters, difference } = agreementOf(printed, pieces);
    this.take(cells);
    this.characters += characters;
    this.difference ??= difference;
  }
}

function pieceOf(text: string, { at }: CellPart): ProofPiece {
  return { text, place: at };
}

/** @param row where the row stands: the place of cells that are not there */
function piecesOf(parts: readonly CellPart[], row?: SourcePlace): ProofPiece[] {
  if (parts.length === 0 && row) return [{ text: '', place: row }];
  return parts.map(part => pieceOf(part.cell.text, part));
}
