import { meaningOf, type Table } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { sheetOf, toHtml, toText } from '@goalsheet/core/sheet';
import { format, parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { unaccountedLines } from '../helpers/accounted.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const VALUES: Record<string, string> = {
  'every ASCII mark': range(0x21, 0x7e),
  'every full-width form': range(0xff01, 0xff5e),
  'every mark of CJK text': range(0x3001, 0x303f) + range(0x2010, 0x2027),
  'a colon first': '：：:值',
  'a key': '项目名称：资金使用单位：绩效目标：',
  'an official cell': '1、1-产出指标；11-数量指标；甲；实施周期指标值:乙；年度指标值:丙。',
  'rare characters': '𠀀𪚥𬺰󠄀',
  'combining and invisible characters': 'é\u200b\u200d\u00ad\u2060',
  'other white space inside': 'a\u00a0b\u2003c\u2028d\u0085e\vf\fg',
  'an unpaired surrogate': 'a\ud800b\udc00',
  'control characters': '\u0001\u0007\u001b[31m',
  'ten thousand characters': '很长，'.repeat(3334),
  'ten thousand characters without a break': '长'.repeat(10_000),
};

/** A table that says `value` wherever it can. */
function tableWith(value: string): string {
  return [
    '项目支出绩效目标表',
    `部门名称：${value}`,
    '单位：万元',
    `资金使用单位：${value}`,
    `  项目名称：${value}`,
    '    财政拨款：1.00',
    `    绩效目标：${value}`,
    `    数量指标：${value}`,
    `      指标值：${value}`,
    `      说明：${value}`,
  ].join('\n');
}

describe.each(Object.entries(VALUES))('%s', (_, value) => {
  const text = tableWith(value);
  const table = parse(text) as Table;

  test('is kept as it is, everywhere', () => {
    const [unit] = table.units;
    const [project] = unit!.projects;
    const [indicator] = project!.indicators;
    expect([table.department, unit!.name, project!.name, project!.goal]).toEqual([value, value, value, value]);
    expect([indicator!.name, indicator!.value, indicator!.note]).toEqual([value, value, value]);
    expect(unaccountedLines(text)).toEqual([]);
  });

  test('goes through print and format, and into every output', () => {
    expect(meaningOf(parse(print(table)))).toEqual(meaningOf(table));
    expect(meaningOf(parse(format(text)))).toEqual(meaningOf(table));
    expect(() => [check(table), toHtml(sheetOf(table)), toText(sheetOf(table))]).not.toThrow();
  });
});

test('notes, answers and comments reach no output', () => {
  const text = `# 密语一
表
说明：密语二
资金使用单位：甲
不采纳：GS301 密语三
项目名称：乙
说明：
  密语四
  # 密语五
数量指标：丙
指标值：1
指标解释：密语六
权重：77777
控制数：88888
`;
  const sheet = sheetOf(parse(text) as Table);
  const outputs = [toHtml(sheet), toText(sheet), JSON.stringify(sheet)];
  for (const output of outputs) expect(output).not.toMatch(/密语|77777|88,?888/);
});

test('a file without a line, with a mark only, or with line ends only', () => {
  for (const text of ['', '﻿', '\n', '\r', '\r\n\r\n', ' \t　\n'])
    expect([parse(text).kind, format(text)]).toEqual(['table', '']);
});

test.each(['\n', '\r\n', '\r'])('line ends %j say the same', end => {
  const text = tableWith('值').replaceAll('\n', end);
  expect(meaningOf(parse(text))).toEqual(meaningOf(parse(tableWith('值'))));
  expect(format(text)).toMatch(end === '\r\n' ? /^[^\n]*\r\n/ : /^[^\r]*\n$/s);
});
