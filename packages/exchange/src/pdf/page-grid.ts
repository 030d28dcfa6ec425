import { type Margins, wrappedText } from './cell-lines.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { linesOf, type TextLine } from './lines.ts';
import type { Word } from './words.ts';

/** A table on a page, or the part of one. */
export interface PageGrid {
  readonly page: number;
  /** Of the tables on the page, from 1; undefined where it is the only one. */
  table?: number;
  readonly top: number;
  readonly xs: readonly number[];
  readonly rows: readonly PageRow[];
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export interface PageRow {
  /** From 1, as the rows of the page are counted. */
  readonly number: number;
  readonly cells: readonly PageCell[];
}

export interface PageCell extends LatticeCell {
  readonly text: string;
  /** How far its first line is set in, in half characters. */
  readonly indent: number;
}

/** A cell with its lines. */
interface Filled {
  readonly cell: LatticeCell;
  readonly lines: readonly TextLine[];
}

/** The cells of a table with what stands in them. @param words those whose middle is inside it */
export function pageGrid(lattice: Lattice, words: readonly Word[], page: number): PageGrid {
  const { xs, ys, box, cells, openAbove, openBelow } = lattice;
  const inside = new Map<LatticeCell, Word[]>();
  for (const word of words) {
    const cell = lattice.cellAt((word.left + word.right) / 2, middleOf(word));
    if (!cell) continue;
    const there = inside.get(cell);
    if (there) there.push(word);
    else inside.set(cell, [word]);
  }
  const filled = cells.map((cell): Filled => ({ cell, lines: linesOf(inside.get(cell) ?? []) }));
  const margins = marginsOf(filled, xs);
  const centred = centredColumns(filled, xs);
  const rows: PageCell[][] = Array.from({ length: ys.length - 1 }, () => []);
  for (const { cell, lines } of filled) {
    const { row, column, columns } = cell;
    const [first] = lines;
    if (!first && cell.rows === 1) continue;
    const text = wrappedText(lines, margins.get(keyOf(cell)) ?? { left: xs[column]!, right: xs[column + columns]! });
    const indent = first && !centred.has(column) ? Math.round((2 * (first.left - xs[column]!)) / first.em) : 0;
    rows[row]!.push({ ...cell, text, indent });
  }
  const all = rows.map((each, index): PageRow => ({ number: index + 1, cells: each }));
  // What stands out beyond the last line, with nothing in it, is no row.
  const isEmpty = (row: PageRow | undefined) => row?.cells.every(({ text }) => text === '') ?? true;
  const from = openAbove && isEmpty(all[0]) ? 1 : 0;
  const to = openBelow && isEmpty(all.at(-1)) ? all.length - 1 : all.length;
  return {
    page,
    top: box.top,
    xs,
    rows: all.slice(from, to),
    openAbove: openAbove && from === 0,
    openBelow: openBelow && to === all.length,
  };
}

/** The height of a text's middle, where its cell is looked up. */
export function middleOf({ y, em }: Word): number {
  return y - em * 0.35;
}

function keyOf({ column, columns }: LatticeCell): number {
  return column * 10_000 + columns;
}

/** The furthest that lines reach in the cells over the same columns. */
function marginsOf(filled: readonly Filled[], xs: readonly number[]): Map<number, Margins> {
  const margins = new Map<number, Margins>();
  for (const { cell, lines } of filled) {
    const key = keyOf(cell);
    let { left, right } = margins.get(key) ?? { left: xs[cell.column + cell.columns]!, right: xs[cell.column]! };
    for (const line of lines) {
      left = Math.min(left, line.left);
      right = Math.max(right, line.right);
    }
    margins.set(key, { left, right });
  }
  return margins;
}

/** Columns whose texts stand in the middle of their cells: what is left of a text there says nothing. */
function centredColumns(filled: readonly Filled[], xs: readonly number[]): Set<number> {
  const counts = new Map<number, { centred: number; all: number }>();
  for (const { cell, lines } of filled) {
    if (lines.length === 0) continue;
    const [left, right] = [xs[cell.column]!, xs[cell.column + cell.columns]!];
    const isCentred = lines.every(line => Math.abs(line.left - left - (right - line.right)) < 0.6 * line.em);
    const count = counts.get(cell.column) ?? { centred: 0, all: 0 };
    counts.set(cell.column, count);
    count.all++;
    if (isCentred) count.centred++;
  }
  return new Set([...counts].filter(([, { centred, all }]) => centred > 0.8 * all).map(([column]) => column));
}
