import { guarded } from '@goalsheet/core/sheet';
import { columnLetters } from '../note.ts';
import { look, moneyLook } from '../xlsx/form/looks.ts';
import { sheetNames } from '../xlsx/write/sheet-names.ts';
import { linesOf, rowHeight, splitRow } from '../xlsx/write/text-layout.ts';
import type { Cell, Row, Worksheet } from '../xlsx/write/workbook.ts';
import { writeWorkbook } from '../xlsx/write/write-workbook.ts';
import type { Paper, PaperRow } from './paper.ts';

/** A page of A4 landscape, in half-width characters of 9 point. */
const PAGE = 190;

/** Papers as one workbook, a worksheet each: texts are strings whatever they begin with, amounts are numbers. */
export function paperXlsx(papers: readonly Paper[]): Promise<Uint8Array> {
  const names = sheetNames(papers.map(({ title, head }) => head[0].replace(/^.*：/, '') || title));
  return writeWorkbook({ sheets: papers.map((paper, index) => worksheetOf(paper, names[index]!)) });
}

function worksheetOf(paper: Paper, name: string): Worksheet {
  const widths = paper.columns.map(({ share }) => (PAGE * share) / 100);
  const last = columnLetters(widths.length);
  const middle = columnLetters(widths.length - 1);
  const noteRow = 3 + partsOf(paper, widths).reduce((sum, parts) => sum + parts.length, 0) + 1;
  return {
    name,
    widths,
    rows: [...rowsOf(paper, widths)],
    merges: [`A1:${last}1`, `A2:${middle}2`, ...(paper.note === undefined ? [] : [`A${noteRow}:${last}${noteRow}`])],
    headingRow: 3,
  };
}

function* rowsOf(paper: Paper, widths: readonly number[]): Iterable<Row> {
  const { title, head, columns, rows, note } = paper;
  yield { height: rowHeight(1.8), cells: [textCell(title, 'title')] };
  const line = new Array<Cell | undefined>(widths.length);
  line[0] = textCell(head[0], 'department');
  line[widths.length - 1] = textCell(head[1], 'unit');
  yield { height: rowHeight(1) + 3, cells: line };
  yield {
    height: rowHeight(
      Math.max(...columns.map(({ heading }, index) => linesOf({ text: heading, width: widths[index]! }))),
    ),
    cells: columns.map(({ heading }) => textCell(heading, 'heading')),
  };
  for (const [index, parts] of partsOf(paper, widths).entries())
    for (const [part, { texts, lines }] of parts.entries())
      yield { height: rowHeight(lines), cells: cellsOf(rows[index]!, texts, part, parts.length) };
  if (note !== undefined) yield { height: rowHeight(1), cells: [textCell(note, 'note')] };
}

/** The rows, each as one row or several: a row can be only so high. */
function partsOf({ rows }: Paper, widths: readonly number[]) {
  return rows.map(({ cells }) => splitRow(cells.map(({ text }, index) => ({ text, width: widths[index]! - 1 }))));
}

function cellsOf({ cells, strong }: PaperRow, texts: readonly string[], part: number, count: number): Cell[] {
  const sides = { top: part > 0, bottom: part < count - 1 };
  return texts.map((text, index) => {
    const { number } = cells[index]!;
    if (number !== undefined && part === 0) return { style: moneyLook(2, strong === true, sides), number };
    const style = look(strong ? 'unitName' : count > 1 ? 'tall' : 'text', part > 0, sides);
    return { style: guarded(text) === text ? style.plain : style.marked, text };
  });
}

function textCell(text: string, name: Parameters<typeof look>[0]): Cell {
  const { plain, marked } = look(name);
  return { style: guarded(text) === text ? plain : marked, text };
}
