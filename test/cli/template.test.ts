import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledIn, sheetXmlOf } from '../exchange/xlsx/fill-in.ts';
import { filesIn, folderWith } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

const BAIYUN = readFileSync(new URL('../../examples/baiyun.goal', import.meta.url));
const STANDARD = `指标体系：某区体系
一级指标：1-产出
  二级指标：11-件数
`;

test('a table becomes a form, and the form the same table', async () => {
  const cwd = folderWith({ '白云.goal': BAIYUN });
  const made = await goalsheet(['template', '白云.goal', '-o', '表.xlsx'], { cwd });
  expect([made.code, made.stdout]).toEqual([0, '']);
  expect(made.stderr).toBe('已写入 表.xlsx\n填好后读回：goalsheet import 表.xlsx -o 表.goal\n');
  expect((await goalsheet(['import', '表.xlsx', '-o', '回.goal'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, '回.goal')).equals(BAIYUN)).toBe(true);
});

test('an empty form has a block for each unit, and the types of the standard that is asked for', async () => {
  const cwd = folderWith({ '体系.goal': STANDARD });
  const units = ['--fund-using-unit', '甲中心', '--fund-using-unit', '乙中心'];
  const args = [
    'template',
    '-o',
    '表.xlsx',
    '--unit',
    '元',
    '--standard',
    '某区体系',
    '--projects',
    '1',
    '--indicators',
    '2',
  ];
  expect(await goalsheet([...args, ...units, '--department', '某某局'], { cwd })).toMatchObject({ code: 0 });
  const bytes = readFileSync(join(cwd, '表.xlsx'));
  expect(await sheetXmlOf(bytes)).toContain('sqref="H4:H10"');
  const answers = { A6: '项目', C6: '12.34', F6: '目标', H6: '件数', I6: '办件', J6: '1件', K6: '1件' };
  const filled = await filledIn(bytes, answers);
  const read = await goalsheet(['import', '-'], { cwd, stdin: filled });
  expect(read.stdout).toBe(`项目支出绩效目标表
部门名称：某某局
单位：元
指标体系：某区体系

资金使用单位：甲中心

  项目名称：项目
    财政拨款：12.34
    绩效目标：目标
    件数：办件
      指标值：1件

资金使用单位：乙中心
`);
});

test('on a terminal it asks for what no option states', async () => {
  const cwd = folderWith();
  const answers = ['', '某/局', '元', '甲中心、乙中心', '很多', '1', '', ''];
  const { code, asked, stderr } = await goalsheet(['template', '--indicators', '2'], { cwd, answers, columns: 80 });
  expect(code).toBe(0);
  expect(asked).toEqual([
    '表名［项目支出绩效目标表］：',
    '部门名称：',
    '单位（金额单位）［万元］：',
    '资金使用单位（几个的，用、隔开）［某/局］：',
    '每个单位留几个空项目［10］：',
    '每个单位留几个空项目［10］：',
    '写入的文件［某_局-申报表.xlsx］：',
  ]);
  expect(stderr).toContain('请填 0 到 500 的整数。');
  const bytes = readFileSync(join(cwd, '某_局-申报表.xlsx'));
  const read = await goalsheet(['import', '-'], { cwd, stdin: await filledIn(bytes, { A6: '项目', C6: '1' }) });
  expect(read.stdout).toContain('部门名称：某/局\n单位：元\n');
  expect(read.stdout).toContain('资金使用单位：甲中心\n\n  项目名称：项目\n    财政拨款：1.00\n');
  expect(read.stdout).toContain('资金使用单位：乙中心\n');
});

test('the terminal closed in between: nothing is written', async () => {
  const cwd = folderWith();
  const { code, stderr } = await goalsheet(['template'], { cwd, answers: ['', '某局'], columns: 80, language: 'en' });
  expect([code, stderr]).toEqual([2, expect.stringContaining('nothing was written')]);
  expect([...filesIn(cwd).keys()]).toEqual([]);
});

test('with -o nothing is asked, on a terminal neither', async () => {
  const cwd = folderWith();
  const { code, asked } = await goalsheet(['template', '-o', 'x.xlsx'], { cwd, answers: [], columns: 80 });
  expect([code, asked]).toEqual([0, []]);
});

test.each<[string, readonly string[], RegExp]>([
  ['no file to write', [], /请加 -o/],
  ['a file that is there', ['-o', '白云.goal'], /已存在/],
  ['the table itself', ['白云.goal', '-o', '白云.goal', '--force'], /就是读入的文件/],
  ['what the table states', ['白云.goal', '-o', 'x.xlsx', '--department', '乙'], /不用 --department/],
  ['a standard that there is not', ['-o', 'x.xlsx', '--standard', '某区体糸'], /是不是 某区体系/],
  ['no table', ['体系.goal', '-o', 'x.xlsx'], /不是绩效目标表/],
  ['too much room', ['-o', 'x.xlsx', '--projects', '100000'], /整数（0–500）/],
])('refused: %s', async (_, args, message) => {
  const cwd = folderWith({ '白云.goal': BAIYUN, '体系.goal': STANDARD });
  const { code, stderr } = await goalsheet(['template', ...args], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(readFileSync(join(cwd, '白云.goal')).equals(BAIYUN)).toBe(true);
});
