import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { GridCell, Omission, SourceDocument, SourcePiece } from '../grid/grid.ts';
import { CellLayout } from './cell-layout.ts';
import { attributeOf, BLOCKS, indentOf, isHidden, SKIPPED, spanOf, TABLE_PARTS, VOID } from './tags.ts';
import { TextSink } from './text-sink.ts';

/**
 * A web page as a document: its tables as grids, the text around them as paragraphs. Nothing of it is run, loaded or shown:
 * scripts, styles and what the page hides are left out, the last with a note. Reads tags, not a tree: linear in the text,
 * and however deep elements are nested.
 */
export function readHtml(text: string): SourceDocument {
  const reader = new HtmlReader();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(text, true);
  reader.end();
  return {
    format: 'html',
    pieces: reader.pieces,
    ...(reader.omitted.length > 0 ? { omitted: reader.omitted } : {}),
  };
}

/** Larger tables are no goal tables; what is more is left out, with a note. */
const MOST_CELLS = 2_000_000;
const MOST_ROWS = 500_000;

interface OpenCell {
  readonly sink: TextSink;
  readonly columns: number;
  readonly rows: number;
  readonly indent: number;
}

interface OpenTable {
  readonly layout: CellLayout;
  readonly rows: GridCell[][];
  row?: GridCell[];
  cell?: OpenCell;
  caption?: TextSink;
  /** Pictures in its cells: what their `alt` says. */
  readonly pictures: string[];
  /** True once a table was found in one of its cells: then it is there for the layout of the page. */
  isLayout: boolean;
  /** True for the form as this project prints it; its rows say what they are by their class. */
  readonly isOwn: boolean;
  isProject: boolean;
}

/** Content that is passed over: up to the end of the element that it is in. */
interface Passed {
  readonly tag: string;
  depth: number;
  tables: number;
  readonly inTable: boolean;
  /** What the page hides is said; what is no text of it is not. */
  readonly hidden?: string[];
}

class HtmlReader implements TokenHandler {
  readonly pieces: SourcePiece[] = [];
  readonly omitted: Omission[] = [];
  tokenizer: Tokenizer | undefined;
  private readonly tables: OpenTable[] = [];
  private running = new TextSink();
  private passed: Passed | undefined;
  private paragraphs = 0;
  private grids = 0;
  private cells = 0;
  private rows = 0;

  onStartTag(tag: Token.TagToken): void {
    const { tagName: name } = tag;
    if (this.holdsNoMarkup(name)) {
      if (!this.passed) this.pass(name);
      return;
    }
    if (this.passed && this.staysPassed(name, tag.selfClosing)) return;
    if (name === 'br') return this.sink().break();
    if (name === 'img') this.addPicture(tag);
    if (VOID.has(name)) return name === 'hr' ? this.sink().break() : undefined;
    if (SKIPPED.has(name)) return tag.selfClosing ? undefined : this.pass(name);
    const isPart = TABLE_PARTS.has(name);
    if (!isPart && isHidden(tag)) return this.pass(name, []);
    if (name === 'table') return this.openTable(tag);
    if (isPart) return this.openPart(tag);
    if (BLOCKS.has(name) || (name === 'span' && this.table()?.caption)) this.sink().break();
  }

