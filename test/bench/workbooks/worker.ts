import { readFileSync, writeFileSync } from 'node:fs';
import { type Sheet, sheetOf } from '../../../packages/core/src/sheet/index.ts';
import { toDocx } from '../../../packages/exchange/src/docx/to-docx.ts';
import type { SourceDocument } from '../../../packages/exchange/src/grid/grid.ts';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { generateTable } from '../generate.ts';
import { pagesOf } from './pages.ts';
import { type ExcelJs, rivalReads, rivalWrites } from './rival.ts';

// `worker.js PROGRAM TASK COUNT FILE RIVAL`: does one thing once and prints how long it took (ms), how much memory the process had at
// most (MB), and a figure that shows that it was done: bytes written, characters read. `pages` writes the PDF to be read.

export type Task = 'write-xlsx' | 'read-xlsx' | 'write-docx' | 'pages' | 'read-pdf';

const [program, task, count, file, rival] = process.argv.slice(2) as [string, Task, string, string, string];
const exceljs = program === 'exceljs' ? ((await import(rival)) as { default: ExcelJs }).default : undefined;

async function written(write: (sheet: Sheet) => Promise<Uint8Array> | Uint8Array): Promise<void> {
  const sheet = sheetOf(generateTable(Number(count)));
  const start = performance.now();
  const bytes = await write(sheet);
  const time = performance.now() - start;
  writeFileSync(file, bytes);
  told(time, bytes.length);
}

async function read(charactersIn: (bytes: Uint8Array) => Promise<number>): Promise<void> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const characters = await charactersIn(bytes);
  told(performance.now() - start, characters);
}

function charactersOf({ pieces }: SourceDocument): number {
  let characters = 0;
  for (const piece of pieces)
    if (piece.kind === 'grid')
      for (const { cells } of piece.rows) for (const { text, number } of cells) if (!number) characters += text.length;
  return characters;
}

function told(time: number, done: number): void {
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ time, memory, done }));
}

const TASKS: { readonly [task in Task]: () => Promise<void> } = {
  'write-xlsx': () => written(sheet => (exceljs ? rivalWrites(exceljs, sheet) : toXlsx([sheet]))),
  'read-xlsx': () => read(async bytes => (exceljs ? rivalReads(exceljs, bytes) : charactersOf(await readXlsx(bytes)))),
  'write-docx': () => written(sheet => toDocx([sheet])),
  pages: () => written(pagesOf),
  'read-pdf': () => read(async bytes => charactersOf(await readPdf(bytes))),
};

await TASKS[task]();
