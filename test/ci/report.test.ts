import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// What the gate says of the runs of tests, and whether it lets pass.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goalsheet-gate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A run's report as vitest writes it: `name: ✓ ✗ …` per file, or `name: broken`. */
function run(name: string, lines: readonly string[], success = !/[✗]|broken/.test(lines.join())): string {
  const testResults = lines.map(line => {
    const [file, said] = line.split(': ') as [string, string];
    const broken = said === 'broken';
    return {
      name: resolve(file),
      status: broken || said.includes('✗') ? 'failed' : 'passed',
      message: broken ? 'cannot be read' : '',
      assertionResults: broken
        ? []
        : said.split(' ').map((mark, at) => ({
            status: mark === '✓' ? 'passed' : 'failed',
            fullName: `test ${at + 1}`,
            failureMessages: mark === '✓' ? [] : ['expected 1 to be 2'],
          })),
    };
  });
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ success, testResults }));
  return path;
}

function reported(...paths: string[]) {
  const { stdout, status } = spawnSync(process.execPath, ['.ci/report.mjs', ...paths], { encoding: 'utf8' });
  return { said: stdout.trim().split(/\n+/), status };
}

const failedFiles = (path: string) =>
  execFileSync(process.execPath, ['.ci/failed-files.mjs', path], { encoding: 'utf8' }).split('\n').filter(Boolean);

test('what passed is counted over all runs', () => {
  expect(reported(run('unit', ['a.ts: ✓ ✓', 'b.ts: ✓']), run('e2e', ['c.ts: ✓']))).toEqual({
    said: ['4 passed, 0 failed'],
    status: 0,
  });
});

test('what failed is named, with its message', () => {
  expect(reported(run('unit', ['a.ts: ✓ ✗', 'b.ts: broken']))).toEqual({
    said: [
      'FAILED unit: a.ts > test 2',
      '  expected 1 to be 2',
      'FAILED unit: b.ts',
      '  cannot be read',
      '1 passed, 2 failed',
    ],
    status: 1,
  });
});

test('a run that is not there, or that ended with an error of its own, failed', () => {
  const { said, status } = reported(join(folder, 'growth.json'), run('unit', ['a.ts: ✓'], false));
  expect(said[0]).toBe('FAILED growth');
  expect(said[1]).toMatch(/^ {2}did not run to its end: ENOENT/);
  expect(said.slice(2)).toEqual([
    'FAILED unit',
    '  ended with an error outside of its tests: see above',
    '1 passed, 2 failed',
  ]);
  expect(status).toBe(1);
});

describe('files that are run again', () => {
  test('are those in which something failed', () => {
    expect(failedFiles(run('e2e', ['a.ts: ✓ ✗', 'b.ts: ✓', 'c.ts: broken']))).toEqual(['a.ts', 'c.ts']);
    expect(failedFiles(join(folder, 'none.json'))).toEqual([]);
  });

  test('pass, and what they said at first is told', () => {
    const first = run('e2e', ['a.ts: ✓ ✗', 'b.ts: ✓']);
    run('e2e.again', ['a.ts: ✓ ✓']);
    expect(reported(first)).toEqual({
      said: [
        'UNSTEADY (passed when run again) e2e: a.ts > test 2',
        '  expected 1 to be 2',
        '3 passed, 0 failed, 1 of the passed only when run again',
      ],
      status: 0,
    });
  });

  test('fail if anything in them fails, also what had passed', () => {
    const first = run('e2e', ['a.ts: ✓ ✗', 'b.ts: ✓']);
    run('e2e.again', ['a.ts: ✗ ✓']);
    const { said, status } = reported(first);
    expect(said).toContain('FAILED e2e: a.ts > test 1');
    expect(said).toContain('UNSTEADY (passed when run again) e2e: a.ts > test 2');
    expect(said.at(-1)).toBe('2 passed, 1 failed, 1 of the passed only when run again');
    expect(status).toBe(1);
  });

  test('that break off when run again have failed', () => {
    const first = run('e2e', ['a.ts: ✓ ✗']);
    writeFileSync(join(folder, 'e2e.again.json'), '');
    expect(reported(first).status).toBe(1);
  });
});
