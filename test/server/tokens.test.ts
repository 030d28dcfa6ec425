import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range, SemanticTokens } from 'vscode-languageserver';
import { SEMANTIC_TOKENS_LEGEND, semanticTokens } from '../../packages/server/src/semantic-tokens.ts';
import { worldOf } from './helpers/context.ts';
import { manyProjects, TABLES, WILD } from './helpers/tables.ts';

/** `3:0 keyword 单位`, with `!` behind the type of a declaration. */
function decoded(text: string, { data }: SemanticTokens): string[] {
  const lines = text.split(/\r\n?|\n/);
  const found: string[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, modifiers] = data.slice(at, at + 5) as [number, number, number, number, number];
    line += down;
    start = down > 0 ? right : start + right;
    const image = lines[line]!.slice(start, start + length);
    found.push(`${line}:${start} ${SEMANTIC_TOKENS_LEGEND.tokenTypes[type]}${modifiers ? '!' : ''} ${image}`);
  }
  return found;
}

async function tokensOf(text: string, range?: Range): Promise<string[]> {
  const { snapshot, context } = await worldOf(text);
  return decoded(text, (await semanticTokens(snapshot, range, context))!);
}

const CASES: readonly (readonly [name: string, source: string, tokens: readonly string[]])[] = [
  [
    'the head of a table',
    '表\n# 注\n单位：万元\n年度：2024\n指标体系：项目支出绩效指标\n总计：1.00',
    [
      '1:0 comment # 注',
      '2:0 keyword 单位',
      '3:0 keyword 年度',
      '3:3 number 2024',
      '4:0 keyword 指标体系',
      '4:5 enum 项目支出绩效指标',
      '5:0 keyword 总计',
      '5:3 number 1.00',
    ],
  ],
  [
    'unit, project, indicator, numbers with their units in values',
    '表\n资金使用单位：甲\n  项目名称：乙\n    其他资金：3.00\n    其中：中央 1.00\n    绩效目标：第1句\n    数量指标：丙5\n      年度指标值：\n        ≥1,000人，９８.5 ％以上\n    不采纳：GS303 理由2',
    [
      '1:0 keyword 资金使用单位',
      '1:7 namespace! 甲',
      '2:2 keyword 项目名称',
      '2:7 class! 乙',
      '3:4 keyword 其他资金',
      '3:9 number 3.00',
      '4:4 keyword 其中',
      '4:10 number 1.00',
      '5:4 keyword 绩效目标',
      '6:4 type 数量指标',
      '6:9 property 丙5',
      '7:6 keyword 年度指标值',
      '8:8 operator ≥',
      '8:9 number 1,000',
      '8:16 number ９８.5 ％',
      '9:4 keyword 不采纳',
      '9:8 decorator GS303',
    ],
  ],
  [
    'lines that are not in the model; keys as they are written',
    '表\n资金使用单位：甲\n没有冒号\n项目 名称 ： 乙\n单位编码：1\n单位编码：2',
    [
      '1:0 keyword 资金使用单位',
      '1:7 namespace! 甲',
      '2:0 unread 没有冒号',
      '3:0 keyword 项目 名称',
      '3:8 class! 乙',
      '4:0 keyword 单位编码',
      '5:0 unread 单位编码：2',
    ],
  ],
  [
    'a standard',
    '指标体系：甲\n一级指标：1-产出\n二级指标：11 - 件数\n别名：个数',
    [
      '0:0 keyword 指标体系',
      '0:5 enum! 甲',
      '1:0 keyword 一级指标',
      '1:5 number 1',
      '1:7 enum! 产出',
      '2:0 keyword 二级指标',
      '2:5 number 11',
      '2:10 type! 件数',
      '3:0 keyword 别名',
      '3:3 type! 个数',
    ],
  ],
  [
    'a library',
    '指标库：甲\n数量指标：乙\n计量单位：次\n指标值：≥1次',
    [
      '0:0 keyword 指标库',
      '0:4 enum! 甲',
      '1:0 type 数量指标',
      '1:5 property! 乙',
      '2:0 keyword 计量单位',
      '3:0 keyword 指标值',
      '3:4 operator ≥',
      '3:5 number 1',
    ],
  ],
  [
    'UTF-16 units',
    '表\r\n资金使用单位：𠀀𪚥1\r\n  总计： 1.00 \r\n',
    ['1:0 keyword 资金使用单位', '1:7 namespace! 𠀀𪚥1', '2:2 keyword 总计', '2:6 number 1.00'],
  ],
];

test.each(CASES)('%s', async (_, source, expected) => {
  expect(await tokensOf(source)).toEqual(expected);
});

describe.each(TABLES)('%s', (_, text) => {
  test('every key has a token, none is unread', async () => {
    const tokens = await tokensOf(text);
    const keys = text.split('\n').flatMap((line, number) => {
      const key = /^( *)([^：]{1,20})：/.exec(line);
      return key && number > 0 ? [`${number}:${key[1]!.length} ${key[2]}`] : [];
    });
    const coloured = tokens
      .filter(each => / (?:keyword|type) /.test(each))
      .map(each => each.replace(/ (?:keyword|type) /, ' '));
    expect(coloured).toEqual(keys);
    expect(tokens.filter(each => each.includes(' unread '))).toEqual([]);
  });

  test('the tokens of ranges are those of the whole', async () => {
    const whole = await tokensOf(text);
    const { length } = text.split('\n');
    const parts: string[] = [];
    for (let line = 0; line < length; line += 7)
      parts.push(
        ...(await tokensOf(text, {
          start: { line, character: 3 },
          end: { line: Math.min(length, line + 6), character: 0 },
        })),
      );
    expect(parts).toEqual(whole);
  });
});

test('wild files: tokens lie in their lines, none over another', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text, positions]) => {
      const { snapshot, context } = await worldOf(text);
      for (const range of [undefined, { start: positions[0]!, end: positions.at(-1)! }]) {
        const { data } = (await semanticTokens(snapshot, range, context))!;
        let line = 0;
        let start = 0;
        let end = 0;
        for (let at = 0; at < data.length; at += 5) {
          line += data[at]!;
          start = data[at]! > 0 ? data[at + 1]! : start + data[at + 1]!;
          expect(data[at]! > 0 || at === 0 || start >= end).toBe(true);
          end = start + data[at + 2]!;
          expect(data[at + 2]).toBeGreaterThan(0);
          expect(end).toBeLessThanOrEqual(snapshot.structure.lines[line]!.end);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('3 000 projects: as many tokens more as there are projects more', async () => {
  const count = async (projects: number) => {
    const { snapshot, context } = await worldOf(manyProjects(projects));
    const tokens = await semanticTokens(snapshot, undefined, context);
    return tokens!.data.length / 5;
  };
  const [small, twice, large] = [await count(30), await count(60), await count(3000)];
  expect(twice - small).toBeGreaterThan(30);
  expect(large - small).toBe(99 * (twice - small));
});
