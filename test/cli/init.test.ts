import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parse } from '@goalsheet/language';
import { expect, test } from 'vitest';
import { folderWith } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

test('questions on a terminal: defaults, answers that will not do, and what options state is not asked', async () => {
  const cwd = folderWith();
  const answers = ['', '', '某某局', '美元', '万元', '明年', '2025', '', '信息化运维'];
  const { code, asked, stderr } = await goalsheet(['init'], { cwd, answers, columns: 80 });
  expect(code).toBe(0);
  expect(asked).toEqual([
    '表名［项目支出绩效目标表］：',
    '部门名称：',
    '部门名称：',
    '单位（金额单位）［万元］：',
    '单位（金额单位）［万元］：',
    '年度（可不填）：',
    '年度（可不填）：',
    '资金使用单位［某某局］：',
    '第一个项目的名称：',
  ]);
  expect(stderr).toContain('涉密');
  expect(stderr).toContain('下一步');
  const text = readFileSync(join(cwd, '某某局.goal'), 'utf8');
  expect(text).toContain('年度：2025');
  expect(format(text)).toBe(text);
  expect(parse(text)).toMatchObject({ kind: 'table', department: '某某局', year: '2025', problems: [] });

  const stated = [
    'init',
    '--title',
    '甲',
    '--department',
    '乙',
    '--unit',
    '元',
    '--year',
    '2025',
    '--fund-using-unit',
    '丙',
  ];
  const again = await goalsheet([...stated, '-o', '-'], { cwd, answers: ['丁'], columns: 80 });
  expect(again.asked).toEqual(['第一个项目的名称：']);
});

test('the terminal closed in between: nothing is written', async () => {
  const cwd = folderWith();
  const { code, stderr } = await goalsheet(['init'], { cwd, answers: ['', '某某局'], columns: 80 });
  expect(code).toBe(2);
  expect(stderr).toContain('没有写入文件');
});

test('the only findings of a new table are the entries to fill in', async () => {
  const cwd = folderWith();
  await goalsheet(['init', '--department', '某某局', '--project', '信息化运维', '-o', 'x.goal'], { cwd });
  const { stdout } = await goalsheet(['check', 'x.goal', '--format', 'json'], { cwd });
  const { findings } = JSON.parse(stdout);
  expect(new Set(findings.map((finding: { code: string }) => finding.code))).toEqual(new Set(['GS103']));
  expect((await goalsheet(['format', '--check', 'x.goal'], { cwd })).code).toBe(0);
});
