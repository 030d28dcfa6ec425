import type { Indicator, Problem, Project, Table } from '@goalsheet/core/model';
import { check, type Finding } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { linesOfCells, readCells } from '../../packages/core/src/rules/pasted-cell.ts';
import { indicator, lost, project, table, unit } from './models.ts';

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const inTable = (more: Partial<Project>) => check(table([unit('某单位', [project('甲', '5', more)])]));
const span = { line: 3, keyStart: 0, keyEnd: 2, valueStart: 3, valueEnd: 5 };
const problem = (more: Partial<Problem> & Pick<Problem, 'kind'>): Problem => ({
  span,
  text: '文字',
  lost: true,
  ...more,
});

describe('pasted cells', () => {
  test.each([
    [
      '1、1-产出指标；11-数量指标；综治中心提档升级完成率；实施周期指标值:控制数；年度指标值:100%。',
      ['数量指标：综治中心提档升级完成率', '  实施周期指标值：控制数', '  年度指标值：100%'],
    ],
    ['3、1-产出指标;14-成本指标;成本;实施周期指标值：≤5%；年度指标值：≤5%', ['成本指标：成本', '  指标值：≤5%']],
    [
      '1、1-产出指标；11-数量指标；完成1、2期；共二期；实施周期指标值:一期；二期。三期；年度指标值:一期。。',
      ['数量指标：完成1、2期；共二期', '  实施周期指标值：一期；二期。三期', '  年度指标值：一期。'],
    ],
    [
      '1、1-产出指标；12-质量指标；甲；实施周期指标\n值:A\nB；年度指标值:100%。2、2-效益指标；22-社会效益；乙；实施周期指标值:好；年度指标值:好。',
      ['质量指标：甲', '  实施周期指标值：A B', '  年度指标值：100%', '社会效益：乙', '  指标值：好'],
    ],
    ['1、产出指标；数量指标；甲；实施周期指标值:1；年度指标值:1。', ['数量指标：甲', '  指标值：1']],
  ])('%s', (text, lines) => {
    expect(linesOfCells(readCells(text)!)).toEqual(lines);
  });

  test.each([
    '',
    '1、其他',
    '1、1-产出指标；11-数量指标；甲',
    '见1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。',
  ])('not a cell: %s', text => {
    expect(readCells(text)).toBeUndefined();
  });

  test('the fix replaces all lines of the cell', () => {
    const wrapped = '1、1-产出指标；11-数量指标；甲；实施周期指标\n值:1；年度指标值:1。';
    const more = [{ line: 4, start: 0, end: 5, at: 0 }];
    const problems = [problem({ kind: 'pastedCell', text: wrapped, span: { ...span, more } })];
    expect(inTable({ problems })[0]!.fixes[0]!.edits).toMatchObject([
      { kind: 'replaceLines', count: 2, lines: ['数量指标：甲', '  指标值：1'] },
    ]);
  });
});

