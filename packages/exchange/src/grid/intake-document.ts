import { DEFAULT_MONEY_UNIT, isMoneyUnit, type MoneyUnit, SOURCES, type Table } from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import type { Intake, IntakeOptions } from '../intake.ts';
import { excerpt, notProved, type Proof, proofOfAll, proved } from '../proof.ts';
import { shortened } from '../raw-text/notes.ts';
import { LEVELS, loneText, RowCollector, type SourceRow, settleKinds } from './body-rows.ts';
import { type CellPart, oneLineOf, saysSomething } from './cell-text.ts';
import { Comparison } from './check.ts';
import { type Draft, type Drafts, draftsOf } from './drafts.ts';
import { OMISSIONS, type Omission, type SourceDocument, type SourcePlace } from './grid.ts';
import { overlaps, rangeOfCell } from './layout.ts';
import { type GridNote, noteOf, sharedNoteOf } from './notes.ts';
import { tableFromRows } from './table-from-rows.ts';

/**
 * Reads the goal tables of a document: found by their column headings, wherever these stand. Never throws; linear in the
 * cells; drops nothing silently: every character of every cell is in the model (the form printed from it is compared with
 * the source, cell by cell) or named by a note with its place. A document without such a table gives none, and a note.
 */
export function intakeDocument(source: SourceDocument, options: IntakeOptions): Intake {
  const found = draftsOf(source);
  const reader = new DocumentReader(options);
  for (const draft of found.drafts) reader.read(draft);
  const { tables, notes, comparison } = reader;
  const omitted = omissionNotes(source.omitted ?? []);
  if (tables.length === 0) {
    const grids = source.pieces.filter(({ kind }) => kind === 'grid').length;
    const at = source.pieces[0]?.at ?? {};
    const unclear = found.unclear.map(grid => noteOf('unclearForm', [grid.at]));
    const none = unclear.length > 0 ? unclear : [noteOf('noTable', [at], { grids })];
    return { tables, warnings: [...none, ...omitted], proof: proofOfAll([]) };
  }
  const all = notes.concat(outsideNotes(found, comparison), omitted);
  return { tables, warnings: inOrder(all, source), proof: proofOf(source, found, comparison, all) };
}

/** A cell over all columns with a short text among the rows is the name of the unit below. */
const LONGEST_NAME = 60;

class DocumentReader {
  readonly tables: Table[] = [];
  readonly notes: GridNote[] = [];
  readonly comparison = new Comparison();
  private readonly options: IntakeOptions;

  constructor(options: IntakeOptions) {
    this.options = options;
  }

  read(draft: Draft): void {
    const { file, standards } = this.options;
    const { head, headings } = draft;
    const at = headings.cells[0]!.at;
    const rows = this.rows(draft);
    this.skipped(draft);
    if (rows.length === 0) {
      const parts = [head.title, head.department, head.unit].flatMap(each => each?.parts ?? []);
      this.comparison.take([...parts, ...head.cut, ...headings.cells]);
      this.note('emptyTable', [at]);
      return;
    }
    const moneyUnit = this.moneyUnit(draft, at);
    const unitText = headings.moneyUnit ?? head.unit?.text;
    if (!head.title) this.notes.push(sharedNoteOf('noTitle', [at]));
    const { label, parts = [] } = head.department ?? {};
    if (label) this.note('readAs', placesOf(parts), { text: label, form: '部门名称' });
    if (!head.department) this.notes.push(sharedNoteOf('noDepartment', [at]));
    const missing = SOURCES.filter(source => !headings.columns.has(source)).map(source => MONEY_HEADINGS[source]);
    if (missing.length > 0 && !draft.forms) this.note('missingColumns', [at], { names: missing.join('、') });
    const { stated, units, standard, printed, notes } = tableFromRows(rows, moneyUnit, standards);
    const table: Table = {
      kind: 'table',
      ...(file === undefined ? {} : { file }),
      ...(head.title ? { title: head.title.text } : {}),
      ...(head.department?.text ? { department: head.department.text } : {}),
      moneyUnit,
      ...(unitText ? { moneyUnitText: unitText } : {}),
      ...(standard && standard !== standards[0] ? { standardName: standard.name } : {}),
      ...(standard ? { standard } : {}),
      stated,
      units,
      waivers: [],
      problems: [],
      blocks: new Map(),
    };
    this.tables.push(table);
    const { forms } = draft;
    if (forms) this.note('projectForm', forms, { count: forms.length });
    for (const note of notes) if (!forms || note.kind !== 'noGrandTotal') this.notes.push(note);
    this.comparison.table(table, draft, printed);
  }

