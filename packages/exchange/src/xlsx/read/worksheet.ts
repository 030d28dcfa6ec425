import type { Grid, GridCell, GridRow, Omission } from '../../grid/grid.ts';
import type { XmlAttributes, XmlHandler } from '../../xml/read-xml.ts';
import { cellAt, MOST_COLUMNS, MOST_ROWS } from '../address.ts';
import { cellText } from '../cell-string.ts';
import { type ReadStyle, styleAt } from './cell-styles.ts';
import { type Merge, merged } from './merges.ts';
import { pageTexts } from './page-text.ts';
import { shownNumber } from './shown-number.ts';

/** What all worksheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly ReadStyle[];
  readonly is1904: boolean;
  /** What may still be read: larger tables are no goal tables, and a small file can name one long string a million times. */
  readonly left: { cells: number; characters: number };
}

/** A row while it is read; cells by column, from 0. */
export interface OpenRow {
  readonly number: number;
  readonly cells: GridCell[];
  continues: boolean;
}

/** Blank rows between two rows are kept up to so many: where they are more, nobody sees what belongs together. */
const MOST_BLANK = 200;
const INDENT = 3;

/** Reads a worksheet into a grid. */
export class WorksheetReader implements XmlHandler {
  readonly omitted: Omission[] = [];
  /** Ids of further parts: drawings. */
  readonly drawings: string[] = [];
  /** What stands at the head and at the foot of its printed pages. */
  readonly heads: string[] = [];
  readonly feet: string[] = [];
  private readonly name: string;
  private readonly shared: Shared;
  private readonly rows: OpenRow[] = [];
  private readonly merges: Merge[] = [];
  private row: OpenRow | undefined;
  private cell: { column: number; type: string; style: ReadStyle; formula?: string } | undefined;
  private collected: string[] | undefined;
  private value: string | undefined;
  private inline: string[] = [];
  private phonetic = 0;
  private hiddenColumns = 0;

  constructor(name: string, shared: Shared) {
    this.name = name;
    this.shared = shared;
  }

