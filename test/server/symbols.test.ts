import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { isWithin } from '../../packages/server/src/ranges.ts';
import { documentSymbols, workspaceSymbols } from '../../packages/server/src/symbols.ts';
import { locationText, type Sources, textIn, worldOf } from './helpers/context.ts';
import { manyProjects, TABLES, WILD } from './helpers/tables.ts';

/** `Class 甲 [5.00 万元 · 1 条指标] 3-6 ⟨项目名称：甲⟩`, two blanks deeper for each level. */
function outline(text: string, symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, kind, detail, range, selectionRange, children }) => [
    `${'  '.repeat(depth)}${KIND[kind]} ${name}${detail ? ` [${detail}]` : ''} ${range.start.line}-${range.end.line} ⟨${textIn(text, selectionRange)}⟩`,
    ...outline(text, children ?? [], depth + 1),
  ]);
}
const KIND = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

async function outlineOf(source: Sources | string, language: 'zh' | 'en' = 'zh'): Promise<string> {
  const { snapshot, context } = await worldOf(source, { language });
  return outline(snapshot.text, (await documentSymbols(snapshot, context)) ?? []).join('\n');
}

const CASES: readonly (readonly [name: string, source: string, outline: string, language?: 'en'])[] = [
  ['an empty file has none', '', ''],
  ['nor has a file of comments', '# 注\n\n', ''],
  [
    'table, units, projects, indicators; blank lines and comments behind a node are not its own',
    `# 注
目标表
部门名称：局
单位：元

资金使用单位：甲
  总计：9.00

  项目名称：乙
    财政拨款：5.00
    绩效目标：
      一句，
      两句。
    数量指标：丙
      指标值：1次

  # 关于丁
  项目名称：丁
    财政拨款：3.00
    总计：3.00
    # 它的

资金使用单位：
`,
    `File 目标表 [局 · 8.00 元 · 2 个单位] 1-23 ⟨目标表⟩
  Namespace 甲 [9.00 元 · 2 个项目] 5-20 ⟨资金使用单位：甲⟩
    Class 乙 [5.00 元 · 1 条指标] 8-14 ⟨项目名称：乙⟩
      Property 丙 [数量指标] 13-14 ⟨数量指标：丙⟩
    Class 丁 [3.00 元 · 0 条指标] 17-20 ⟨项目名称：丁⟩
  Namespace （未写资金使用单位） [0 个项目] 22-22 ⟨资金使用单位：⟩`,
  ],
  [
    'what stands in for a missing line is shown on the line that showed it',
    '部门名称：局\n项目名称：乙\n数量指标：丙',
    `File （未写表名） [局 · 1 个单位] 0-2 ⟨部门名称：局⟩
  Namespace （未写资金使用单位） [1 个项目] 1-2 ⟨项目名称：乙⟩
    Class 乙 [1 条指标] 1-2 ⟨项目名称：乙⟩
      Property 丙 [数量指标] 2-2 ⟨数量指标：丙⟩`,
  ],
  [
    'in English',
    '表\n资金使用单位：甲\n项目名称：\n数量指标：丙',
    `File 表 [1 unit] 0-3 ⟨表⟩
  Namespace 甲 [1 project] 1-3 ⟨资金使用单位：甲⟩
    Class (project without a name) [1 indicator] 2-3 ⟨项目名称：⟩
      Property 丙 [数量指标] 3-3 ⟨数量指标：丙⟩`,
    'en',
  ],
  [
    'a standard',
    '指标体系：本市\n一级指标：1-产出\n二级指标：11-件数\n别名：件数指标\n别名：个数\n二级指标：质量',
    `File 本市 0-5 ⟨指标体系：本市⟩
  Enum 1-产出 1-5 ⟨一级指标：1-产出⟩
    EnumMember 11-件数 [件数指标、个数] 2-4 ⟨二级指标：11-件数⟩
    EnumMember 质量 5-5 ⟨二级指标：质量⟩`,
  ],
  [
    'a library',
    '指标库：通用\n数量指标：参训人次\n  计量单位：人次\n质量指标：合格率',
    `File 通用 0-3 ⟨指标库：通用⟩
  Constant 参训人次 [数量指标 · 人次] 1-2 ⟨数量指标：参训人次⟩
  Constant 合格率 [质量指标] 3-3 ⟨质量指标：合格率⟩`,
  ],
];

