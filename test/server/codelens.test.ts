import { expect, test } from 'vitest';
import { codeLenses } from '../../packages/server/src/code-lens.ts';
import { worldOf } from './helpers/context.ts';
import { TABLES } from './helpers/tables.ts';

const URI = 'file:///w/a.goal';

const CASES: readonly (readonly [name: string, source: string, lenses: readonly string[], language?: 'en'])[] = [
  ['a title', '# 注\n\n 目标表\n', ['2 预览 goalsheet.preview', '2 检查 goalsheet.check', '2 导出 goalsheet.export']],
  [
    'a table without a title',
    '部门名称：局',
    ['0 Preview goalsheet.preview', '0 Check goalsheet.check', '0 Export goalsheet.export'],
    'en',
  ],
  ['a standard is only checked', '指标体系：甲', ['0 检查 goalsheet.check']],
  ['an empty file', '\n# 注', []],
];

test.each(CASES.map(([name, source, expected, language = 'zh' as const]) => ({ name, source, expected, language })))(
  '$name',
  async each => {
    const { source, expected, language } = each;
    const { snapshot, context } = await worldOf(source, { language });
    const lenses = (await codeLenses(snapshot, context))!;
    expect(lenses.map(({ range, command }) => `${range.start.line} ${command!.title} ${command!.command}`)).toEqual(
      expected,
    );
    for (const { command } of lenses) expect(command!.arguments).toEqual([URI]);
  },
);

test.each(TABLES)('%s', async (_, text) => {
  const { snapshot, context } = await worldOf(text);
  expect(await codeLenses(snapshot, context)).toHaveLength(3);
});

test('turned off', async () => {
  const { snapshot, context } = await worldOf('表', { settings: { codeLens: false } });
  expect(await codeLenses(snapshot, context)).toEqual([]);
});
