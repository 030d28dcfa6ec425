import { describe, expect, test } from 'vitest';
import { indicatorText, type SheetIndicator, sheetOf, toText } from '../../packages/core/src/sheet/index.ts';
import {
  expectedJson,
  makeAmounts,
  makeIndicator,
  makeProject,
  makeTable,
  makeUnit,
  sourceText,
  tableFromJson,
} from '../helpers/model-from-json.ts';

const squeezed = (text: string) => text.replace(/\s/g, '');

describe('the official text', () => {
  test.for<[name: string, characters: number]>([
    ['baiyun', 6688],
    ['tianhe', 4277],
  ])('%s equals its source but for white space', ([name, characters]) => {
    const text = squeezed(toText(sheetOf(tableFromJson(expectedJson(name)))));
    expect(text).toBe(squeezed(sourceText(name)));
    expect(text).toHaveLength(characters);
  });

  test('line by line', () => {
    const indicators = [
      makeIndicator('数量指标', '培训次数', { cycle: '不少于3次', annual: '1次' }),
      makeIndicator('社会效益', '知晓率', { value: '提高。' }),
    ];
    const amounts = makeAmounts({ fiscalAppropriation: '1234.5', otherFunds: '0' });
    const projects = [makeProject('培训', { amounts, goal: '一段\n二段', indicators }), makeProject('空项目')];
    const table = makeTable({ title: '绩效目标表', department: '某局', units: [makeUnit('某中心', projects)] });
    expect(toText(sheetOf(table))).toBe(
      `
绩效目标表
部门名称：某局 单位：万元
项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标
合计 1,234.50 1,234.50 0.00
某中心 1,234.50 1,234.50 0.00
    培训 1,234.50 1,234.50 0.00
一段
二段
1、1-产出指标；11-数量指标；培训次数；实施周期指标值:不少于3次；年度指标值:1次。2、2-效益指标；22-社会效益；知晓率；实施周期指标值:提高。；年度指标值:提高。。
    空项目
`.slice(1),
    );
  });

  test('an empty table', () => {
    expect(toText(sheetOf(makeTable()))).toBe(
      '部门名称： 单位：万元\n项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n合计\n',
    );
  });

  test('a rounded sheet ends in its note', () => {
    const project = makeProject('项目', { amounts: makeAmounts({ fiscalAppropriation: '49.99' }, '元') });
    const table = makeTable({ moneyUnit: '元', units: [makeUnit('单位', [project])] });
    expect(toText(sheetOf(table, { moneyUnit: '万元' }))).toMatch(/\n注：因四舍五入，分项之和与合计可能有尾差\n$/);
  });
});

describe('an indicator', () => {
  const base: SheetIndicator = { id: '', no: 2, secondLevel: { name: '数量指标' }, name: '名', cycle: '', annual: '1' };
  test.for<[Partial<SheetIndicator>, string]>([
    [{}, '2、数量指标；名；实施周期指标值:；年度指标值:1。'],
    [{ firstLevel: { name: '产出' } }, '2、产出；数量指标；名；实施周期指标值:；年度指标值:1。'],
    [
      { firstLevel: { code: '1', name: '产出指标' }, secondLevel: { code: '11', name: '数量指标' }, cycle: '＝1' },
      '2、1-产出指标；11-数量指标；名；实施周期指标值:＝1；年度指标值:1。',
    ],
  ])('%j', ([parts, text]) => {
    expect(indicatorText({ ...base, ...parts })).toBe(text);
  });
});
