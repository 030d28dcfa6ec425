import type { GoalNode } from '@goalsheet/core/model';
import type { Draft, Entry, Structure } from '@goalsheet/language/syntax';
import type { Position } from 'vscode-languageserver';
import type { Snapshot } from './snapshot.ts';

/** A node of a file with its own lines: a draft of the structure, and what it means. */
export interface Level {
  readonly draft: Draft;
  readonly node: GoalNode;
  /** Its first line. */
  readonly first: number;
  /** The line behind the last one that could be its own: where the next node begins, or the file ends. */
  readonly limit: number;
}

/** What stands at a position. */
export interface Place {
  /** The nodes that the position is in: the file first, the innermost last. */
  readonly path: readonly Level[];
  /** The entry that the line is, or that its text belongs to. */
  readonly entry?: Entry;
  /** The node that holds the entry; not always the innermost of the path (a head's entry below the first unit). */
  readonly owner?: Level;
  /** The entry's field in the model; `name` for one that opens a node. */
  readonly field?: string;
  readonly part: 'key' | 'value' | 'none';
}

/** The file as a level: all of its lines. */
export function fileLevel({ structure, file }: Pick<Snapshot, 'structure' | 'file'>): Level {
  return { draft: structure.root, node: file, first: 0, limit: structure.lines.length };
}

/** The nodes directly below one. */
export function levelsIn({ draft, node, limit }: Level): Level[] {
  const nodes = nodesIn(node);
  return draft.children.map((child, index) => ({
    draft: child,
    node: nodes[index]!,
    first: firstLineOf(child),
    limit: index + 1 < draft.children.length ? firstLineOf(draft.children[index + 1]!) : limit,
  }));
}

/** The line that opens a node; for an implied one, the line that showed that its own is missing. */
function firstLineOf({ opener, impliedBy }: Draft): number {
  return (opener?.raw ?? impliedBy)?.number ?? 0;
}

/** The model and the structure hold the same nodes in the same order. */
function nodesIn(node: GoalNode): readonly GoalNode[] {
  if ('units' in node) return node.units;
  if ('projects' in node) return node.projects;
  if ('indicators' in node) return node.indicators;
  if ('firstLevels' in node) return node.firstLevels;
  if ('secondLevels' in node) return node.secondLevels;
  if ('entries' in node) return node.entries;
  return [];
}

/**
 * The last line of a node. Blank lines behind it are nobody's; a comment there belongs to what comes next if a blank line
 * stands before it, or if it is no deeper than the node's own first line.
 */
export function lastLineOf({ lines, roles }: Structure, { draft, first, limit }: Level): number {
  const indent = draft.opener?.raw.indent ?? draft.impliedBy?.indent ?? -1;
  let last = limit - 1;
  while (last > first) {
    if (roles[last] === 'blank') last--;
    else if (roles[last] === 'comment') {
      let top = last;
      while (top - 1 > first && roles[top - 1] === 'comment') top--;
      if (roles[top - 1] === 'blank') {
        last = top - 1;
        continue;
      }
      while (last >= top && lines[last]!.indent <= indent) last--;
      break;
    } else break;
  }
  return Math.max(first, last);
}

/** The nodes that a line is in, the file first. */
export function pathAt(snapshot: Pick<Snapshot, 'structure' | 'file'>, line: number): Level[] {
  const path = [fileLevel(snapshot)];
  for (;;) {
    const { draft, node, limit } = path.at(-1)!;
    const { children } = draft;
    const index = lastIndexBefore(children, line);
    if (index < 0) return path;
    const child = children[index]!;
    path.push({
      draft: child,
      node: nodesIn(node)[index]!,
      first: firstLineOf(child),
      limit: index + 1 < children.length ? firstLineOf(children[index + 1]!) : limit,
    });
  }
}

/** The last of the drafts that begins at the line or above it; -1 if none does. */
function lastIndexBefore(drafts: readonly Draft[], line: number): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstLineOf(drafts[middle]!) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Node, entry and field at a position. Total: a position outside of the text is in the file, or in the last node. */
export function placeAt(snapshot: Pick<Snapshot, 'structure' | 'file'>, { line, character }: Position): Place {
  const { structure } = snapshot;
  const path = pathAt(snapshot, line);
  const entry = structure.entries[line];
  if (!entry) return { path, part: 'none' };
  const owner = path[Math.min(entry.level, path.length - 1)]!;
  const field = entry.opens ? 'name' : entry.spec?.field;
  return { path, entry, owner, part: partAt(structure, entry, line, character), ...(field ? { field } : {}) };
}

function partAt({ lines, roles }: Structure, { raw }: Entry, line: number, character: number): Place['part'] {
  if (roles[line] === 'text') {
    const own = lines[line]!;
    return character >= own.start && character <= own.end ? 'value' : 'none';
  }
  if (line !== raw.number || raw.key === undefined || character < raw.start || character > raw.end) return 'none';
  if (character <= raw.keyEnd) return 'key';
  return character >= raw.valueStart ? 'value' : 'none';
}
