import { expect, test } from 'vitest';
import { goalsheet } from './helpers/io.ts';

const COMMANDS = [
  'check',
  'render',
  'import',
  'format',
  'explain',
  'init',
  'template',
  'preview',
  'diff',
  'history',
  'git',
  'merge-driver',
  'paper',
  'lsp',
];

test.each(['zh', 'en'] as const)('help of the tool and of every command (%s)', async language => {
  const world = { cwd: process.cwd(), language };
  const texts: string[] = [];
  for (const args of [['--help'], ...COMMANDS.map(name => [name, '--help'])]) {
    const { code, stdout, stderr } = await goalsheet(args, world);
    expect([code, stderr]).toEqual([0, '']);
    texts.push(stdout);
    const lines = stdout.split('\n');
    // Wide characters take two columns: as far as the eye can follow on any terminal.
    for (const line of lines) expect(displayed(line), line).toBeLessThanOrEqual(130);
  }
  await expect(texts.join('\n')).toMatchFileSnapshot(`help/${language}.txt`);
});

test('every command is in the list', async () => {
  const { stdout } = await goalsheet(['--help'], { cwd: process.cwd() });
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test('ways to ask for it', async () => {
  const world = { cwd: process.cwd() };
  const { stdout } = await goalsheet(['check', '--help'], world);
  for (const args of [
    ['check', '-h'],
    ['help', 'check'],
    ['check', 'x.goal', '--fix', '-h'],
  ])
    expect((await goalsheet(args, world)).stdout).toBe(stdout);
  // Behind `--` it is a file.
  expect((await goalsheet(['check', '--', '--help'], world)).code).toBe(2);
});

test('no command is wrong use, with the help on standard error', async () => {
  const { code, stdout, stderr } = await goalsheet([], { cwd: process.cwd() });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('goalsheet <命令> --help');
});

test('the version', async () => {
  const { stdout } = await goalsheet(['--version'], { cwd: process.cwd() });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

function displayed(line: string): number {
  return [...line].reduce((sum, char) => sum + (char > '⺀' ? 2 : 1), 0);
}
