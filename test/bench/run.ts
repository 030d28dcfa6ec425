import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewUpdates } from './editor/preview.ts';
import { buildServers } from './editor/servers.ts';
import { answers, keystrokes, openedFirst, serverStarts } from './editor/tasks.ts';
import { buildPrograms } from './programs.ts';
import { checkProcesses, growthOf, lineScanned, type Result, rulesShare, startUp } from './tasks.ts';

// `node test/bench/run.ts [--quick]`: measures, prints a table, and (unless --quick) writes it to PAGE. Documents are measured by
// `workbooks/run.ts`.

const PAGE = new URL('../../packages/cli/docs/performance.md', import.meta.url);

const quick = process.argv.includes('--quick');
const rounds = (many: number) => (quick ? Math.ceil(many / 4) : many);

const folder = mkdtempSync(join(tmpdir(), 'goalsheet-bench-'));
try {
  const programs = await buildPrograms(folder);
  const results: Result[] = [];
  const add = (...more: Result[]) => {
    results.push(...more);
    for (const result of more) console.error(row(result));
  };
  add(checkProcesses(programs, folder, 30, rounds(21)));
  add(checkProcesses(programs, folder, 300, rounds(15)));
  add(checkProcesses(programs, folder, 3000, rounds(11)));
  if (!quick) add(checkProcesses(programs, folder, 30_000, 3));
  add(rulesShare(programs, folder, 3000, rounds(11)));
  add(lineScanned(3000, rounds(31)));
  add(...startUp(programs, folder, rounds(31)));
  const servers = await buildServers(programs.goalsheet, folder);
  add(...(await serverStarts(servers, folder, rounds(11))));
  add(...(await keystrokes(servers, folder, { count: 30, rounds: rounds(31), goal: 0.2 })));
  add(...(await keystrokes(servers, folder, { count: 300, rounds: rounds(21), goal: 0.12 })));
  if (!quick) add(...(await keystrokes(servers, folder, { count: 3000, rounds: 11, goal: 0.12 })));
  add(...(await answers(servers, folder, rounds(31))));
  add(...(await previewUpdates(servers, folder, { count: 30, rounds: rounds(31) })));
  add(...(await openedFirst(servers, folder, 1000)));
  add(...growthOf(quick ? 750 : 3000, rounds(11)));
  console.log(table(results));
  console.error('Excel, Word and PDF: npm run bench:workbooks');
  if (!quick) writeFileSync(PAGE, page(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function row({ what, ratio, goal }: Result): string {
  return `| ${what} | ${ratio.toFixed(2)} | ${goal === undefined ? '' : `≤ ${goal}`} |`;
}

function table(results: readonly Result[]): string {
  return ['| time of … / time of … | ratio | goal |', '|---|---|---|', ...results.map(row)].join('\n');
}

function page(results: readonly Result[]): string {
  return `# How fast it is

\`npm run bench\` wrote this page. Every figure is the ratio of two medians that were measured in turns (A B A B …), since a
machine is never equally fast for long; what is left of that shows in the second decimal.

${table(results)}

Measured with Node ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} cores.

- The tables are generated from the words of the two published ones: about 18 projects a unit, 3.6 indicators a project.
- **yaml + ajv** reads the same table as YAML and validates it against a JSON Schema that asks for the same entries, forms and
  types, but cannot ask for sums, repetitions or required levels. Both programs are bundled and use Node's compile cache.
- **All rules** are what is left of a check when every rule is turned off in the configuration: looking, and printing what was
  found, which in these tables is about three findings a project, as in the published ones.
- **yaml-language-server** has the same table as YAML and the same JSON Schema; the pause of 200 ms before it validates is taken
  out. Both servers are bundled processes spoken to over stdio; a key is one \`didChange\` in the goal of the middle project, and its
  diagnostics are what is published for that version. *As editors get it* includes our own pause: as long as the last check took, 40 ms
  at most, so that keys that come together are checked once.
- **Ten keys at once** are ten messages without a pause between them, up to the diagnostics of the last.
- **Start** is from the start of the process to the first diagnostics of a file that is opened at once.
- **Completion and hover** are asked right behind a key, before anything is checked; a frame is a sixtieth of a second.
- Rows against a frame or 30 ms are times of this machine, not ratios: they are as slow as whatever else it does at that time makes them.
- The **preview** is the server's answer over stdio and the extension's own page in Chromium until its next frame.
- Of the **files checked before the one that was opened** it is the number that counts: the others of the workspace come behind it.
- A **bare line scan** cuts the text into lines, keys and values and nests plain objects: no places, no mistakes, no amounts.
- Reading and writing Excel, Word and PDF is [measured apart](../../exchange/docs/performance.md).
- Growth compares medians of whole passes in one process: about 4 is linear, 16 would be quadratic.
`;
}
