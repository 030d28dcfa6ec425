import {
  type Amount,
  type Amounts,
  type Indicator,
  idsOf,
  type Part,
  type Project,
  type Standard,
  type Table,
  type Unit,
  type Waiver,
} from '../model/index.ts';
import type { Change, ChangeSet, Level, Reordered, Spot } from './change.ts';
import { emptyTable } from './compare.ts';
import { bare, barePart, bareWaiver, underStandard, withBothValues } from './nodes.ts';
import { type Placed, rebuilt } from './sequence.ts';

/**
 * The table that a change set makes of the table it was made from: it means what the new one did (`meaningOf`). Reads the
 * changes alone. What it makes has no places in a file and no problems.
 */
export function applyChanges(changeSet: ChangeSet, before: Table | undefined): Table | undefined {
  if (changeSet.whole === 'removed') return undefined;
  return new Application(changeSet, before ?? emptyTable(undefined)).table();
}

/** A node that is being made: what it was, and its name among those that something is due to. */
interface Child {
  readonly node: Unit | Project | Indicator;
  readonly key: string;
}

/** What happens to one node, and to what it holds. */
interface Due {
  readonly changes: Change[];
  readonly reordered: Map<Reordered['of'], readonly number[]>;
  /** Children that come, new or from elsewhere. */
  readonly came: Placed<Child>[];
}

type Made<Node> = { -readonly [field in keyof Node]: Node[field] };

class Application {
  readonly #moneyUnit: ChangeSet['moneyUnit']['after'];
  readonly #before: Table;
  readonly #standard: Standard | undefined;
  /** By the id that a node had, or `+` and the id that it has now where it is new; the table's is empty. */
  readonly #due = new Map<string, Due>();
  /** Old ids of what is no longer where it was. */
  readonly #gone = new Set<string>();
  readonly #oldIds: ReadonlyMap<string, string>;

  constructor({ changes, reordered, matches, moneyUnit }: ChangeSet, before: Table) {
    this.#before = before;
    this.#moneyUnit = moneyUnit.after;
    this.#oldIds = new Map(matches.map(match => [match.after, match.before]));
    const standard = changes.find(change => change.kind === 'standard');
    this.#standard = standard ? standard.inForce.after : before.standard;
    for (const { at, of, order } of reordered) this.#dueTo(keyOf(at)).reordered.set(of, order);
    for (const change of changes) {
      const key = keyOf(change.at);
      if (change.kind === 'added') this.#come(change.at, change.index, { node: change.node, key });
      else if (change.kind === 'removed') this.#gone.add(key);
      else if (change.kind === 'moved') {
        this.#gone.add(key);
        this.#come(change.at, change.index, { node: idsOf(before).node.get(key) as Project, key });
      } else this.#dueTo(key).changes.push(change);
    }
  }

  table(): Table {
    const { origin: _, standard: __, ...rest } = this.#before;
    const due = this.#dueTo('');
    const made: Made<Table> = { ...rest, moneyUnit: this.#moneyUnit, blocks: new Map(), problems: [] };
    if (this.#standard) made.standard = this.#standard;
    applyCommon(made, due);
    made.stated = amountsAfter(made.stated, due);
    for (const change of due.changes)
      if (change.kind === 'standard') set(made, 'standardName', change.after);
      else if (change.kind === 'field')
        switch (change.field) {
          case 'moneyUnit':
            set(made, 'moneyUnitText', change.after);
            break;
          case 'title':
          case 'department':
          case 'year':
            set(made, change.field, change.after);
        }
    made.units = this.#children('unit', this.#before.units, due, child => this.#unit(child));
    return made;
  }

  #unit({ node, key }: Child): Unit {
    const unit = node as Unit;
    const due = this.#dueTo(key);
    const made: Made<Unit> = bare(unit);
    applyCommon(made, due);
    applyName(made, due);
    made.stated = amountsAfter(made.stated, due);
    // A unit that comes brings no projects: each of them comes by itself.
    const stayed = key.startsWith('+') ? [] : unit.projects;
    made.projects = this.#children('project', stayed, due, child => this.#project(child));
    return made;
  }

  #project({ node, key }: Child): Project {
    const project = node as Project;
    const due = this.#dueTo(key);
    const made: Made<Project> = bare(project);
    applyCommon(made, due);
    applyName(made, due);
    made.amounts = amountsAfter(made.amounts, due);
    made.parts = partsAfter(made.parts, due);
    const order = due.reordered.get('category');
    if (order) made.categories = order.map(place => project.categories[place]!);
    for (const change of due.changes)
      if (change.kind === 'text') set(made, change.field, change.after);
      else if (change.kind === 'category') made.categories = change.after.map(name => ({ name }));
      else if (change.kind === 'field' && change.field === 'period') set(made, 'period', change.after);
    made.indicators = this.#children('indicator', project.indicators, due, child => this.#indicator(child));
    return made;
  }

