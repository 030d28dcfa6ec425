import {
  DEFAULT_MONEY_UNIT,
  type Ids,
  type Indicator,
  idsOf,
  meaningOf,
  type Project,
  type Standard,
  type Table,
  type TableNode,
  type Unit,
} from '../model/index.ts';
import { amountChanges, partChanges } from './amounts.ts';
import type {
  Added,
  Change,
  ChangeSet,
  FieldChange,
  Identity,
  Level,
  Match,
  MatchReason,
  NodeName,
  Removed,
  Reordered,
  Spot,
  TextChange,
} from './change.ts';
import { effectsOf } from './effects.ts';
import { type BothFindings, findingChanges } from './findings.ts';
import { type Matching, matchTables } from './match.ts';
import { bare, childrenOf, nameOf } from './nodes.ts';
import { interleaved, orderOf, pairLists } from './sequence.ts';
import { targetChanges } from './targets.ts';
import { waiverChanges } from './waivers.ts';
import { textPieces } from './words.ts';

export interface CompareOptions {
  /** What `check` found on both sides; without it findings are not compared. */
  readonly findings?: BothFindings;
}

/**
 * What changed from one table to another, by meaning: layout, comments and the way an amount is written are no change. A
 * side without a table (a file that came or went) counts as an empty one. Never throws; near-linear in the two tables.
 */
export function compareTables(
  before: Table | undefined,
  after: Table | undefined,
  options: CompareOptions = {},
): ChangeSet {
  const old = before ?? emptyTable(after);
  const now = after ?? emptyTable(before);
  const comparison = new Comparison(old, now);
  comparison.table();
  const { changes, reordered, matches, matching } = comparison;
  const effects = effectsOf(old, now, matching, (x, y) => comparison.spot(x, y));
  return {
    ...(before ? (after ? {} : { whole: 'removed' as const }) : after ? { whole: 'added' as const } : {}),
    moneyUnit: { before: old.moneyUnit, after: now.moneyUnit },
    changes,
    reordered,
    matches,
    effects,
    ...(options.findings ? { findings: findingChanges(now, matching, options.findings) } : {}),
  };
}

/** What stands in for a table that is not there; its amounts are in the other one's unit. */
export function emptyTable(other: Table | undefined): Table {
  const moneyUnit = other?.moneyUnit ?? DEFAULT_MONEY_UNIT;
  return { kind: 'table', moneyUnit, stated: {}, units: [], waivers: [], problems: [], blocks: new Map() };
}

class Comparison {
  readonly #before: Table;
  readonly #after: Table;
  readonly #oldIds: Ids;
  readonly #newIds: Ids;
  readonly #oldPlaces = new Map<TableNode, number>();
  readonly #newPlaces = new Map<TableNode, number>();
  readonly matching: Matching;
  readonly changes: Change[] = [];
  readonly reordered: Reordered[] = [];
  readonly matches: Match[] = [];

  constructor(before: Table, after: Table) {
    this.#before = before;
    this.#after = after;
    this.#oldIds = idsOf(before);
    this.#newIds = idsOf(after);
    this.matching = matchTables(before, after);
  }

