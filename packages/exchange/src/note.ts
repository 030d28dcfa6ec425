import type { Localised } from '@goalsheet/core/model';
import type { SourcePlace } from './grid/grid.ts';

export type { Localised };

/** Lines of the source, both counted from 1 and both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Where something stands in a source: on lines of a raw text, or at a place in a document. */
export type Place = LineRange | SourcePlace;

/**
 * What reading a published table has to say of a place in the source. `warning`: something may be read wrongly, or is not
 * in the model; `hint`: how something was read that was decided without a doubt worth asking about.
 */
export interface IntakeNote<Kind extends string = string> {
  readonly kind: Kind;
  readonly severity: 'warning' | 'hint';
  /** The first line, from 1; absent for a document, which has places instead of lines. */
  readonly line?: number;
  /** All places it is about, in order; at least one. */
  readonly places: readonly Place[];
  /** What the text was made from. */
  readonly data: Readonly<Record<string, string | number>>;
  /** What, why, and what to do. */
  readonly text: Localised;
}

/** Line numbers (in order) as ranges. */
export function rangesOf(lines: Iterable<number>): LineRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && (line === last.to || line === last.to + 1)) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges;
}

export function isLineRange(place: Place): place is LineRange {
  return 'from' in place;
}

/** The columns of a worksheet by their letters: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A place as a reader would look it up: `第 3 行`; `工作表“表1” C5`; `第 2 页第 1 个表第 4 行第 6 列`. */
export function placeText(place: Place): Localised {
  if (isLineRange(place)) return { zh: `第 ${place.from} 行`, en: `line ${place.from}` };
  const { sheet, page, table, row, column, paragraph } = place;
  if (sheet !== undefined) {
    const cell = row === undefined ? '' : column === undefined ? String(row) : `${columnLetters(column)}${row}`;
    if (column === undefined)
      return { zh: `工作表“${sheet}”${cell && `第 ${cell} 行`}`, en: `sheet “${sheet}”${cell && `, row ${cell}`}` };
    return { zh: `工作表“${sheet}” ${cell}`, en: `sheet “${sheet}”, ${cell}` };
  }
  const zh: string[] = [];
  const en: string[] = [];
  const add = (number: number | undefined, unit: string, word: string) => {
    if (number === undefined) return;
    zh.push(`第 ${number} ${unit}`);
    en.push(`${word} ${number}`);
  };
  add(page, '页', 'page');
  add(table, '个表', 'table');
  add(row, '行', 'row');
  add(column, '列', 'column');
  add(paragraph, '段', 'paragraph');
  if (zh.length === 0) return { zh: '文件', en: 'the file' };
  return { zh: zh.join(''), en: en.join(', ') };
}
