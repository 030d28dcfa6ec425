import { type BodyRow, bodyRowOf } from './body-rows.ts';
import { type CellPart, saysSomething } from './cell-text.ts';
import type { HeadLine, HeadText } from './head.ts';
import { type Headings, headingText, partOf, type Role, roleOf, unitIn } from './headings.ts';
import { type LaidRow, rangeOfCell, type Slot } from './layout.ts';

/**
 * 申报表: the form that a unit hands in for one project, labels beside their values instead of columns. Read as a table that has
 * this one project.
 */
export interface ProjectForm {
  /** What stands above its first label. */
  readonly above: readonly HeadLine[];
  readonly department?: HeadText;
  /** Its labels, and those columns that its indicators have. */
  readonly headings: Headings;
  readonly rows: readonly BodyRow[];
}

/** Labels beside the names that columns go by. */
const LABELS: { readonly [label: string]: Role | 'department' } = {
  主管部门: 'department',
  预算部门: 'department',
  部门名称: 'department',
  填报单位: 'department',
  预算单位: 'department',
  单位名称: 'unitName',
  项目总额: 'total',
  年度总体目标: 'annualGoal',
  年度总目标: 'annualGoal',
  年度绩效总目标: 'annualGoal',
  实施期目标: 'cycleGoal',
  实施期总目标: 'cycleGoal',
  实施周期总目标: 'cycleGoal',
  中长期目标: 'cycleGoal',
};
/** What a label can stand for. */
const OF_PROJECT: ReadonlySet<string> = new Set<Role | 'department'>([
  'name',
  'unitName',
  'department',
  'total',
  'fiscalAppropriation',
  'specialAccount',
  'otherFunds',
  'goal',
  'cycleGoal',
  'annualGoal',
]);
const GOALS: ReadonlySet<string> = new Set<Role>(['goal', 'cycleGoal', 'annualGoal']);

/**
 * The form of one project in a grid; undefined if it is none. `unclear`: it is one, but says something twice, as forms do that
 * have a side for all years and one for this year.
 */
export function projectFormOf(rows: readonly LaidRow[]): ProjectForm | 'unclear' | undefined {
  const start = rows.findIndex(isStart);
  const list = start < 0 ? -1 : rows.findIndex((row, index) => index > start && isListHeading(row));
  if (list < 0) return undefined;
  const columns = new Map<Role, ReturnType<typeof rangeOfCell>>();
  const labels: Slot[] = [];
  for (const slot of rows[list]!.slots) {
    const role = roleOf(headingText(slot));
    if (!role || role === 'indicators') continue;
    if (columns.has(role)) return 'unclear';
    columns.set(role, rangeOfCell(slot.cell));
  }
  const values = new Map<Role | 'department', CellPart[]>();
  const used = new Set<Slot>();
  let unit: Slot | undefined;
  const columnsOf = rows.slice(start, list).map(byColumn);
  for (let index = start; index < list; index++)
    for (const slot of rows[index]!.slots) {
      if (!slot.own || used.has(slot)) continue;
      const role = labelOf(slot);
      if (!unit && unitIn(plain(slot))) unit = slot;
      const [own, next] = [columnsOf[index - start]!, columnsOf[index - start + 1]];
      const value = role && valueBeside(slot, own, next, GOALS.has(role));
      if (role && value) {
        if (values.has(role)) return 'unclear';
        values.set(role, [partOf(value)]);
        used.add(value).add(slot);
        labels.push(slot);
      } else if (role || isGroup(slot)) {
        used.add(slot);
        labels.push(slot);
      }
    }
  const name = values.get('name');
  if (!name) return undefined;
  const department = values.get('department');
  values.delete('department');
  const stray = rows
    .slice(start, list)
    .flatMap(({ slots }) => slots.filter(slot => slot.own && !used.has(slot)).map(partOf))
    .filter(part => saysSomething([part]));
  const project: BodyRow = {
    at: rows[start]!.row.at,
    continues: false,
    own: values as Map<Role, CellPart[]>,
    above: new Map(),
    stray,
  };
  const moneyUnit = unit && unitIn(plain(unit));
  const headings: Headings = {
    from: start,
    to: list + 1,
    columns: new Map([...columns, ...[...values.keys()].map(role => [role as Role, NOWHERE] as const)]),
    cells: [...labels, ...rows[list]!.slots.filter(({ own }) => own)].map(partOf),
    unknown: [],
    ...(unit && moneyUnit ? { moneyUnit, moneyUnitPart: partOf(unit) } : {}),
  };
  const label = department && labels.find(slot => labelOf(slot) === 'department');
  return {
    above: rows
      .slice(0, start)
      .map(({ slots }) => ({ parts: slots.filter(({ own }) => own).map(partOf), inGrid: true })),
    ...(label ? { department: headOfForm(label, department![0]!) } : {}),
    headings,
    rows: [project, ...listRows(rows.slice(list + 1), { ...headings, columns })],
  };
}

