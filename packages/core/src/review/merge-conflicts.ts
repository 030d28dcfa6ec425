import { type Amount, idsOf, type Table, type TableNode } from '../model/index.ts';
import type { Level } from './change.ts';
import {
  everything,
  FACTS,
  type Fact,
  factOf,
  LISTS,
  type ListValue,
  listOf,
  said,
  subjectOf,
  wholeOf,
} from './facts.ts';
import type { Conflict, MergedItem, MergedNode } from './merge-plan.ts';
import { childrenOf } from './nodes.ts';
import type { Side, Three } from './three.ts';

/** The conflicts of a plan, in its order. */
export function conflictsOf(plan: MergedNode<Table>): Conflict[] {
  const idOf = (side: Side, node: MergedNode) => {
    const [table, own] = [plan[side], node[side]];
    return table && own && idsOf(table).of.get(own);
  };
  const ids = (node: MergedNode): Three<string> =>
    Object.fromEntries(SIDES.map(side => [side, idOf(side, node)]).filter(([, id]) => id !== undefined));
  return [...conflictsIn(plan, plan, {}, ids)];
}

type At = Conflict['at'];

const SIDES: readonly Side[] = ['base', 'ours', 'theirs'];

function* conflictsIn(
  plan: MergedNode<Table>,
  node: MergedNode,
  above: At,
  idsOfNode: (node: MergedNode) => Three<string>,
): Generator<Conflict> {
  const own = (node.ours ?? node.theirs)!;
  const at: At = own.kind === 'table' ? above : { ...above, [own.kind as Level]: own.name };
  if (node.moved === 'theirs') return;
  const ids = idsOfNode(node);
  if (node.moved === 'ours') yield { at, ids, fact: 'unit', ...unitsOf(plan, node) };
  if (node.conflict) {
    const changed = changedIn(node.base, own);
    const name = own.kind === 'table' ? undefined : own.name;
    const [ours, theirs] = node.from === 'ours' ? [name, undefined] : [undefined, name];
    yield { at, ids, fact: 'itself', changed, base: name, ours, theirs };
  }
  for (const { facts, take } of node.facts)
    if (take === 'conflict') {
      const text = (side: TableNode | undefined) => side && textOf(side, facts);
      yield { at, ids, fact: facts[0]!, base: text(node.base), ours: text(node.ours), theirs: text(node.theirs) };
    }
  for (const item of node.items) if (item.take === 'conflict') yield { at, ids, ...conflictOfItem(item) };
  for (const child of node.children) yield* conflictsIn(plan, child, at, idsOfNode);
}

/** The units that a project stands in. */
function unitsOf(plan: MergedNode<Table>, node: MergedNode): Pick<Conflict, 'base' | 'ours' | 'theirs'> {
  const [base, ours, theirs] = SIDES.map(side => {
    const [table, own] = [plan[side], node[side]];
    const parent = table && own && idsOf(table).parent.get(own);
    return parent?.kind === 'unit' ? parent.name : undefined;
  });
  return { base, ours, theirs };
}

function conflictOfItem({ list, base, ours, theirs }: MergedItem): Omit<Conflict, 'at' | 'ids'> {
  const subject = subjectOf((ours ?? theirs)!.value)
    .split('\n')
    .at(-1)!;
  return {
    fact: list,
    subject,
    base: itemText(base?.value),
    ours: itemText(ours?.value),
    theirs: itemText(theirs?.value),
  };
}

function itemText(value: ListValue | undefined): string | undefined {
  if (!value) return undefined;
  if ('rule' in value) return value.reason;
  return 'source' in value ? value.amount.text : value.name;
}

function textOf(node: TableNode, facts: readonly Fact[]): string | undefined {
  const texts = facts.flatMap(fact => written(factOf(node, fact)) ?? []);
  return texts.length > 0 ? texts.join('\n') : undefined;
}

function written(value: string | Amount | undefined): string | undefined {
  return typeof value === 'object' ? value.text : value;
}

/** The facts of a node that changed, and the names of what is new or changed below it. */
function changedIn(base: TableNode | undefined, own: TableNode): string[] {
  if (!base) return [];
  const facts: string[] = FACTS[own.kind].filter(fact => said(factOf(base, fact)) !== said(factOf(own, fact)));
  for (const list of LISTS[own.kind]) {
    const whole = (node: TableNode) => listOf(node, list).map(wholeOf).join('\n');
    if (whole(base) !== whole(own)) facts.push(list);
  }
  const known = new Set(childrenOf(base).map(child => everything(child)));
  for (const child of childrenOf(own)) if (!known.has(everything(child))) facts.push(child.name);
  return facts;
}
