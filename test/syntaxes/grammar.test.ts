import { readdirSync, readFileSync } from 'node:fs';
import { defaultStandard, parse } from '@goalsheet/language';
import {
  LIBRARY_KEYS,
  STANDARD_KEYS,
  scan,
  structureOf,
  TABLE_KEYS,
  type Vocabulary,
} from '@goalsheet/language/syntax';
import { expect, test } from 'vitest';
import { drawingOf, type Token, tokensOf } from './tokens.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const EXAMPLES = ['baiyun', 'tianhe'].map(name => read(`../../examples/${name}.goal`));
const STANDARDS = new URL('../../packages/language/standards/', import.meta.url);
const standardTexts = readdirSync(STANDARDS).map(name => readFileSync(new URL(name, STANDARDS), 'utf8'));

/** The first line of a file of each kind, for keys that are not first lines themselves. */
const FIRST: Record<Vocabulary['kind'], string> = {
  table: '项目支出绩效目标表',
  standard: '指标体系：甲',
  library: '指标库：甲',
};
const isKey = ({ scope }: Token) => scope.startsWith('keyword.other.key');
const firstOf = (tokens: readonly Token[] | undefined) => tokens?.find(({ text }) => text.trim() !== '');

test.each([TABLE_KEYS, STANDARD_KEYS, LIBRARY_KEYS])('every fixed key of a $kind is one', async vocabulary => {
  for (const key of vocabulary.byKey.keys())
    for (const colon of ['：', ':', ' ：', '　:'])
      for (const indent of ['', '    ', '\t', '　　']) {
        const lines = await tokensOf(`${FIRST[vocabulary.kind]}\n${indent}${key}${colon}某 3.00`);
        const first = firstOf(lines[1]);
        expect([first?.text, first && isKey(first)]).toEqual([key, true]);
      }
});

test.each(['指标体系', '指标库', '部门名称', '资金使用单位'])('%s on the first line', async key => {
  const [, first] = await tokensOf(`# 批注\n${key}：甲`);
  expect(firstOf(first)).toMatchObject({ text: key });
  expect(isKey(firstOf(first)!)).toBe(true);
});

test('a key is one only as the whole word before the first colon', async () => {
  for (const line of ['总计划：3', '大单位：甲', '年度计划：甲', '见 绩效目标：甲']) {
    const first = firstOf((await tokensOf(`项目支出绩效目标表\n${line}`))[1]);
    expect([line, first?.scope]).toEqual([line, 'variable.other.key.unknown']);
  }
  for (const line of ['总计', '，绩效目标：甲', '这一句，年度：甲'])
    expect((await tokensOf(`项目支出绩效目标表\n${line}`))[1]?.every(({ scope }) => scope === '')).toBe(true);
});

test('the fixed keys of one kind are none of another', async () => {
  expect(firstOf((await tokensOf('项目支出绩效目标表\n一级指标：甲'))[1])?.scope).not.toMatch(/^keyword/);
  expect(firstOf((await tokensOf('指标体系：甲\n财政拨款：甲'))[1])?.scope).toBe('variable.other.key.unknown');
});

test('every type of the built-in standards is a type', async () => {
  for (const text of standardTexts) {
    const names = [...text.matchAll(/^(?:二级指标|\s+别名)：(?:\d+-)?(.+)$/gm)].map(match => match[1] ?? '');
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const first = firstOf((await tokensOf(`项目支出绩效目标表\n    ${name}：某`))[1]);
      expect([first?.text, first?.scope]).toEqual([name, 'entity.name.type.indicator']);
    }
  }
});

test.each(EXAMPLES)('the real tables: colours agree with what the parser makes of each line', async text => {
  const file = parse(text);
  expect(file.kind).toBe('table');
  const structure = structureOf(text, defaultStandard());
  const lines = await tokensOf(text);
  const raws = scan(text);
  structure.roles.forEach((role, number) => {
    const line = lines[number] ?? [];
    const entry = structure.entries[number];
    const first = firstOf(line);
    const place = `${number + 1} ${line.map(each => each.text).join('')}`;
    if (role === 'entry') {
      expect([place, first?.text]).toEqual([place, raws[number]?.key]);
      const expected = entry?.spec ? /^keyword\./ : /^entity\.name\.type\.indicator$/;
      expect(first?.scope, place).toMatch(expected);
      if (entry?.spec?.value === 'amount')
        expect(
          line.some(each => each.scope === 'constant.numeric.amount'),
          place,
        ).toBe(true);
    } else if (role === 'title') expect(first?.scope).toBe('markup.heading.title');
    else if (role === 'text') expect(line.some(isKey), place).toBe(false);
  });
});

test('a made-up table', async () => {
  await expect(await drawingOf(read('sample.goal'))).toMatchFileSnapshot('sample.tokens.txt');
});

test('a standard and a library', async () => {
  const standard = await drawingOf(
    '指标体系：甲\n  权重合计：90\n一级指标：1-产出指标\n二级指标：11-数量指标\n  别名：数量\n  说明：\n    必填：',
  );
  expect(standard).toContain('| 11 = constant.numeric.code\n    | 数量指标 = entity.name.type.indicator');
  expect(standard).toContain('必填：\n    | 必填 = keyword.other.key');
  const library = await drawingOf('指标库：通用\n数量指标：参训人次\n  计量单位：人次\n  指标值：≥100人次');
  expect(library).toContain('| 数量指标 = entity.name.type.indicator\n    | 参训人次 = string.unquoted.indicator');
  expect(library).toContain(
    '| ≥ = keyword.operator.comparison\n    | 100 = constant.numeric\n    | 人次 = keyword.other.unit',
  );
});

test('a word is a run of Chinese characters, a number, or a code', () => {
  const { wordPattern, onEnterRules } = JSON.parse(read('../../syntaxes/language-configuration.json'));
  const words = (line: string) => line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
  expect(words('  总计：1,997.76')).toEqual(['总计', '1,997.76']);
  expect(words('    年度指标值：≥85.5%，“八五”普法（二期）')).toEqual(['年度指标值', '≥85.5%', '八五', '普法', '二期']);
  // One word, or an editor looks at 85 alone while it is typed, and its list of proposals stays that of ≥.
  expect(words('年度指标值：>=85')).toEqual(['年度指标值', '>=85']);
  expect(words('实施周期：2023.07-2024.01')).toEqual(['实施周期', '2023.07-2024.01']);
  expect(words('不采纳：GS303 按上级文件')).toEqual(['不采纳', 'GS303', '按上级文件']);
  const after = (line: string) =>
    onEnterRules.find(({ beforeText }: { beforeText: { pattern: string; flags: string } }) =>
      new RegExp(beforeText.pattern, beforeText.flags).test(line),
    )?.action.indent;
  const cases = {
    '    绩效目标：': 'indent',
    '    绩效目标：提高': undefined,
    '  项目名称：甲': 'indent',
    '    数量指标：场次': 'indent',
    '      实施周期指标值：3次': undefined,
    '      年度指标值：3次': 'outdent',
    '      指标值：3次': 'outdent',
    '绩效指标体系：甲': undefined,
  };
  for (const [line, indent] of Object.entries(cases)) expect([line, after(line)]).toEqual([line, indent]);
});
