import { readFileSync, writeFileSync } from 'node:fs';
import { sheetOf } from '../../../packages/core/src/sheet/index.ts';
import type { SourceDocument } from '../../../packages/exchange/src/grid/grid.ts';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { generateTable } from '../generate.ts';
import { type ExcelJs, rivalReads, rivalWrites } from './rival.ts';

// `worker.js PROGRAM write|read COUNT FILE RIVAL`: does one thing once and prints how long it took (ms), how much memory the
// process had at most (MB), and a figure that shows that it was done: bytes written, characters read.

const [program, task, count, file, rival] = process.argv.slice(2) as [string, string, string, string, string];
const exceljs = program === 'exceljs' ? ((await import(rival)) as { default: ExcelJs }).default : undefined;

async function written(): Promise<number> {
  const sheet = sheetOf(generateTable(Number(count)));
  const start = performance.now();
  const bytes = exceljs ? await rivalWrites(exceljs, sheet) : await toXlsx([sheet]);
  const time = performance.now() - start;
  writeFileSync(file, bytes);
  return told(time, bytes.length);
}

async function read(): Promise<number> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const characters = exceljs ? await rivalReads(exceljs, bytes) : charactersOf(await readXlsx(bytes));
  return told(performance.now() - start, characters);
}

function charactersOf({ pieces }: SourceDocument): number {
  let characters = 0;
  for (const piece of pieces)
    if (piece.kind === 'grid')
      for (const { cells } of piece.rows) for (const { text, number } of cells) if (!number) characters += text.length;
  return characters;
}

function told(time: number, done: number): number {
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ time, memory, done }));
  return 0;
}

await (task === 'write' ? written() : read());
