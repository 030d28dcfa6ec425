import type { EntrySpan, Standard, Table, TableNode } from '@goalsheet/core/model';
import { modelOf, structureFor } from '../parse.ts';
import type { RawLine } from '../syntax/scan.ts';
import type { Structure } from '../syntax/structure.ts';

/** An entry in a text: its lines, and those above it that belong to nothing (comments, blank and unread lines). */
export interface Segment {
  readonly lead: readonly string[];
  /** As they stand, without line ends. */
  readonly lines: readonly string[];
  readonly raw: RawLine;
}

/** The text of one table, entry by entry. */
export interface TableText {
  readonly table: Table;
  /** The segment that starts at a line, for lines that state something. */
  readonly segments: ReadonlyMap<number, Segment>;
  /** The segments of a node's own entries, in the text's order. */
  readonly own: ReadonlyMap<TableNode, readonly Segment[]>;
  /** What stands below the last entry. */
  readonly tail: readonly string[];
  /** All comments and unread lines, trimmed. */
  readonly loose: readonly string[];
}

/** Reads a text; undefined if it is no table, or has conflicts in it already. */
export function tableTextOf(text: string, standards: readonly Standard[] = []): TableText | undefined {
  const structure = structureFor(text, standards);
  const table = modelOf(structure, { standards });
  if (table.kind !== 'table' || structure.roles.includes('skipped')) return undefined;
  const nodes = nodesOf(table);
  if (nodes.some(node => node.problems.some(problem => problem.kind === 'conflict'))) return undefined;
  const owners = new Map<number, TableNode>();
  for (const node of nodes) for (const line of statedLines(table, node)) owners.set(line, node);
  const segments = new Map<number, Segment>();
  const own = new Map<TableNode, Segment[]>();
  const loose: string[] = [];
  const line = (number: number) => lineText(structure, number);
  const { lines, roles } = structure;
  let start = 0;
  for (let number = 0; number < lines.length; number++) {
    const node = owners.get(number);
    if (!node) {
      if (roles[number] !== 'blank') loose.push(line(number).trim());
      continue;
    }
    const end = endOf(structure, number);
    const range = (from: number, to: number) => lines.slice(from, to).map(raw => line(raw.number));
    const segment = { lead: range(start, number), lines: range(number, end), raw: lines[number]! };
    for (let inside = number + 1; inside < end; inside++)
      if (roles[inside] === 'comment') loose.push(line(inside).trim());
    segments.set(number, segment);
    const there = own.get(node);
    if (there) there.push(segment);
    else own.set(node, [segment]);
    start = end;
    number = end - 1;
  }
  const tail = lines.slice(start).map(raw => line(raw.number));
  return { table, segments, own, tail: withoutBlankEnd(tail), loose: loose.filter(each => each !== '') };
}

/** All nodes of a table, the table first. */
export function nodesOf(table: Table): TableNode[] {
  const projects = table.units.flatMap(unit => unit.projects);
  return [table, ...table.units, ...projects, ...projects.flatMap(project => project.indicators)];
}

/** The segment of a field of a node; undefined if it is not stated. */
export function fieldSegment(text: TableText, node: TableNode, field: string): Segment | undefined {
  const span = node.origin?.fields[field];
  return span && spanSegment(text, node, span);
}

/** The segment of an entry of a node. */
export function spanSegment({ table, segments }: TableText, node: TableNode, span: EntrySpan): Segment | undefined {
  const block = node.origin?.block;
  return block && segments.get((table.blocks.get(block) ?? 0) + span.line);
}

/** The lines at which a node states something that its model holds. */
function* statedLines(table: Table, node: TableNode): Generator<number> {
  const { origin } = node;
  if (!origin) return;
  const base = table.blocks.get(origin.block) ?? 0;
  for (const [field, span] of Object.entries(origin.fields)) if (isStated(node, field)) yield base + span.line;
  const lists = node.kind === 'project' ? [...node.categories, ...node.parts, ...node.waivers] : node.waivers;
  for (const { span } of lists) if (span) yield base + span.line;
}

/** Not an amount without a value: that line says nothing. */
function isStated(node: TableNode, field: string): boolean {
  switch (field) {
    case 'total':
    case 'fiscalAppropriation':
    case 'specialAccount':
    case 'otherFunds':
      if (node.kind === 'indicator') return false;
      return (node.kind === 'project' ? node.amounts : node.stated)[field] !== undefined;
    case 'ceiling':
      return node.kind !== 'indicator' && node.ceiling !== undefined;
    default:
      return true;
  }
}

/** The line behind the last line of the entry that starts at a line. */
function endOf({ roles, entries }: Structure, start: number): number {
  let end = start + 1;
  const entry = entries[start];
  if (!entry?.more) return end;
  for (let number = start + 1; number < roles.length; number++) {
    const role = roles[number];
    if (role === 'text' && entries[number] === entry) end = number + 1;
    else if (role !== 'blank' && role !== 'comment') break;
  }
  return end;
}

function lineText({ text, lines }: Structure, number: number): string {
  const { offset } = lines[number]!;
  const end = lines[number + 1]?.offset ?? text.length;
  return text
    .slice(offset, end)
    .replace(/[\r\n]+$/, '')
    .replace('\uFEFF', '');
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]!.trim() === '') end--;
  return lines.slice(0, end);
}
