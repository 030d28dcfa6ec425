import { squeezed } from '../raw-text/lines.ts';
import { type CellPart, indentOfCell, oneLineOf, saysSomething } from './cell-text.ts';
import type { SourcePlace } from './grid.ts';
import type { Headings, Role } from './headings.ts';
import { type LaidRow, overlaps, rangeOfCell } from './layout.ts';

/** A row below the headings, its cells by what their columns say. */
export interface BodyRow {
  readonly at: SourcePlace;
  readonly continues: boolean;
  readonly own: ReadonlyMap<Role, readonly CellPart[]>;
  /** Cells merged with a row above: what they say holds for this row too. */
  readonly above: ReadonlyMap<Role, readonly CellPart[]>;
  /** Cells in no column of the form. */
  readonly stray: readonly CellPart[];
  /** The one cell of a row that is merged over the name and the amounts: a note, a title, a line of its own. */
  readonly wide?: CellPart;
}

const MONEY: readonly Role[] = ['total', 'fiscalAppropriation', 'specialAccount', 'otherFunds'];

/** Sorts the cells of a row into the columns; undefined if no cell of its own says anything. */
export function bodyRowOf({ row, slots }: LaidRow, { columns }: Headings): BodyRow | undefined {
  const own = new Map<Role, CellPart[]>();
  const above = new Map<Role, CellPart[]>();
  const stray: CellPart[] = [];
  let wide: CellPart | undefined;
  let count = 0;
  for (const { cell, at, own: isOwn } of slots) {
    const part: CellPart = { cell, at, continues: row.continues === true };
    if (!saysSomething([part])) continue;
    const roles: Role[] = [];
    for (const [role, range] of columns) if (overlaps(rangeOfCell(cell), range)) roles.push(role);
    if (isOwn) count++;
    if (isOwn && roles.includes('name') && MONEY.some(role => roles.includes(role))) wide = part;
    if (roles.length === 0 && isOwn) stray.push(part);
    const side = isOwn ? own : above;
    // One cell over both values says both.
    const said = roles[0] === 'cycle' || roles[0] === 'annual' ? roles.filter(isValueRole) : roles.slice(0, 1);
    for (const role of said) {
      const there = side.get(role);
      if (there) there.push(part);
      else side.set(role, [part]);
    }
  }
  if (count === 0) return undefined;
  const line = { at: row.at, continues: row.continues === true, own, above, stray };
  return wide && count === 1 ? { ...line, wide } : line;
}

/** The one text of a row that has nothing else in it, and no place among the amounts and indicators; else undefined. */
export function loneText(row: BodyRow): CellPart | undefined {
  if (row.wide) return row.wide;
  const [name, ...more] = row.own.get('name') ?? [];
  return name && more.length === 0 && row.own.size === 1 && row.stray.length === 0 ? name : undefined;
}

/** A row of the form with all that belongs to it. */
export interface SourceRow {
  kind: 'total' | 'unit' | 'project';
  readonly at: SourcePlace;
  readonly cells: Map<Role, CellPart[]>;
  /** Where indicators have columns of their own: one for each. */
  readonly indicators: IndicatorCells[];
  readonly indent: number;
  /** True for a unit without a row of its own: its name stands in a column beside its projects. */
  readonly isBeside?: true;
}

/** The cells of one indicator. */
export interface IndicatorCells {
  readonly at: SourcePlace;
  readonly cells: Map<Role, CellPart[]>;
}

/** What an indicator is the type of. */
export const LEVELS: readonly Role[] = ['firstLevel', 'secondLevel'];
const OF_INDICATOR: readonly Role[] = ['indicatorName', 'cycle', 'annual', 'value', 'sign', 'measure', 'weight'];

function isValueRole(role: Role): boolean {
  return role === 'cycle' || role === 'annual';
}

export function isAmountRole(role: Role): boolean {
  return MONEY.includes(role);
}

/** Collects rows into those of the form: what has neither name nor amounts, or goes on from the page before, is part of the row above. */
export class RowCollector {
  readonly rows: SourceRow[] = [];
  /** The levels that stand above the next indicator, where a cell is left empty below them. */
  private levels = new Map<Role, readonly CellPart[]>();
  /** The unit of the column beside the projects that was named last. */
  private unit = '';

