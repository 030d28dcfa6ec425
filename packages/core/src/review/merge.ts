import type { Indicator, Part, Project, Table, TableNode, Unit } from '../model/index.ts';
import { emptyTable } from './compare.ts';
import {
  everything,
  FACTS,
  type Fact,
  factOf,
  LISTS,
  type ListFact,
  type ListValue,
  listOf,
  said,
  subjectOf,
  wholeOf,
} from './facts.ts';
import { type Matching, matchTables, uniqueCodes } from './match.ts';
import { pairIndicators } from './match-indicators.ts';
import { conflictsOf } from './merge-conflicts.ts';
import { mergedModel } from './merge-model.ts';
import type { Merge, MergedFact, MergedItem, MergedNode } from './merge-plan.ts';
import { withJudgedTotals } from './merge-totals.ts';
import { childrenOf } from './nodes.ts';
import { pairByKey } from './sequence.ts';
import { listThrees, mergedOrder, type Three, take, threes } from './three.ts';

/**
 * Merges what two people made of one table, by fact: different facts never conflict, the same fact changed in two ways is a
 * conflict on it alone. Asserted totals are kept where both agree; a total that one side asserted anew holds only if the
 * sum is still the one that side had, or it is right; else it is a conflict. `base` is undefined where both made the file.
 */
export function mergeTables(base: Table | undefined, ours: Table, theirs: Table): Merge {
  const plan = withJudgedTotals(new Merger(base ?? emptyTable(ours), ours, theirs).table());
  return { plan, merged: mergedModel(plan), conflicts: conflictsOf(plan) };
}

/** A project and the unit that it stands in. */
interface Housed {
  readonly project: Project;
  readonly unit: Three<Unit>;
  readonly place: number;
}

class Merger {
  readonly #tables: Required<Three<Table>>;
  readonly #toOurs: Matching;
  readonly #toTheirs: Matching;

  constructor(base: Table, ours: Table, theirs: Table) {
    this.#tables = { base, ours, theirs };
    this.#toOurs = matchTables(base, ours);
    this.#toTheirs = matchTables(base, theirs);
  }