  onEndTag({ tagName: name }: Token.TagToken): void {
    if (this.passed && this.staysPassedAtEnd(name)) return;
    const table = this.table();
    if (name === 'table') return this.closeTable();
    if (name === 'td' || name === 'th') return table && this.closeCell(table);
    if (name === 'tr' || name === 'thead' || name === 'tbody' || name === 'tfoot') return table && this.closeRow(table);
    if (name === 'caption') return table && this.closeCaption(table);
    if (BLOCKS.has(name) || name === 'br' || (name === 'span' && table?.caption)) this.sink().break();
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (!this.passed) this.sink().text(chars);
    else if (this.passed.hidden && this.passed.hidden.length < 100) this.passed.hidden.push(chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  /** Closes what the page left open. */
  end(): void {
    this.endPassed();
    while (this.tables.length > 0) this.closeTable();
    this.flush();
  }

  /** Tells the tokenizer where what is in an element is no markup up to its end tag; nor is it text of the page. */
  private holdsNoMarkup(name: string): boolean {
    if (!this.tokenizer) return false;
    if (name === 'script') this.tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (name === 'style' || name === 'iframe' || name === 'noembed' || name === 'xmp')
      this.tokenizer.state = TokenizerMode.RAWTEXT;
    else if (name === 'title' || name === 'textarea') this.tokenizer.state = TokenizerMode.RCDATA;
    else return false;
    return true;
  }

  private pass(tag: string, hidden?: string[]): void {
    this.passed = { tag, depth: 1, tables: 0, inTable: this.tables.length > 0, ...(hidden ? { hidden } : {}) };
  }

  /** @returns whether a start tag is passed over too */
  private staysPassed(name: string, selfClosing: boolean): boolean {
    const passed = this.passed!;
    if (name === 'table') passed.tables++;
    else if (passed.tables === 0 && passed.inTable && endsPassed(passed.tag, name)) {
      this.endPassed();
      return false;
    }
    if (name === passed.tag && !selfClosing && !VOID.has(name)) {
      if (passed.depth === 1 && (name === 'p' || name === 'li')) {
        this.endPassed();
        return false;
      }
      passed.depth++;
    }
    return true;
  }

  private staysPassedAtEnd(name: string): boolean {
    const passed = this.passed!;
    if (name === 'table' && passed.tables > 0 && passed.tag !== 'table') passed.tables--;
    else if (name === passed.tag) {
      if (--passed.depth === 0) this.endPassed();
    } else if (passed.inTable && passed.tables === 0 && (name === 'table' || endsPassed(passed.tag, name))) {
      this.endPassed();
      return false;
    }
    return true;
  }

  private endPassed(): void {
    const text = this.passed?.hidden?.join('').trim();
    if (text) this.omitted.push({ kind: 'hidden', at: this.place(), text: text.slice(0, 200) });
    this.passed = undefined;
  }

  private place() {
    const table = this.table();
    if (!table || table.isLayout) return { paragraph: this.paragraphs + 1 };
    return { table: this.grids + 1, row: table.rows.length + (table.row ? 1 : 0) || 1 };
  }

  private table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  private sink(): TextSink {
    const table = this.table();
    return table?.cell?.sink ?? table?.caption ?? this.running;
  }

  private openTable(tag: Token.TagToken): void {
    const outer = this.table();
    if (outer?.cell) this.makeLayout(outer);
    else if (outer) this.closeTable();
    this.flush();
    const isOwn = /(?:^|\s)goalsheet(?:\s|$)/.test(attributeOf(tag, 'class') ?? '');
    this.tables.push({ layout: new CellLayout(), rows: [], pictures: [], isLayout: false, isOwn, isProject: false });
  }

  private openPart(tag: Token.TagToken): void {
    const table = this.table();
    if (!table) return;
    const { tagName: name } = tag;
    if (name === 'caption') {
      this.closeRow(table);
      table.caption = new TextSink();
      return;
    }
    if (name === 'td' || name === 'th') {
      this.closeCell(table);
      if (isHidden(tag)) return this.pass(name, []);
      table.row ??= this.openRow(table);
      const indent = indentOf(tag) + (table.isOwn && table.isProject && name === 'th' ? 4 : 0);
      const sink = new TextSink();
      table.cell = { sink, columns: spanOf(tag, 'colspan'), rows: spanOf(tag, 'rowspan'), indent };
      return;
    }
    this.closeRow(table);
    if (isHidden(tag)) return this.pass(name, []);
    if (name !== 'tr') return;
    table.row = this.openRow(table);
    table.isProject = /(?:^|\s)project(?:\s|$)/.test(attributeOf(tag, 'class') ?? '');
  }

  private openRow(table: OpenTable): GridCell[] {
    this.closeCaption(table);
    table.layout.nextRow();
    return [];
  }

  private closeCaption(table: OpenTable): void {
    for (const line of table.caption?.lines() ?? []) this.addParagraph(line);
    delete table.caption;
  }

  private closeCell(table: OpenTable): void {
    const { cell, row } = table;
    if (!cell || !row) return;
    delete table.cell;
    const lines = cell.sink.lines();
    if (table.isLayout) {
      for (const line of lines) this.addParagraph(line);
      return;
    }
    const placed = table.layout.place(lines.join('\n'), cell.columns, cell.rows, cell.indent);
    if (placed.text === '' && placed.rows === 1) return;
    if (++this.cells <= MOST_CELLS) row.push(placed);
    else if (this.cells === MOST_CELLS + 1) this.tooMuch(placed.text);
  }

  private closeRow(table: OpenTable): void {
    this.closeCaption(table);
    this.closeCell(table);
    const { row } = table;
    if (!row) return;
    delete table.row;
    if (++this.rows <= MOST_ROWS) table.rows.push(row);
    else if (row.length > 0 && this.rows === MOST_ROWS + 1) this.tooMuch(row[0]!.text);
  }

  private tooMuch(text: string): void {
    this.omitted.push({ kind: 'damaged', at: this.place(), text: text.slice(0, 200) });
  }

  /** A table with a table in it lays out the page: what else it says is running text. */
  private makeLayout(table: OpenTable): void {
    if (!table.isLayout) {
      for (const cell of table.rows.flat().concat(table.row ?? []))
        for (const line of cell.text.split('\n')) this.addParagraph(line);
      table.rows.length = 0;
      table.isLayout = true;
    }
    const cell = table.cell!;
    for (const line of cell.sink.lines()) this.addParagraph(line);
    table.cell = { ...cell, sink: new TextSink() };
  }

  private closeTable(): void {
    const table = this.table();
    if (!table) return;
    this.closeRow(table);
    this.tables.pop();
    if (table.isLayout || table.rows.every(row => row.every(({ text }) => text === ''))) return;
    const number = ++this.grids;
    for (const text of table.pictures) this.omitted.push({ kind: 'picture', at: { table: number }, text });
    this.pieces.push({
      kind: 'grid',
      at: { table: number },
      rows: table.rows.map((cells, index) => ({ at: { table: number, row: index + 1 }, cells })),
      columns: table.layout.width,
    });
  }

  /** A picture in a cell may show what the cell says; those around the tables are the page's. */
  private addPicture(tag: Token.TagToken): void {
    const table = this.table();
    if (table?.cell && !table.isLayout) table.pictures.push((attributeOf(tag, 'alt') ?? '').slice(0, 200));
  }

  private addParagraph(text: string): void {
    if (text.trim() !== '') this.pieces.push({ kind: 'text', text, at: { paragraph: ++this.paragraphs } });
  }

  /** What was collected outside all tables. */
  private flush(): void {
    const lines = this.running.lines();
    this.running = new TextSink();
    for (const line of lines) this.addParagraph(line);
  }
}

/** Whether a part of a table (its start or its end) ends an element in it that was left open: a row ends its cells, not the other way round. */
function endsPassed(tag: string, part: string): boolean {
  if (!TABLE_PARTS.has(part)) return false;
  if (tag === 'tr') return part !== 'td' && part !== 'th';
  return !GROUPS.has(tag) || GROUPS.has(part);
}

const GROUPS: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot', 'caption']);
