import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, repoFile } from './helpers/folder.ts';

// The real process, for what only it can show: streams, exit codes, the environment.

const SRC = fileURLToPath(new URL('../../packages/cli/src/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BAIYUN = repoFile('examples/baiyun.goal');
const { GOALSHEET_LANG, LC_ALL, LC_MESSAGES, LANG, FORCE_COLOR, NO_COLOR, INIT_CWD, ...REST } = process.env;

interface Options {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly entry?: string;
  /** Closes standard output after its first piece. */
  readonly closeEarly?: boolean;
}

function start(
  args: readonly string[],
  { cwd, env = { LANG: 'zh_CN.UTF-8' }, stdin = '', entry = 'main.ts', closeEarly }: Options,
) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(SRC, entry), ...args], { cwd, env: { ...REST, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', code => resolve({ code, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

test('exit codes, and the language by LANG', async () => {
  const cwd = folderWith({ '好.goal': BAIYUN, '错.goal': BAIYUN.replace('总计：8.00', '总计：8.01') });
  expect(await start(['check', '好.goal'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  const zh = await start(['check', '错.goal'], { cwd });
  expect(zh.code).toBe(1);
  expect(zh.stdout).toContain('错误 GS203');
  expect(zh.stdout).not.toContain('\x1b');
  const en = await start(['check', '错.goal'], { cwd, env: { LANG: 'en_US.UTF-8', FORCE_COLOR: '1' } });
  expect(en.stdout).toContain('\x1b[31merror');
  expect(await start(['check', '没有.goal'], { cwd })).toMatchObject({ code: 2, stdout: '' });
});

test('standard input to standard output', async () => {
  const cwd = folderWith();
  const { code, stdout } = await start(['format', '-'], { cwd, stdin: BAIYUN.replace(/^ +/gm, '') });
  expect(code).toBe(0);
  expect(stdout).toContain('\n  项目名称：信创工作经费\n    财政拨款：');
});

test('from the repository, paths count from where it was called', async () => {
  const cwd = folderWith({ '子/x.goal': BAIYUN });
  const { code, stdout } = await start(['check', 'x.goal'], {
    cwd: ROOT,
    env: { LANG: 'zh_CN.UTF-8', INIT_CWD: join(cwd, '子') },
    entry: 'from-repo.ts',
  });
  expect(code).toBe(0);
  expect(stdout).toContain(' x.goal:128:8\n');
  mkdirSync(join(cwd, '出'));
  await start(['render', '../子/x.goal', '-o', 'x.txt'], {
    cwd: ROOT,
    env: { INIT_CWD: join(cwd, '出') },
    entry: 'from-repo.ts',
  });
  expect(readFileSync(join(cwd, '出/x.txt'), 'utf8')).toContain('信创工作经费');
});

test('a reader that goes away is no error', async () => {
  const cwd = folderWith({ 'x.goal': BAIYUN });
  const many = Array.from({ length: 200 }, (_, index) => `  项目名称：${index}\n    财政拨款：1\n`).join('');
  const big = folderWith({ 'x.goal': BAIYUN + many.repeat(20) });
  expect(await start(['check', 'x.goal'], { cwd, closeEarly: true })).toMatchObject({ stderr: '' });
  const { stderr } = await start(['check', 'x.goal'], { cwd: big, closeEarly: true });
  expect(stderr).toBe('');
});

test('what is large arrives whole through a pipe', async () => {
  const projects = Array.from(
    { length: 3000 },
    (_, index) => `  项目名称：项目${index}\n    财政拨款：1\n    绩效目标：办好。\n`,
  );
  const cwd = folderWith({
    'x.goal': `项目支出绩效目标表\n部门名称：某局\n单位：万元\n资金使用单位：某局\n${projects.join('')}`,
  });
  const { code, stdout } = await start(['render', 'x.goal', '--to', 'json'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).units[0].projects).toHaveLength(3000);
});

describe.skipIf(process.platform === 'win32')('until Ctrl-C', () => {
  test('preview says its address, answers there, and ends with 0', async () => {
    const cwd = folderWith({ 'x.goal': BAIYUN });
    const child = spawn(process.execPath, [join(SRC, 'main.ts'), 'preview'], {
      cwd,
      env: { ...REST, LANG: 'zh_CN.UTF-8' },
    });
    const ended = new Promise<number | null>(resolve => child.on('close', resolve));
    const url = await new Promise<string>(resolve => child.stdout.setEncoding('utf8').once('data', resolve));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect((await fetch(url.trim())).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test('check --watch ends with the code of its last run', async () => {
    const cwd = folderWith({ 'x.goal': BAIYUN.replace('总计：8.00', '总计：8.01') });
    const child = spawn(process.execPath, [join(SRC, 'main.ts'), 'check', '--watch'], {
      cwd,
      env: { ...REST, LANG: 'zh_CN.UTF-8' },
    });
    const ended = new Promise<number | null>(resolve => child.on('close', resolve));
    await new Promise(resolve => child.stderr.setEncoding('utf8').once('data', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(1);
  });
});
