import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver';
import { definition, locationsOf } from '../../packages/server/src/definition.ts';
import { documentHighlights } from '../../packages/server/src/highlights.ts';
import { isWithin } from '../../packages/server/src/ranges.ts';
import { locationText, rangeText, type Sources, textIn, worldOf } from './helpers/context.ts';
import { TABLES, WILD } from './helpers/tables.ts';

const USUAL = 'builtin:/项目支出绩效指标.goal';

/** The cursor is at `‸`; where it leads is `⟦…⟧`, or in a built-in file. */
const CASES: readonly (readonly [name: string, sources: Sources | string, builtIn?: readonly string[]])[] = [
  ['a type of the built-in standard', '表\n资金使用单位：甲\n项目名称：乙\n数量‸指标：丙', [`${USUAL} 7:8-7:12`]],
  ['an alias leads to its own line', '表\n资金使用单位：甲\n项目名称：乙\n社会效益指‸标：丙', [`${USUAL} 25:5-25:11`]],
  [
    'a key with a code, and white space in it',
    '表\n资金使用单位：甲\n项目名称：乙\n11-数 量 指标‸：丙',
    [`${USUAL} 7:8-7:12`],
  ],
  ['a key one slip away', '表\n资金使用单位：甲\n项目名称：乙\n数量指‸表：丙\n指标值：1', [`${USUAL} 7:8-7:12`]],
  [
    "the workspace's standard, at the name without its code",
    {
      'a.goal': '表\n指标体系：本市\n资金使用单位：甲\n项目名称：乙\n件‸数：丙',
      's.goal': '指标体系：本市\n一级指标：1-产出\n二级指标：11-⟦件数⟧\n',
    },
  ],
  [
    "of two with one name the workspace's",
    {
      'a.goal': '表\n资金使用单位：甲\n项目名称：乙\n‸数量指标：丙',
      's.goal': '指标体系：项目支出绩效指标\n一级指标：产出\n二级指标：数量\n别名：⟦数量指标⟧\n二级指标：数量指标\n',
    },
  ],
  ['the name of a standard', { 'a.goal': '表\n指标体系：本‸市', 's.goal': '# 注\n指标体系：⟦本市⟧\n' }],
  ['the name of a built-in standard', '表\n指标体系：项目支出绩效指标‸', [`${USUAL} 0:5-0:13`]],
  ['a standard that is not known', '表\n指标体系：没‸有'],
  ['a type that is not known', '表\n资金使用单位：甲\n项目名称：乙\n什么东‸西：丙\n指标值：1'],
  [
    'an indicator in the libraries, of its type if there is one',
    {
      'a.goal': '表\n资金使用单位：甲\n项目名称：乙\n数量指标：参训人‸次',
      'l.goal': '指标库：库\n质量指标：参训人次\n数量指标：⟦参训人次⟧\n',
      'm.goal': '指标库：另一库\n数量指标：⟦参训人次⟧\n',
    },
  ],
  [
    'else of any type',
    {
      'a.goal': '表\n资金使用单位：甲\n项目名称：乙\n时效指标：参训人‸次',
      'l.goal': '指标库：库\n质量指标：⟦参训人次⟧\n',
    },
  ],
  ['an indicator in no library', '表\n资金使用单位：甲\n项目名称：乙\n数量指标：丙‸'],
  ["a library's type and entry", { 'l.goal': '指标库：库\n数‸量指标：参训人次\n' }, [`${USUAL} 7:8-7:12`]],
  [
    "a library's standard",
    {
      'l.goal': '指标库：库\n指标体系：本市\n件‸数：参训人次\n计量单位：人\n',
      's.goal': '指标体系：本市\n一级指标：产出\n二级指标：⟦件数⟧',
    },
  ],
  ['a unit is declared where it stands', '表\n资金使用单位：⟦‸甲⟧'],
  ['a type in its standard too', '指标体系：本市\n一级指标：产出\n二级指标：1-⟦件‸数⟧'],
  ['a fixed key', '表\n资金使‸用单位：甲'],
  ['a text', '表\n资金使用单位：甲\n项目名称：乙\n绩效目标：数‸量指标'],
  ['a blank line', '表\n‸\n'],
];

