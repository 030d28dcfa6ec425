import type { Standard } from '@goalsheet/core/model';
import { type Draft, type Entry, type Structure, structureOf } from '@goalsheet/language/syntax';
import type { Snapshot } from '../snapshot.ts';

/** What is open at a line, read as if the line said nothing: a half-typed line changes nothing around it. */
export interface Open {
  readonly structure: Structure;
  /** The open nodes, outermost first. What they hold below the line is in them too. */
  readonly nodes: readonly Draft[];
  /** The line in `structure`. */
  readonly line: number;
}

/** A line that stands in for the title where only a part of a table is read. */
const TITLE = '表\n';

/**
 * What is open at a line. Of a table only the lines around it are read again: the open project, or the head of the unit or
 * of the table. So it takes as long as the project is, however many there are.
 */
export function openAt(snapshot: Snapshot, line: number, standard: Standard | undefined): Open {
  const { structure } = snapshot;
  if (structure.vocabulary.kind !== 'table') return reread(structure, 0, structure.lines.length, line, standard);
  const [unit, project] = openersAbove(structure, line);
  const innermost = project ?? unit;
  const from = innermost ?? 0;
  let to = Math.max(line, from) + 1;
  while (to < structure.lines.length && !opensUnitOrProject(structure, to)) to++;
  return reread(structure, from, to, line, standard, project === undefined ? undefined : unit);
}

/** The lines at which the innermost unit and project above a line begin. */
function openersAbove({ root }: Structure, line: number): (number | undefined)[] {
  const unit = lastAbove(root.children, line);
  const project = unit && lastAbove(unit.children, line);
  return [unit && startOf(unit), project && startOf(project)];
}

function startOf(draft: Draft): number {
  return (draft.opener?.raw ?? draft.impliedBy)?.number ?? 0;
}

/** The last of `drafts` that begins above a line; they stand in the order of their lines. */
export function lastAbove(drafts: readonly Draft[], line: number): Draft | undefined {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(drafts[middle]!) < line) low = middle + 1;
    else high = middle;
  }
  return drafts[low - 1];
}

function opensUnitOrProject({ entries }: Structure, line: number): boolean {
  const entry = entries[line];
  return entry?.raw.number === line && entry.opens && entry.level <= 2;
}

function reread(
  structure: Structure,
  from: number,
  to: number,
  line: number,
  standard: Standard | undefined,
  unit?: number,
): Open {
  const { text, lines, vocabulary } = structure;
  const offset = (number: number) => lines[number]?.offset ?? text.length;
  const ownLine = text.slice(offset(line), offset(line + 1));
  const blank = /[\r\n]+$/.exec(ownLine)?.[0] ?? '';
  const unitLine = unit === undefined || unit === from ? '' : text.slice(offset(unit), offset(unit + 1));
  // A file that begins with a title, a standard or a library keeps its first line; a part of a table is given one.
  const head = (vocabulary.kind === 'table' && from > 0 ? TITLE : '') + unitLine;
  const part = head + text.slice(offset(from), offset(line)) + blank + text.slice(offset(line + 1), offset(to));
  const own = structureOf(part, standard);
  const at = line - from + (head === '' ? 0 : unitLine === '' ? 1 : 2);
  return { structure: own, line: at, nodes: nodesAt(own, at) };
}

function nodesAt({ root }: Structure, line: number): Draft[] {
  const nodes = [root];
  for (;;) {
    const child = lastAbove(nodes.at(-1)!.children, line);
    if (!child) return nodes;
    nodes.push(child);
  }
}

/** Whether a line as deep as `indent` goes on with the long text above it, if it begins with no key. */
export function mayBeText({ structure, line }: Open, indent: number): boolean {
  for (let above = line - 1; above >= 0; above--) {
    const entry = structure.entries[above];
    if (entry) return entry.spec?.value === 'text' && indent > entry.raw.indent;
  }
  return false;
}

/** The entries of a node, fields and lists. */
export function entriesOf(draft: Draft): Entry[] {
  return [...Object.values(draft.fields), ...draft.lists];
}
