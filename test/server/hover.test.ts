import { readFileSync } from 'node:fs';
import { moneyFromDecimal } from '@goalsheet/core/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkupContent, Position } from 'vscode-languageserver';
import { inWords, percentOf } from '../../packages/server/src/hover/money.ts';
import { hover } from '../../packages/server/src/hover.ts';
import { contains } from '../../packages/server/src/ranges.ts';
import { contextOf, cursorIn, snapshotOf } from './cases/completion/at-cursor.ts';

const TABLE = readFileSync('examples/baiyun.goal', 'utf8');
const LIBRARY = '指标库：通用指标\n数量指标：参训人次\n  计量单位：人次\n  指标值：≥100人次\n  说明：按签到计。\n';
const STANDARD =
  '指标体系：某市\n  依据：某市财绩〔2023〕1号\n一级指标：1-产出\n  必填：是\n  免填：人员类\n二级指标：11-数量\n  别名：数量类\n  说明：数出来的。\n';

/** A small table, with the cursor put into one of its lines. */
const SMALL = `项目支出绩效目标表
部门名称：甲
单位：万元
总计：11.00
资金使用单位：甲
  总计：10.00
  项目名称：培训*经费*
    财政拨款：7.50
    其他资金：2.50
    控制数：1万
    绩效目标：办好培训。
    数量指标：参训人次
      实施周期指标值：不少于15条意见
      年度指标值：大于或等于15条
    服务对象满意度：满意度
      指标值：满意
    不采纳：GS301 没有效益
`;

interface Case {
  readonly name: string;
  /** A text in which `‸` marks the pointer; in {@link SMALL} by the words around it. */
  readonly at: string;
  readonly text?: string;
  /** What the range covers. */
  readonly over: string;
  readonly says: readonly string[];
  readonly silent?: readonly string[];
  readonly language?: 'zh' | 'en';
}

const CASES: readonly Case[] = [
  {
    name: '表名：小结',
    at: '项目支出‸绩效目标表',
    over: '项目支出绩效目标表',
    says: ['1 个单位 · 1 个项目 · 2 条指标', '| 总计 | 10.00 |', '| 其他资金 | 2.50 |'],
  },
  {
    name: 'the title in English',
    at: '项目支出‸绩效目标表',
    over: '项目支出绩效目标表',
    language: 'en',
    says: ['1 unit · 1 project · 2 indicators', '| 总计 (total) | 10.00 |'],
  },
  { name: '部门名称的值', at: '部门名称：‸甲', over: '甲', says: ['1 个项目'] },
  {
    name: '固定的键',
    at: '单‸位：万元',
    over: '单位',
    says: ['**单位**', '元、千元、万元或亿元', '全表中一行', '金额单位'],
  },
  {
    name: 'a fixed key in English',
    at: '绩效‸目标：',
    over: '绩效目标',
    language: 'en',
    says: ['What the project is to achieve', 'once in a project'],
  },
  {
    name: '总计在项目里另有意思',
    text: '表\n资金使用单位：甲\n  项目名称：乙\n    总‸计：3',
    at: '',
    over: '总计',
    says: ['项目金额'],
  },
  {
    name: '总计：断言与计算',
    at: '总计：1‸1.00',
    over: '11.00',
    says: ['11.00 万元** = 110,000.00 元', '壹拾壹万元整', '计算所得 10.00，相差 1.00'],
  },
  { name: '单位的合计', at: '总计：10‸.00', over: '10.00', says: ['占全表同列 100.0%'], silent: ['相差'] },
  {
    name: '金额：元、大写、占比',
    at: '财政拨款：7.5‸0',
    over: '7.50',
    says: ['75,000.00 元', '柒万伍仟元整', '占项目总计 75.0%', '占全表同列 100.0%'],
  },
  {
    name: '控制数写了别的单位',
    text: SMALL.replace('1万\n', '100000‸元\n'),
    at: '',
    over: '100000元',
    says: ['100000元 = 10.00 万元'],
  },
  {
    name: '资金使用单位',
    at: '资金使用‸单位：甲',
    over: '资金使用单位',
    says: ['使用资金的单位', '1 个项目 · 2 条指标', '占全表', '100.0%'],
  },
  {
    name: '项目名称的值，其中的记号不是格式',
    at: '项目名称：培‸训',
    over: '培训*经费*',
    says: ['培训\\*经费\\*', '2 条指标：产出指标 1，满意度指标 1', '占本单位'],
  },
  {
    name: '指标类型',
    at: '数量‸指标：',
    over: '数量指标',
    says: ['1-产出指标 › 11-数量指标', '反映计划完成的产品或服务数量。', '指标体系：项目支出绩效指标'],
  },
  {
    name: '指标类型的别名',
    at: '服务对象‸满意度：',
    over: '服务对象满意度',
    says: ['也写作：', '社会公众或服务对象满意度指标'],
  },
  {
    name: '工作区的指标体系',
    text: '表\n指标体系：某市\n资金使用单位：甲\n  项目名称：乙\n    数‸量：x\n',
    at: '',
    over: '数量',
    says: ['1-产出 › 11-数量', '数出来的。', '也写作：数量类', '（人员类除外）', '依据：某市财绩〔2023〕1号'],
  },
  { name: '指标体系的名称', text: '表\n指标体系：某‸市\n', at: '', over: '某市', says: ['1-产出：11-数量'] },
  {
    name: '指标名称：读法和指标库',
    at: '数量指标：参‸训',
    over: '参训人次',
    says: [
      '实施周期：≥ 15 条',
      '年度：≥ 15 条',
      '写法不同，读法相同',
      '指标库：通用指标',
      '计量单位：人次',
      '建议指标值：≥100人次',
      '按签到计。',
    ],
  },
  { name: '指标值的读法', at: '不少于‸15条', over: '不少于15条意见', says: ['**≥ 15 条', '年度：≥ 15 条'] },
  {
    name: '几行的值',
    text: SMALL.replace('：满意\n', '：\n        满意度达到\n        9‸0%\n'),
    at: '',
    over: '满意度达到\n        90%',
    says: ['**≥ 90 %', '实施周期、年度'],
  },
  {
    name: '更严',
    text: SMALL.replace('大于或等于15条', '≥2‸0条'),
    at: '',
    over: '≥20条',
    says: ['年度值比实施周期值更严'],
  },
  {
    name: '更宽',
    text: SMALL.replace('大于或等于15条', '≥1‸0条'),
    at: '',
    over: '≥10条',
    says: ['年度值比实施周期值更宽'],
  },
  {
    name: '一个没有数',
    text: SMALL.replace('大于或等于15条', '较‸多'),
    at: '',
    over: '较多',
    says: ['一个值有数，另一个没有'],
  },
  {
    name: '两个值相同',
    text: SMALL.replace('大于或等于15条', '不少于‸15条意见'),
    at: '',
    over: '不少于15条意见',
    says: ['可以合写成“指标值”'],
  },
  { name: '定性的值', at: '指标值：满‸意', over: '满意', says: ['定性：满意'] },
  {
    name: 'a value in English',
    at: '指标值：满‸意',
    over: '满意',
    language: 'en',
    says: ['qualitative: 满意', 'Period and year'],
  },
  { name: '不采纳的编号', at: 'GS3‸01', over: 'GS301', says: ['GS301 缺少必填的一级指标'] },
  {
    name: '不采纳的规则名',
    text: '表\n资金使用单位：甲\n  不采纳：缺少‸必填的一级指标 好',
    at: '',
    over: '缺少必填的一级指标',
    says: ['GS301'],
  },
  { name: '标准里的键', text: STANDARD.replace('必填', '必‸填'), at: '', over: '必填', says: ['要求必填的项目分类'] },
  {
    name: '指标库里的类型',
    text: LIBRARY.replace('数量指标', '数量‸指标'),
    at: '',
    over: '数量指标',
    says: ['11-数量指标'],
  },
];

