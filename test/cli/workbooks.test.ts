import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderWith } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

const FILES = Object.fromEntries(
  ['baiyun', 'tianhe'].map(name => [
    `${name}.goal`,
    readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url)),
  ]),
);

test('two tables in one workbook become the same two files again', async () => {
  const cwd = folderWith(FILES);
  expect(await goalsheet(['render', 'baiyun.goal', 'tianhe.goal', '-o', '全区.xlsx'], { cwd })).toMatchObject({
    code: 0,
  });
  const { code, stderr } = await goalsheet(['import', '全区.xlsx', '-o', '回/'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('核对通过');
  const read = filesIn(join(cwd, '回'));
  expect([...read.keys()]).toEqual(['全区-2.goal', '全区.goal']);
  expect(read.get('全区.goal')!.equals(FILES['baiyun.goal']!)).toBe(true);
  expect(read.get('全区-2.goal')!.equals(FILES['tianhe.goal']!)).toBe(true);
});

test('one worksheet of a workbook, by its name or number', async () => {
  const cwd = folderWith(FILES);
  await goalsheet(['render', 'baiyun.goal', 'tianhe.goal', '-o', '全区.xlsx'], { cwd });
  for (const sheet of ['2', '中国共产党广州市天河区委员会政法委员会']) {
    const { code, stdout, stderr } = await goalsheet(['import', '全区.xlsx', '--sheet', sheet], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('核对通过')]);
    expect(stdout).toBe(FILES['tianhe.goal']!.toString('utf8'));
  }
});

test('amounts in another unit come back in that', async () => {
  const cwd = folderWith(FILES);
  await goalsheet(['render', 'baiyun.goal', '-o', '元.xlsx', '--unit', '元'], { cwd });
  const { stdout } = await goalsheet(['import', '元.xlsx'], { cwd });
  expect(stdout).toContain('单位：元\n');
  expect(stdout).toContain('总计：19,977,600.00\n');
});

test('a workbook is nothing for a terminal', async () => {
  const cwd = folderWith(FILES);
  const { code, stdout, stderr } = await goalsheet(['render', 'baiyun.goal', '--to', 'xlsx'], { cwd, columns: 80 });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('-o 文件名.xlsx');
});

test('--all puts every table of a folder into one workbook', async () => {
  const cwd = folderWith({ '区/白云/baiyun.goal': FILES['baiyun.goal']!, '区/tianhe.goal': FILES['tianhe.goal']! });
  const made = await goalsheet(['render', '--all', '区', '--to', 'xlsx', '-o', '全区.xlsx'], { cwd });
  expect(made).toMatchObject({ code: 0, stdout: '' });
  await goalsheet(['import', '全区.xlsx', '-o', '回/'], { cwd });
  const read = [...filesIn(join(cwd, '回')).values()].map(bytes => bytes.toString('utf8')).sort();
  expect(read).toEqual(
    Object.values(FILES)
      .map(bytes => bytes.toString('utf8'))
      .sort(),
  );
});

test('--all without a folder is the current one', async () => {
  const cwd = folderWith(FILES);
  await goalsheet(['render', '--all', '--to', 'docx', '-o', '印/'], { cwd });
  expect([...filesIn(join(cwd, '印')).keys()]).toEqual(['baiyun.docx', 'tianhe.docx']);
});
