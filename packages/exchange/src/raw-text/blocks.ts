import { acceptedAnchors, isTotal } from './accepted.ts';
import type { Anchor } from './anchors.ts';
import { type Body, endOf, lineIndexAt, type Span, startOf, textOf } from './body.ts';
import type { Opening } from './openings.ts';
import { rowStartsOf } from './row-starts.ts';

/** A row of the table, as stretches of the body's text. */
export interface Row {
  kind: 'total' | 'unit' | 'project';
  /** One stretch; two for a name that goes on behind its amounts. */
  readonly name: Span[];
  /** Absent if no line with its amounts was found. */
  readonly anchor?: Anchor;
  goal: Span;
  openings: readonly Opening[];
  /** Where its indicators end. */
  cellEnd: number;
  /** What was unusual about it. */
  readonly oddities: Set<'noIndicators' | 'nameAfterAmounts' | 'indentDiffers'>;
}

export interface Blocks {
  readonly rows: readonly Row[];
  /** Stretches that belong to no cell. */
  readonly stray: readonly Span[];
  /** Lines that look like amounts, but are text of a cell. */
  readonly rejected: readonly Anchor[];
}

/**
 * The rows of a table, made of the lines that can be amounts and the places where indicators start. Between the amounts of two rows stand, in this order: the goal and the indicators of the first, and
 * the name of the second. The indicators start where an indicator with number 1 opens; they end with the last line that
 * ends in 。 (and is no further than the next indented line, where projects are indented). A row with indicators is a
 * project, one without is 合计 or a unit, unless its indentation or a goal says otherwise. Never throws, linear.
 */
export function blocksOf(body: Body, candidates: readonly Anchor[], openings: readonly Opening[]): Blocks {
  const starts = rowStartsOf(body, candidates, openings);
  const { accepted, rejected } = acceptedAnchors(body, candidates, openings, starts);
  const reader = new BlockReader(body, starts);
  let next = 0;
  for (let index = -1; index < accepted.length; index++) {
    const end = accepted[index + 1] ? startOf(body, accepted[index + 1]!.line) : body.text.length;
    const first = next;
    while (next < openings.length && openings[next]!.from < end) next++;
    reader.readZone(accepted[index], accepted[index + 1], openings.slice(first, next));
  }
  return { rows: reader.rows, stray: reader.stray, rejected };
}

const NOWHERE: Span = { from: 0, to: 0 };

class BlockReader {
  readonly rows: Row[] = [];
  readonly stray: Span[] = [];
  readonly body: Body;
  readonly starts: ReadonlySet<number>;
  /** The name of the row that the next amounts belong to, and whether it is indented. */
  pendingName: Span = NOWHERE;
  pendingIndented = false;

  constructor(body: Body, starts: ReadonlySet<number>) {
    this.body = body;
    this.starts = starts;
  }

  /** What stands from the amounts of `anchor` (or the start of the table) to those of `next` (or the end). */
  readZone(anchor: Anchor | undefined, next: Anchor | undefined, openings: readonly Opening[]): void {
    const { body } = this;
    const from = anchor ? startOf(body, anchor.line) + anchor.restStart : 0;
    const firstLine = anchor ? anchor.line + 1 : 0;
    const endLine = next ? next.line : body.lines.length;
    const indented = this.pendingIndented;
    const row = anchor && this.add('unit', [this.pendingName], anchor);
    const rest = anchor ? textOf(body, { from, to: endOf(body, anchor.line) }) : '';
    if (row && isTotal(textOf(body, this.pendingName))) row.kind = 'total';
    if (openings.length > 0) {
      const start = this.firstStart(firstLine, lineIndexAt(body, openings[0]!.from));
      if (!row || (start === undefined && row.kind !== 'total')) {
        if (row && this.starts.size > 0 && !indented) row.oddities.add('indentDiffers');
        this.readCells(row, from, endLine, next, openings);
        return;
      }
      // The indicators are another project's, the amounts of which are missing.
      const own = startOf(body, row.kind !== 'total' && indented ? start! : firstLine);
      if (row.kind !== 'total' && indented) {
        row.kind = 'project';
        row.oddities.add('noIndicators');
        row.goal = { from, to: own };
      } else if (rest) this.stray.push({ from, to: own });
      this.readCells(undefined, own, endLine, next, openings);
      return;
    }
    if (row?.kind === 'total' && rest) this.stray.push({ from, to: endOf(body, anchor!.line) });
    const goalLike =
      row?.kind !== 'total' &&
      (rest !== '' || (row?.kind === 'unit' && this.lastStop(firstLine, endLine) !== undefined));
    if (!row || !(indented || goalLike)) {
      this.readNames(firstLine, endLine, next, row);
      return;
    }
    row.kind = 'project';
    row.oddities.add('noIndicators');
    const goalEndLine = this.goalEndLine(firstLine, endLine, next);
    row.goal = { from, to: startOf(body, goalEndLine) };
    this.readNames(goalEndLine, endLine, next, row);
  }

  /** A goal and indicators; more than once where the amounts of a project are missing. */
  private readCells(
    first: Row | undefined,
    from: number,
    endLine: number,
    next: Anchor | undefined,
    openings: readonly Opening[],
  ): void {
    const { body } = this;
    let row = first;
    let cellFrom = from;
    let group: Opening[] = [];
    const close = (limit: number, later: Opening | undefined): number => {
      const line = this.cellEndLine(group.at(-1)!, limit, next, later !== undefined);
      if (!row) row = this.addWithoutAmounts(cellFrom, group[0]!.from);
      else row.goal = { from: cellFrom, to: group[0]!.from };
      row.kind = 'project';
      row.openings = group;
      row.cellEnd = startOf(body, line);
      return line;
    };
    for (const opening of openings) {
      if (group.length > 0 && opening.number === 1 && opening.after !== 'nothing') {
        const limit = lineIndexAt(body, opening.from);
        const line = this.cellEndLine(group.at(-1)!, limit, next, true);
        if (line < limit) {
          cellFrom = startOf(body, close(limit, opening));
          row = undefined;
          group = [];
        }
      }
      group.push(opening);
    }
    const line = close(endLine, undefined);
    this.readNames(line, endLine, next, row);
  }

