import type { Standard, Table } from '@goalsheet/core/model';
import { type Conflict, compareTables, type MergedNode, mergeTables } from '@goalsheet/core/review';
import { parse } from '../parse.ts';
import { format } from '../print/format.ts';
import { nodesOf, type TableText, tableTextOf } from './lines-of.ts';
import { mergedLead, missingLines } from './loose-lines.ts';
import { type Labels, MergeWriter } from './writer.ts';

export interface MergeInput {
  /** The text that both sides began with; undefined where both made the file. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  /** What the marks of a conflict call the two sides. */
  readonly labels?: Labels;
  /** Standards that 指标体系 may name, beside the built-in ones. */
  readonly standards?: readonly Standard[];
}

/**
 * What merging came to. `merged`: the text, with a marked conflict for each thing that both sides changed in two ways.
 * `unmergeable`: nothing was merged, and merging line by line is left to git: a side is no table or has conflicts in it
 * (`notTable`), both changed 单位 in two ways (`moneyUnit`), or the merged text would not say what it should (`unsure`).
 */
export type TextMerge =
  | { readonly kind: 'merged'; readonly text: string; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'unmergeable'; readonly reason: 'notTable' | 'moneyUnit' | 'unsure' };

/**
 * Merges what two people made of one file, by fact: see `mergeTables`. What is written stays as its author laid it out, ours
 * where both said the same; comments and lines that could not be read are kept, whichever side they are from.
 */
export function mergeTexts(input: MergeInput): TextMerge {
  const { base, ours, theirs } = input;
  if (ours === theirs || theirs === base) return { kind: 'merged', text: ours, conflicts: [] };
  if (ours === base) return { kind: 'merged', text: theirs, conflicts: [] };
  const first = attempt(input);
  if (first.kind === 'merged' || first.reason !== 'unsure') return first;
  // Where lines of the two sides do not go together as they are laid out, they do when laid out alike.
  const laidOut = (text: string) => format(text, { standards: input.standards ?? [] });
  return attempt({ ...input, base: base && laidOut(base), ours: laidOut(ours), theirs: laidOut(theirs) });
}

const LABELS: Labels = { ours: 'ours', theirs: 'theirs' };

function attempt({ base = '', ours, theirs, labels = LABELS, standards = [] }: MergeInput): TextMerge {
  const read = (text: string) => tableTextOf(text, standards);
  const [b, o, t] = [base === '' ? EMPTY : read(base), read(ours), read(theirs)];
  if (!b || !o || !t) return { kind: 'unmergeable', reason: 'notTable' };
  const { plan, merged, conflicts } = mergeTables(b === EMPTY ? undefined : b.table, o.table, t.table);
  if (conflicts.some(({ fact }) => fact === 'moneyUnit')) return { kind: 'unmergeable', reason: 'moneyUnit' };
  const writer = new MergeWriter({ base: b, ours: o, theirs: t }, merged.moneyUnit, labels);
  writer.node(plan as MergedNode);
  const lines = [...writer.lines, ...mergedLead({ base: b.tail, ours: o.tail, theirs: t.tail })];
  const missing = missingLines(
    { base: b.loose, ours: o.loose, theirs: t.loose },
    lines.map(line => line.trim()),
  );
  const end = /\r\n|\n|\r/.exec(ours)?.[0] ?? '\n';
  const mark = ours.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = mark + [...lines, ...missing].map(line => line + end).join('');
  if (!says(text, merged, writer.conflicts, standards)) return { kind: 'unmergeable', reason: 'unsure' };
  return { kind: 'merged', text, conflicts };
}

const EMPTY: TableText = {
  table: {
    kind: 'table',
    moneyUnit: '万元',
    stated: {},
    units: [],
    waivers: [],
    problems: [],
    blocks: new Map(),
  },
  segments: new Map(),
  own: new Map(),
  tail: [],
  loose: [],
};

/** Whether a text says what was merged, with so many conflicts in it. */
function says(text: string, merged: Table, conflicts: number, standards: readonly Standard[]): boolean {
  const file = parse(text, { standards });
  if (file.kind !== 'table') return false;
  const marked = nodesOf(file).flatMap(node => node.problems.filter(problem => problem.kind === 'conflict'));
  if (marked.length !== conflicts || marked.some(problem => !problem.lines)) return false;
  return compareTables(file, merged).changes.length === 0;
}
