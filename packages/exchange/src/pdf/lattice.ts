import type { Box } from './matrix.ts';
import { type Crossing, NEAR, type RulingLine } from './rulings.ts';

/** A table as its rulings draw it: lines between columns and rows, and which cells they bound. */
export interface Lattice {
  readonly box: Box;
  /** The places of its vertical lines, one more than it has columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
  /** True if its columns go on below the last line across it, or above the first: a page ended there. */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
  /** The cell at a place; undefined outside. */
  cellAt(x: number, y: number): LatticeCell | undefined;
}

/** From 0; a merged cell covers several. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const MOST_CELLS = 1_000_000;
/** What rulings stand out beyond the last one across them by no more than this is no row. */
const STUB = 6;

/** The table of rulings that cross; undefined for a frame, a bar, an underline. */
export function latticeOf({ columns, rows }: Crossing): Lattice | undefined {
  if (columns.length === 0 || rows.length === 0) return undefined;
  const xs = columns.map(({ at }) => at);
  const ys = rows.map(({ at }) => at);
  const [left, right] = extentOf(rows);
  const [top, bottom] = extentOf(columns);
  // Tables without a line at their left and right have columns there all the same.
  if (xs[0]! - left > STUB) xs.unshift(left);
  if (right - xs.at(-1)! > STUB) xs.push(right);
  const openAbove = ys[0]! - top > STUB;
  const openBelow = bottom - ys.at(-1)! > STUB;
  if (openAbove) ys.unshift(top);
  if (openBelow) ys.push(bottom);
  const width = xs.length - 1;
  const height = ys.length - 1;
  if (width < 2 || height < 1 || width * height > MOST_CELLS) return undefined;
  const cells: LatticeCell[] = [];
  const owners = ownersOf(edges(columns, xs, ys), edges(rows, ys, xs), width, height, cells);
  return {
    box: { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! },
    xs,
    ys,
    cells,
    openBelow,
    openAbove,
    cellAt(x, y) {
      const column = bandAt(xs, x);
      const row = bandAt(ys, y);
      return column < 0 || row < 0 ? undefined : cells[owners[row * width + column]!];
    },
  };
}

function extentOf(lines: readonly RulingLine[]): [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { spans } of lines) {
    from = Math.min(from, spans[0]!.from);
    to = Math.max(to, spans.at(-1)!.to);
  }
  return [from, to];
}

/** Which stretches between `others` each line of `places` is drawn along; a line that was supplied is drawn along none. */
function edges(lines: readonly RulingLine[], places: readonly number[], others: readonly number[]): Uint8Array[] {
  const drawn = new Map(lines.map(line => [line.at, line.spans]));
  return places.map(place => {
    const along = new Uint8Array(others.length - 1);
    for (const { from, to } of drawn.get(place) ?? [])
      for (let index = Math.max(0, bandAt(others, from)); index < along.length && others[index]! < to; index++) {
        const covered = Math.min(to, others[index + 1]!) - Math.max(from, others[index]!);
        if (
          covered >= Math.min((others[index + 1]! - others[index]!) * 0.7, others[index + 1]! - others[index]! - NEAR)
        )
          along[index] = 1;
      }
    return along;
  });
}

/** Fills `cells` from the top left: as wide as no line parts them, then as deep. @returns for each place its cell */
function ownersOf(
  sides: readonly Uint8Array[],
  bottoms: readonly Uint8Array[],
  width: number,
  height: number,
  cells: LatticeCell[],
): Int32Array {
  const owners = new Int32Array(width * height).fill(-1);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (owners[row * width + column] !== -1) continue;
      let columns = 1;
      const isFree = (at: number) => owners[row * width + at] === -1 && sides[at]![row] === 0;
      while (column + columns < width && isFree(column + columns)) columns++;
      let rows = 1;
      const goesDown = (at: number) => {
        for (let each = column; each < column + columns; each++) {
          if (bottoms[at]![each] !== 0 || owners[at * width + each] !== -1) return false;
          if (each > column && sides[each]![at] !== 0) return false;
        }
        return true;
      };
      while (row + rows < height && goesDown(row + rows)) rows++;
      for (let each = row; each < row + rows; each++)
        owners.fill(cells.length, each * width + column, each * width + column + columns);
      cells.push({ row, column, rows, columns });
    }
  return owners;
}

/** The index of the band between two places that `at` is in; -1 outside all. */
function bandAt(places: readonly number[], at: number): number {
  if (at < places[0]! || at > places.at(-1)!) return -1;
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