describe('problems become findings', () => {
  const lines = { ours: ['一'], theirs: ['二', '三'], count: 6 };
  test.each([
    [problem({ kind: 'badLine' }), 'GS101', []],
    [problem({ kind: 'unknownKey', key: '键' }), 'GS101', []],
    [
      problem({ kind: 'unknownKey', key: '键', candidates: ['总计', '合计'] }),
      'GS101',
      ['改为「总计」', '改为「合计」'],
    ],
    [problem({ kind: 'nearKey', key: '键', suggestion: '总计' }), 'GS101', ['改为「总计」']],
    [problem({ kind: 'blankInKey', key: '总 计', suggestion: '总计' }), 'GS101', ['改为「总计」']],
    [problem({ kind: 'codeInKey', key: '11-数量指标', suggestion: '数量指标' }), 'GS101', ['改为「数量指标」']],
    [problem({ kind: 'missingColon', key: '总计', suggestion: '总计', value: '5' }), 'GS101', ['补上冒号：「总计：」']],
    [problem({ kind: 'duplicate', key: '总计', first: span }), 'GS102', ['删去这一行']],
    [problem({ kind: 'missingProject', key: '财政拨款', first: span }), 'GS102', ['补上「项目名称」', '删去这一行']],
    [problem({ kind: 'misplaced', key: '权重' }), 'GS104', []],
    [problem({ kind: 'headerBelow', key: '单位', lost: false }), 'GS104', []],
    [problem({ kind: 'textLikeEntry', key: '数量指标', lost: false }), 'GS105', ['把这一行移出正文，作为条目']],
    [problem({ kind: 'conflict', lines }), 'GS107', ['保留本方（上半）', '保留对方（下半）']],
    [problem({ kind: 'conflict' }), 'GS107', ['删去这一行']],
    [problem({ kind: 'badValue', reason: 'year', value: '２０２４年' }), 'GS108', ['改为 2024']],
    [problem({ kind: 'badValue', reason: 'year', value: '2023-2024' }), 'GS108', []],
    [problem({ kind: 'badValue', reason: 'moneyUnit', value: '（万元）' }), 'GS108', ['改为 万元']],
    [problem({ kind: 'badValue', reason: 'moneyUnit', value: '白云区政法委' }), 'GS108', ['改为「资金使用单位」']],
    [problem({ kind: 'badValue', reason: 'moneyUnit', value: '美元' }), 'GS108', []],
    [problem({ kind: 'badValue', reason: 'weight', value: '10分' }), 'GS108', ['改为 10']],
    [problem({ kind: 'badValue', reason: 'code', value: '一-数量' }), 'GS108', []],
    [problem({ kind: 'badValue', reason: 'category', value: '其他' }), 'GS108', []],
    [problem({ kind: 'badValue', key: '必填', value: '？' }), 'GS108', []],
  ])('%o', (given, code, fixes) => {
    const findings = inTable({ problems: [given] });
    expect(codes(findings)).toEqual([code]);
    expect(findings[0]!.fixes.map(({ title }) => title.zh)).toEqual(fixes);
    for (const text of [findings[0]!.message.zh, findings[0]!.message.en])
      expect(text).not.toMatch(/undefined|\{\w+\}/);
  });

  test('a key that was guessed is a safe fix, whatever changes the table is not', () => {
    const safe = (given: Problem) => inTable({ problems: [given] })[0]!.fixes.map(fix => fix.safe);
    expect(safe(problem({ kind: 'nearKey', key: '键', suggestion: '总计' }))).toEqual([true]);
    expect(safe(problem({ kind: 'unknownKey', key: '键', candidates: ['总计'] }))).toEqual([false]);
    expect(safe(problem({ kind: 'conflict', lines }))).toEqual([false, false]);
  });

  test('a repetition is not judged where a line before it could not be read', () => {
    const twice = problem({ kind: 'duplicate', key: '总计', first: { ...span, line: 0 } });
    const between = problem({ kind: 'badLine', span: { ...span, line: 2 } });
    expect(codes(inTable({ problems: [between, twice] }))).toEqual(['GS101']);
    expect(codes(inTable({ problems: [{ ...between, span: { ...span, line: 4 } }, twice] }))).toEqual([
      'GS102',
      'GS101',
    ]);
  });

  test.each([
    ['指标值', { cycle: '1', value: undefined }, '年度指标值', { span }],
    ['指标值', { annual: '1', value: undefined }, '实施周期指标值', { span }],
    ['指标值', { cycle: '1', annual: '1', value: undefined }, undefined, {}],
    ['年度指标值', { value: '1' }, '实施周期指标值', { field: 'value' }],
  ])('%s beside %o', (key, values, text, target) => {
    const { value: _, ...bare } = indicator('数量指标', '甲');
    const kept = Object.entries(values).filter(([, value]) => value !== undefined);
    const problems = [problem({ kind: 'bothForms', key })];
    const node = { ...bare, ...Object.fromEntries(kept), problems } as Indicator;
    const finding = inTable({ indicators: [node, indicator('社会效益', '乙')] }).find(({ code }) => code === 'GS102');
    const edits = finding!.fixes.flatMap(fix => fix.edits).filter(edit => edit.kind === 'setKey');
    expect(edits).toMatchObject(text ? [{ text, target }] : []);
  });
});

test('a project without its name line is one finding, or none where the line above could not be read', () => {
  const problems = [problem({ kind: 'missingProject', key: '财政拨款', lost: false })];
  const implied = project('', '5', { implied: true, problems, indicators: [indicator('数量指标', '甲')] });
  const found = (before: Project) => codes(check(table([unit('某单位', [before, implied])])));
  expect(found(project('甲'))).toEqual(['GS102']);
  expect(found(project('甲', '5', { problems: [problem({ kind: 'badLine' })] }))).toEqual(['GS101']);
});

