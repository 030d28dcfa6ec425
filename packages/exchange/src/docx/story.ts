import type { Omission, OmissionKind, SourcePiece, SourcePlace } from '../grid/grid.ts';
import type { XmlAttributes, XmlHandler } from '../xml/read-xml.ts';
import type { Numbering } from './numbering.ts';
import { isOn, type Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { type WordCell, WordGrid } from './word-grid.ts';

/** A mark in the text that points to another part of the file. */
export interface Reference {
  readonly kind: 'footnote' | 'endnote' | 'comment';
  readonly id: string;
  readonly at: SourcePlace;
}

interface Paragraph {
  readonly parts: string[];
  /** Lines of text boxes that hang on it. */
  readonly after: string[];
  /** In half characters. */
  indent: number;
  list?: string;
  depth: number;
  /** True if its style hides it. */
  hidden: boolean;
  /** True if it shows a page number. */
  numbersPages: boolean;
}

interface OpenTable {
  readonly grid: WordGrid;
  before: number;
  rowIsOpen: boolean;
  rowIsDeleted: boolean;
  cell?: WordCell;
}

/** An element that is passed over; `text` collects what it says, where that is to be said. */
interface Passed {
  readonly name: string;
  depth: number;
  readonly kind?: OmissionKind;
  readonly text: string[];
}

/** Elements with text that is not the document's: old properties, phonetic guides. */
const PASSED: ReadonlySet<string> = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:rt',
]);

/** Elements that show something that is no text. */
const PICTURES: ReadonlySet<string> = new Set(['a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds']);

/** Half a character at the usual sizes, in twips. */
const HALF = 100;

/**
 * Reads one story of a Word file – its body, a header, its footnotes – into paragraphs and grids. What was inserted under
 * tracked changes counts, what was deleted does not and is told; so are hidden text, pictures and what merged cells cover.
 */
export class StoryReader implements XmlHandler {
  readonly pieces: SourcePiece[] = [];
  readonly omitted: Omission[] = [];
  readonly references: Reference[] = [];
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  private readonly tables: OpenTable[] = [];
  /** Open paragraphs, the innermost last: a text box stands in a paragraph. Each cell begins a list of its own. */
  private readonly paragraphs: Paragraph[][] = [[]];
  private readonly fields: { instruction: string; shows: boolean }[] = [];
  private readonly runs: { hidden: boolean }[] = [];
  /** For each open choice between forms of one content: whether one was taken. */
  private readonly choices: boolean[] = [];
  private passed: Passed | undefined;
  private text_: string[] | undefined;
  private keepsBlanks = false;
  private inRowProperties = false;
  private inParagraphProperties = false;
  private isPlaceholder = false;
  private objects = 0;
  private alt = '';
  private count = 0;
  private grids = 0;

  constructor(numbering: Numbering, styles: Styles) {
    this.numbering = numbering;
    this.styles = styles;
  }

