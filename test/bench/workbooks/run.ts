import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from '../measure.ts';

// `node test/bench/workbooks/run.ts [--quick]`: writing and reading workbooks, against exceljs (test/bench/workbooks/install.sh).
// Prints a table, and (unless --quick) writes it to PAGE.

const PAGE = new URL('../../../packages/exchange/docs/workbooks.md', import.meta.url);
const CACHE = process.env.GOALSHEET_BENCH_CACHE ?? join(homedir(), '.cache/goalsheet-bench');
const RIVAL = join(CACHE, 'node_modules/exceljs/lib/exceljs.nodejs.js');

const PROGRAMS = ['goalsheet', 'exceljs'] as const;
const quick = process.argv.includes('--quick');
const SIZES: readonly (readonly [count: number, rounds: number])[] = quick
  ? [
      [30, 3],
      [3_000, 3],
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
    (['write', 'read'] as const).map(task => measured(worker, task, count, rounds)),
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

/** Both programs in turns, each time in a process of its own; both read what goalsheet wrote. */
function measured(worker: string, task: 'write' | 'read', count: number, rounds: number): string {
  const runs = { goalsheet: [] as Run[], exceljs: [] as Run[] };
  const own = join(folder, `${count}.xlsx`);
  for (let round = 0; round < rounds; round++)
    for (const program of PROGRAMS) {
      const file = task === 'read' || program === 'goalsheet' ? own : join(folder, 'rival.xlsx');
      const args = ['--max-old-space-size=8192', worker, program, task, String(count), file, RIVAL];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${program} ${task} ${count}: ${status}\n${stderr}`);
      runs[program].push(JSON.parse(stdout) as Run);
    }
  if (task === 'read' && Math.abs(runs.goalsheet[0]!.done - runs.exceljs[0]!.done) > 10 * count + 1_000)
    throw new Error(`not the same was read: ${runs.goalsheet[0]!.done} and ${runs.exceljs[0]!.done} characters`);
  const of = (program: (typeof PROGRAMS)[number], figure: 'time' | 'memory') =>
    median(runs[program].map(run => run[figure]));
  const cell = (program: (typeof PROGRAMS)[number]) =>
    `${Math.round(of(program, 'time'))} ms, ${Math.round(of(program, 'memory'))} MB`;
  const ratio = (figure: 'time' | 'memory') => (of('goalsheet', figure) / of('exceljs', figure)).toFixed(2);
  const row = `| ${task}, ${count.toLocaleString('en')} projects | ${cell('goalsheet')} | ${cell('exceljs')} | ${ratio('time')} | ${ratio('memory')} |`;
  console.error(row);
  return row;
}

function page(table: string): string {
  return `# Workbooks: time and memory

\`npm run bench:workbooks\` wrote this page, in turns with exceljs 4.4.0 (A B A B …), each run in a process of its own; the
figures are medians. *time* and *memory* are ratios: below 1.00 is faster, or leaner. Milliseconds are this machine's.

${table}

Measured with Node ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores.

- The tables are generated from the words of the two published ones. Time is that of writing or reading alone; memory is the
  most that the process had, the table itself (for writing) and Node (about 50 MB) included.
- **write**: a sheet becomes the bytes of an .xlsx file, in the same look. Only goalsheet also estimates the heights of rows and
  splits those that are higher than a row can be.
- **read**: the bytes of the file that goalsheet wrote become the texts and numbers of its cells.
`;
}