test('lines in a row that have one cause are one finding', () => {
  const at = (line: number, kind: Problem['kind'], more: Partial<Problem> = {}) =>
    problem({ kind, key: '键', span: { ...span, line }, ...more });
  const run = [at(1, 'unknownKey'), at(2, 'badLine'), at(3, 'badLine'), at(5, 'badLine'), at(6, 'misplaced')];
  const findings = inTable({ problems: run });
  expect(findings.map(({ code, related }) => [code, related.length])).toEqual([
    ['GS101', 2],
    ['GS101', 0],
    ['GS104', 0],
  ]);
  expect(findings[0]!.message.zh).toContain('「键」（连同下面 2 行）不是这里能用的键');
  const many = Array.from({ length: 30_000 }, (_, line) => at(line, 'badLine'));
  expect(inTable({ problems: many })[0]!.related.length).toBe(51);
});

describe('GS103', () => {
  const ofTable = (more: Partial<Table>) => check(table([unit('某单位', [project('甲')])], more));

  test.each([
    ['an empty file', () => check(parse('')), 4],
    ['a table', () => ofTable({}), 0],
    ['no department', () => ofTable({ department: undefined! }), 1],
    ['a department of digits', () => ofTable({ department: '123' }), 1],
    ['no unit of money', () => ofTable({ moneyUnitText: undefined! }), 1],
    ['a damaged head', () => ofTable({ department: undefined!, title: undefined!, problems: [lost()] }), 0],
    ['no units', () => check(table([])), 1],
    ['an implied unit', () => check(table([unit('', [project('甲')], { implied: true })])), 1],
    ['a unit without projects', () => check(table([unit('某单位', [])])), 1],
    ['a damaged one', () => check(table([unit('某单位', [], { problems: [lost()] })])), 0],
    ['no goal', () => inTable({ goal: undefined! }), 1],
    ['an empty goal', () => inTable({ goal: '' }), 1],
    ['a goal of two', () => inTable({ goal: undefined!, cycleGoal: '三年', annualGoal: '一年' }), 0],
    ['no indicator', () => inTable({ indicators: [] }), 1],
    ['no amount', () => inTable({ amounts: {} }), 1],
    ['nothing but a name', () => inTable({ amounts: {}, goal: undefined!, indicators: [] }), 1],
    ['an empty goal near a line that could not be read', () => inTable({ goal: '', problems: [lost()] }), 0],
    ['a project in place of a missing name line', () => inTable({ name: '', implied: true, goal: undefined! }), 0],
    ['a name of marks', () => inTable({ name: '（1）' }), 1],
    ['a Latin name', () => inTable({ name: 'OA' }), 0],
  ])('%s', (_, run, count) => {
    expect(codes(run()).filter(code => code === 'GS103').length).toBe(count);
  });

  test('stating the unit of money that was assumed is offered, not done unasked', () => {
    const [finding] = ofTable({ moneyUnitText: undefined! });
    expect(finding!.fixes).toMatchObject([
      { safe: false, edits: [{ kind: 'insertEntry', key: '单位', text: '万元' }] },
    ]);
  });
});

describe('GS106', () => {
  test('in a unit, never across units, never where a line could not be read', () => {
    const twins = [project('甲'), project('甲')];
    expect(codes(check(table([unit('一', twins)])))).toEqual(['GS106']);
    const inTwo = codes(check(table([unit('一', [twins[0]!]), unit('二', [twins[1]!])])));
    expect(inTwo.filter(code => code === 'GS106')).toEqual([]);
    expect(codes(check(table([unit('一', [twins[0]!, project('甲', '5', { problems: [lost()] })])])))).toEqual([
      'GS101',
    ]);
  });

  test('by type and name', () => {
    const found = (...indicators: Indicator[]) =>
      codes(inTable({ indicators: [...indicators, indicator('社会效益', '丙')] })).filter(code => code === 'GS106');
    expect(found(indicator('数量指标', '甲'), indicator('质量指标', '甲'))).toEqual([]);
    expect(found(indicator('数量指标', '甲'), indicator('数量指标（又名）', '甲'))).toEqual(['GS106']);
    expect(found(indicator('数量指标', ''), indicator('数量指标', ''))).toEqual([]);
  });
});