  start(name: string, attributes: XmlAttributes): void {
    if (this.passed) {
      if (name === this.passed.name) this.passed.depth++;
      else if (name === 'w:t' || name === 'w:delText') this.text_ = [];
      return;
    }
    if (PASSED.has(name)) return this.pass(name);
    if (name === 'w:del' || name === 'w:moveFrom') {
      if (this.inRowProperties) this.table()!.rowIsDeleted = true;
      return this.pass(name, 'comment');
    }
    const value = () => attributes.get('w:val') ?? '';
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.text_ = [];
        this.keepsBlanks = attributes.get('xml:space') === 'preserve' || name === 'm:t';
        return;
      case 'w:p':
        this.open().push({ parts: [], after: [], indent: 0, depth: 0, hidden: false, numbersPages: false });
        return;
      case 'w:r':
        this.runs.push({ hidden: this.open().at(-1)?.hidden === true });
        return;
      case 'w:pStyle':
        return this.inParagraph(paragraph => {
          const { list, depth = 0, hidden = false } = this.styles.of(value());
          Object.assign(paragraph, { ...(list === undefined ? {} : { list }), depth, hidden });
        });
      case 'w:rStyle':
        if (!this.inParagraphProperties && this.styles.of(value()).hidden) this.hideRun(true);
        return;
      case 'w:pPr':
        this.inParagraphProperties = true;
        return;
      case 'w:vanish':
        if (!this.inParagraphProperties) this.hideRun(isOn(value()));
        return;
      case 'w:ind':
        return this.indent(attributes);
      case 'w:ilvl':
        return this.inParagraph(paragraph => (paragraph.depth = Number(value()) || 0));
      case 'w:numId':
        return this.inParagraph(paragraph => (paragraph.list = value()));
      case 'w:tab':
        if (!this.inParagraphProperties) this.say('\t');
        return;
      case 'w:ptab':
        return this.say('\t');
      case 'w:br':
      case 'w:cr':
        return this.say('\n');
      case 'w:noBreakHyphen':
        return this.say('-');
      case 'w:sym':
        return this.say(symbolOf(attributes.get('w:font') ?? '', attributes.get('w:char') ?? ''));
      case 'w:fldSimple':
        return this.field(attributes.get('w:instr') ?? '');
      case 'w:fldChar':
        return this.fieldChar(attributes.get('w:fldCharType'));
      case 'w:instrText':
        this.text_ = [];
        return;
      case 'w:footnoteReference':
        return this.refer('footnote', attributes);
      case 'w:endnoteReference':
        return this.refer('endnote', attributes);
      case 'w:commentReference':
        return this.refer('comment', attributes);
      case 'mc:AlternateContent':
        this.choices.push(false);
        return;
      case 'mc:Choice':
      case 'mc:Fallback':
        if (this.choices.at(-1)) this.pass(name);
        else if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
        return;
      case 'w:showingPlcHdr':
        this.isPlaceholder = isOn(value());
        return;
      case 'w:sdtContent':
        if (this.isPlaceholder) this.pass(name);
        this.isPlaceholder = false;
        return;
      case 'wp:docPr':
        this.alt = attributes.get('descr') ?? '';
        return;
      case 'w:object':
        this.objects++;
        return this.omit('picture', '');
      case 'w:altChunk':
        return this.omit('damaged', 'altChunk');
      case 'w:subDoc':
        return this.omit('link', '');
      default:
        if (PICTURES.has(name)) {
          if (this.objects === 0) this.omit('picture', this.alt);
          return;
        }
        return this.startTablePart(name, attributes);
    }
  }

  end(name: string): void {
    const { passed } = this;
    if (passed) {
      if (name === passed.name) {
        if (--passed.depth === 0) this.endPassed(passed);
      } else if (name === 'w:t' || name === 'w:delText') {
        passed.text.push(...(this.text_ ?? []));
        this.text_ = undefined;
      }
      return;
    }
    switch (name) {
      case 'w:t':
      case 'm:t': {
        const text = (this.text_ ?? []).join('');
        this.text_ = undefined;
        return this.say(this.keepsBlanks ? text : text.replace(/^[ \t\n]+/, '').trimEnd());
      }
      case 'w:instrText':
        if (this.fields.length > 0) this.fields.at(-1)!.instruction += (this.text_ ?? []).join('');
        this.text_ = undefined;
        return;
      case 'w:p':
        return this.endParagraph();
      case 'w:r':
        this.runs.pop();
        return;
      case 'w:pPr':
        this.inParagraphProperties = false;
        return;
      case 'w:object':
        this.objects--;
        return;
      case 'mc:AlternateContent':
        this.choices.pop();
        return;
      default:
        return this.endTablePart(name);
    }
  }

  text(text: string): void {
    this.text_?.push(text);
  }

  /** Where the reader is. */
  place(): SourcePlace {
    const grid = this.table()?.grid;
    if (!grid || grid.isLayout) return { paragraph: this.count + 1 };
    return { table: this.grids + 1, row: grid.rowNumber, column: grid.columnNumber };
  }

  private startTablePart(name: string, attributes: XmlAttributes): void {
    const table = this.table();
    const number = () => Math.min(256, Math.max(0, Math.floor(Number(attributes.get('w:val')) || 0)));
    switch (name) {
      case 'w:tbl':
        this.tables.push({ grid: new WordGrid(), before: 0, rowIsOpen: false, rowIsDeleted: false });
        return;
      case 'w:tr':
        if (!table) return;
        this.endRow(table);
        Object.assign(table, { before: 0, rowIsDeleted: false });
        return;
      case 'w:trPr':
        this.inRowProperties = table !== undefined;
        return;
      case 'w:gridBefore':
        if (table) table.before = number();
        return;
      case 'w:tc':
        if (!table) return;
        this.endCell(table);
        if (!table.rowIsOpen) table.grid.openRow(table.before);
        table.rowIsOpen = true;
        table.cell = { columns: 1, lines: [], indent: 0 };
        this.paragraphs.push([]);
        return;
      case 'w:gridSpan':
        if (table?.cell) table.cell.columns = Math.max(1, number());
        return;
      case 'w:vMerge':
        if (table?.cell) table.cell.down = attributes.get('w:val') === 'restart' ? 'restart' : 'continue';
        return;
      case 'w:hMerge':
        if (table?.cell && attributes.get('w:val') !== 'restart') table.cell.across = true;
        return;
    }
  }

  private endTablePart(name: string): void {
    const table = this.table();
    if (!table) return;
    if (name === 'w:trPr') this.inRowProperties = false;
    else if (name === 'w:tc') this.endCell(table);
    else if (name === 'w:tr') this.endRow(table);
    else if (name === 'w:tbl') this.endTable(table);
  }

  private endCell(table: OpenTable): void {
    const { cell, grid } = table;
    if (!cell) return;
    while (this.open().length > 0) this.endParagraph();
    this.paragraphs.pop();
    delete table.cell;
    if (grid.isLayout) return;
    const at = this.place();
    const covered = grid.add(cell);
    if (covered.trim() !== '') this.omitted.push({ kind: 'hidden', at, text: covered });
  }

  private endRow(table: OpenTable): void {
    const { grid } = table;
    this.endCell(table);
    if (!table.rowIsOpen) return;
    table.rowIsOpen = false;
    if (table.rowIsDeleted) {
      const at = { table: this.grids + 1, row: grid.rowNumber };
      const text = grid.dropRow();
      if (text !== '') this.omitted.push({ kind: 'comment', at, text });
    } else grid.closeRow();
  }

  /** A table in a cell of a wide table is text of that cell; in any other, a table of its own. */
  private endTable(table: OpenTable): void {
    this.endRow(table);
    const { grid } = table;
    this.tables.pop();
    const outer = this.table();
    if (grid.isLayout) return;
    if (outer?.cell && !outer.grid.isLayout && (outer.grid.width >= FORM_COLUMNS || grid.width < FORM_COLUMNS)) {
      outer.cell.lines.push(...grid.takeLines());
      return;
    }
    if (outer?.cell && !outer.grid.isLayout) {
      const lines = [...outer.grid.takeLines(), ...outer.cell.lines];
      outer.cell.lines.length = 0;
      outer.grid.isLayout = true;
      for (const line of lines) this.addLine(line);
    }
    if (grid.rows.every(row => row.every(({ text }) => text === ''))) return;
    const number = ++this.grids;
    this.pieces.push({ kind: 'grid', at: { table: number }, rows: grid.gridRows(number), columns: grid.width });
  }

  private endParagraph(): void {
    const open = this.open();
    const paragraph = open.pop();
    if (!paragraph) return;
    const { parts, after, indent, list, depth, numbersPages } = paragraph;
    const text = parts.join('');
    const isEmpty = text.trim() === '';
    const number = list === undefined || list === '0' || isEmpty ? '' : this.numbering.next(list, depth);
    const lines = isEmpty || numbersPages ? after : [number + text, ...after];
    const outer = open.at(-1);
    if (outer) return void outer.after.push(...lines);
    const cell = this.table()?.cell;
    if (cell && cell.lines.length === 0) cell.indent = indent;
    for (const line of lines) this.addLine(line);
  }

  private addLine(line: string): void {
    const table = this.table();
    if (table?.cell && !table.grid.isLayout) {
      table.cell.lines.push(line);
      return;
    }
    for (const text of line.split('\n'))
      if (text.trim() !== '') this.pieces.push({ kind: 'text', text, at: { paragraph: ++this.count } });
  }

  private say(text: string): void {
    if (text === '' || this.fields.some(field => !field.shows)) return;
    if (this.runs.at(-1)?.hidden) {
      if (text.trim() !== '') this.omit('hidden', text);
      return;
    }
    this.open().at(-1)?.parts.push(text);
  }

  private hideRun(hidden: boolean): void {
    const run = this.runs.at(-1);
    if (run) run.hidden = hidden;
  }

  private field(instruction: string): void {
    if (/^\s{0,8}(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction))
      this.inParagraph(paragraph => (paragraph.numbersPages = true));
  }

  private fieldChar(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', shows: false });
    else if (type === 'separate' && field) {
      field.shows = true;
      this.field(field.instruction);
    } else if (type === 'end' && field) {
      this.fields.pop();
      if (!field.shows) this.field(field.instruction);
    }
  }

  private indent(attributes: XmlAttributes): void {
    if (!this.inParagraphProperties) return;
    const of = (twips: string, hundredths: string) => {
      const chars = Number(attributes.get(`w:${hundredths}`));
      return chars ? chars / 50 : (Number(attributes.get(`w:${twips}`)) || 0) / HALF;
    };
    const left = of('left', 'leftChars') || of('start', 'startChars');
    const indent = Math.floor(left + of('firstLine', 'firstLineChars') - of('hanging', 'hangingChars'));
    this.inParagraph(paragraph => (paragraph.indent = Math.max(0, indent)));
  }

  private refer(kind: Reference['kind'], attributes: XmlAttributes): void {
    this.references.push({ kind, id: attributes.get('w:id') ?? '', at: this.place() });
  }

  private omit(kind: OmissionKind, text: string): void {
    this.omitted.push({ kind, at: this.place(), text: text.slice(0, 200) });
  }

  private pass(name: string, kind?: OmissionKind): void {
    this.passed = { name, depth: 1, text: [], ...(kind ? { kind } : {}) };
  }

  private endPassed({ kind, text }: Passed): void {
    this.passed = undefined;
    const said = text.join('');
    if (kind && said.trim() !== '') this.omit(kind, said);
  }

  private inParagraph(change: (paragraph: Paragraph) => void): void {
    const paragraph = this.open().at(-1);
    if (paragraph) change(paragraph);
  }

  private open(): Paragraph[] {
    return this.paragraphs.at(-1)!;
  }

  private table(): OpenTable | undefined {
    return this.tables.at(-1);
  }
}

/** A table with so many columns may be the form. */
const FORM_COLUMNS = 5;
