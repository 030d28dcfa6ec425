import { idsOf } from './ids.ts';
import { type EntryPart, type EntrySpan, type Range, rangeOf } from './origin.ts';
import type { FirstLevel, Library, LibraryEntry, SecondLevel, Standard } from './standard.ts';
import type { Table, TableNode } from './table.ts';

/** What a file of the language says: a table, an indicator standard, or an indicator library. */
export type GoalFile = Table | Standard | Library;

/** Anything that has a place in a file. */
export type GoalNode = TableNode | Standard | FirstLevel | SecondLevel | Library | LibraryEntry;

/** What a finding or a command points at: a node, and optionally a field of it, a part of that, and offsets in its value. */
export interface Target {
  readonly node: GoalNode;
  /** The field's name in `node.origin.fields`; without it (or without such an entry) the line that opens the node. */
  readonly field?: string;
  /** An entry of the node that is no field: a waiver, a problem. Takes precedence over `field`. */
  readonly span?: EntrySpan;
  /** Default `value`. */
  readonly part?: EntryPart;
  /** Offsets within the value (UTF-16 units). */
  readonly from?: number;
  readonly to?: number;
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The range of a target in its file; the nearest opening line above for what has no line of its own. */
export function locate(file: GoalFile, target: Target): Range {
  const { node } = target;
  const { origin } = node;
  const base = origin && file.blocks.get(origin.block);
  if (origin && base !== undefined) {
    const own = target.span ?? (target.field === undefined ? undefined : origin.fields[target.field]);
    if (own) return rangeOf(own, base, target.part ?? 'value', target.from, target.to);
    const opening = origin.fields.name ?? Object.values(origin.fields)[0];
    if (opening) return rangeOf(opening, base, 'entry');
  }
  const parent = file.kind === 'table' ? idsOf(file).parent.get(node as TableNode) : undefined;
  return parent ? locate(file, { node: parent }) : START;
}
