import {
  COLUMNS,
  type Column,
  type Money,
  type Project,
  SOURCES,
  sumOf,
  type Table,
  type Unit,
} from '../model/index.ts';
import { roleOf, statedBy } from './amounts.ts';
import { totalsOf } from './effects.ts';
import { mergedModel, sideOf } from './merge-model.ts';
import type { MergedFact, MergedNode } from './merge-plan.ts';

type Summed = Table | Unit | Project;

/**
 * The plan with each total that one side asserted anew judged: it stands if it is right, or if the sum is still the one
 * that this side had when it was asserted. Else nobody ever computed it for what is merged: a conflict.
 */
export function withJudgedTotals(plan: MergedNode<Table>): MergedNode<Table> {
  return judged(plan, mergedModel(plan));
}

function judged<Node extends Summed>(node: MergedNode<Node>, model: Node): MergedNode<Node> {
  if (node.from !== 'both' && node.children.length === 0) return node;
  const facts = node.facts.map(fact => judgedFact(node, model, fact));
  if (model.kind === 'project') return { ...node, facts };
  const below = model.kind === 'table' ? model.units : model.projects;
  let next = 0;
  const children = node.children.map(child => {
    const here = !(child.conflict && child.from === 'theirs') && child.moved !== 'theirs';
    const its = here ? below[next++] : undefined;
    return its ? judged(child as MergedNode<Unit | Project>, its) : child;
  });
  return { ...node, facts, children };
}

function judgedFact(node: MergedNode<Summed>, model: Summed, fact: MergedFact): MergedFact {
  const column = COLUMNS.find(each => fact.facts[0] === each);
  if (!column || (fact.take !== 'ours' && fact.take !== 'theirs')) return fact;
  if (roleOf(column, model) !== 'assertion') return fact;
  const stated = statedBy(model)[column]?.value;
  const sum = computed(model, column);
  const side = node[sideOf(node, column)];
  if (stated === undefined || stated === sum || (side && computed(side, column) === sum)) return fact;
  return { ...fact, take: 'conflict' };
}

/** What a column comes to, whatever is asserted. */
function computed(node: Summed, column: Column): Money | undefined {
  if (node.kind === 'project') return sumOf(SOURCES.map(source => node.amounts[source]?.value));
  return totalsOf(node)[column];
}
