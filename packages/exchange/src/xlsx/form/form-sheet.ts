import { COLUMNS } from '@goalsheet/core/model';
import {
  departmentLabel,
  guarded,
  HEADINGS,
  indicatorText,
  type MoneyCell,
  moneyUnitLabel,
  noteLabel,
  plainDecimal,
  type Sheet,
  type SheetRow,
} from '@goalsheet/core/sheet';
import { linesOf, rowHeight, type SizedText, splitRow } from '../write/text-layout.ts';
import type { Cell, CellStyle, Row, Worksheet } from '../write/workbook.ts';
import { look, moneyLook } from './looks.ts';

/** Widths of the columns in half-width characters: together about a page of A4 landscape in 9 point. */
const NAME = 25;
const GOAL = 42;
const INDICATORS = 78;
/** Columns of money are as wide as their longest amount, within these. */
const NARROWEST = 13;
const WIDEST = 22;
/** A spreadsheet keeps so many digits of a number; an amount with more is written as text. */
const DIGITS = 15;

/** The form as a worksheet: title, 部门名称 and 单位, the headings, the rows of the sheet. */
export function formSheet(sheet: Sheet, name: string): Worksheet {
  const widths = [NAME, ...COLUMNS.map((_, index) => moneyWidth(sheet, index)), GOAL, INDICATORS];
  const merges: string[] = [];
  return {
    name,
    widths,
    rows: new FormRows(sheet, widths, merges),
    merges,
    headingRow: titleParts(sheet, widths).length + headParts(sheet, widths).length + 1,
  };
}

function moneyWidth({ rows }: Sheet, index: number): number {
  let longest = 0;
  for (const { amounts } of rows) longest = Math.max(longest, amounts[COLUMNS[index]!].text.length);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function titleParts({ title }: Sheet, widths: readonly number[]) {
  // The title's letters are nearly twice as large.
  return title ? splitRow([{ text: title, width: sumOf(widths) / 1.8 }]) : [];
}

function headParts({ department, moneyUnit }: Sheet, widths: readonly number[]) {
  return splitRow([
    { text: departmentLabel(department), width: sumOf(widths.slice(0, -1)) },
    { text: moneyUnitLabel(moneyUnit), width: widths.at(-1)! },
  ]);
}

class FormRows implements Iterable<Row> {
  private readonly sheet: Sheet;
  private readonly widths: readonly number[];
  private readonly merges: string[];

  constructor(sheet: Sheet, widths: readonly number[], merges: string[]) {
    this.sheet = sheet;
    this.widths = widths;
    this.merges = merges;
  }

  *[Symbol.iterator](): Iterator<Row> {
    const { sheet, widths } = this;
    let number = 0;
    for (const [index, { texts, lines }] of titleParts(sheet, widths).entries()) {
      this.merges.push(`A${++number}:G${number}`);
      yield { height: rowHeight(lines * 1.8), cells: [textCell(texts[0]!, look('title', index > 0))] };
    }
    for (const [index, { texts, lines }] of headParts(sheet, widths).entries()) {
      this.merges.push(`A${++number}:F${number}`);
      const [department, unit] = texts;
      const cells = new Array<Cell | undefined>(7);
      cells[0] = textCell(department!, look('department', index > 0));
      cells[6] = textCell(unit!, look('unit', index > 0));
      yield { height: rowHeight(lines) + 3, cells };
    }
    number++;
    yield {
      height: rowHeight(Math.max(...HEADINGS.map((text, index) => linesOf({ text, width: widths[index]! })))),
      cells: HEADINGS.map(text => ({ style: look('heading').plain, text })),
    };
    for (const row of sheet.rows) {
      const parts = splitRow(this.texts(row));
      number += parts.length;
      for (const [index, { texts, lines }] of parts.entries())
        yield { height: rowHeight(lines), cells: cellsOf(row, texts, index, parts.length) };
    }
    if (!sheet.note) return;
    this.merges.push(`A${++number}:G${number}`);
    yield { height: rowHeight(1), cells: [textCell(noteLabel(sheet.note), look('note'))] };
  }

  private texts(row: SheetRow): SizedText[] {
    const texts = [
      row.name,
      ...COLUMNS.map(column => row.amounts[column].text),
      row.goal.join('\n'),
      row.indicators.map(indicatorText).join('\n'),
    ];
    const bold = row.kind === 'project' ? 0 : 1;
    return texts.map((text, index) => ({ text, width: this.widths[index]! - (index === 0 ? indentOf(row) : bold) }));
  }
}

function indentOf({ kind }: SheetRow): number {
  return kind === 'project' ? 4 : 1;
}

/** The cells of one part of a row: `index` of `count`. */
function cellsOf(row: SheetRow, texts: readonly string[], index: number, count: number): Cell[] {
  const part = { top: index > 0, bottom: index < count - 1 };
  const { kind } = row;
  return texts.map((text, column) => {
    if (column === 0) return textCell(text, look(kind === 'project' ? 'project' : 'unitName', part.top, part));
    const money = COLUMNS[column - 1];
    if (!money) return textCell(text, look(count > 1 ? 'tall' : 'text', part.top, part));
    const number = text === row.amounts[money].text ? numberOf(row.amounts[money]) : undefined;
    if (number === undefined) return textCell(text, look(kind === 'project' ? 'raw' : 'rawTotal', part.top, part));
    return { style: moneyLook(decimalsOf(text), kind !== 'project', part), number };
  });
}

/** A decimal that a spreadsheet keeps exactly. */
function numberOf(cell: MoneyCell): string | undefined {
  const decimal = plainDecimal(cell);
  return decimal !== undefined && decimal.replace(/^-?0*|\./g, '').length <= DIGITS ? decimal : undefined;
}

function decimalsOf(text: string): number {
  return text.length - text.indexOf('.') - 1;
}

/** A text that begins like a formula is marked as text, so that it stays one when somebody edits it. */
function textCell(text: string, style: { readonly plain: CellStyle; readonly marked: CellStyle }): Cell {
  return { style: guarded(text) === text ? style.plain : style.marked, text };
}