const FILES = { 'file:///w/lib.goal': LIBRARY, 'file:///w/std.goal': STANDARD };

test.each(CASES)('$name', async ({ at, text: own, over, says, silent = [], language = 'zh' }) => {
  const marked = own ?? SMALL.replace(at.replace('‸', ''), at);
  const { text, position } = cursorIn(marked);
  const { context, standards } = contextOf(FILES, language);
  const shown = await hover(snapshotOf(text, 'file:///w/a.goal', standards), position, context);
  const { value } = (shown?.contents ?? { value: '' }) as MarkupContent;
  for (const words of says) expect(value).toContain(words);
  for (const words of silent) expect(value).not.toContain(words);
  const { start, end } = shown!.range!;
  const offset = ({ line, character }: Position) =>
    text.split('\n').slice(0, line).join('\n').length + (line && 1) + character;
  expect(text.slice(offset(start), offset(end))).toBe(over);
});

test.each([
  ['空行', '表\n‸\n'],
  ['注释', '表\n# 单‸位：万元'],
  ['绩效目标的正文', SMALL.replace('办好', '办‸好')],
  ['理由', SMALL.replace('没有效益', '没有‸效益')],
  ['读不懂的行', '表\n部门名称：甲\n一段‸话'],
  ['缩进', '表\n ‸  单位：万元'],
])('nothing is said of %s', async (_, marked) => {
  const { text, position } = cursorIn(marked);
  expect(await hover(snapshotOf(text), position, contextOf().context)).toBeUndefined();
});

test('random positions in damaged files never throw, and the range holds the position', async () => {
  const { context } = contextOf(FILES);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(TABLE, SMALL, STANDARD, LIBRARY),
      fc.nat(),
      fc.nat(40),
      async (source, at, cut) => {
        const from = at % (source.length + 1);
        const text = source.slice(0, from) + source.slice(from + cut);
        const lines = text.slice(0, from).split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)!.length };
        const shown = await hover(snapshotOf(text), position, context);
        if (!shown) return;
        expect(contains(shown.range!, position)).toBe(true);
        expect((shown.contents as MarkupContent).value).not.toMatch(/undefined|NaN|\[object/);
      },
    ),
    { numRuns: 400 },
  );
});

describe('amounts', () => {
  test.each([
    ['0', '零元整'],
    ['10', '壹拾元整'],
    ['100001', '壹拾万零壹元整'],
    ['1005', '壹仟零伍元整'],
    ['19977600', '壹仟玖佰玖拾柒万柒仟陆佰元整'],
    ['100000000', '壹亿元整'],
    ['100000005.30', '壹亿零伍元叁角整'],
    ['3.05', '叁元零伍分'],
    ['0.05', '伍分'],
    ['120.45', '壹佰贰拾元肆角伍分'],
  ])('%s 元 in words', (yuan, words) => {
    expect(inWords(moneyFromDecimal(yuan, '元') as bigint)).toBe(words);
  });

  test('shares', () => {
    expect(percentOf(1n, 3n)).toBe('33.3%');
    expect(percentOf(2n, 3n)).toBe('66.7%');
    expect(percentOf(3n, 3n)).toBe('100.0%');
    expect(percentOf(3n, 0n)).toBe('');
    expect(percentOf(-3n, 9n)).toBe('');
  });
});
