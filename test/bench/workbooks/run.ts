import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from '../measure.ts';
import type { Task } from './worker.ts';

// `node test/bench/workbooks/run.ts [--quick]`: writing and reading documents, workbooks against exceljs
// (test/bench/workbooks/install.sh). Prints a table, and (unless --quick) writes it to PAGE.

const PAGE = new URL('../../../packages/exchange/docs/performance.md', import.meta.url);
const CACHE = process.env.GOALSHEET_BENCH_CACHE ?? join(homedir(), '.cache/goalsheet-bench');
const RIVAL = join(CACHE, 'node_modules/exceljs/lib/exceljs.nodejs.js');

const PROGRAMS = ['goalsheet', 'exceljs'] as const;
type Program = (typeof PROGRAMS)[number];

/** What is measured, how it is called, who can do it; Word files have no more projects than `most`. */
const TASKS: readonly {
  readonly task: Task;
  readonly name: string;
  readonly programs: readonly Program[];
  readonly most?: number;
}[] = [
  { task: 'write-xlsx', name: 'write XLSX', programs: PROGRAMS },
  { task: 'read-xlsx', name: 'read XLSX', programs: PROGRAMS },
  { task: 'write-docx', name: 'write DOCX', programs: ['goalsheet'], most: 3_000 },
  { task: 'read-pdf', name: 'read PDF', programs: ['goalsheet'] },
];

const quick = process.argv.includes('--quick');
const SIZES: readonly (readonly [count: number, rounds: number])[] = quick
  ? [
      [30, 3],
      [3_000, 1],
    ]
  : [
      [30, 11],
      [3_000, 7],
      [30_000, 3],
    ];

interface Run {
  readonly time: number;
  readonly memory: number;
  readonly done: number;
}

if (!existsSync(RIVAL)) {
  console.error('exceljs is not there: sh test/bench/workbooks/install.sh');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'goalsheet-bench-'));
try {
  const worker = await built();
  const rows = SIZES.flatMap(([count, rounds]) =>
    TASKS.filter(({ most = count }) => count <= most).map(each => measured(worker, each, count, rounds)),
  );
  const head = ['| | goalsheet | exceljs | time | memory |', '|---|---|---|---|---|'];
  const table = [...head, ...rows].join('\n');
  console.log(table);
  if (!quick) writeFileSync(PAGE, page(table));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Plain JavaScript, so that neither program is slowed by how it is loaded. */
async function built(): Promise<string> {
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    logLevel: 'error',
    // The words of generated tables are read from the published ones.
    define: { 'import.meta.url': JSON.stringify(new URL('../generate.ts', import.meta.url).href) },
  });
  return outfile;
}

/** The programs in turns, each time in a process of its own; they read the same file, which goalsheet wrote. */
function measured(worker: string, { task, name, programs }: (typeof TASKS)[number], count: number, rounds: number) {
  const own = `${count}.${task.split('-').at(-1)}`;
  const file = (program: Program) => join(folder, task === 'write-xlsx' && program === 'exceljs' ? 'rival.xlsx' : own);
  if (task === 'read-pdf') run(worker, 'goalsheet', 'pages', count, file('goalsheet'));
  const runs = { goalsheet: [] as Run[], exceljs: [] as Run[] };
  for (let round = 0; round < rounds; round++)
    for (const program of programs) runs[program].push(run(worker, program, task, count, file(program)));
  const [first, rival] = [runs.goalsheet[0]!, runs.exceljs[0]];
  if (task === 'read-xlsx' && rival && Math.abs(first.done - rival.done) > 10 * count + 1_000)
    throw new Error(`not the same was read: ${first.done} and ${rival.done} characters`);
  // Some ninety characters of indicators and goal a project, at the least.
  if (task === 'read-pdf' && first.done < 90 * count) throw new Error(`only ${first.done} characters were read`);
  const of = (program: Program, figure: 'time' | 'memory') => median(runs[program].map(each => each[figure]));
  const cell = (program: Program) =>
    runs[program].length === 0
      ? ''
      : `${Math.round(of(program, 'time')).toLocaleString('en')} ms, ${Math.round(of(program, 'memory'))} MB`;
  const ratio = (figure: 'time' | 'memory') =>
    rival ? (of('goalsheet', figure) / of('exceljs', figure)).toFixed(2) : '';
  const row = `| ${name}, ${count.toLocaleString('en')} projects | ${cell('goalsheet')} | ${cell('exceljs')} | ${ratio('time')} | ${ratio('memory')} |`;
  console.error(row);
  return row;
}

function run(worker: string, program: Program, task: Task, count: number, file: string): Run {
  const args = ['--max-old-space-size=8192', worker, program, task, String(count), file, RIVAL];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${task} ${count}: ${status}\n${stderr}`);
  return JSON.parse(stdout) as Run;
}

function page(table: string): string {
  return `# Documents: time and memory

\`npm run bench:workbooks\` wrote this page, workbooks in turns with exceljs 4.4.0 (A B A B …), each run in a process of its own;
the figures are medians. *time* and *memory* are ratios: below 1.00 is faster, or leaner. Milliseconds are this machine's.

${table}

Measured with Node ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores.

- The tables are generated from the words of the two published ones. Time is that of writing or reading alone; memory is the
  most that the process had, the table itself (for writing) and Node (about 50 MB) included.
- **write XLSX**: a sheet becomes the bytes of a workbook, in the same look. Only goalsheet also estimates the heights of rows and
  splits those that are higher than a row can be.
- **read XLSX**: the bytes of the workbook that goalsheet wrote become the texts and numbers of its cells.
- **write DOCX**: a sheet becomes the bytes of a Word file.
- **read PDF**: the bytes of a PDF become tables. Its pages are set by the tests: about three projects each, with rulings, deflated,
  宋体 not embedded.
`;
}