test.each(CASES.map(([name, source, expected, language = 'zh' as const]) => ({ name, source, expected, language })))(
  '$name',
  async each => {
    const { source, expected, language } = each;
    expect(await outlineOf(source, language)).toBe(expected);
  },
);

describe.each(TABLES)('%s', (_, text) => {
  test('every node of the model has its symbol, in its place', async () => {
    const { snapshot, context } = await worldOf(text);
    const [table] = (await documentSymbols(snapshot, context))!;
    const names = table!.children!.map(unit => [
      unit.name,
      unit.children!.map(project => [project.name, project.children!.map(each => each.name)]),
    ]);
    const { file } = snapshot;
    expect(names).toEqual(
      file.kind === 'table' &&
        file.units.map(unit => [
          unit.name,
          unit.projects.map(project => [project.name, project.indicators.map(each => each.name)]),
        ]),
    );
    expect(outline(text, [table!]).slice(0, 6)).toMatchSnapshot();
  });
});

/** What the protocol demands: a name, the selection in the range, children in their parent and behind one another. */
function checkSymbols(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void {
  let end = -1;
  for (const symbol of symbols) {
    expect(symbol.name).not.toBe('');
    expect(isWithin(symbol.selectionRange, symbol.range)).toBe(true);
    if (parent) expect(isWithin(symbol.range, parent.range)).toBe(true);
    expect(symbol.range.start.line).toBeGreaterThan(end);
    end = symbol.range.end.line;
    checkSymbols(symbol.children ?? [], symbol);
  }
}

test('wild files: ranges nest', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text]) => {
      const { snapshot, context } = await worldOf(text);
      checkSymbols((await documentSymbols(snapshot, context)) ?? []);
    }),
    { numRuns: 200 },
  );
});

test('3 000 projects', async () => {
  const { snapshot, context } = await worldOf(manyProjects(3000));
  const [table] = (await documentSymbols(snapshot, context))!;
  expect(table!.children!.flatMap(unit => unit.children!)).toHaveLength(3000);
});

describe('symbols of the workspace', () => {
  const FILES = {
    'a.goal':
      '表\n部门名称：局\n资金使用单位：网格化服务中心\n项目名称：信创工作经费\n数量指标：培训网格员\n指标值：1次\n数量指标：\n',
    'b.goal': '指标体系：Own标准\n一级指标：1-产出\n二级指标：11-网格数\n',
    'd.goal': '\n资金使用单位：会计中心\n',
    'c.goal': '指标库：通用\n数量指标：参训人次\n',
  };
  const QUERIES: readonly (readonly [query: string, names: readonly string[]])[] = [
    [
      '网格',
      [
        'a.goal 2:7-2:14 网格化服务中心 < 局',
        'a.goal 4:5-4:10 培训网格员 < 信创工作经费',
        'b.goal 2:5-2:11 11-网格数 < 1-产出',
      ],
    ],
    ['wgy', ['a.goal 4:5-4:10 培训网格员 < 信创工作经费']],
    ['网gh', ['a.goal 2:7-2:14 网格化服务中心 < 局']],
    ['XCGZ', ['a.goal 3:5-3:11 信创工作经费 < 网格化服务中心']],
    ['own', ['b.goal 0:5-0:10 Own标准']],
    ['kj', ['d.goal 1:7-1:11 会计中心']],
    ['参训 人次', ['c.goal 1:5-1:9 参训人次 < 通用']],
    ['没有', []],
  ];
  test.each(QUERIES)('%s', async (query, expected) => {
    const { context } = await worldOf(FILES);
    const found = (await workspaceSymbols(query, context)) ?? [];
    expect(
      found.map(({ name, location, containerName }) => {
        const where = 'range' in location ? locationText(location.uri, location.range) : location.uri;
        return `${where} ${name}${containerName ? ` < ${containerName}` : ''}`;
      }),
    ).toEqual(expected);
  });

  test('an empty query finds everything, a thousand at most; what is written so comes first', async () => {
    const { context } = await worldOf(FILES);
    expect(await workspaceSymbols('', context)).toHaveLength(10);
    const many = await worldOf(manyProjects(600));
    expect(await workspaceSymbols('', many.context)).toHaveLength(1000);
    const order = await worldOf('表\n资金使用单位：班车\n资金使用单位：BC组\n');
    expect((await workspaceSymbols('bc', order.context))!.map(({ name }) => name)).toEqual(['BC组', '班车']);
  });
});