  table(): void {
    const [before, after] = [this.#before, this.#after];
    const at: Spot = {};
    this.#field(at, 'title', before.title, after.title);
    this.#field(at, 'department', before.department, after.department);
    if (before.moneyUnitText !== after.moneyUnitText)
      this.changes.push({
        kind: 'field',
        at,
        field: 'moneyUnit',
        before: before.moneyUnitText,
        after: after.moneyUnitText,
        units: { before: before.moneyUnit, after: after.moneyUnit },
      });
    this.#field(at, 'year', before.year, after.year);
    if (before.standardName !== after.standardName || !sameStandard(before.standard, after.standard))
      this.changes.push({
        kind: 'standard',
        at,
        before: before.standardName,
        after: after.standardName,
        inForce: { before: before.standard, after: after.standard },
      });
    this.#say(amountChanges(at, before, after));
    this.#common(at, before, after);
    this.#order(at, 'unit', before.units, after.units);
    for (const pair of interleaved(before.units, after.units, unit => this.matching.afterOf(unit)?.node))
      this.#unit(pair.before, pair.after);
  }

  #unit(before: Unit | undefined, after: Unit | undefined): void {
    const at = this.spot(before, after);
    if (before && after) {
      this.#match('unit', before, after);
      this.#name(at, 'unit', before, after);
      this.#field(at, 'code', before.code, after.code);
      this.#say(amountChanges(at, before, after));
      this.#common(at, before, after);
      this.#order(at, 'project', before.projects, after.projects);
    } else if (after) this.#alone('added', at, 'unit', after, this.#placeOf(after, this.#newIds));
    else if (before) this.#alone('removed', at, 'unit', before, this.#placeOf(before, this.#oldIds));
    const own = new Set(after?.projects);
    const partner = (project: Project) => {
      const now = this.matching.afterOf(project)?.node;
      return now && own.has(now) ? now : undefined;
    };
    for (const pair of interleaved(before?.projects ?? [], after?.projects ?? [], partner)) {
      const { before: old, after: now } = pair;
      if (now) this.#project(this.matching.beforeOf(now)?.node, now, after!);
      else if (old && !this.matching.afterOf(old))
        this.#alone('removed', this.spot(old, undefined), 'project', old, this.#placeOf(old, this.#oldIds));
    }
  }

  #project(before: Project | undefined, after: Project, unit: Unit): void {
    const at = this.spot(before, after);
    if (!before) return this.#alone('added', at, 'project', after, this.#placeOf(after, this.#newIds));
    const reason = this.#match('project', before, after);
    const oldUnit = this.#oldIds.parent.get(before) as Unit;
    if (this.matching.afterOf(oldUnit)?.node !== unit)
      this.changes.push({ kind: 'moved', at, index: this.#placeOf(after, this.#newIds), reason });
    this.#name(at, 'project', before, after);
    this.#field(at, 'code', before.code, after.code);
    this.#categories(at, before, after);
    this.#field(at, 'period', before.period, after.period);
    this.#say(amountChanges(at, before, after));
    const parts = partChanges(at, before.parts, after.parts);
    this.#say(parts.changes);
    this.reordered.push(...parts.reordered);
    this.#text(at, 'goal', before, after);
    this.#text(at, 'cycleGoal', before, after);
    this.#text(at, 'annualGoal', before, after);
    this.#common(at, before, after);
    this.#order(at, 'indicator', before.indicators, after.indicators);
    for (const pair of interleaved(before.indicators, after.indicators, each => this.matching.afterOf(each)?.node)) {
      const { before: old, after: now } = pair;
      if (old && now) this.#indicator(old, now);
      else if (now) this.#alone('added', this.spot(undefined, now), 'indicator', now, this.#placeOf(now, this.#newIds));
      else if (old)
        this.#alone('removed', this.spot(old, undefined), 'indicator', old, this.#placeOf(old, this.#oldIds));
    }
  }

  #indicator(before: Indicator, after: Indicator): void {
    const at = this.spot(before, after);
    this.#match('indicator', before, after);
    if (before.label !== after.label) {
      const sameType = before.type !== undefined && before.type.second.name === after.type?.second.name;
      this.changes.push({ kind: 'retyped', at, before: before.label, after: after.label, sameType });
    }
    this.#name(at, 'indicator', before, after);
    this.#say(targetChanges(at, before, after));
    this.#field(at, 'weight', before.weight, after.weight);
    this.#common(at, before, after);
  }

