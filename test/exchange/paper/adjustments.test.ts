import { readdirSync, readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { parse } from '@goalsheet/language';
import { expect, test } from 'vitest';
import { adjustmentsPaper } from '../../../packages/exchange/src/paper/adjustments.ts';
import type { Paper } from '../../../packages/exchange/src/paper/paper.ts';
import { paperDocx } from '../../../packages/exchange/src/paper/paper-docx.ts';
import { paperXlsx } from '../../../packages/exchange/src/paper/paper-xlsx.ts';
import { readDocument } from '../../../packages/exchange/src/read-document.ts';

const FOLDER = new URL('./cases/', import.meta.url);

function tableOf(text: string): Table {
  const file = parse(text);
  if (file.kind !== 'table') throw new Error('no table');
  return file;
}

// Each case is two tables, `== before` and `== after`; beside it stands the paper as it is read.
test.each(readdirSync(FOLDER).filter(name => name.endsWith('.goals')))('%s', async name => {
  const [, before = '', after = ''] = readFileSync(new URL(name, FOLDER), 'utf8').split(/^== (?:before|after)\n/m);
  const paper = adjustmentsPaper(tableOf(before), tableOf(after));
  await expect(shown(paper)).toMatchFileSnapshot(new URL(name.replace(/\.goals$/, '.paper'), FOLDER).pathname);
  expectSums(paper);
  await expectRead(paper);
});

test('a published table against itself is one row without a difference', () => {
  const table = tableOf(readFileSync(new URL('../../../examples/baiyun.goal', import.meta.url), 'utf8'));
  const paper = adjustmentsPaper(table, table);
  expect(paper.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['合计', '', '1,997.76', '1,997.76', '0.00', ''],
  ]);
});

function shown({ title, head, rows }: Paper): string {
  const lines = rows.map(({ cells }) => cells.map(({ text }) => text).join('｜'));
  return [title, head.join('　'), ...lines, ''].join('\n');
}

/** Every row: before + difference = after; the rows of a unit make its difference, the units that of 合计. */
function expectSums({ rows }: Paper): void {
  const fen = (text: string) => BigInt(text.replace(/[,+.]/g, '') || '0');
  const numbers = rows.map(({ cells }) => cells.slice(2, 5).map(({ text }) => fen(text)) as [bigint, bigint, bigint]);
  for (const [before, after, difference] of numbers) expect(before + difference).toBe(after);
  const sums: bigint[] = [];
  rows.forEach(({ cells }, index) => {
    if (index === 0) return;
    if (cells[1]!.text === '小计') sums.push(0n);
    else sums[sums.length - 1]! += numbers[index]![2];
  });
  const units = rows.flatMap(({ cells }, index) => (cells[1]!.text === '小计' ? [numbers[index]![2]] : []));
  expect(sums).toEqual(units);
  expect(units.reduce((sum, each) => sum + each, 0n)).toBe(numbers[0]![2]);
}

/** What was written is read again, cell by cell: as a Word file, and as a workbook, whose amounts are numbers. */
async function expectRead(paper: Paper): Promise<void> {
  const texts = paper.rows.map(({ cells }) => cells.map(({ text }) => text));
  const word = await readDocument(await paperDocx([paper]), 'docx');
  expect(gridOf(word, cell => cell.text)).toEqual(texts);
  const book = await readDocument(await paperXlsx([paper]), 'xlsx');
  expect(gridOf(book, cell => cell.number ?? cell.text).map(row => row.map(Number))).toEqual(
    paper.rows.map(({ cells }) => cells.map(({ text, number }) => Number(number ?? text))),
  );
  expect(gridOf(book, cell => (cell.number === undefined ? cell.text : ''))).toEqual(
    paper.rows.map(({ cells }) => cells.map(({ text, number }) => (number === undefined ? text : ''))),
  );
}

type Read = Awaited<ReturnType<typeof readDocument>>;
type Cell = Extract<Read['pieces'][number], { kind: 'grid' }>['rows'][number]['cells'][number];

/** The rows below the headings. */
function gridOf({ pieces }: Read, textOf: (cell: Cell) => string): string[][] {
  const grid = pieces.find(piece => piece.kind === 'grid')!;
  const first = grid.rows.findIndex(({ cells }) => cells.some(({ text }) => text === '调整前'));
  return grid.rows.slice(first + 1).map(({ cells }) =>
    Array.from({ length: 6 }, (_, column) => {
      const cell = cells.find(each => each.column === column);
      return cell ? textOf(cell) : '';
    }),
  );
}
