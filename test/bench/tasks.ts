import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { check, RULES } from '../../packages/core/src/rules/index.ts';
import { parse, print } from '../../packages/language/src/index.ts';
import { generateTable } from './generate.ts';
import { lineScan } from './line-scan.ts';
import { interleaved } from './measure.ts';
import { growth, STEPS } from './passes.ts';
import { type Programs, run } from './programs.ts';
import { plainOf } from './yaml.ts';

/** One line of the results: a ratio, and what it is to be at most. */
export interface Result {
  readonly what: string;
  readonly ratio: number;
  readonly goal?: number;
}

/** (a) `goalsheet check` of a table, against a check of the same table in YAML: whole processes. */
export function checkProcesses(programs: Programs, folder: string, count: number, rounds: number): Result {
  const table = generateTable(count);
  const goal = join(folder, `${count}.goal`);
  const yaml = join(folder, `${count}.yaml`);
  writeFileSync(goal, print(table));
  writeFileSync(yaml, stringify(plainOf(table)));
  const times = interleaved(
    { goalsheet: () => run([programs.goalsheet, 'check', goal]), yaml: () => run([programs.validate, yaml]) },
    rounds,
  );
  const goals: Readonly<Record<number, number>> = { 30: 0.6, 3000: 0.35 };
  return {
    what: `\`goalsheet check\` / yaml + ajv, ${projects(count)}`,
    ratio: times.goalsheet / times.yaml,
    ...(goals[count] === undefined ? {} : { goal: goals[count] }),
  };
}

/** (a') What all rules together add to `goalsheet check` of a table, and printing what they find: one whole process less the other. */
export function rulesShare(programs: Programs, folder: string, count: number, rounds: number): Result {
  const [on, off] = ['on', 'off'].map(name => join(folder, `rules-${name}`)) as [string, string];
  const text = print(generateTable(count));
  for (const each of [on, off]) {
    mkdirSync(each);
    writeFileSync(join(each, 'table.goal'), text);
  }
  const rules = Object.fromEntries(RULES.map(({ meta }) => [meta.code, 'off']));
  writeFileSync(join(off, 'goalsheet.config.json'), JSON.stringify({ rules }));
  const check = (each: string) => () => run([programs.goalsheet, 'check', join(each, 'table.goal')]);
  const times = interleaved({ on: check(on), off: check(off) }, rounds);
  const what = `all rules and their findings / \`goalsheet check\`, ${projects(count)}`;
  return { what, ratio: 1 - times.off / times.on, goal: 0.4 };
}

/** (b) Reading and checking in process, against a bare scan of the same lines. */
export function lineScanned(count: number, rounds: number): Result {
  const text = print(generateTable(count));
  const times = interleaved({ check: () => check(parse(text)), scan: () => lineScan(text) }, rounds, 5);
  return { what: `parse + check / bare line scan, ${projects(count)}`, ratio: times.check / times.scan, goal: 10 };
}

/** (c) From the start of the process to its end, against a Node that does nothing. */
export function startUp(programs: Programs, folder: string, rounds: number): Result[] {
  const goal = join(folder, 'one.goal');
  writeFileSync(goal, print(generateTable(1)));
  const times = interleaved(
    {
      nothing: () => run(['-e', '0']),
      version: () => run([programs.goalsheet, '--version']),
      check: () => run([programs.goalsheet, 'check', goal]),
    },
    rounds,
  );
  return [
    { what: '`goalsheet --version` / `node -e 0`', ratio: times.version / times.nothing, goal: 2 },
    { what: '`goalsheet check`, 1 project / `node -e 0`', ratio: times.check / times.nothing, goal: 2 },
  ];
}

/** (d) How the time grows with the table: four times the projects. */
export function growthOf(count: number, rounds: number): Result[] {
  const [small, large] = [count, 4 * count].map(each => print(generateTable(each))) as [string, string];
  const ratios = growth(small, large, rounds);
  const what = { sheet: 'sheet + html', report: 'records of findings', redline: 'diff as markdown + html' } as Readonly<
    Record<string, string>
  >;
  return STEPS.map(step => ({
    what: `${what[step] ?? step}: ${projects(4 * count)} / ${projects(count)}`,
    ratio: ratios[step],
    goal: 5,
  }));
}

function projects(count: number): string {
  return count === 1 ? '1 project' : `${count.toLocaleString('en')} projects`;
}
