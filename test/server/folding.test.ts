import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver';
import { foldingRanges } from '../../packages/server/src/folding.ts';
import { worldOf } from './helpers/context.ts';
import { manyProjects, TABLES, WILD } from './helpers/tables.ts';

async function foldsOf(source: string): Promise<readonly FoldingRange[]> {
  const { snapshot, context } = await worldOf(source);
  return (await foldingRanges(snapshot, context)) ?? [];
}

function foldText({ startLine, endLine, kind }: FoldingRange): string {
  return `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`;
}

const CASES: readonly (readonly [name: string, source: string, folds: readonly string[]])[] = [
  ['nothing to fold', '表\n资金使用单位：甲\n\n# 注', []],
  [
    'units, projects, indicators, long texts',
    '表\n资金使用单位：甲\n项目名称：乙\n绩效目标：\n  一\n\n  二\n数量指标：丙\n指标值：1\n\n项目名称：丁\n财政拨款：1',
    ['1-11', '2-8', '3-6', '7-8', '10-11'],
  ],
  [
    'comments behind a node: deeper ones are its own',
    '表\n资金使用单位：甲\n  总计：1\n  # 它的\n# 一\n# 二\n资金使用单位：乙',
    ['1-3', '3-5 comment'],
  ],
  ['blocks of comments', '# 一\n# 二\n表\n# 三\n\n# 四\n# 五\n# 六', ['0-1 comment', '5-7 comment']],
  [
    'a comment that belongs to what comes next is left out',
    '表\n资金使用单位：甲\n  总计：1\n  # 它的\n\n# 关于乙\n资金使用单位：乙\n  总计：1\n# 不是它的\n资金使用单位：丙',
    ['1-3', '6-7'],
  ],
  [
    'both sides of a conflict',
    '表\n资金使用单位：甲\n<<<<<<< ours\n总计：1\n单位编码：2\n||||||| base\n总计：0\n=======\n总计：3\n>>>>>>> theirs\n总计：5',
    ['1-10', '2-4 region', '7-8 region'],
  ],
  ['a standard', '指标体系：甲\n一级指标：乙\n二级指标：丙\n  别名：丁\n一级指标：戊', ['1-3', '2-3']],
  ['a library', '指标库：甲\n数量指标：乙\n计量单位：次\n', ['1-2']],
];

test.each(CASES)('%s', async (_, source, expected) => {
  expect((await foldsOf(source)).map(foldText)).toEqual(expected);
});

test.each(TABLES)('%s: every unit, project and indicator folds', async (_, text) => {
  const { snapshot } = await worldOf(text);
  const folds = await foldsOf(text);
  const starts = new Set(folds.map(({ startLine }) => startLine));
  const openers = snapshot.structure.entries.flatMap((entry, line) =>
    entry?.opens && entry.raw.number === line ? [line] : [],
  );
  expect(openers.filter(line => !starts.has(line))).toEqual([]);
  expect(folds.slice(0, 12).map(foldText)).toMatchSnapshot();
});

test('wild files: folds lie in the file', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text]) => {
      const { length } = (await worldOf(text)).snapshot.structure.lines;
      for (const { startLine, endLine } of await foldsOf(text)) {
        expect(startLine).toBeGreaterThanOrEqual(0);
        expect(endLine).toBeGreaterThan(startLine);
        expect(endLine).toBeLessThan(length);
      }
    }),
    { numRuns: 200 },
  );
});

test('3 000 projects', async () => {
  const { snapshot, context } = await worldOf(manyProjects(3000));
  expect(await foldingRanges(snapshot, context)).toHaveLength(10 + 3000 + 9000);
});
