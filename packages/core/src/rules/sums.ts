import {
  type Amount,
  type Column,
  type Money,
  type MoneyUnit,
  moneyText,
  type Project,
  projectTotal,
  SOURCES,
  type Table,
  type Totals,
  type Unit,
  unitTotals,
} from '../model/index.ts';
import type { Fix, Localised, Related } from './finding.ts';
import { COLUMN_KEY } from './keys.ts';
import { clipped, labels, NOTHING, say } from './messages/index.ts';
import { type Mistyped, mistypedIn } from './mistyped.ts';
import type { Context } from './rule.ts';

/** How many operands of a sum are listed with a finding. */
const LISTED = 50;

const totalsOfUnit = new WeakMap<Unit, Totals>();

/** A unit's columns, computed from its projects; kept with the unit. */
export function totalsOf(unit: Unit): Totals {
  let totals = totalsOfUnit.get(unit);
  if (!totals) totalsOfUnit.set(unit, (totals = unitTotals(unit)));
  return totals;
}

/** The project's amount in a column, in 分: nothing stated counts as nothing. */
export function amountIn(project: Project, column: Column): Money {
  return (column === 'total' ? projectTotal(project) : project.amounts[column]?.value) ?? 0n;
}

/**
 * True if what the project has in a column is known: its amounts can be read, it states one at all, and, for a source, it
 * does not state its 总计 alone. A sum with an operand that is not known is not judged.
 */
export function isKnown({ amounts }: Project, column: Column): boolean {
  const readable = (amount: Amount | undefined) => amount === undefined || amount.value !== undefined;
  const hasSources = SOURCES.some(source => amounts[source]);
  if (!hasSources) return column === 'total' && amounts.total?.value !== undefined;
  return column === 'total' ? SOURCES.every(source => readable(amounts[source])) : readable(amounts[column]);
}

/** One of the amounts that a sum adds up. */
interface Operand {
  readonly node: Project | Unit;
  readonly amount: Money;
  /** The amount that the operand itself states as its sum, if that is another one. */
  readonly own?: Money;
}