  start(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 's:c':
        return this.openCell(attributes);
      case 's:v':
      case 's:f':
        if (this.cell) this.collected = [];
        return;
      case 's:t':
        if (this.cell && this.phonetic === 0) this.collected = [];
        return;
      case 's:rPh':
        this.phonetic++;
        return;
      case 's:row':
        return this.openRow(attributes);
      case 's:col':
        if (isTrue(attributes.get('hidden'))) this.hiddenColumn(attributes);
        return;
      case 's:mergeCell':
        return this.addMerge(attributes.get('ref') ?? '');
      case 's:oddHeader':
      case 's:oddFooter':
      case 's:firstHeader':
      case 's:firstFooter':
        this.collected = [];
        return;
      case 's:drawing':
        this.drawings.push(attributes.get('r:id') ?? '');
    }
  }

  text(text: string): void {
    this.collected?.push(text);
  }

  end(name: string): void {
    switch (name) {
      case 's:c':
        return this.closeCell();
      case 's:v':
        this.value = this.taken();
        return;
      case 's:t':
        this.inline.push(this.taken() ?? '');
        return;
      case 's:f': {
        const formula = this.taken();
        if (this.cell) this.cell.formula = formula ?? '';
        return;
      }
      case 's:oddHeader':
      case 's:firstHeader':
        this.heads.push(...pageTexts(this.taken() ?? ''));
        return;
      case 's:oddFooter':
      case 's:firstFooter':
        this.feet.push(...pageTexts(this.taken() ?? ''));
        return;
      case 's:rPh':
        this.phonetic--;
        return;
      case 's:row':
        this.row = undefined;
    }
  }

  /** The table of the worksheet; undefined if it has none. */
  grid(): Grid | undefined {
    const { name } = this;
    while (this.rows.at(-1)?.cells.every(({ text }) => text === '')) this.rows.pop();
    if (this.rows.length === 0) return undefined;
    const at = (number: number) => ({ sheet: name, row: number });
    const { rows, covered } = merged(withBlanks(joined(this.rows)), this.merges);
    for (const { row, cell } of covered)
      this.omitted.push({ kind: 'hidden', at: { ...at(row), column: cell.column + 1 }, text: excerpt(cell.text) });
    return {
      kind: 'grid',
      at: { sheet: name },
      rows: rows.map(({ number, cells }): GridRow => ({ at: at(number), cells })),
    };
  }

  private taken(): string | undefined {
    const text = this.collected?.join('');
    this.collected = undefined;
    return text;
  }

  private openRow(attributes: XmlAttributes): void {
    const previous = this.rows.at(-1)?.number ?? 0;
    const stated = Number(attributes.get('r') ?? 0);
    const number = stated > previous && stated <= MOST_ROWS ? stated : previous + 1;
    this.row = { number, cells: [], continues: false };
    this.rows.push(this.row);
    if (isTrue(attributes.get('hidden')))
      this.omitted.push({ kind: 'unhidden', at: { sheet: this.name, row: number }, text: `第 ${number} 行` });
  }

  private openCell(attributes: XmlAttributes): void {
    const { row, shared } = this;
    if (!row) return;
    const next = (row.cells.at(-1)?.column ?? -1) + 1;
    const stated = (cellAt(attributes.get('r') ?? '')?.column ?? 0) - 1;
    const column = stated >= next ? stated : next;
    this.cell = { column, type: attributes.get('t') ?? 'n', style: styleAt(shared.styles, attributes.get('s')) };
    this.value = undefined;
    this.inline = [];
  }

  private closeCell(): void {
    const { cell, row, shared } = this;
    this.cell = undefined;
    if (!cell || !row || cell.column >= MOST_COLUMNS) return;
    const { column, style } = cell;
    if (style.continues) row.continues = true;
    const shown = this.shown(cell.type, style);
    const place = { sheet: this.name, row: row.number, column: column + 1 };
    // A formula that came to nothing says nothing; one that was never calculated may.
    if (cell.formula !== undefined && !(cell.type === 'str' && this.value === ''))
      this.omitted.push({ kind: 'formula', at: place, text: excerpt(`=${cell.formula}`) });
    const indent = style.indent > 0 ? { indent: style.indent * INDENT } : {};
    const { left } = shared;
    if (left.cells < 0 || left.characters < 0) return;
    left.cells--;
    left.characters -= shown.text.length;
    if (left.cells < 0 || left.characters < 0)
      this.omitted.push({ kind: 'damaged', at: place, text: excerpt(shown.text) });
    else row.cells.push({ column, columns: 1, rows: 1, ...shown, ...indent });
  }

  private shown(type: string, style: ReadStyle): { readonly text: string; readonly number?: string } {
    const value = this.value ?? '';
    switch (type) {
      case 's':
        return { text: lines(this.shared.strings[Number(value)] ?? '') };
      case 'inlineStr':
        return { text: lines(cellText(this.inline.join(''))) };
      case 'b':
        return { text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
      case 'n':
        return value.trim() === '' ? { text: '' } : shownNumber(value.trim(), style.format, this.shared.is1904);
      default:
        return { text: lines(cellText(value)) };
    }
  }

  private hiddenColumn(attributes: XmlAttributes): void {
    const column = Number(attributes.get('min') ?? 0);
    if (!(column >= 1 && column <= MOST_COLUMNS) || ++this.hiddenColumns > 100) return;
    this.omitted.push({ kind: 'unhidden', at: { sheet: this.name, row: 1, column }, text: `第 ${column} 列` });
  }

  private addMerge(range: string): void {
    const [first, last] = range.split(':').map(cellAt);
    if (!first || !last || last.column < first.column || last.row < first.row) return;
    this.merges.push({ column: first.column - 1, row: first.row, toColumn: last.column - 1, toRow: last.row });
  }
}

/** Line ends as the rest of the reading knows them. */
function lines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function excerpt(text: string): string {
  return text.slice(0, 200);
}

/** Rows that go on with the one above as one: their texts are its texts, cut where a row or a cell was full. */
function joined(rows: readonly OpenRow[]): OpenRow[] {
  const whole: OpenRow[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (!row.continues || !above) {
      whole.push(row);
      continue;
    }
    const byColumn = new Map(above.cells.map((cell, index) => [cell.column, index]));
    for (const cell of row.cells) {
      const index = byColumn.get(cell.column);
      if (index === undefined) above.cells.push(cell);
      else above.cells[index] = { ...above.cells[index]!, text: above.cells[index]!.text + cell.text };
    }
    above.cells.sort((a, b) => a.column - b.column);
  }
  return whole;
}

/** The rows with blank ones between them, as they are seen. */
function withBlanks(rows: readonly OpenRow[]): OpenRow[] {
  const all: OpenRow[] = [];
  for (const row of rows) {
    const previous = all.at(-1)?.number ?? row.number - 1;
    const from = Math.max(previous + 1, row.number - MOST_BLANK);
    for (let number = from; number < row.number; number++) all.push({ number, cells: [], continues: false });
    all.push(row);
  }
  return all;
}