test.each(CASES.map(([name, sources, builtIn = []]) => ({ name, sources, builtIn })))('$name', async each => {
  const { snapshot, position, context, expected } = await worldOf(each.sources);
  const links = ((await definition(snapshot, position, context)) ?? []) as LocationLink[];
  const found = links.map(({ targetUri, targetSelectionRange }) => locationText(targetUri, targetSelectionRange));
  expect(found).toEqual([...expected, ...each.builtIn]);
  for (const link of links) expect(isWithin(link.targetSelectionRange, link.targetRange)).toBe(true);
  expect(locationsOf(links).map(({ uri, range }) => locationText(uri, range))).toEqual(found);
});

test('what leads there is the name alone', async () => {
  const source = '表\n资金使用单位：甲\n项目名称：乙\n11-数量指‸标：丙';
  const { snapshot, position, context } = await worldOf(source);
  const [link] = (await definition(snapshot, position, context)) as LocationLink[];
  expect(textIn(snapshot.text, link!.originSelectionRange!)).toBe('数量指标');
});

test.each(TABLES)('%s: every type leads to the standard', async (_, text) => {
  const { snapshot, context } = await worldOf(text);
  const { file, structure } = snapshot;
  for (const entry of structure.entries) {
    if (!entry?.opens || entry.label === undefined) continue;
    const position = { line: entry.raw.number, character: entry.raw.start + 1 };
    const [link] = (await definition(snapshot, position, context)) as LocationLink[];
    const standard = (await context.snapshot(link!.targetUri))!;
    expect(textIn(standard.text, link!.targetSelectionRange)).toBe(entry.label);
  }
  expect(file.kind).toBe('table');
});

describe('highlights', () => {
  /** `⟦…⟧` around what is marked; which of it declares, by a `w` for each that does and an `r` for each that does not. */
  const MARKED: readonly (readonly [name: string, source: string, kinds: string])[] = [
    ['a type', '表\n资金使用单位：甲\n项目名称：乙\n⟦数量‸指标⟧：丙\n质量指标：数量指标\n11-⟦数量指标⟧：丁', 'rr'],
    ['an alias is another name', '表\n资金使用单位：甲\n项目名称：乙\n⟦社会效益‸⟧：丙\n社会效益指标：丙', 'r'],
    ['a unit', '表\n资金使用单位：⟦‸甲⟧\n项目名称：甲\n资金使用单位：⟦甲⟧', 'ww'],
    ['a project', '表\n资金使用单位：甲\n项目名称：⟦乙‸⟧\n资金使用单位：丙\n项目名称：⟦乙⟧', 'ww'],
    ['an indicator', '表\n资金使用单位：甲\n项目名称：乙\n数量指标：⟦‸丙⟧\n质量指标：⟦丙⟧', 'rr'],
    ['in a library', '指标库：库\n数量指标：⟦‸丙⟧\n', 'w'],
    ['in a standard', '指标体系：本市\n一级指标：产出\n二级指标：1-⟦件‸数⟧\n别名：件数', 'w'],
    ['nothing', '表\n单‸位：万元', ''],
  ];
  test.each(MARKED)('%s', async (_, source, kinds) => {
    const { snapshot, position, context, expected } = await worldOf(source);
    const found = (await documentHighlights(snapshot, position, context)) ?? [];
    expect(found.map(({ range }) => `a.goal ${rangeText(range)}`)).toEqual(expected);
    expect(found.map(({ kind }) => ' trw'[kind!]).join('')).toBe(kinds);
  });
});

test('wild files: never throws', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text, positions]) => {
      const { snapshot, context } = await worldOf({ 'a.goal': text, 'l.goal': '指标库：库\n数量指标：甲' });
      for (const position of positions) {
        await definition(snapshot, position, context);
        await documentHighlights(snapshot, position, context);
      }
    }),
    { numRuns: 200 },
  );
});