  #indicator({ node, key }: Child): Indicator {
    const due = this.#dueTo(key);
    const made: Made<Indicator> = withBothValues(bare(node as Indicator));
    applyCommon(made, due);
    applyName(made, due);
    for (const change of due.changes)
      if (change.kind === 'retyped') made.label = change.after;
      else if (change.kind === 'target') {
        if (change.which !== 'annual') set(made, 'cycle', change.after);
        if (change.which !== 'cycle') set(made, 'annual', change.after);
      } else if (change.kind === 'field' && change.field === 'weight') set(made, 'weight', change.after);
    return underStandard(made, this.#standard);
  }

  /** The children of a node: those that stayed, in their new order, and those that came. */
  #children<Node extends Unit | Project | Indicator>(
    of: Level,
    old: readonly Node[],
    due: Due,
    make: (child: Child) => Node,
  ): Node[] {
    const ids = idsOf(this.#before).of;
    // What came as a whole brought children without ids here: nothing is due to them.
    const children = old.map(node => ({ node, key: ids.get(node) ?? '+' }));
    const stayed = children.filter(({ key }) => !this.#gone.has(key)).map(make);
    const came = due.came.map(({ index, value }) => ({ index, value: make(value) }));
    return rebuilt(stayed, due.reordered.get(of), came);
  }

  #come(at: Spot, index: number, value: Child): void {
    const parent = at.indicator ? at.project : at.project ? at.unit : undefined;
    const id = parent?.after?.id;
    this.#dueTo(id === undefined ? '' : (this.#oldIds.get(id) ?? `+${id}`)).came.push({ index, value });
  }

  #dueTo(key: string): Due {
    let due = this.#due.get(key);
    if (!due) this.#due.set(key, (due = { changes: [], reordered: new Map(), came: [] }));
    return due;
  }
}

function keyOf({ unit, project, indicator }: Spot): string {
  const node = indicator ?? project ?? unit;
  if (!node) return '';
  return node.before ? node.before.id : `+${node.after!.id}`;
}

function applyCommon(made: Made<Table | Unit | Project | Indicator>, due: Due): void {
  made.waivers = waiversAfter(made.waivers, due);
  for (const change of due.changes)
    if (change.kind === 'field' && change.field === 'note') set(made, 'note', change.after);
    else if (change.kind === 'field' && change.field === 'code') set(made as Made<Unit>, 'code', change.after);
    else if (change.kind === 'amount' && change.entry === 'ceiling') set(made as Made<Unit>, 'ceiling', change.after);
}

function applyName(made: Made<Unit | Project | Indicator>, due: Due): void {
  for (const change of due.changes) {
    if (change.kind !== 'renamed') continue;
    made.name = change.after ?? '';
    if (made.kind !== 'indicator') set(made, 'implied', change.after === undefined || undefined);
  }
}

function amountsAfter(before: Amounts, due: Due): Amounts {
  const made: Made<Amounts> = { ...before };
  for (const change of due.changes)
    if (change.kind === 'amount' && change.entry !== 'ceiling' && change.entry !== 'part')
      set(made, change.entry, change.after);
  return made;
}

function partsAfter(before: readonly Part[], due: Due): readonly Part[] {
  const amounts = new Map<number, Amount>();
  const came: Placed<Part>[] = [];
  const gone = new Set<number>();
  for (const change of due.changes) {
    if (change.kind !== 'amount' || !change.part) continue;
    const { source, name, beforeIndex, afterIndex } = change.part;
    if (!change.after) gone.add(beforeIndex);
    else if (beforeIndex >= 0) amounts.set(beforeIndex, change.after);
    else came.push({ index: afterIndex, value: { source, name, amount: change.after } });
  }
  const stayed = before.map((part, index) => ({ ...barePart(part), amount: amounts.get(index) ?? part.amount }));
  return rebuilt(
    stayed.filter((_, index) => !gone.has(index)),
    due.reordered.get('part'),
    came,
  );
}

function waiversAfter(before: readonly Waiver[], due: Due): readonly Waiver[] {
  const reasons = new Map<number, string>();
  const came: Placed<Waiver>[] = [];
  const gone = new Set<number>();
  for (const change of due.changes) {
    if (change.kind !== 'waiver') continue;
    const { rule, after, beforeIndex, afterIndex } = change;
    if (after === undefined) gone.add(beforeIndex);
    else if (beforeIndex >= 0) reasons.set(beforeIndex, after);
    else came.push({ index: afterIndex, value: { rule, reason: after } });
  }
  const stayed = before.map((waiver, index) => ({
    ...bareWaiver(waiver),
    reason: reasons.get(index) ?? waiver.reason,
  }));
  return rebuilt(
    stayed.filter((_, index) => !gone.has(index)),
    due.reordered.get('waiver'),
    came,
  );
}

/** Sets a field, or takes it away. */
function set<Node extends object, Field extends keyof Node>(node: Node, field: Field, value: Node[Field] | undefined) {
  if (value === undefined) delete node[field];
  else node[field] = value;
}
