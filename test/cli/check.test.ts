import { symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULES } from '@goalsheet/core/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { run } from '../../packages/cli/src/run.ts';
import { folderWith, repoFile } from './helpers/folder.ts';
import { goalsheet, hurried, ioOf } from './helpers/io.ts';

const BAIYUN = repoFile('examples/baiyun.goal');
const SCHEMA = JSON.parse(repoFile('packages/cli/schemas/check.schema.json'));

describe('--format json', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(SCHEMA);
  const wrong = (text: string) => {
    validate(JSON.parse(text));
    return validate.errors ?? [];
  };

  test.each(['zh', 'en'] as const)('is what the schema says (%s)', async language => {
    const cwd = folderWith({
      'baiyun.goal': BAIYUN.replace('总计：8.00', '总计：8.01'),
      '体系.goal': '指标体系：某体系\n一级指标：产出\n二级指标：数量\n',
      'bin.goal': 'a\0b',
      '答复.goal': BAIYUN.replace(/(资金使用单位：.*\n)/g, '$1  不采纳：GS301 不适用\n'),
      'goalsheet.config.json': '{"rules": 1}',
    });
    const { code, stdout } = await goalsheet(['check', '--format', 'json', '--show-waived'], { cwd, language });
    expect(wrong(stdout)).toEqual([]);
    expect(code).toBe(2);
    const json = JSON.parse(stdout);
    expect(json.summary).toMatchObject({ files: 4, unread: 1, waived: 6 });
    expect(json.findings[0]).toMatchObject({
      code: 'config',
      severity: 'error',
      file: 'goalsheet.config.json',
      line: 1,
    });
    expect(json.findings.length).toBe(json.summary.errors + json.summary.warnings + json.summary.hints);
    expect(json.waived.length).toBe(6);
  });

  test('every field of the schema is described', () => {
    const bare: string[] = [];
    const walk = (node: object, path: string) => {
      for (const [key, value] of Object.entries((node as { properties?: object }).properties ?? {})) {
        const named = '$ref' in value ? SCHEMA.$defs[value.$ref.split('/').at(-1)] : value;
        if (!('description' in value || 'description' in named)) bare.push(`${path}.${key}`);
      }
      for (const [key, value] of Object.entries(node))
        if (typeof value === 'object' && value !== null) walk(value, `${path}.${key}`);
    };
    walk(SCHEMA, '');
    expect(bare).toEqual([]);
  });
});

test('errors alone, and more warnings than N, make 1', async () => {
  const cwd = folderWith({ '警告.goal': BAIYUN, '错误.goal': BAIYUN.replace('总计：8.00', '总计：8.01') });
  const code = async (...args: string[]) => (await goalsheet(['check', ...args], { cwd })).code;
  expect(await code('警告.goal')).toBe(0);
  expect(await code('警告.goal', '--max-warnings', '53')).toBe(0);
  expect(await code('警告.goal', '--max-warnings', '52')).toBe(1);
  expect(await code('错误.goal')).toBe(1);
  expect(await code('错误.goal', '--max-warnings', '100')).toBe(1);
});

