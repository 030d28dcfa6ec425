import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileLevel, type Level, lastLineOf, levelsIn, placeAt } from '../../packages/server/src/place-in-file.ts';
import { worldOf } from './helpers/context.ts';
import { TABLES, WILD } from './helpers/tables.ts';

const TABLE = `表
单位：万元
资金使用单位：甲
  项目名称：乙
    绩效目标：
      一句。

      两句。
    数量指标：丙
      年度指标值：＞1次
    年度：2024
    不采纳：GS303 理由
`;

/** A line of the table with the cursor in it: the nodes it is in, the field, the node that holds it, and the part. */
const CASES: readonly (readonly [at: string, place: string])[] = [
  ['‸表', ' none'],
  ['单‸位：万元', ' moneyUnit@0 key'],
  ['单位‸：万元', ' moneyUnit@0 key'],
  ['单位：‸万元', ' moneyUnit@0 value'],
  ['资金使用单位：甲‸', '甲 name@1 value'],
  ['‸  项目名称：乙', '甲/乙 name@2 none'],
  ['      一‸句。', '甲/乙 goal@2 value'],
  ['‸\n      两句。', '甲/乙 none'],
  ['   ‸   两句。', '甲/乙 goal@2 none'],
  ['    数量‸指标：丙', '甲/乙/丙 name@3 key'],
  ['      年度指标值：＞1次‸', '甲/乙/丙 annual@3 value'],
  ['    年度：20‸24', '甲/乙/丙 year@0 value'],
  ['    不采纳‸：GS303', '甲/乙/丙 waiver@3 key'],
];

test.each(CASES)('%j', async (at, expected) => {
  const { snapshot, position } = await worldOf(TABLE.replace(at.replace('‸', ''), at));
  const { path, owner, field, part } = placeAt(snapshot, position);
  const names = path.slice(1).map(({ node }) => ('name' in node ? node.name : ''));
  expect(`${names.join('/')} ${owner ? `${field}@${owner.draft.level} ` : ''}${part}`).toBe(expected);
});

function levels(level: Level): Level[] {
  return [level, ...levelsIn(level).flatMap(levels)];
}

async function check(text: string): Promise<void> {
  const { snapshot } = await worldOf(text);
  const { structure } = snapshot;
  for (const level of levels(fileLevel(snapshot))) {
    const last = lastLineOf(structure, level);
    expect(last).toBeGreaterThanOrEqual(level.first);
    expect(last).toBeLessThan(level.limit);
    // Every line of a node is in the node, and so is what it holds.
    for (const line of [level.first, last])
      expect(placeAt(snapshot, { line, character: 0 }).path.map(each => each.draft)).toContain(level.draft);
  }
  for (const [line, entry] of structure.entries.entries())
    if (entry && !entry.lost) expect(placeAt(snapshot, { line, character: 0 }).owner!.draft.level).toBe(entry.level);
}

test.each(TABLES)('%s: every entry is in the node that holds it', (_, text) => check(text));

test('wild files, and positions outside of them', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text, positions]) => {
      await check(text);
      const { snapshot } = await worldOf(text);
      for (const position of positions) expect(placeAt(snapshot, position).path.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