/** A stated sum that is not what its operands come to. */
export interface WrongSum {
  readonly key: string;
  readonly stated: string;
  readonly computed: string;
  /** `多 0.01`. */
  readonly difference: Localised;
  readonly cause: Localised;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/**
 * Compares what a unit or table states of a column with the sum of its projects or units.
 * @returns undefined if they agree, or if a sum is not to be judged: something could not be read.
 */
export function wrongSum(table: Table, node: Unit | Table, column: Column, context: Context): WrongSum | undefined {
  const amount = node.stated[column];
  if (amount?.value === undefined || amount.value < 0n) return undefined;
  const units = node.kind === 'table' ? node.units : [node];
  let computed = 0n;
  for (const unit of units) computed += totalsOf(unit)[column] ?? 0n;
  if (computed === amount.value) return undefined;
  if (units.some(unit => unit.projects.length === 0 || !unit.projects.every(project => isKnown(project, column))))
    return undefined;

  const { moneyUnit } = context;
  const key = COLUMN_KEY[column];
  const operands: Operand[] = node.kind === 'table' ? unitOperands(node, column) : projectOperands(node, column);
  const projects = node.kind === 'table' ? units.flatMap(unit => projectOperands(unit, column)) : operands;
  const difference = amount.value - computed;
  const culprit = culpritOf(table, column, difference, operands, projects, context);
  const text = moneyText(computed, moneyUnit);
  return {
    key,
    stated: moneyText(amount.value, moneyUnit),
    computed: text,
    difference: differenceText(difference, moneyUnit),
    cause: culprit?.cause ?? NOTHING,
    related: relatedOf(operands, culprit?.operand, column, moneyUnit),
    fixes: [
      {
        title: say(labels.fix.total, { key, text }),
        safe: false,
        edits: [{ kind: 'setValue', target: { node, field: column }, text }],
      },
    ],
  };
}

export function differenceText(difference: Money, unit: MoneyUnit): Localised {
  const size = difference < 0n ? -difference : difference;
  return say(difference < 0n ? labels.less : labels.more, { amount: moneyText(size, unit) });
}

function projectOperands(unit: Unit, column: Column): Operand[] {
  return unit.projects.map(node => {
    const amount = amountIn(node, column);
    const own = column === 'total' ? node.amounts.total?.value : undefined;
    return own !== undefined && own !== amount ? { node, amount, own } : { node, amount };
  });
}

function unitOperands(table: Table, column: Column): Operand[] {
  return table.units.map(node => {
    const amount = totalsOf(node)[column] ?? 0n;
    const own = node.stated[column]?.value;
    return own !== undefined && own !== amount ? { node, amount, own } : { node, amount };
  });
}

interface Culprit {
  readonly operand: Operand;
  readonly cause: Localised;
}

/** What most probably made the sum wrong, the surest sign first. `difference` is stated − computed. */
function culpritOf(
  table: Table,
  column: Column,
  difference: Money,
  operands: readonly Operand[],
  projects: readonly Operand[],
  context: Context,
): Culprit | undefined {
  const { moneyUnit } = context;
  const mistyped = mistypedOf(table, column, projects, context);
  if (mistyped) return mistyped;
  const own = onlyOne(operands, operand => operand.own !== undefined && operand.own - operand.amount === difference);
  if (own) {
    const code = own.node.kind === 'unit' ? 'GS203' : 'GS202';
    const amount = moneyText(own.own!, moneyUnit);
    const key = COLUMN_KEY[column];
    return { operand: own, cause: say(labels.cause.ownTotal, { name: nameOf(own), key, amount, code }) };
  }
  const size = difference < 0n ? -difference : difference;
  const equal = ({ amount }: Operand) => amount === size;
  const one = onlyOne(operands, equal) ?? onlyOne(projects, equal);
  if (!one) return undefined;
  const cause = difference < 0n ? labels.cause.omitted : labels.cause.twice;
  return { operand: one, cause: say(cause, { name: nameOf(one) }) };
}

function mistypedOf(table: Table, column: Column, projects: readonly Operand[], context: Context): Culprit | undefined {
  const all = mistypedIn(table, context.thresholdsOf('GS206'));
  if (all.size === 0) return undefined;
  const operand = projects.find(({ node }) => concerns(all.get(node as Project), column));
  if (!operand) return undefined;
  const { typed } = all.get(operand.node as Project)!;
  const amount = moneyText(operand.amount, context.moneyUnit);
  return { operand, cause: say(labels.cause.unit, { name: nameOf(operand), amount, typed }) };
}

function concerns(mistyped: Mistyped | undefined, column: Column): boolean {
  return mistyped !== undefined && (column === 'total' || mistyped.columns.includes(column));
}

function onlyOne<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  const first = items.findIndex(test);
  return first < 0 || items.slice(first + 1).some(test) ? undefined : items[first];
}

function nameOf({ node }: Operand): string {
  return clipped(node.name);
}

/** The operands, the suspected one first if the list would not reach it. */
function relatedOf(
  operands: readonly Operand[],
  culprit: Operand | undefined,
  column: Column,
  unit: MoneyUnit,
): Related[] {
  const listed = operands.slice(0, LISTED);
  if (culprit && !listed.some(({ node }) => node === culprit.node)) listed.unshift(culprit);
  const related: Related[] = listed.map(operand => ({
    target: targetOf(operand.node, column),
    text: say(labels.related.operand, { name: nameOf(operand), amount: moneyText(operand.amount, unit) }),
  }));
  const more = operands.length - LISTED;
  if (more > 0)
    related.push({
      target: { node: operands[LISTED]!.node, field: 'name' },
      text: say(labels.related.more, { count: more }),
    });
  return related;
}

/** Where a node's amount in a column stands; its name where it is computed. */
export function targetOf(node: Project | Unit | Table, column: Column): Related['target'] {
  const amounts = node.kind === 'project' ? node.amounts : node.stated;
  if (amounts[column]) return { node, field: column };
  const stated = column === 'total' ? SOURCES.filter(source => amounts[source]) : [];
  return { node, field: node.kind === 'project' && stated.length === 1 ? stated[0]! : 'name' };
}
