import type { Table, TableNode } from '../model/index.ts';
import type { Level } from './change.ts';
import type { Fact, ListFact, ListValue } from './facts.ts';
import type { Placed } from './sequence.ts';
import type { Take, Three } from './three.ts';

/** A fact of a merged node, or several that only make sense together (绩效目标 in one form or the other). */
export interface MergedFact {
  readonly facts: readonly Fact[];
  readonly take: Take;
}

/** One of several facts of a kind that the merged node has. For `conflict` a side may have removed it. */
export interface MergedItem extends Three<Placed<ListValue>> {
  readonly list: ListFact;
  readonly take: Take;
}

/**
 * A node of the merged table, and whose word holds for each of its facts. `from` one side: only that side has it, with all
 * that is in it; with `conflict`, the other side removed what this side changed.
 */
export interface MergedNode<Node extends TableNode = TableNode> extends Three<Node> {
  readonly from: 'both' | 'ours' | 'theirs';
  readonly conflict: boolean;
  /** Both sides moved it, each to another unit: it stands in both places, here with what that side says. */
  readonly moved?: 'ours' | 'theirs';
  /** For a node from both: its facts in the form's order, those that neither side states left out. */
  readonly facts: readonly MergedFact[];
  readonly items: readonly MergedItem[];
  /** In merged order. Of an indicator, and of a project from one side alone: none. */
  readonly children: readonly MergedNode[];
}

/** What could not be merged. */
export interface Conflict {
  /** By names: ours, or theirs where ours has none. */
  readonly at: { readonly [level in Level]?: string };
  /** The ids of the node in the three tables. */
  readonly ids: Three<string>;
  /**
   * The fact that was changed in two ways. `unit`: the project was moved to two units. `itself`: one side removed the node,
   * the other changed it.
   */
  readonly fact: Fact | ListFact | 'unit' | 'itself';
  /** For one of several: what it is about. */
  readonly subject?: string;
  /** For `itself`: the facts that the other side changed, and the names of what is new or changed below it. */
  readonly changed?: readonly string[];
  /** As written; undefined where a side states nothing. For `itself` the name, `unit` the unit. */
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** Three tables in one. */
export interface Merge {
  /** As it is read with the conflicts in it: with ours in each. */
  readonly merged: Table;
  readonly conflicts: readonly Conflict[];
  /** What goes where: for writing the merged file. */
  readonly plan: MergedNode<Table>;
}
