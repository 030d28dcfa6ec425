import {
  COLUMNS,
  type Column,
  type Money,
  type MoneyUnit,
  type Project,
  projectTotal,
  SOURCES,
  type Table,
  type Unit,
} from '../model/index.ts';
import type { Thresholds, ThresholdValues } from './rule.ts';

/** A project whose amount looks typed in a smaller unit than the table's. Amounts in 分. */
export interface Mistyped {
  /** The columns that hold the amounts in question. */
  readonly columns: readonly Column[];
  /** The project's total as it is, and as it would be. */
  readonly total: Money;
  readonly converted: Money;
  /** The unit it was probably typed in. */
  readonly typed: MoneyUnit;
  readonly median: Money;
  /** The range of the other projects' totals. */
  readonly least: Money;
  readonly most: Money;
}

/** The unit that is a ten-thousandth of the table's: what an amount is taken for when it is typed without converting. */
const SMALLER: Partial<Record<MoneyUnit, MoneyUnit>> = { 万元: '元', 亿元: '万元' };
const STEP = 10_000n;
/** What a 64-bit integer holds; greater totals count as this in the search for the median. */
const LARGEST = 2n ** 62n;

const NONE: ReadonlyMap<Project, Mistyped> = new Map();

interface Kept {
  readonly factor: number;
  readonly projects: number;
  readonly found: ReadonlyMap<Project, Mistyped>;
}
const keptOfTable = new WeakMap<Table, Kept>();

/**
 * The projects of a table whose total is at least `factor` times the median while a ten-thousandth of it lies within the range
 * of the others. Only with `projects` amounts or more: fewer have no usual size. None in a table in 元 or 千元, where nobody
 * types an amount in a unit ten thousand times smaller. Linear, but for one sort of integers; kept with the table.
 */
export function mistypedIn(
  table: Table,
  thresholds: ThresholdValues<Thresholds> | undefined,
): ReadonlyMap<Project, Mistyped> {
  const typed = SMALLER[table.moneyUnit];
  if (!thresholds || !typed) return NONE;
  const factor = Number(thresholds.factor);
  const projects = Number(thresholds.projects);
  const kept = keptOfTable.get(table);
  if (kept && kept.factor === factor && kept.projects === projects) return kept.found;
  const found = search(table, typed, factor, projects);
  keptOfTable.set(table, { factor, projects, found });
  return found;
}

interface ProjectAmount {
  readonly project: Project;
  readonly total: Money;
}
const amountsOfUnit = new WeakMap<Unit, readonly ProjectAmount[]>();

/** The totals above zero of a unit's projects; kept with the unit. */
function amountsOf(unit: Unit): readonly ProjectAmount[] {
  let amounts = amountsOfUnit.get(unit);
  if (!amounts) {
    amounts = unit.projects.flatMap(project => {
      const total = projectTotal(project);
      return total !== undefined && total > 0n ? [{ project, total }] : [];
    });
    amountsOfUnit.set(unit, amounts);
  }
  return amounts;
}

function search(table: Table, typed: MoneyUnit, factor: number, least: number): ReadonlyMap<Project, Mistyped> {
  const totals = table.units.flatMap(amountsOf);
  if (totals.length < least) return NONE;
  const sizes = BigInt64Array.from(totals, ({ total }) => (total > LARGEST ? LARGEST : total)).sort();
  const middle = sizes.length >> 1;
  const median = sizes.length % 2 ? sizes[middle]! : (sizes[middle - 1]! + sizes[middle]!) / 2n;
  const limit = median * BigInt(Math.round(factor));
  if (sizes.at(-1)! < limit) return NONE;
  const smallest = sizes[0]!;
  const most = sizes.findLast(size => size < limit);
  const found = new Map<Project, Mistyped>();
  if (most === undefined) return found;
  const [smallestTyped, mostTyped] = [smallest * STEP, most * STEP];
  for (const { project, total } of totals) {
    if (total < limit || total < smallestTyped || total > mostTyped) continue;
    // A source that hardly counts beside the others was not typed in the wrong unit.
    const { amounts } = project;
    const sources = SOURCES.filter(source => (amounts[source]?.value ?? 0n) * 1000n >= total);
    const columns = COLUMNS.filter(
      column => sources.includes(column as never) || (column === 'total' && amounts.total?.value === total),
    );
    const excess = sources.reduce((sum, source) => sum + amounts[source]!.value!, 0n) || total;
    const converted = total - excess + excess / STEP;
    found.set(project, { columns, total, converted, typed, median, least: smallest, most });
  }
  return found;
}
