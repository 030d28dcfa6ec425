import {
  type Amount,
  type Amounts,
  COLUMNS,
  type Column,
  type Indicator,
  type MoneyUnit,
  type Project,
  printedTotals,
  readAmount,
  SOURCES,
  type Standard,
  type Totals,
  type Unit,
  unitTotals,
} from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import { type LineRange, rangesOf } from '../note.ts';
import { type Parts, projectAmounts, sourcesTotal, statedAmounts, sumDifference, unitsTotals } from '../stated.ts';
import type { NoteData } from '../wording.ts';
import type { Row } from './blocks.ts';
import { type Body, rangeOf, type Span, textOf } from './body.ts';
import type { ColumnsBy, RowColumns } from './columns.ts';
import type { Variant } from './heads.ts';
import { indicatorNotes } from './indicator-notes.ts';
import { indicatorModel, indicatorsOf, type StatedIndicator } from './indicators.ts';
import { LevelNotes, typeOf } from './levels.ts';
import { noteOf, type RawTextNote, type RawTextNoteKind, shortened } from './notes.ts';
import type { TableRows, UnitRows } from './row-tree.ts';

const BARE = { waivers: [], problems: [] } as const;

/** Makes the model of a table from its rows, and notes what is contestable about them. */
export class TableBuilder {
  readonly notes: RawTextNote[] = [];
  /** The form's own words where they are written otherwise, in the body. */
  readonly variants: Variant[] = [];
  readonly standard: Standard | undefined;
  private readonly body: Body;
  private readonly moneyUnit: MoneyUnit;
  private readonly levels: LevelNotes;

  constructor(body: Body, moneyUnit: MoneyUnit, standard: Standard | undefined) {
    this.body = body;
    this.moneyUnit = moneyUnit;
    this.standard = standard;
    this.levels = new LevelNotes(standard);
  }

  build(rows: TableRows): { stated: Amounts; units: Unit[] } {
    const units = rows.units.map(unit => this.unit(unit, rows.columns));
    let stated: Amounts = {};
    if (rows.total) {
      if (rows.totalBelow) this.note('totalBelow', this.place(rows.total));
      for (const oddity of rows.total.oddities) this.note(oddity, this.place(rows.total), { name: '合计' });
      const columns = rows.columns.get(rows.total);
      stated = this.stated(rows.total, columns, unitsTotals(units, unitTotals));
      const printed = unitsTotals(units, unit => printedTotals(unit.stated, unitTotals(unit)));
      this.sumNote(rows.total, '合计', columns, printed, ['各单位', 'units']);
    } else this.note('noGrandTotal', rangeOf(this.body, { from: 0, to: 0 }));
    this.columnNotes(rows);
    this.notes.push(...this.levels.notes());
    return { stated, units };
  }

  private unit({ own, projects }: UnitRows, columns: TableRows['columns']): Unit {
    const made = projects.map(row => this.project(row, columns.get(row)));
    const unit: Unit = { kind: 'unit', name: '', stated: {}, projects: made, ...BARE };
    if (!own) {
      this.note('noUnit', this.place(projects[0]!), { name: shortened(made[0]!.name) });
      return { ...unit, implied: true };
    }
    const name = this.name(own);
    const computed = unitTotals(unit);
    const stated = this.stated(own, columns.get(own), computed);
    this.sumNote(own, name, columns.get(own), computed, ['各项目', 'projects']);
    return { ...unit, name, stated };
  }

  private project(row: Row, columns: RowColumns | undefined): Project {
    const name = this.name(row);
    const goal = textOf(this.body, row.goal);
    if (!goal) this.note('noGoal', this.place(row), { name: shortened(name) });
    const indicators = indicatorsOf(this.body, row.openings, row.cellEnd);
    const place = (span: Span) => rangeOf(this.body, span);
    this.notes.push(...indicatorNotes(indicators, shortened(name), this.levels, place));
    return {
      kind: 'project',
      name,
      categories: [],
      amounts: this.projectAmounts(row, columns, name),
      parts: [],
      ...(goal ? { goal } : {}),
      indicators: indicators.map(stated => this.indicator(stated)),
      ...BARE,
    };
  }

  private indicator(stated: StatedIndicator): Indicator {
    for (const from of stated.wideColons) this.variants.push({ from, to: from + 1, printed: ':' });
    return indicatorModel(stated, typeOf(this.standard, stated.opening));
  }