  private moneyUnit({ head, headings }: Draft, at: SourcePlace): MoneyUnit {
    const text = head.unit?.text ?? '';
    const places = [head.unit?.parts[0]?.at ?? at];
    if (headings.moneyUnit) {
      if (text && text !== headings.moneyUnit)
        this.note('unitsDiffer', places, { heading: headings.moneyUnit, text: shortened(text) });
      return headings.moneyUnit;
    }
    if (isMoneyUnit(text)) return text;
    const unit = this.options.moneyUnit ?? DEFAULT_MONEY_UNIT;
    if (text) this.notes.push(sharedNoteOf('unknownUnit', places, { text: shortened(text), unit }));
    else if (!this.options.moneyUnit) this.notes.push(sharedNoteOf('unitAssumed', places, { unit }));
    return unit;
  }

  /** The rows of the form; what is none of them is said. */
  private rows(draft: Draft): SourceRow[] {
    const collector = new RowCollector();
    const last = draft.rows.findLastIndex(row => !loneText(row));
    draft.rows.forEach((row, index) => {
      const lone = loneText(row);
      const text = lone ? oneLineOf([lone]) : '';
      if (lone && /^(?:注|备注|说明)\s{0,8}[0-9]?\s{0,8}[:：.、]/.test(text)) {
        this.note('tableNote', [lone.at], { text: shortened(text) });
        this.comparison.take([lone]);
      } else if (lone && (row.wide ? index > last || text.length > LONGEST_NAME : index > last && /[:：]/.test(text)))
        this.stray([lone]);
      else collector.add(row);
    });
    this.strayCells(draft);
    settleKinds(collector.rows);
    this.withoutLevels(collector.rows);
    return collector.rows;
  }

  /** Indicators of no type are none of the form: they are taken out, and said. */
  private withoutLevels(rows: readonly SourceRow[]): void {
    const found: CellPart[] = [];
    let count = 0;
    for (const { indicators } of rows) {
      const all = indicators.splice(0);
      for (const each of all) {
        if (LEVELS.some(role => saysSomething(each.cells.get(role) ?? []))) indicators.push(each);
        else {
          count++;
          for (const parts of each.cells.values()) for (const part of parts) found.push(part);
        }
      }
    }
    if (found.length === 0) return;
    this.note('noLevels', placesOf(found), { count, text: shortened(oneLineOf(found.slice(0, 1))) });
    this.comparison.take(found);
  }

  /** Cells in columns that the form does not have: one note a column; in no column at all: one note each. */
  private strayCells({ headings, rows }: Draft): void {
    const columns = headings.unknown.map(each => ({ ...each, parts: [] as CellPart[] }));
    for (const row of rows)
      for (const part of row.stray) {
        const column = columns.find(({ range }) => overlaps(rangeOfCell(part.cell), range));
        if (column) column.parts.push(part);
        else this.stray([part]);
      }
    for (const { text, parts, part } of columns) {
      if (parts.length === 0) continue;
      const data = { text: shortened(text), count: parts.length };
      this.note(isNumbering(text, parts) ? 'numberColumn' : 'unknownColumn', placesOf([part, ...parts]), data);
      this.comparison.take(parts);
    }
    const empty = columns.filter(({ parts }) => parts.length === 0);
    const names = empty.map(({ text }) => shortened(text)).join('、');
    if (empty.length > 0) this.note('emptyColumns', placesOf(empty.map(({ part }) => part)), { names });
  }

  private stray(parts: readonly CellPart[]): void {
    for (const part of parts) this.note('strayCell', [part.at], { text: shortened(oneLineOf([part])) });
    this.comparison.take(parts);
  }

  private skipped({ repeated, columnNumbers, continued }: Draft): void {
    if (continued.length > 0) this.note('continuedTable', continued, { count: continued.length });
    const again = repeated.flat();
    if (again.length > 0)
      this.note(
        'repeatedHead',
        again.map(({ at }) => at),
        { count: repeated.length },
      );
    if (columnNumbers.length > 0)
      this.note(
        'columnNumbers',
        columnNumbers.map(({ at }) => at),
      );
    this.comparison.take([...again, ...columnNumbers]);
  }

  private note(...args: Parameters<typeof noteOf>): void {
    this.notes.push(noteOf(...args));
  }
}

/** True for 序号: nothing but numbers, which the order of the rows says too. */
function isNumbering(heading: string, parts: readonly CellPart[]): boolean {
  return (
    /^(?:序号|编号|行次)$/.test(heading) &&
    parts.every(part => /^[\d.．、（）()一二三四五六七八九十]{1,12}$/.test(oneLineOf([part])))
  );
}

