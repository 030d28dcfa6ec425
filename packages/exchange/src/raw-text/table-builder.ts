import {
  type Amount,
  type Amounts,
  COLUMNS,
  type Column,
  type Indicator,
  type MoneyUnit,
  moneyText,
  type Project,
  printedTotals,
  readAmount,
  SOURCES,
  type Standard,
  sumOf,
  type Totals,
  type Unit,
  unitTotals,
} from '@goalsheet/core/model';
import { MONEY_HEADINGS } from '@goalsheet/core/sheet';
import { type LineRange, rangesOf } from '../note.ts';
import type { Row } from './blocks.ts';
import { type Body, rangeOf, textOf } from './body.ts';
import type { ColumnsBy, RowColumns } from './columns.ts';
import type { Variant } from './heads.ts';
import { indicatorsOf, type StatedIndicator } from './indicators.ts';
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
    this.indicatorNotes(indicators, shortened(name));
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

  private indicator({ opening, name, cycle = '', annual = '', wideColons }: StatedIndicator): Indicator {
    for (const from of wideColons) this.variants.push({ from, to: from + 1, printed: ':' });
    const type = typeOf(this.standard, opening);
    return {
      kind: 'indicator',
      label: opening.second.name,
      ...(type ? { type } : {}),
      name,
      ...(cycle === annual && cycle
        ? { value: cycle }
        : { ...(cycle ? { cycle } : {}), ...(annual ? { annual } : {}) }),
      ...BARE,
    };
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

  /** Sources are data; 总计 is stated only where it differs from their sum, or where there are none. */
  private projectAmounts(row: Row, columns: RowColumns | undefined, name: string): Amounts {
    this.flawNotes(row);
    const { total, ...sources } = this.amounts(row, columns);
    if (!total) return sources;
    const sum = sumOf(SOURCES.map(source => sources[source]?.value));
    if (sum !== undefined && sum === total.value) return sources;
    if (SOURCES.some(source => sources[source])) {
      const computed = { total: sum } as Totals;
      this.sumNote(row, name, columns, computed, ['各项资金来源', 'sources'], ['total']);
    }
    return { total, ...sources };
  }

  /** 总计 is always stated, another column only where it differs from the sum of the projects below. */
  private stated(row: Row, columns: RowColumns | undefined, computed: Totals): Amounts {
    this.flawNotes(row);
    const amounts = this.amounts(row, columns);
    const stated: { [column in Column]?: Amount } = {};
    for (const column of COLUMNS) {
      const amount = amounts[column];
      if (amount && (column === 'total' || amount.value !== computed[column])) stated[column] = amount;
    }
    return stated;
  }

  /** Says of the first column that is not the sum of its parts; one note a row. */
  private sumNote(
    row: Row,
    name: string,
    columns: RowColumns | undefined,
    computed: Totals,
    [parts, partsEn]: readonly [string, string],
    compared: readonly Column[] = COLUMNS,
  ): void {
    if (!row.anchor) return;
    const amounts = this.amounts(row, columns);
    const column = compared.find(each => amounts[each]?.value !== computed[each]);
    if (!column) return;
    const sum = computed[column];
    this.note('sumDiffers', this.place(row), {
      name: shortened(name),
      column: MONEY_HEADINGS[column],
      stated: amounts[column]?.text ?? '（空）',
      computed: sum === undefined ? '（空）' : moneyText(sum, this.moneyUnit),
      parts,
      partsEn,
    });
  }

  private indicatorNotes(indicators: readonly StatedIndicator[], name: string): void {
    const end = indicators.at(-1)?.span.to ?? 0;
    let before = 0;
    for (const indicator of indicators) {
      const { opening, closed, cycleLabels: cycles, annualLabels: annuals } = indicator;
      const place = rangeOf(this.body, indicator.span);
      const { number } = opening;
      if (number !== before + 1) {
        const renumbered = rangeOf(this.body, { from: opening.from, to: end });
        this.note('numbering', renumbered, { name, before, number });
      }
      if (!closed) this.note('missingStop', place, { name, number });
      const complete = indicator.cycle !== undefined && indicator.annual !== undefined;
      if (!complete || cycles !== 1 || annuals !== 1) this.note('valueCount', place, { name, number, cycles, annuals });
      const mixed = mixedText(indicator);
      if (mixed) this.note('mixedIndicator', place, { name, number, text: shortened(mixed) });
      if (!indicator.name) this.note('noIndicatorName', place, { name, number });
      this.levels.see(opening, place);
      before = number;
    }
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

  private note(kind: RawTextNoteKind, place: LineRange, data: Record<string, string | number> = {}): void {
    this.notes.push(noteOf(kind, [place], data));
  }
}

/** The sums of the units' columns. */
function unitsTotals(units: readonly Unit[], totalsOf: (unit: Unit) => Totals): Totals {
  const totals = units.map(totalsOf);
  const sum = (column: Column) => sumOf(totals.map(row => row[column]));
  return {
    total: sum('total'),
    fiscalAppropriation: sum('fiscalAppropriation'),
    specialAccount: sum('specialAccount'),
    otherFunds: sum('otherFunds'),
  };
}

/** The part of an indicator that holds what reads like another one's start, or a piece of a label. */
function mixedText({ name, cycle = '', annual = '' }: StatedIndicator): string | undefined {
  if (name.includes('；')) return name;
  return [name, cycle, annual].find(text => /\d、\s?\d{1,2}-|实施周期指标|年度指标|指标值|；(?:实施|年度)/.test(text));
}