test('a configuration that cannot be read is said', async () => {
  const cwd = folderWith({ 'x.goal': BAIYUN, 'goalsheet.config.json/x': '' });
  const { code, stdout } = await goalsheet(['check', 'x.goal'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toContain('goalsheet.config.json:1:1');
});

test.skipIf(process.platform === 'win32')(
  'a file that cannot be opened does not keep others from being checked',
  async () => {
    const cwd = folderWith({ 'x.goal': BAIYUN });
    symlinkSync('b.goal', join(cwd, 'a.goal'));
    symlinkSync('a.goal', join(cwd, 'b.goal'));
    const { code, stderr } = await goalsheet(['check', 'a.goal', 'x.goal'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('符号链接互相指向');
  },
);

test('too large a file is refused, at once', async () => {
  const cwd = folderWith({ '大.goal': '项'.repeat(50 * 350_000) });
  for (const args of [
    ['check', '大.goal'],
    ['import', '大.goal'],
    ['format', '大.goal'],
    ['render', '大.goal', '--to', 'text'],
  ]) {
    const { code, stderr } = await goalsheet(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('太大（50 MB）');
  }
  const stdin = new Uint8Array(33 * 1024 * 1024);
  expect(await goalsheet(['import', '-'], { cwd, stdin })).toMatchObject({ code: 2, stdout: '' });
});

test('many files: a line of progress on a terminal, which goes away', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.goal`, BAIYUN]));
  const cwd = folderWith(files);
  hurried();
  const { stderr, stdout } = await goalsheet(['check', '--format', 'json'], { cwd, columns: 80 });
  expect(JSON.parse(stdout).summary.files).toBe(300);
  expect(stderr).toMatch(/^(?:\r\x1b\[K正在检查 \d+\/300 …)+\r\x1b\[K$/);
  expect((await goalsheet(['check', '--format', 'json'], { cwd })).stderr).toBe('');
});

test('colours only where they are wanted', async () => {
  const cwd = folderWith({ 'x.goal': BAIYUN });
  const plain = await goalsheet(['check'], { cwd });
  const coloured = await goalsheet(['check'], { cwd, env: { FORCE_COLOR: '1' } });
  expect(plain.stdout).not.toContain('\x1b');
  expect(coloured.stdout).toContain('\x1b[33m');
  expect(coloured.stdout.replace(/\x1b\[\d+m/g, '')).toBe(plain.stdout);
});

describe('--fix', () => {
  const SLIP = BAIYUN.replace('财政拨款：7.00', '财政拨款：７.00');

  test('keeps line ends and byte order mark, and what is not concerned', async () => {
    const text = `\uFEFF${SLIP.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'x.goal': text });
    const { stdout } = await goalsheet(['check', '--fix'], { cwd });
    expect(stdout).toContain('已自动修改 1 处');
    expect(await goalsheet(['check', '--fix'], { cwd }).then(({ stdout: again }) => again)).not.toContain('已自动修改');
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(join(cwd, 'x.goal'), 'utf8')).toBe(text.replace('７', '7'));
  });
});

test('--watch checks again what was saved, and what the configuration concerns, until Ctrl-C', async () => {
  const cwd = folderWith({ 'a.goal': BAIYUN, 'b.goal': BAIYUN });
  const stop = new AbortController();
  const out: string[] = [];
  const { io } = ioOf({ cwd, signal: stop.signal }, out, out);
  const ended = run(['check', '--watch', '--max-warnings', '106'], io);
  const until = async (text: RegExp) => {
    await expect.poll(() => out.join(''), { timeout: 30_000 }).toMatch(text);
    out.length = 0;
  };
  await until(/等待文件变化/);
  writeFileSync(join(cwd, 'b.goal'), BAIYUN.replace('总计：8.00', '总计：8.01'));
  await until(/── [\d:]+ b\.goal ──[\s\S]*GS203[\s\S]*a\.goal +18[\s\S]*等待文件变化/);
  const off = RULES.map(({ meta }) => meta.code).filter(code => !/^GS[12]/.test(code) || code === 'GS203');
  const rules = Object.fromEntries(off.map(code => [code, 'off']));
  writeFileSync(join(cwd, 'goalsheet.config.json'), JSON.stringify({ rules }));
  await until(/goalsheet\.config\.json ──[\s\S]*没有发现问题[\s\S]*等待文件变化/);
  writeFileSync(join(cwd, 'b.goal'), BAIYUN.replace('财政拨款：7.00', '财政拨款：7.01'));
  await until(/GS204[\s\S]*等待文件变化/);
  stop.abort();
  expect(await ended).toBe(1);
});

test('--watch -o writes its report anew, over its own only', async () => {
  const cwd = folderWith({ 'a.goal': BAIYUN, 'old.xml': 'x' });
  expect((await goalsheet(['check', '--watch', '-o', 'old.xml'], { cwd })).stderr).toContain('没有覆盖');
  const stop = new AbortController();
  const out: string[] = [];
  const { io } = ioOf({ cwd, signal: stop.signal }, out, out);
  const ended = run(['check', '--watch', '-o', 'r.xml'], io);
  const report = () => readFile(join(cwd, 'r.xml'), 'utf8').catch(() => '');
  const until = (text: string) => expect.poll(report, { timeout: 30_000 }).toContain(text);
  await until('failures="0"');
  writeFileSync(join(cwd, 'a.goal'), BAIYUN.replace('总计：8.00', '总计：8.01'));
  await until('failures="1"');
  stop.abort();
  expect(await ended).toBe(1);
});
