import type { Draft, RawLine } from '@goalsheet/language/syntax';
import { entriesOf, type Open } from './open.ts';

/** One step of the layout. */
export const STEP = '  ';

/** The layout before an entry of the open node at `level`: as its neighbours have it, else one step deeper than its opener. */
export function entryIndent(open: Open, level: number): string {
  const node = open.nodes[level]!;
  const neighbour = entriesOf(node).find(entry => entry !== node.opener);
  if (neighbour) return indentOf(open, neighbour.raw);
  if (level === 0) return open.structure.vocabulary.kind === 'table' ? '' : STEP;
  return openerIndent(open, level) + STEP;
}

/** The layout before a line that opens a node at `level`: as the last such line above has it. */
export function openerIndent(open: Open, level: number): string {
  const { structure, nodes } = open;
  const same = nodes[level]?.opener ?? lastOpener(nodes[level - 1]);
  if (same) return indentOf(open, same.raw);
  if (level <= 1 || structure.vocabulary.kind !== 'table') return '';
  return openerIndent(open, level - 1) + STEP;
}

function lastOpener(parent: Draft | undefined) {
  return parent?.children.findLast(child => child.opener)?.opener;
}

function indentOf({ structure }: Open, raw: RawLine): string {
  return structure.text.slice(raw.offset, raw.offset + raw.start).replaceAll('\uFEFF', '');
}
