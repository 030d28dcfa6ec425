import { type Money, SOURCES, type Source } from '@goalsheet/core/model';

/** The amounts of a row, in the order in which they are printed; 总计 first. A value is undefined if it cannot be read. */
export type RowAmounts = readonly (Money | undefined)[];

/** The rows of a table whose columns belong together. */
export interface RowTree {
  readonly total?: RowAmounts;
  readonly units: readonly { readonly own?: RowAmounts; readonly projects: readonly RowAmounts[] }[];
}

/**
 * How the columns of a row are known: `all` columns are there, `sums` settle them, they were `asked` for, or the empty
 * columns were taken to be the last ones, which is usual (`left`) or only one of several ways (`open`).
 */
export type ColumnsBy = 'all' | 'sums' | 'asked' | 'left' | 'open';

/** The source columns that a row's amounts (behind 总计) stand in. */
export interface RowColumns {
  readonly sources: readonly Source[];
  readonly by: ColumnsBy;
}

export interface TreeColumns {
  readonly total?: RowColumns;
  readonly units: readonly { readonly own?: RowColumns; readonly projects: readonly RowColumns[] }[];
}

/** Most rows (times combinations of columns) that are looked at to make the sums of a group agree. */
const MOST_LOOKS = 200_000;

/**
 * Which columns the amounts of each row stand in: empty columns are invisible in text. Four amounts are all of them.
 * Fewer in 合计 fill the columns from the left (two: 总计 and 财政拨款), unless `asked` names the sources of the table. Below it, a row has some of the
 * columns of the row above; which ones, its group's sums by column tell.
 */
export function columnsOf(tree: RowTree, asked?: readonly Source[]): TreeColumns {
  const widest = widestOf(tree);
  const available = asked ? SOURCES.filter(source => asked.includes(source)) : SOURCES;
  const total = tree.total && topColumns(tree.total, available, asked !== undefined);
  const open = total?.sources ?? (widest >= available.length ? available : available.slice(0, widest));
  const guessed: ColumnsBy = total?.by ?? (asked ? 'asked' : widest >= SOURCES.length ? 'all' : 'left');
  const known = tree.units.filter(unit => unit.own !== undefined);
  const owns = settled(
    known.map(unit => unit.own!),
    tree.total,
    open,
    guessed,
  );
  let at = 0;
  return {
    ...(total ? { total } : {}),
    units: tree.units.map(unit => {
      const own = unit.own === undefined ? undefined : owns[at++]!;
      const projects = settled(unit.projects, unit.own, own?.sources ?? open, own?.by ?? guessed);
      return { ...(own ? { own } : {}), projects };
    }),
  };
}

function widestOf(tree: RowTree): number {
  let widest = 0;
  const see = (row: RowAmounts | undefined) => {
    widest = Math.max(widest, (row?.length ?? 1) - 1);
  };
  see(tree.total);
  for (const unit of tree.units) {
    see(unit.own);
    unit.projects.forEach(see);
  }
  return widest;
}

function topColumns(row: RowAmounts, available: readonly Source[], asked: boolean): RowColumns {
  const count = row.length - 1;
  if (count >= SOURCES.length) return { sources: SOURCES, by: 'all' };
  if (asked && count === available.length) return { sources: available, by: 'asked' };
  const from = count > available.length ? SOURCES : available;
  return { sources: from.slice(0, count), by: count === 0 ? 'all' : count === 1 ? 'left' : 'open' };
}

/**
 * The columns of rows that add up to `above`, whose columns are `open`. `guessed` says how those are known.
 */
function settled(
  rows: readonly RowAmounts[],
  above: RowAmounts | undefined,
  open: readonly Source[],
  guessed: ColumnsBy,
): RowColumns[] {
  const choices = rows.map(row => choicesOf(row.length - 1, open));
  const unsure = choices.flatMap((choice, index) => (choice.length > 1 ? [index] : []));
  const solution = unsure.length > 0 && above ? solved(rows, choices, unsure, above, open) : undefined;
  return rows.map((row, index) => {
    const [first] = choices[index]!;
    if (row.length - 1 >= SOURCES.length) return { sources: SOURCES, by: 'all' };
    if (choices[index]!.length === 1) return { sources: first!, by: row.length === 1 ? 'all' : guessed };
    const sources = solution?.[index];
    if (sources) return { sources, by: guessed === 'all' ? 'sums' : guessed };
    return { sources: first!, by: above || row.length > 2 ? 'open' : 'left' };
  });
}

/** The sets of `count` of the columns, in their order; of all columns if there are not so many. */
function choicesOf(count: number, open: readonly Source[]): (readonly Source[])[] {
  if (count === 0) return [[]];
  const from = count > open.length ? SOURCES : open;
  if (count >= from.length) return [from];
  if (count === 1) return from.map(source => [source]);
  return from.map(left => from.filter(source => source !== left)).reverse();
}

/** The one choice of columns by which the rows add up: the same for all rows of a width, else any. */
function solved(
  rows: readonly RowAmounts[],
  choices: readonly (readonly (readonly Source[])[])[],
  unsure: readonly number[],
  above: RowAmounts,
  open: readonly Source[],
): (readonly Source[])[] | undefined {
  const base = rows.map((_, index) => choices[index]![0]!);
  const widths = [...new Set(unsure.map(index => rows[index]!.length))];
  const alike = widths.map(width => unsure.filter(index => rows[index]!.length === width));
  return only(alike) ?? only(unsure.map(index => [index]));

  /** Tries all choices for groups of rows that choose alike; undefined if none or several fit, or there are too many. */
  function only(groups: readonly (readonly number[])[]): (readonly Source[])[] | undefined {
    const sizes = groups.map(group => choices[group[0]!]!.length);
    let combinations = 1;
    for (const size of sizes) if ((combinations *= size) * rows.length > MOST_LOOKS) return undefined;
    let found: (readonly Source[])[] | undefined;
    for (let code = 0; code < combinations; code++) {
      const attempt = [...base];
      let rest = code;
      groups.forEach((group, at) => {
        for (const index of group) attempt[index] = choices[index]![rest % sizes[at]!]!;
        rest = Math.floor(rest / sizes[at]!);
      });
      if (!addsUpTo(attempt)) continue;
      if (found) return undefined;
      found = attempt;
    }
    return found;
  }

  function addsUpTo(attempt: readonly (readonly Source[])[]): boolean {
    return open.every((source, position) => {
      let sum = 0n;
      for (const [index, sources] of attempt.entries()) {
        const at = sources.indexOf(source);
        if (at >= 0) sum += rows[index]![at + 1] ?? 0n;
      }
      return sum === above[position + 1];
    });
  }
}
