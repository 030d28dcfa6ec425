import {
  COLUMNS,
  type Column,
  type Money,
  type Project,
  projectTotals,
  SOURCES,
  sumOf,
  type Table,
  type TableNode,
  type Totals,
  tableTotals,
  type Unit,
  unitTotals,
} from '../model/index.ts';
import { roleOf, statedBy } from './amounts.ts';
import type { BrokenTotal, Effect, Effects, Spot } from './change.ts';
import type { Matching } from './match.ts';

type Summed = Table | Unit | Project;

/** What a change did to the sums of table, units and projects. `spotOf` says where a pair of nodes stands. */
export function effectsOf(
  before: Table,
  after: Table,
  matching: Matching,
  spotOf: (before: TableNode | undefined, after: TableNode | undefined) => Spot,
): Effects {
  const units: Effect[] = [];
  const projects: Effect[] = [];
  const broken: BrokenTotal[] = [];
  const effect = (old: Summed | undefined, now: Summed | undefined): Effect => {
    const its = differenceOf(spotOf(old, now), old, now);
    if (now) for (const each of brokenTotals(its.at, old, now)) broken.push(each);
    return its;
  };
  const table = effect(before, after);
  for (const unit of after.units) {
    const was = matching.beforeOf(unit)?.node;
    keep(units, effect(was, unit));
    const own = new Set(was?.projects);
    for (const project of unit.projects) {
      const old = matching.beforeOf(project)?.node;
      keep(projects, effect(old, project), old && !own.has(old));
    }
  }
  for (const unit of before.units) {
    if (!matching.afterOf(unit)) keep(units, effect(unit, undefined));
    for (const project of unit.projects) if (!matching.afterOf(project)) keep(projects, effect(project, undefined));
  }
  return { table, units, projects, broken };
}

function keep(effects: Effect[], effect: Effect, moved = false): void {
  if (moved || COLUMNS.some(column => effect.before[column] !== effect.after[column])) effects.push(effect);
}

/** The columns of a node that is not there. */
export const NOTHING: Totals = {
  total: undefined,
  fiscalAppropriation: undefined,
  specialAccount: undefined,
  otherFunds: undefined,
};

function differenceOf(at: Spot, old: Summed | undefined, now: Summed | undefined): Effect {
  return effectBetween(at, old ? totalsOf(old) : NOTHING, now ? totalsOf(now) : NOTHING);
}

export function effectBetween(at: Spot, before: Totals, after: Totals): Effect {
  const difference = {} as Record<Column, Money>;
  for (const column of COLUMNS) difference[column] = (after[column] ?? 0n) - (before[column] ?? 0n);
  return { at, before, after, difference };
}

/** The columns of a node, computed. */
export function totalsOf(node: Summed): Totals {
  if (node.kind === 'project') return projectTotals(node);
  return node.kind === 'unit' ? unitTotals(node) : tableTotals(node);
}

/** What `node` asserts of a column and what it comes to; undefined if it asserts nothing or nothing can be computed. */
export function assertionOf(
  node: Table | Unit | Project,
  column: Column,
): { readonly stated: Money; readonly computed: Money } | undefined {
  const stated = statedBy(node)[column]?.value;
  if (stated === undefined || roleOf(column, node) !== 'assertion') return undefined;
  // Not `projectTotals`: without a source that can be read it would be what is asserted.
  const computed =
    node.kind === 'project' ? sumOf(SOURCES.map(source => node.amounts[source]?.value)) : totalsOf(node)[column];
  return computed === undefined ? undefined : { stated, computed };
}

function* brokenTotals(at: Spot, old: Summed | undefined, now: Summed): Generator<BrokenTotal> {
  for (const column of COLUMNS) {
    const assertion = assertionOf(now, column);
    if (!assertion || assertion.stated === assertion.computed) continue;
    const was = old && assertionOf(old, column);
    if (was && was.stated !== was.computed) continue;
    yield { at, column, ...assertion };
  }
}
