import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledIn, sheetXmlOf } from '../exchange/xlsx/fill-in.ts';
import { folderWith } from './helpers/folder.ts';
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