  private name(row: Row): string {
    const name = row.name.map(span => textOf(this.body, span)).join('');
    const shown = shortened(name);
    if (!name) this.note('noName', this.place(row));
    if (!row.anchor) this.note('noAmounts', this.place(row), { name: shown });
    for (const oddity of row.oddities) {
      const later = row.name[1];
      if (oddity === 'nameAfterAmounts' && later) {
        const lines = { from: this.place(row).from, to: rangeOf(this.body, later).to };
        this.note(oddity, lines, { text: shortened(textOf(this.body, later)) });
      } else this.note(oddity, this.place(row), { name: shown });
    }
    return name;
  }

  /** The amounts of a row by column. */
  private amounts(row: Row, columns: RowColumns | undefined): { [column in Column]?: Amount } {
    const amounts: { [column in Column]?: Amount } = {};
    row.anchor?.amounts.forEach(({ text }, index) => {
      const column = index === 0 ? 'total' : columns?.sources[index - 1];
      if (column) amounts[column] = readAmount(text, this.moneyUnit);
    });
    return amounts;
  }

  private flawNotes(row: Row): void {
    const amounts = row.anchor?.amounts.map(({ text }) => readAmount(text, this.moneyUnit)) ?? [];
    const unread = amounts.find(amount => amount.value === undefined);
    if (unread) this.note('unreadAmount', this.place(row), { text: unread.text, unit: this.moneyUnit });
    const negative = amounts.find(amount => amount.flaw === 'negative');
    if (negative) this.note('negativeAmount', this.place(row), { text: negative.text });
  }

  /** Sources are data; says of a 总计 that is not their sum. */
  private projectAmounts(row: Row, columns: RowColumns | undefined, name: string): Amounts {
    this.flawNotes(row);
    const amounts = projectAmounts(this.amounts(row, columns));
    if (amounts.total && SOURCES.some(source => amounts[source])) {
      this.sumNote(row, name, columns, sourcesTotal(amounts), ['各项资金来源', 'sources'], ['total']);
    }
    return amounts;
  }

  private stated(row: Row, columns: RowColumns | undefined, computed: Totals): Amounts {
    this.flawNotes(row);
    return statedAmounts(this.amounts(row, columns), computed);
  }

  /** Says of the first column that is not the sum of its parts; one note a row. */
  private sumNote(
    row: Row,
    name: string,
    columns: RowColumns | undefined,
    computed: Totals,
    parts: Parts,
    compared: readonly Column[] = COLUMNS,
  ): void {
    if (!row.anchor) return;
    const found = sumDifference(name, this.amounts(row, columns), computed, parts, this.moneyUnit, compared);
    if (found) this.note('sumDiffers', this.place(row), found.data);
  }

  /** One note for the rows whose columns were read from the left, one for those that could be others. */
  private columnNotes({ total, units, columns }: TableRows): void {
    const rows = [total, ...units.flatMap(({ own, projects }) => [own, ...projects])].filter(row => row !== undefined);
    const noteFor = (by: ColumnsBy, kind: RawTextNoteKind) => {
      const found = rows.filter(row => row.anchor && columns.get(row)?.by === by);
      if (found.length === 0) return;
      const shapes = new Set(
        found.map(row =>
          ['total', ...columns.get(row)!.sources].map(column => MONEY_HEADINGS[column as Column]).join(' + '),
        ),
      );
      const places = rangesOf(found.map(row => this.place(row).from));
      const amounts = [...new Set(found.map(row => row.anchor!.amounts.length))].join('、');
      const data = { count: found.length, amounts, columns: [...shapes].join('，') };
      this.notes.push(noteOf(kind, places, data));
    };
    noteFor('left', 'leftToRight');
    noteFor('open', 'ambiguousColumns');
  }

  /** The line of a row's amounts; the lines of its name if there are none. */
  private place(row: Row): LineRange {
    if (!row.anchor) return rangeOf(this.body, row.name[0]!);
    const { number } = this.body.lines[row.anchor.line]!;
    return { from: number, to: number };
  }

  private note(kind: RawTextNoteKind, place: LineRange, data: NoteData = {}): void {
    this.notes.push(noteOf(kind, [place], data));
  }
}