function outsideNotes(
  { outside, pageNumbers, otherGrids, apart, unclear }: Drafts,
  comparison: Comparison,
): GridNote[] {
  const notes: GridNote[] = [];
  if (outside.length > 0) {
    const data = { count: outside.length, text: shortened(oneLineOf(outside.slice(0, 1))) };
    notes.push(noteOf('textOutside', placesOf(outside), data));
  }
  if (pageNumbers.length > 0) {
    const shown = pageNumbers.slice(0, 5).map(part => `“${oneLineOf([part])}”`);
    const text = shown.join('、') + (pageNumbers.length > shown.length ? '…' : '');
    notes.push(noteOf('pageNumbers', placesOf(pageNumbers), { count: pageNumbers.length, text }));
  }
  comparison.take([...outside, ...pageNumbers]);
  const [first] = otherGrids;
  if (first) {
    const cells = first.rows.flatMap(({ cells: own }) => own);
    const text = shortened(cells.find(({ text: said }) => said.trim() !== '')?.text.trim() ?? '');
    notes.push(
      noteOf(
        'otherTable',
        otherGrids.map(({ at }) => at),
        { count: otherGrids.length, text },
      ),
    );
  }
  for (const { grid, text } of apart) notes.push(noteOf('notContinued', [grid.at], { text: shortened(text) }));
  for (const { at } of unclear) notes.push(noteOf('unclearForm', [at]));
  for (const grid of [...otherGrids, ...unclear, ...apart.map(each => each.grid)])
    for (const { cells } of grid.rows) for (const cell of cells) comparison.accounted.add(cell);
  return notes;
}

function placesOf(parts: readonly CellPart[]): SourcePlace[] {
  return parts.map(({ at }) => at);
}

function omissionNotes(omitted: readonly Omission[]): GridNote[] {
  return OMISSIONS.flatMap(kind => {
    const found = omitted.filter(each => each.kind === kind);
    if (found.length === 0) return [];
    const text = shortened(found.find(each => each.text.trim() !== '')?.text.trim() ?? '');
    return [
      noteOf(
        kind,
        found.map(({ at }) => at),
        { count: found.length, text },
      ),
    ];
  });
}

/** Notes in the order of the source: by worksheet, page, table or paragraph, then by row and column. */
function inOrder(notes: readonly GridNote[], source: SourceDocument): GridNote[] {
  const keyOf = ({ sheet, page, table, paragraph }: SourcePlace) => `${sheet} ${page} ${table} ${paragraph}`;
  const order = new Map<string, number>();
  for (const { at } of source.pieces) if (!order.has(keyOf(at))) order.set(keyOf(at), order.size);
  const ranked = notes.map(note => {
    const at = note.places[0] as SourcePlace;
    return { note, piece: order.get(keyOf(at)) ?? 0, row: at.row ?? 0, column: at.column ?? 0 };
  });
  ranked.sort((a, b) => a.piece - b.piece || a.row - b.row || a.column - b.column);
  return ranked.map(({ note }) => note);
}

/** Proved where all that was compared agrees, and every cell of the document was compared or is in a note. */
function proofOf(
  source: SourceDocument,
  { paragraphs }: Drafts,
  { characters, difference, accounted }: Comparison,
  notes: readonly GridNote[],
): Proof {
  if (difference) return notProved(characters, difference.place, difference.expected, difference.found);
  const lost = unaccounted(source, paragraphs, accounted);
  if (lost) return notProved(characters, lost.at, '', excerpt(oneLineOf([lost])));
  const { text, ...proof } = proved(characters);
  const unread = notes.filter(({ kind }) => UNREAD.has(kind)).length;
  if (unread === 0) return { ...proof, text };
  return {
    ...proof,
    text: {
      zh: `${text.zh}没有读入的内容见上面的 ${unread} 条说明。`,
      en: `${text.en} What was not read is named in ${unread} ${unread === 1 ? 'note' : 'notes'} above.`,
    },
  };
}

const UNREAD: ReadonlySet<string> = new Set([
  'textOutside',
  'otherTable',
  'notContinued',
  'unclearForm',
  'strayCell',
  'tableNote',
  'unknownColumn',
  'numberColumn',
  'noIndicatorRead',
  'noLevels',
  'hidden',
  'picture',
  'comment',
  'damaged',
]);

function unaccounted(
  source: SourceDocument,
  paragraphs: readonly CellPart[],
  accounted: ReadonlySet<unknown>,
): CellPart | undefined {
  const lost = paragraphs.find(({ cell }) => !accounted.has(cell));
  if (lost) return lost;
  for (const piece of source.pieces) {
    if (piece.kind !== 'grid') continue;
    for (const { cells, at } of piece.rows)
      for (const cell of cells) {
        const part: CellPart = { cell, at: { ...at, column: cell.column + 1 }, continues: false };
        if (!accounted.has(cell) && saysSomething([part])) return part;
      }
  }
  return undefined;
}
