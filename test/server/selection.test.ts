import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { contains, isSame, isWithin } from '../../packages/server/src/ranges.ts';
import { selectionRanges } from '../../packages/server/src/selection-ranges.ts';
import { textIn, worldOf } from './helpers/context.ts';
import { TABLES, WILD } from './helpers/tables.ts';

function chain(selection: SelectionRange): SelectionRange['range'][] {
  return [selection.range, ...(selection.parent ? chain(selection.parent) : [])];
}

const TABLE = `表
单位：元

资金使用单位：甲
  项目名称：乙
    绩效目标：
      一句。
      两句。
    数量指标：丙
      年度指标值：＞1次

  # 注
`;

/** Where the cursor is (`‸` in a line of the table), and the selections from the innermost to the last before the file. */
const CASES: readonly (readonly [name: string, at: string, selections: readonly string[]])[] = [
  [
    'in a value',
    '      年度指标值：＞‸1次',
    [
      '＞1次',
      '年度指标值：＞1次',
      '    数量指标：丙\n      年度指标值：＞1次',
      '  项目名称：乙\n    绩效目标：\n      一句。\n      两句。\n    数量指标：丙\n      年度指标值：＞1次',
      '资金使用单位：甲\n  项目名称：乙\n    绩效目标：\n      一句。\n      两句。\n    数量指标：丙\n      年度指标值：＞1次',
    ],
  ],
  [
    'in a long text',
    '      两‸句。',
    [
      '两句。',
      '一句。\n      两句。',
      '绩效目标：\n      一句。\n      两句。',
      '  项目名称：乙\n    绩效目标：\n      一句。\n      两句。\n    数量指标：丙\n      年度指标值：＞1次',
      '资金使用单位：甲\n  项目名称：乙\n    绩效目标：\n      一句。\n      两句。\n    数量指标：丙\n      年度指标值：＞1次',
    ],
  ],
  ['in a key', '单‸位：元', ['单位', '单位：元']],
  ['in the title', '‸表', ['表']],
  ['in a comment', '  # ‸注', ['# 注']],
  ['between units', '‸\n资金使用单位：甲', []],
];

test.each(CASES)('%s', async (_, at, expected) => {
  const { snapshot, position, context } = await worldOf(TABLE.replace(at.replace('‸', ''), at));
  const [selection] = (await selectionRanges(snapshot, [position], context))!;
  const ranges = chain(selection!).map(range => textIn(TABLE, range));
  expect(ranges).toEqual([...expected, TABLE]);
});

describe('anywhere', () => {
  const check = async (text: string, positions: readonly { line: number; character: number }[]) => {
    const { snapshot, context } = await worldOf(text);
    const all = (await selectionRanges(snapshot, positions, context))!;
    expect(all).toHaveLength(positions.length);
    for (const [index, selection] of all.entries()) {
      const ranges = chain(selection);
      for (const [step, range] of ranges.entries()) {
        expect(contains(range, positions[index]!)).toBe(true);
        if (step === 0) continue;
        expect(isWithin(ranges[step - 1]!, range)).toBe(true);
        expect(isSame(ranges[step - 1]!, range)).toBe(false);
      }
    }
  };
  test('wild files', async () => {
    await fc.assert(
      fc.asyncProperty(WILD, ([text, positions]) => check(text, positions)),
      { numRuns: 200 },
    );
  });
  test.each(TABLES)('%s', async (_, text) => {
    const positions = text
      .split('\n')
      .flatMap((content, line) => [0, 3, 6, content.length].map(character => ({ line, character })));
    await check(text, positions);
  });
});