  add(row: BodyRow): void {
    const unit = row.own.get('unitName');
    if (unit) return this.addBeside(row, unit);
    const current = this.rows.at(-1);
    const named = row.own.has('name');
    const paid = MONEY.some(role => row.own.has(role));
    const currentPaid = current !== undefined && MONEY.some(role => current.cells.has(role));
    const belongs = row.continues ? !paid || !currentPaid : !named && !paid;
    if (current && belongs && (row.continues || hasContent(current) || current.kind === 'project'))
      return this.extend(current, row);
    const name = row.own.get('name') ?? [];
    const next: SourceRow = {
      kind: 'unit',
      at: row.at,
      cells: new Map(),
      indicators: [],
      indent: name[0] ? indentOfCell(name[0].cell) : 0,
    };
    this.levels = new Map();
    this.rows.push(next);
    this.extend(next, row);
  }

  /** A row that names its unit in a column of its own. */
  private addBeside(row: BodyRow, unit: readonly CellPart[]): void {
    const own = new Map(row.own);
    own.delete('unitName');
    // A row of the unit itself, or 合计.
    if (!own.has('name')) return this.add({ ...row, own: own.set('name', unit) });
    const name = squeezed(oneLineOf(unit));
    if (!row.continues && name !== this.unit) {
      this.unit = name;
      const last = this.rows.at(-1);
      const isNamed = last && !hasContent(last) && squeezed(oneLineOf(last.cells.get('name') ?? [])) === name;
      const cells = new Map<Role, CellPart[]>([['name', [...unit]]]);
      if (!isNamed) this.rows.push({ kind: 'unit', at: row.at, cells, indicators: [], indent: 0, isBeside: true });
    }
    this.add({ ...row, own });
    this.rows.at(-1)!.cells.set('unitName', [...unit]);
  }

  private extend(into: SourceRow, row: BodyRow): void {
    for (const role of LEVELS) {
      const parts = row.own.get(role) ?? row.above.get(role);
      if (!parts) continue;
      if (role === 'firstLevel' && row.own.has(role)) this.levels.delete('secondLevel');
      this.levels.set(role, parts);
    }
    const isIndicator = OF_INDICATOR.some(role => row.own.has(role)) || row.own.has('secondLevel');
    if (isIndicator) this.addIndicator(into, row);
    for (const [role, parts] of row.own) {
      if (LEVELS.includes(role) || OF_INDICATOR.includes(role)) continue;
      const there = into.cells.get(role);
      if (there) there.push(...parts);
      else into.cells.set(role, [...parts]);
    }
  }

  private addIndicator(into: SourceRow, row: BodyRow): void {
    const last = into.indicators.at(-1);
    const goesOn = row.continues && last !== undefined && !row.own.has('indicatorName');
    const partly = row.continues && last !== undefined && !LEVELS.some(role => row.own.has(role)) && cutOff(last, row);
    const indicator = goesOn || partly ? last : { at: row.at, cells: new Map<Role, CellPart[]>(this.levelCells()) };
    for (const role of OF_INDICATOR) {
      const parts = row.own.get(role);
      if (!parts) continue;
      const there = indicator.cells.get(role);
      if (there) there.push(...parts);
      else indicator.cells.set(role, [...parts]);
    }
    if (indicator !== last) into.indicators.push(indicator);
  }

  private levelCells(): [Role, CellPart[]][] {
    return [...this.levels].map(([role, parts]) => [role, [...parts]]);
  }
}

/** True if the rest of an indicator's name stands alone on the next page. */
function cutOff(last: IndicatorCells, row: BodyRow): boolean {
  const values: readonly Role[] = ['cycle', 'annual', 'value'];
  return last.cells.has('indicatorName') && !values.some(role => row.own.has(role));
}

function hasContent(row: SourceRow): boolean {
  return (
    row.indicators.length > 0 ||
    ['goal', 'cycleGoal', 'annualGoal', 'indicators'].some(role => row.cells.has(role as Role))
  );
}

/**
 * Says of each row what it is: 合计, a project (it has a goal or indicators, or stands four blanks deeper than the units), or
 * a unit.
 */
export function settleKinds(rows: readonly SourceRow[]): void {
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) if (row.cells.has('name')) least = Math.min(least, row.indent);
  let total = false;
  for (const row of rows) {
    const name = squeezed(oneLineOf(row.cells.get('name') ?? []));
    if (!total && (name === '合计' || name === '总计') && !hasContent(row)) {
      row.kind = 'total';
      total = true;
    } else row.kind = hasContent(row) || row.indent - least >= DEPTH ? 'project' : 'unit';
  }
}

/** Columns that a project's name stands further right than its unit's, at least (the form prints four). */
const DEPTH = 2;