  table(): MergedNode<Table> {
    const units = this.#units();
    const homes = this.#homes(units);
    const children = units.flatMap(unit => this.#unit(unit, homes.get(unit) ?? []) ?? []);
    return { ...this.#both(this.#tables), children: this.#ordered(this.#tables, children) };
  }

  #units(): Three<Unit>[] {
    const { base, ours, theirs } = this.#tables;
    return threes(base.units, ours.units, theirs.units, {
      ours: unit => this.#toOurs.afterOf(unit)?.node,
      theirs: unit => this.#toTheirs.afterOf(unit)?.node,
      added: (left, right, pair) => {
        const rest = pairByKey(left, right, uniqueCodes(left, right), everything, pair);
        pairByKey(rest.left, rest.right, unit => unit.name || undefined, everything, pair);
      },
    });
  }

  /** What stands in each unit of the merged table. */
  #homes(units: readonly Three<Unit>[]): Map<Three<Unit>, MergedNode<Project>[]> {
    const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map(side =>
      units.flatMap(unit => (unit[side]?.projects ?? []).map((project, place): Housed => ({ project, unit, place }))),
    ) as [Housed[], Housed[], Housed[]];
    const partner = (matching: Matching, after: readonly Housed[]) => {
      const housed = new Map(after.map(each => [each.project, each]));
      return ({ project }: Housed) => {
        const now = matching.afterOf(project)?.node;
        return now && housed.get(now);
      };
    };
    const numbers = new Map(units.map((unit, index) => [unit, index]));
    const all = threes(base, ours, theirs, {
      ours: partner(this.#toOurs, ours),
      theirs: partner(this.#toTheirs, theirs),
      added: (left, right, pair) => {
        const projects = (side: readonly Housed[]) => side.map(each => each.project);
        const code = uniqueCodes(projects(left), projects(right));
        const exact = (each: Housed) => everything(each.project);
        const rest = pairByKey(left, right, each => code(each.project), exact, pair);
        const named = ({ project, unit }: Housed) =>
          project.name ? `${numbers.get(unit)}\n${project.name}` : undefined;
        pairByKey(rest.left, rest.right, named, exact, pair);
      },
    });
    const homes = new Map<Three<Unit>, MergedNode<Project>[]>();
    const put = (unit: Three<Unit>, node: MergedNode<Project>) => {
      const there = homes.get(unit);
      if (there) there.push(node);
      else homes.set(unit, [node]);
    };
    for (const housed of all) {
      const node = this.#project(housed);
      if (!node) continue;
      const [home, other] = homeOf(housed);
      put(home, other ? { ...node, moved: 'ours' } : node);
      if (other) put(other, { ...node, moved: 'theirs' });
    }
    return homes;
  }

  #unit(unit: Three<Unit>, children: readonly MergedNode<Project>[]): MergedNode<Unit> | undefined {
    const its = this.#ordered(unit, children);
    if (unit.ours && unit.theirs) return { ...this.#both(unit), children: its };
    const from = unit.ours ? 'ours' : 'theirs';
    const own = unit[from];
    if (!own) return undefined;
    // Removed on the other side: gone, unless something came into it or was changed here.
    const changed = unit.base && (its.length > 0 || everything(unit.base, false) !== everything(own, false));
    if (unit.base && !changed) return undefined;
    return { ...unit, from, conflict: unit.base !== undefined, facts: [], items: [], children: its };
  }

  #project(housed: Three<Housed>): MergedNode<Project> | undefined {
    const project: Three<Project> = projectsOf(housed);
    if (project.ours && project.theirs) {
      const indicators = this.#indicators(project);
      return { ...this.#both(project), children: this.#ordered(project, indicators) };
    }
    const moved = housed.base && housed.base.unit !== (housed.ours ?? housed.theirs)?.unit;
    return alone(project, moved);
  }

  #indicators(project: Three<Project>): MergedNode<Indicator>[] {
    const all = threes(
      project.base?.indicators ?? [],
      project.ours?.indicators ?? [],
      project.theirs?.indicators ?? [],
      {
        ours: indicator => this.#toOurs.afterOf(indicator)?.node,
        theirs: indicator => this.#toTheirs.afterOf(indicator)?.node,
        added: (left, right, pair) => {
          const named = (side: readonly Indicator[]) => side.filter(each => each.name !== '');
          pairIndicators(named(left), named(right), (x, y, { by }) => {
            if (by === 'name') pair(x, y);
          });
        },
      },
    );
    return all.flatMap(each => (each.ours && each.theirs ? this.#both(each) : (alone(each) ?? [])));
  }

  /** A node that both sides have: fact by fact. */
  #both<Node extends TableNode>(node: Three<Node>): MergedNode<Node> {
    const either = (node.ours ?? node.theirs)!;
    const facts: MergedFact[] = [];
    for (const fact of FACTS[either.kind]) {
      const values = valuesOf(node, fact);
      if (values.ours === undefined && values.theirs === undefined) continue;
      facts.push({ facts: [fact], take: take(values, each => each) });
    }
    const items = LISTS[either.kind].flatMap(list => itemsOf(node, list));
    const { facts: own, items: all } = withSources(node, grouped(node, facts), items);
    return { ...node, from: 'both', conflict: false, facts: own, items: all.filter(isThere), children: [] };
  }

  #ordered<Child extends MergedNode>(parent: Three<TableNode>, children: readonly Child[]): Child[] {
    const places = { base: placesIn(parent.base), ours: placesIn(parent.ours), theirs: placesIn(parent.theirs) };
    const elements = children.map(value => {
      const at = (side: 'base' | 'ours' | 'theirs') => value[side] && places[side].get(value[side]);
      const [ours, theirs] = [at('ours'), at('theirs')];
      return { value, places: { base: at('base'), ours, theirs } };
    });
    return mergedOrder(elements);
  }
}

function placesIn(node: TableNode | undefined): Map<TableNode, number> {
  return new Map(node ? childrenOf(node).map((child, index) => [child, index]) : []);
}

function projectsOf(housed: Three<Housed>): Three<Project> {
  const { base, ours, theirs } = housed;
  return {
    ...(base ? { base: base.project } : {}),
    ...(ours ? { ours: ours.project } : {}),
    ...(theirs ? { theirs: theirs.project } : {}),
  };
}

/**
 * The unit in which a project stands, and theirs if both sides moved it (or one moved it to where the other has no such unit
 * any more).
 */
function homeOf({ base, ours, theirs }: Three<Housed>): [home: Three<Unit>, theirs?: Three<Unit>] {
  if (!ours || !theirs) return [(ours ?? theirs)!.unit];
  if (ours.unit === theirs.unit) return [ours.unit];
  const home = ours.unit === base?.unit ? theirs.unit : theirs.unit === base?.unit ? ours.unit : undefined;
  const removed = home?.base && !(home.ours && home.theirs);
  return home && !removed ? [home] : [ours.unit, theirs.unit];
}

/** A project or indicator that one side has: new there, or removed by the other; undefined if it goes. */
function alone<Node extends Project | Indicator>(node: Three<Node>, moved = false): MergedNode<Node> | undefined {
  const from = node.ours ? 'ours' : 'theirs';
  const own = node[from];
  if (!own) return undefined;
  const changed = node.base && (moved || everything(node.base) !== everything(own));
  if (node.base && !changed) return undefined;
  return { ...node, from, conflict: node.base !== undefined, facts: [], items: [], children: [] };
}

function valuesOf(node: Three<TableNode>, fact: Fact): Three<string> {
  const of = (side: TableNode | undefined) => side && said(factOf(side, fact));
  return Object.fromEntries(
    Object.entries({ base: of(node.base), ours: of(node.ours), theirs: of(node.theirs) }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function itemsOf(node: Three<TableNode>, list: ListFact): MergedItem[] {
  const lists = { base: listOf(node.base, list), ours: listOf(node.ours, list), theirs: listOf(node.theirs, list) };
  if (lists.ours.length + lists.theirs.length === 0) return [];
  const all = listThrees<ListValue>(lists, (before, after, pair) => {
    pairByKey(
      before,
      after,
      each => subjectOf(each.value),
      each => wholeOf(each.value),
      pair,
    );
  });
  const items = all.map(each => ({ ...each, list, take: take(each, placed => placed && wholeOf(placed.value)) }));
  const places = (each: MergedItem) => ({ base: each.base?.index, ours: each.ours?.index, theirs: each.theirs?.index });
  return mergedOrder(items.map(value => ({ value, places: places(value) })));
}

/** Whether the merged node has an element of a list, or asks whether it has. */
function isThere(item: MergedItem): boolean {
  return item.take === 'conflict' || (item.take === 'theirs' ? item.theirs : item.ours) !== undefined;
}

/**
 * 其中 stands under its source: where one side took the source away and the other says something of its parts, all of that
 * is a conflict.
 */
function withSources(
  node: Three<TableNode>,
  facts: readonly MergedFact[],
  items: readonly MergedItem[],
): { facts: readonly MergedFact[]; items: readonly MergedItem[] } {
  const sourceOf = ({ ours, theirs }: MergedItem) => ((ours ?? theirs)?.value as Part | undefined)?.source;
  const lone = new Set<Fact>();
  for (const item of items) {
    const source = item.list === 'part' && isThere(item) ? sourceOf(item) : undefined;
    const fact = source && facts.find(each => each.facts[0] === source);
    if (!fact || !source) continue;
    const value = factOf(node[fact.take === 'theirs' ? 'theirs' : 'ours']!, source);
    if (value === undefined) lone.add(source);
  }
  if (lone.size === 0) return { facts, items };
  return {
    facts: facts.map(fact => (lone.has(fact.facts[0]!) ? { ...fact, take: 'conflict' } : fact)),
    items: items.map(item =>
      item.list === 'part' && lone.has(sourceOf(item) ?? 'name') ? { ...item, take: 'conflict' } : item,
    ),
  };
}

const GOALS: readonly Fact[] = ['goal', 'cycleGoal', 'annualGoal'];

/** 绩效目标 stands in one form or the other: where the sides differ in the form, and both changed it, it is one conflict. */
function grouped(node: Three<TableNode>, facts: readonly MergedFact[]): readonly MergedFact[] {
  const { ours, theirs } = node;
  if (ours?.kind !== 'project' || theirs?.kind !== 'project') return facts;
  const isGoal = (fact: MergedFact) => GOALS.includes(fact.facts[0]!);
  const goals = facts.filter(isGoal);
  if (inOneForm(node as Three<Project>, goals)) return facts;
  const first = facts.indexOf(goals[0]!);
  return facts.flatMap((fact, index) =>
    index === first ? [{ facts: GOALS, take: 'conflict' as const }] : isGoal(fact) ? [] : [fact],
  );
}

function inOneForm(node: Three<Project>, goals: readonly MergedFact[]): boolean {
  const whole = (project: Project | undefined) => project?.goal !== undefined;
  if (whole(node.ours) === whole(node.theirs)) return true;
  if (goals.some(goal => goal.take === 'conflict')) return false;
  const stated = goals.filter(
    ({ facts, take: whose }) => node[whose === 'theirs' ? 'theirs' : 'ours']?.[facts[0] as 'goal'] !== undefined,
  );
  return stated.length === 0 || stated.every(({ facts }) => (facts[0] === 'goal') === (stated[0]!.facts[0] === 'goal'));
}