function isStart({ slots }: LaidRow): boolean {
  return slots.some(slot => slot.own && labelOf(slot) === 'name');
}

/** Where forms begin in a grid (at 项目名称, the rows above it left out), and the list of indicators of each. */
export function formsIn(rows: readonly LaidRow[]): { readonly start: number; readonly list: number }[] {
  const forms: { start: number; list: number }[] = [];
  let start: number | undefined;
  rows.forEach((row, index) => {
    if (isStart(row)) start ??= index;
    else if (start !== undefined && isListHeading(row)) {
      forms.push({ start, list: index });
      start = undefined;
    }
  });
  return forms;
}

/** For what has a label instead of a column. */
const NOWHERE = { from: -1, to: -1 };

/** The rows of indicators; what stands below them, further left, is none. */
function listRows(rows: readonly LaidRow[], headings: Headings): BodyRow[] {
  const left = Math.min(...[...headings.columns.values()].map(({ from }) => from));
  let below = false;
  return rows.flatMap(row => {
    below ||= row.slots.some(({ own, cell }) => own && cell.column < left && cell.text.trim() !== '');
    const body = bodyRowOf(row, headings);
    if (!body || !below) return body ?? [];
    const stray = row.slots.filter(({ own }) => own).map(partOf);
    return { ...body, own: new Map(), above: new Map(), stray: stray.filter(part => saysSomething([part])) };
  });
}

function headOfForm(label: Slot, value: CellPart): HeadText {
  const word = plain(label);
  const text = value.cell.text.replace(/\s*\n\s*/g, '').trim();
  return { text, parts: [partOf(label), value], ...(word === '部门名称' ? {} : { label: word }) };
}

/** What a label says, without a colon, a number before it, and a unit behind it. */
function plain(slot: Slot): string {
  return headingText(slot)
    .replace(/[:：]$/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、])/, '');
}

function labelOf(slot: Slot): Role | 'department' | undefined {
  const text = plain(slot);
  const role = Object.hasOwn(LABELS, text) ? LABELS[text] : roleOf(text);
  return role && OF_PROJECT.has(role) ? role : undefined;
}

/** 项目资金（万元）, 总体目标: what only holds other labels together. */
function isGroup(slot: Slot): boolean {
  return /^(?:项目资金|资金情况|预算资金|项目预算|资金来源|总体目标|绩效目标|绩效指标)(?:（.{1,8}）)?$/.test(
    plain(slot),
  );
}

function isListHeading({ slots }: LaidRow): boolean {
  const roles = slots.map(slot => slot.own && roleOf(headingText(slot)));
  return (
    roles.includes('indicatorName') && roles.some(role => role === 'value' || role === 'annual' || role === 'cycle')
  );
}

/** The cell at the right of a label, or (of a goal) below it, unless that is a label too. */
function valueBeside(
  { cell }: Slot,
  row: ColumnSlots,
  next: ColumnSlots | undefined,
  isGoal: boolean,
): Slot | undefined {
  const right = row.get(rangeOfCell(cell).to);
  if (right && isValue(right)) return right;
  const below = isGoal ? next?.get(cell.column) : undefined;
  return below && isValue(below) ? below : undefined;
}

function isValue(slot: Slot): boolean {
  return slot.cell.text.trim() !== '' && !labelOf(slot) && !isGroup(slot);
}

/** A row's own cells, by the column that they begin in. */
type ColumnSlots = ReadonlyMap<number, Slot>;

function byColumn({ slots }: LaidRow): ColumnSlots {
  const columns = new Map<number, Slot>();
  for (const slot of slots) if (slot.own && !columns.has(slot.cell.column)) columns.set(slot.cell.column, slot);
  return columns;
}