  /**
   * The line behind the last line of a cell whose last indicator is `opening`, at most `limit`.
   * @param inner the cell is followed by the goal of another one: its first 。 at a line's end closes it, not its last.
   */
  private cellEndLine(opening: Opening, limit: number, next: Anchor | undefined, inner: boolean): number {
    const { body } = this;
    const mark = this.lastMarkLine(opening, limit);
    let end = limit;
    for (let line = mark + 1; line < limit; line++)
      if (this.starts.has(line) || this.isFootnote(line)) {
        end = line;
        break;
      }
    if (inner) {
      for (let line = mark; line < end; line++) if (body.lines[line]!.text.endsWith('。')) return line + 1;
      return end;
    }
    const stop = this.lastStop(mark, end);
    if (stop !== undefined) return stop + 1;
    return end < limit || !next ? end : mark + 1;
  }

  /** The line of the last label of a cell: it goes on at least to there. */
  private lastMarkLine(opening: Opening, limit: number): number {
    const { body } = this;
    const to = startOf(body, limit);
    const label = body.text.slice(opening.nameFrom, to).lastIndexOf('指标值');
    return lineIndexAt(body, label < 0 ? opening.nameFrom - 1 : opening.nameFrom + label);
  }

  /** 注：… below the table, behind a closed cell. */
  private isFootnote(line: number): boolean {
    const { lines } = this.body;
    return /^(?:注|备注|说明)\s*[:：]/.test(lines[line]!.text) && lines[line - 1]!.text.endsWith('。');
  }

  /** The last line of [from, to) that ends in 。. */
  private lastStop(from: number, to: number): number | undefined {
    for (let line = to - 1; line >= from; line--) if (this.body.lines[line]!.text.endsWith('。')) return line;
    return undefined;
  }

  /** The first line of [from, to) on which a project's name starts. */
  private firstStart(from: number, to: number): number | undefined {
    for (let line = from; line < to; line++) if (this.starts.has(line)) return line;
    return undefined;
  }

  /** The line behind the goal of a project without indicators: the next row's name starts there. */
  private goalEndLine(from: number, endLine: number, next: Anchor | undefined): number {
    const start = this.firstStart(from, next && next.nameEnd > 0 ? endLine + 1 : endLine);
    if (start !== undefined || !next) return start ?? endLine;
    const stop = this.lastStop(from, endLine);
    if (stop !== undefined) return stop + 1;
    return next.nameEnd > 0 ? endLine : Math.max(from, endLine - 1);
  }

  /**
   * The lines [from, endLine) and what stands before the amounts of `next`: its name. Where projects are indented, an
   * indented line starts a name; what stands before it goes on with the unit above, or is a row without amounts.
   */
  private readNames(from: number, endLine: number, next: Anchor | undefined, above: Row | undefined): void {
    const { body } = this;
    if (!next) {
      if (from < endLine) this.stray.push({ from: startOf(body, from), to: body.text.length });
      return;
    }
    const lastLine = next.nameEnd > 0 ? endLine : endLine - 1;
    const nameEnd = next.nameEnd > 0 ? startOf(body, endLine) + next.nameEnd : startOf(body, endLine);
    const starts: number[] = [];
    for (let line = from; line <= lastLine; line++) if (this.starts.has(line)) starts.push(line);
    const first = starts[0];
    if (first !== undefined && first > from) {
      const prefix = { from: startOf(body, from), to: startOf(body, first) };
      if (above?.kind === 'unit') {
        above.name.push(prefix);
        above.oddities.add('nameAfterAmounts');
      } else this.add('unit', [prefix]);
    }
    starts.forEach((line, index) => {
      const following = starts[index + 1];
      if (following !== undefined) this.addWithoutAmounts(startOf(body, line), startOf(body, following));
    });
    this.pendingName = { from: startOf(body, starts.at(-1) ?? from), to: nameEnd };
    this.pendingIndented = first !== undefined || (lastLine < endLine && from > lastLine && this.starts.has(endLine));
  }

  /** A project whose amounts are missing: its first line (that is indented) is taken as its name, the rest as its goal. */
  private addWithoutAmounts(from: number, to: number): Row {
    const { body } = this;
    let line = lineIndexAt(body, from);
    if (startOf(body, line) < from) line++;
    const firstLine = line;
    while (startOf(body, line) < to && !this.starts.has(line)) line++;
    if (startOf(body, line) >= to) line = firstLine;
    else if (line > firstLine) this.add('unit', [{ from, to: startOf(body, line) }]);
    const nameFrom = Math.min(to, startOf(body, line));
    const nameTo = Math.min(to, startOf(body, line + 1));
    const row = this.add('project', [{ from: nameFrom, to: nameTo }]);
    row.goal = { from: nameTo, to };
    return row;
  }

  private add(kind: Row['kind'], name: Span[], anchor?: Anchor): Row {
    const row: Row = {
      kind,
      name,
      ...(anchor ? { anchor } : {}),
      goal: NOWHERE,
      openings: [],
      cellEnd: 0,
      oddities: new Set(),
    };
    this.rows.push(row);
    return row;
  }
}
