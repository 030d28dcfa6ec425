import type { Ruling } from './upright.ts';

/** Rulings that are no further apart are one: double rules, the sides of neighbouring cells. In points. */
export const NEAR = 3;

/** Rulings at one place, put together: sorted, none touching the next. */
export interface RulingLine {
  readonly at: number;
  readonly spans: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Rulings of one direction as lines, by their place. */
export function rulingLines(rulings: readonly Ruling[]): RulingLine[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const groups: Ruling[][] = [];
  for (const ruling of sorted) {
    const group = groups.at(-1);
    if (group && ruling.at - group.at(-1)!.at <= NEAR && ruling.at - group[0]!.at <= 2 * NEAR) group.push(ruling);
    else groups.push([ruling]);
  }
  return groups.map(group => ({ at: (group[0]!.at + group.at(-1)!.at) / 2, spans: joined(group) }));
}

function joined(rulings: readonly Ruling[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of [...rulings].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from - last.to <= NEAR) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** The places of rulings that touch each other: the outline of one table, or of a frame. */
export interface Crossing {
  /** Vertical rulings: x, and from where to where. */
  readonly columns: readonly RulingLine[];
  readonly rows: readonly RulingLine[];
}

/** More than any table has; a drawing with more is none. */
const MOST_CROSSINGS = 4_000_000;

/** Groups of rulings that cross. Each span of a line belongs to one group. */
export function crossings(horizontal: readonly RulingLine[], vertical: readonly RulingLine[]): Crossing[] {
  const across = horizontal.flatMap(({ at, spans }) => spans.map(span => ({ at, span })));
  const down = vertical.flatMap(({ at, spans }) => spans.map(span => ({ at, span })));
  if (across.length * down.length > MOST_CROSSINGS) return [];
  const parents = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let each = index; each !== root; ) {
      const next = parents[each]!;
      parents[each] = root;
      each = next;
    }
    return root;
  };
  down.forEach((column, index) => {
    for (let row = 0; row < across.length; row++) {
      const { at, span } = across[row]!;
      if (isWithin(column.at, span) && isWithin(at, column.span)) parents[rootOf(across.length + index)] = rootOf(row);
    }
  });
  const groups = new Map<number, { columns: Part[]; rows: Part[] }>();
  const groupOf = (index: number) => {
    const root = rootOf(index);
    let group = groups.get(root);
    if (!group) groups.set(root, (group = { columns: [], rows: [] }));
    return group;
  };
  across.forEach((part, index) => {
    groupOf(index).rows.push(part);
  });
  down.forEach((part, index) => {
    groupOf(across.length + index).columns.push(part);
  });
  return [...groups.values()].map(({ columns, rows }) => ({ columns: linesOf(columns), rows: linesOf(rows) }));
}

interface Part {
  readonly at: number;
  readonly span: Span;
}

function isWithin(at: number, { from, to }: Span): boolean {
  return at >= from - NEAR && at <= to + NEAR;
}

function linesOf(parts: readonly Part[]): RulingLine[] {
  const lines = new Map<number, Span[]>();
  for (const { at, span } of parts) {
    const spans = lines.get(at);
    if (spans) spans.push(span);
    else lines.set(at, [span]);
  }
  return [...lines].map(([at, spans]) => ({ at, spans })).sort((a, b) => a.at - b.at);
}