  /** The place of a node among its siblings. Both tables' are kept apart: one value may stand in both. */
  #placeOf(node: Unit | Project | Indicator, ids: Ids): number {
    const parent = ids.parent.get(node)!;
    const places = ids === this.#oldIds ? this.#oldPlaces : this.#newPlaces;
    if (!places.has(node)) for (const [index, child] of childrenOf(parent).entries()) places.set(child, index);
    return places.get(node)!;
  }

  // ---- what several nodes have

  #alone(kind: 'added' | 'removed', at: Spot, level: Level, node: Unit | Project | Indicator, index: number): void {
    this.changes.push({ kind, at, level, node: bare(node), index } as Added | Removed);
  }

  #match<Node extends Unit | Project | Indicator>(level: Level, before: Node, after: Node): MatchReason {
    const { reason } = this.matching.afterOf(before)!;
    const [old, now] = [this.#oldIds.of.get(before)!, this.#newIds.of.get(after)!];
    this.matches.push({ level, before: old, after: now, reason });
    return reason;
  }

  #name(at: Spot, level: Level, before: Unit | Project | Indicator, after: Unit | Project | Indicator): void {
    const [old, now] = [nameOf(before), nameOf(after)];
    if (old === now) return;
    const { reason } = this.matching.afterOf(before)!;
    this.changes.push({ kind: 'renamed', at, level, before: old, after: now, reason });
  }

  #field(at: Spot, field: FieldChange['field'], before: string | undefined, after: string | undefined): void {
    if (before !== after) this.changes.push({ kind: 'field', at, field, before, after });
  }

  #text(at: Spot, field: TextChange['field'], { [field]: before }: Project, { [field]: after }: Project): void {
    if (before !== after)
      this.changes.push({ kind: 'text', at, field, before, after, pieces: textPieces(before ?? '', after ?? '') });
  }

  #categories(at: Spot, { categories: old }: Project, { categories: now }: Project): void {
    const [before, after] = [old.map(each => each.name), now.map(each => each.name)];
    const name = (category: string) => category;
    const { removed, added, order } = pairLists(before, after, name, name);
    if (removed.length + added.length > 0) this.changes.push({ kind: 'category', at, before, after });
    else if (order) this.reordered.push({ at, of: 'category', order });
  }

  #common(at: Spot, before: TableNode, after: TableNode): void {
    this.#field(at, 'note', before.note, after.note);
    const { changes, reordered } = waiverChanges(at, before.waivers, after.waivers);
    this.#say(changes);
    this.reordered.push(...reordered);
  }

  #order<Node extends Unit | Project | Indicator>(
    at: Spot,
    of: Level,
    before: readonly Node[],
    after: readonly Node[],
  ): void {
    const places = new Map(before.map((node, index) => [node, index]));
    const stayed = after.flatMap(node => {
      const old = this.matching.beforeOf(node)?.node;
      return (old && places.get(old)) ?? [];
    });
    const order = orderOf(stayed);
    if (order) this.reordered.push({ at, of, order });
  }

  #say(changes: Iterable<Change>): void {
    for (const change of changes) this.changes.push(change);
  }

  // ---- where it stands

  /** Where a pair of nodes stands. What is new or gone stands in a parent that may be on both sides. */
  spot(before: TableNode | undefined, after: TableNode | undefined): Spot {
    const spot: { -readonly [level in Level]?: Identity } = {};
    const add = (side: 'before' | 'after', ids: Ids, node: TableNode | undefined): void => {
      if (!node || node.kind === 'table') return;
      add(side, ids, ids.parent.get(node));
      const name: NodeName = { id: ids.of.get(node)!, name: node.name };
      spot[node.kind] = { ...spot[node.kind], [side]: name };
    };
    if (before) add('before', this.#oldIds, before);
    else if (after) add('before', this.#oldIds, this.matching.beforeOf(this.#newIds.parent.get(after)!)?.node);
    if (after) add('after', this.#newIds, after);
    else if (before) add('after', this.#newIds, this.matching.afterOf(this.#oldIds.parent.get(before)!)?.node);
    return spot;
  }
}

const sameContents = new WeakMap<Standard, WeakMap<Standard, boolean>>();

function sameStandard(a: Standard | undefined, b: Standard | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  let known = sameContents.get(a);
  if (!known) sameContents.set(a, (known = new WeakMap()));
  let same = known.get(b);
  if (same === undefined) known.set(b, (same = JSON.stringify(meaningOf(a)) === JSON.stringify(meaningOf(b))));
  return same;
}
