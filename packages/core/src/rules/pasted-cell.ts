import { jointOf, trimmed } from '../model/index.ts';

/** An indicator as an official cell writes it. */
export interface CellIndicator {
  /** The second level without its code: `数量指标`. */
  readonly label: string;
  readonly name: string;
  readonly cycle: string;
  readonly annual: string;
}

/** At most nine digits before 、: else a long run of digits would be searched again from each of them. */
const HEAD = /\d{1,9}\s*、\s*(?:\d+\s*[-－]\s*)?[^；;、]{1,20}?指标[；;]\s*(?:\d+\s*[-－]\s*)?([^；;]{1,20})[；;]/g;
const CYCLE = /[；;]\s*实施周期指标值\s*[:：]/;
const ANNUAL = /[；;]\s*年度指标值\s*[:：]/;

/**
 * Reads a pasted official cell, or several in one line:
 * `1、1-产出指标；11-数量指标；NAME；实施周期指标值:V；年度指标值:V。2、…`.
 * Names and values may hold any mark, also ； and 。: a value ends where the cell's own words go on. Line ends in the text are
 * where the table's column wrapped it, and mean nothing.
 * @returns undefined unless all of the line is cells.
 */
export function readCells(wrapped: string): CellIndicator[] | undefined {
  const text = unwrapped(wrapped);
  const heads = [...text.matchAll(HEAD)];
  if (heads.length === 0 || trimmed(text.slice(0, heads[0]!.index)) !== '') return undefined;
  const cells: CellIndicator[] = [];
  for (const [at, head] of heads.entries()) {
    const body = text.slice(head.index + head[0].length, heads[at + 1]?.index);
    const [name, values] = cut(body, CYCLE);
    const [cycle, annual] = cut(values ?? '', ANNUAL);
    if (annual === undefined) return undefined;
    cells.push({
      label: trimmed(head[1]!),
      name: trimmed(name),
      cycle: trimmed(cycle),
      annual: trimmed(annual).replace(/。$/, ''),
    });
  }
  return cells;
}

/** The lines of a wrapped cell as one. */
function unwrapped(text: string): string {
  const pieces: string[] = [];
  let last = '';
  for (const line of text.split('\n')) {
    pieces.push(jointOf(last, line), line);
    if (line) last = line;
  }
  return pieces.join('');
}

/** What stands before the first match, and what behind it, if there is one. */
function cut(text: string, separator: RegExp): [before: string, behind?: string] {
  const match = separator.exec(text);
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text];
}

/** The lines of the entries that cells stand for, the indicators at column 0; 指标值 where both values are the same. */
export function linesOfCells(cells: readonly CellIndicator[]): string[] {
  return cells.flatMap(({ label, name, cycle, annual }) =>
    cycle === annual
      ? [`${label}：${name}`, `  指标值：${cycle}`]
      : [`${label}：${name}`, `  实施周期指标值：${cycle}`, `  年度指标值：${annual}`],
  );
}
