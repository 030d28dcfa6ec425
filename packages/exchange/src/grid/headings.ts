import { type Column, isMoneyUnit, type MoneyUnit } from '@goalsheet/core/model';
import { squeezed } from '../raw-text/lines.ts';
import type { CellPart } from './cell-text.ts';
import { type ColumnRange, type LaidRow, rangeOfCell, type Slot } from './layout.ts';

/** What a column of a goal table says. */
export type Role =
  | 'name'
  | 'unitName'
  | Column
  | 'goal'
  | 'cycleGoal'
  | 'annualGoal'
  | 'indicators'
  | 'firstLevel'
  | 'secondLevel'
  | 'indicatorName'
  | 'cycle'
  | 'annual'
  | 'value'
  | 'sign'
  | 'measure'
  | 'weight';

/** The column headings of a goal table in a grid. */
export interface Headings {
  /** Its rows by index, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly columns: ReadonlyMap<Role, ColumnRange>;
  /** The cells of all its rows. */
  readonly cells: readonly CellPart[];
  /** Headings that are none of the form's. */
  readonly unknown: readonly { readonly text: string; readonly range: ColumnRange; readonly part: CellPart }[];
  /** 元/千元/万元/亿元, where a heading states it: 总计（万元）. */
  readonly moneyUnit?: MoneyUnit;
  readonly moneyUnitPart?: CellPart;
}

/** The names that columns go by, the form's own first, without white space and with full-width brackets. */
const NAMES: { readonly [role in Role]: readonly string[] } = {
  name: [
    '项目名称（资金使用单位）',
    '项目名称',
    '项目名称/资金使用单位',
    '资金使用单位/项目名称',
    '资金使用单位（项目名称）',
  ],
  unitName: ['资金使用单位', '单位名称', '预算单位', '预算单位名称', '项目单位', '项目实施单位', '实施单位'],
  total: [
    '总计',
    '合计',
    '小计',
    '金额',
    '预算金额',
    '预算数',
    '预算资金',
    '项目预算',
    '项目金额',
    '资金总额',
    '年度资金总额',
  ],
  fiscalAppropriation: ['财政拨款', '当年财政拨款', '年度财政拨款'],
  specialAccount: ['财政专户拨款', '财政专户', '财政专户资金', '财政专户管理资金'],
  otherFunds: ['其他资金', '其它资金'],
  goal: ['绩效目标', '总体绩效目标', '项目绩效目标', '总体目标'],
  cycleGoal: ['实施周期绩效目标', '实施周期目标'],
  annualGoal: ['年度绩效目标', '年度目标'],
  indicators: ['绩效指标'],
  firstLevel: ['一级指标'],
  secondLevel: ['二级指标'],
  indicatorName: ['三级指标', '指标名称', '绩效指标名称', '指标内容'],
  cycle: ['实施周期指标值', '实施周期目标值'],
  annual: ['年度指标值', '年度目标值'],
  value: ['指标值', '目标值'],
  sign: ['计算符号', '指标符号', '运算符号', '指标性质'],
  measure: ['计量单位', '度量单位', '指标值单位'],
  weight: ['权重', '指标权重', '分值权重'],
};
const ROLES = new Map(Object.entries(NAMES).flatMap(([role, names]) => names.map(name => [name, role as Role])));
const MONEY_ROLES: readonly Role[] = ['total', 'fiscalAppropriation', 'specialAccount', 'otherFunds'];

/** A heading is no longer than this, and takes no more rows. */
const LONGEST = 60;
const MOST_ROWS = 3;

const UNIT = /（(?:金额)?(?:单位)?[:：]?(?:人民币)?([亿万千]?元)）|[,，/]([亿万千]?元)$/;

/**
 * The column headings that begin in a row: a name, at least one column of money and one further column of the form, in one
 * to three rows. Merged headings (绩效指标 above 一级指标 …) and names that are spread over rows count.
 */
export function headingsAt(rows: readonly LaidRow[], from: number): Headings | undefined {
  if (!rows[from]!.slots.some(slot => slot.own && roleOf(headingText(slot)) === 'name')) return undefined;
  let best: Headings | undefined;
  for (let count = 1; count <= MOST_ROWS && from + count <= rows.length; count++) {
    const found = headingsIn(rows.slice(from, from + count), from);
    if (found && (!best || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function headingsIn(rows: readonly LaidRow[], from: number): Headings | undefined {
  const columns = new Map<Role, ColumnRange>();
  const unknown: Headings['unknown'][number][] = [];
  const own = rows.flatMap(({ slots }) => slots.filter(slot => slot.own));
  const stacks = stacksOf(rows, own);
  for (const { stack, range } of stacks) {
    const texts = stack.map(headingText);
    const role = roleOf(texts.join('')) ?? roleOf(texts.at(-1)!);
    if (role && !columns.has(role)) columns.set(role, range);
    else if (!role) unknown.push({ text: texts.join(''), range, part: partOf(stack.at(-1)!) });
  }
  // 绩效指标 beside 二级指标 is the indicator's name.
  const official = columns.get('indicators');
  if (official && columns.has('secondLevel') && !columns.has('indicatorName')) {
    columns.delete('indicators');
    columns.set('indicatorName', official);
  }
  const money = MONEY_ROLES.filter(role => columns.has(role)).length;
  if (!columns.has('name') || money === 0 || columns.size - money < 2) return undefined;
  const stated = own.find(slot => unitIn(headingText(slot)));
  return {
    from,
    to: from + rows.length,
    columns,
    cells: own.map(partOf),
    unknown,
    ...(stated ? { moneyUnit: unitIn(headingText(stated))!, moneyUnitPart: partOf(stated) } : {}),
  };
}

/** What stands above each other in each column, from the top; cells that say nothing left out. */
function stacksOf(rows: readonly LaidRow[], own: readonly Slot[]): { stack: Slot[]; range: ColumnRange }[] {
  const starts = [...new Set(own.map(({ cell }) => cell.column))].sort((a, b) => a - b);
  const passed = rows.map(() => 0);
  return starts.flatMap((column, index) => {
    const stack: Slot[] = [];
    rows.forEach(({ slots }, row) => {
      while (slots[passed[row]!] && rangeOfCell(slots[passed[row]!]!.cell).to <= column) passed[row]!++;
      const slot = slots[passed[row]!];
      if (slot?.own && slot.cell.column <= column && headingText(slot) !== '') stack.push(slot);
    });
    const last = stack.at(-1);
    if (!last) return [];
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return [{ stack, range: { from: column, to: Math.min(rangeOfCell(last.cell).to, next) } }];
  });
}

export function partOf({ cell, at }: Slot): CellPart {
  return { cell, at, continues: false };
}

/** The text of a cell as headings are compared. */
export function headingText({ cell }: Slot): string {
  return cell.text.length > 4 * LONGEST ? '…' : squeezed(cell.text).replaceAll('(', '（').replaceAll(')', '）');
}

/** What a heading (as {@link headingText} gives it) stands for. */
export function roleOf(text: string): Role | undefined {
  if (text.length > LONGEST) return undefined;
  return ROLES.get(text.replace(UNIT, '').replace(/^其中[:：]/, ''));
}

/** 万元 of 总计（万元）. */
export function unitIn(text: string): MoneyUnit | undefined {
  const match = UNIT.exec(text);
  const unit = match?.[1] ?? match?.[2];
  return unit && isMoneyUnit(unit) ? unit : undefined;
}

/** True if two headings have the same columns, so that one can go on with the table of the other. */
export function sameColumns(a: Headings, b: Headings): boolean {
  if (a.columns.size !== b.columns.size) return false;
  for (const [role, range] of a.columns) {
    const other = b.columns.get(role);
    if (other?.from !== range.from) return false;
  }
  return true;
}
