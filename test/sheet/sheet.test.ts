import { describe, expect, test } from 'vitest';
import type { MoneyUnit, Table } from '../../packages/core/src/model/index.ts';
import { COLUMNS } from '../../packages/core/src/model/index.ts';
import { ROUNDING_NOTE, type Sheet, sheetOf } from '../../packages/core/src/sheet/index.ts';
import {
  expectedJson,
  makeAmounts,
  makeIndicator,
  makeProject,
  makeTable,
  makeUnit,
  tableFromJson,
} from '../helpers/model-from-json.ts';

/** The money cells of a row as printed, columns separated by `|`. */
function amountsOf(sheet: Sheet, index: number): string {
  return COLUMNS.map(column => sheet.rows[index]!.amounts[column].text).join('|');
}

/** A table in `unit` of one unit, with a project for each fiscal appropriation. */
function tableOfAmounts(texts: readonly string[], unit: MoneyUnit = '万元'): Table {
  const projects = texts.map((text, index) =>
    makeProject(`项目${index + 1}`, { amounts: makeAmounts({ fiscalAppropriation: text }, unit) }),
  );
  return makeTable({ moneyUnit: unit, moneyUnitText: unit, units: [makeUnit('甲单位', projects)] });
}

describe('rows', () => {
  test('合计, then each unit, followed by its projects', () => {
    const sheet = sheetOf(tableFromJson(expectedJson('baiyun')));
    expect(sheet.rows[0]).toMatchObject({ id: '', kind: 'total', name: '合计' });
    expect(sheet.rows.filter(row => row.kind === 'unit').map(row => row.id)).toEqual([
      '中共广州市白云区委政法委员会',
      '广州市白云区网格化服务管理中心',
    ]);
    expect(sheet.rows.at(-1)).toMatchObject({ id: '广州市白云区网格化服务管理中心/信创工作经费', kind: 'project' });
    expect(sheet.rows.at(-1)!.indicators[0]).toEqual({
      id: '广州市白云区网格化服务管理中心/信创工作经费/数量指标/购买%2f租赁硬件数量计划完成率',
      no: 1,
      firstLevel: { code: '1', name: '产出指标' },
      secondLevel: { code: '11', name: '数量指标' },
      name: '购买/租赁硬件数量计划完成率',
      cycle: '100%',
      annual: '100%',
    });
  });

  test('an empty table is its row 合计 with empty cells', () => {
    const sheet = sheetOf(makeTable());
    expect(sheet).toMatchObject({ title: '', department: '', moneyUnit: '万元' });
    expect(sheet.rows).toHaveLength(1);
    expect(amountsOf(sheet, 0)).toBe('|||');
  });

  test('a project under no unit stands below an unnamed one', () => {
    const sheet = sheetOf(makeTable({ units: [makeUnit('', [makeProject('甲')], { implied: true })] }));
    expect(sheet.rows.map(row => [row.kind, row.name])).toEqual([
      ['total', '合计'],
      ['unit', ''],
      ['project', '甲'],
    ]);
  });

  test('an alias prints itself, an unknown type its label alone', () => {
    const indicators = [makeIndicator('社会效益指标', '甲'), makeIndicator('自编指标', '乙')];
    const sheet = sheetOf(makeTable({ units: [makeUnit('单位', [makeProject('项目', { indicators })])] }));
    expect(sheet.rows[2]!.indicators).toEqual([
      {
        id: '单位/项目/社会效益/甲',
        no: 1,
        firstLevel: { code: '2', name: '效益指标' },
        secondLevel: { code: '22', name: '社会效益指标' },
        name: '甲',
        cycle: '',
        annual: '',
      },
      { id: '单位/项目/自编指标/乙', no: 2, secondLevel: { name: '自编指标' }, name: '乙', cycle: '', annual: '' },
    ]);
  });

  test('the two goals of another form stand one after the other, labelled', () => {
    const project = makeProject('项目', { cycleGoal: '建成\n用好', annualGoal: '开工' });
    expect(sheetOf(makeTable({ units: [makeUnit('单位', [project])] })).rows[2]!.goal).toEqual([
      '实施周期绩效目标：建成',
      '用好',
      '年度绩效目标：开工',
    ]);
  });

  test('what is not for print is not in the sheet', () => {
    const secret = '不外传';
    const waivers = [{ rule: 'GS406', reason: secret }];
    const hidden = { note: secret, waivers, ceiling: { text: secret }, code: secret };
    const indicator = makeIndicator('数量指标', '名', { note: secret, waivers, weight: secret });
    const project = makeProject('项目', {
      ...hidden,
      period: secret,
      categories: [{ name: secret }],
      parts: [{ source: 'fiscalAppropriation', name: secret, amount: { text: '1' } }],
      indicators: [indicator],
    });
    const table = makeTable({ ...hidden, year: secret, units: [makeUnit('单位', [project], hidden)] });
    expect(JSON.stringify(sheetOf(table))).not.toContain(secret);
  });
});

describe('decimals', () => {
  test.for<[texts: string[], printed: string[]]>([
    [
      ['5', '1997.7'],
      ['2,002.70', '2,002.70', '5.00', '1,997.70'],
    ],
    [['0'], ['0.00', '0.00', '0.00']],
    [
      ['1.5', '0.123456'],
      ['1.623456', '1.623456', '1.500000', '0.123456'],
    ],
    [
      ['-1234567', '1.005'],
      ['-1,234,565.995', '-1,234,565.995', '-1,234,567.000', '1.005'],
    ],
    [
      ['99999999999999999999', '1'],
      ['100,000,000,000,000,000,000.00', '100,000,000,000,000,000,000.00', '99,999,999,999,999,999,999.00', '1.00'],
    ],
  ])('%j', ([texts, printed]) => {
    const sheet = sheetOf(tableOfAmounts(texts));
    expect(sheet.rows.map(row => row.amounts.total.text)).toEqual(printed);
    expect(sheet.note).toBeUndefined();
  });

  test('an empty column stays empty, 0 prints 0.00', () => {
    const amounts = makeAmounts({ fiscalAppropriation: '3', otherFunds: '0' });
    const sheet = sheetOf(makeTable({ units: [makeUnit('单位', [makeProject('项目', { amounts })])] }));
    for (const index of [0, 1, 2]) expect(amountsOf(sheet, index)).toBe('3.00|3.00||0.00');
  });

  test('a project with 总计 alone has no sources', () => {
    const amounts = makeAmounts({ total: '3' });
    const sheet = sheetOf(makeTable({ units: [makeUnit('单位', [makeProject('项目', { amounts })])] }));
    for (const index of [0, 1, 2]) expect(amountsOf(sheet, index)).toBe('3.00|||');
  });
});

describe('stated against computed', () => {
  const project = makeProject('项目', { amounts: makeAmounts({ total: '4', fiscalAppropriation: '3' }) });

  test('an assertion is printed as it was made, right or wrong', () => {
    const unit = makeUnit('单位', [project], { stated: makeAmounts({ total: '5' }) });
    const sheet = sheetOf(makeTable({ stated: makeAmounts({ fiscalAppropriation: '6.5' }), units: [unit] }));
    expect([0, 1, 2].map(index => amountsOf(sheet, index))).toEqual(['3.00|6.50||', '5.00|3.00||', '4.00|3.00||']);
  });

  test('what cannot be read prints as written', () => {
    const unread = makeProject('项目', {
      amounts: makeAmounts({ fiscalAppropriation: '约3万', specialAccount: '10000元' }),
    });
    const unit = makeUnit('单位', [unread], { stated: makeAmounts({ total: '待定' }) });
    const sheet = sheetOf(makeTable({ units: [unit] }));
    expect([0, 1, 2].map(index => amountsOf(sheet, index))).toEqual(['|||', '待定|||', '|约3万|10000元|']);
    expect(sheet.rows[2]!.amounts.fiscalAppropriation.value).toBeUndefined();
  });

  test('an entry without a value asserts nothing', () => {
    const sheet = sheetOf(makeTable({ stated: makeAmounts({ total: '' }), units: [makeUnit('单位', [project])] }));
    expect(amountsOf(sheet, 0)).toBe('3.00|3.00||');
  });
});

describe('another 单位', () => {
  test('amounts are rounded each by itself, totals from the exact sums, and the sheet says so', () => {
    const sheet = sheetOf(tableOfAmounts(['10050', '10050', '49'], '元'), { moneyUnit: '万元' });
    expect(sheet.rows.map(row => row.amounts.total.text)).toEqual(['2.01', '2.01', '1.01', '1.01', '0.00']);
    expect(sheet.rows[0]!.amounts.total.value).toBe(2_014_900n);
    expect(sheet).toMatchObject({ moneyUnit: '万元', note: ROUNDING_NOTE });
  });

  test('without a word where nothing was rounded', () => {
    const sheet = sheetOf(tableOfAmounts(['5.05', '0.123456']), { moneyUnit: '元' });
    expect(sheet.rows.map(row => row.amounts.total.text)).toEqual(['51,734.56', '51,734.56', '50,500.00', '1,234.56']);
    expect(sheet.moneyUnit).toBe('元');
    expect(sheet.note).toBeUndefined();
  });

  test("the table's own 单位 rounds nothing", () => {
    const sheet = sheetOf(tableOfAmounts(['0.123456']), { moneyUnit: '万元' });
    expect(sheet.rows[2]!.amounts.total.text).toBe('0.123456');
    expect(sheet.note).toBeUndefined();
  });

  test('what could not be read keeps the 单位 it was written under', () => {
    const sheet = sheetOf(tableOfAmounts(['约5', '500元']), { moneyUnit: '元' });
    expect(sheet.rows.slice(2).map(row => row.amounts.fiscalAppropriation.text)).toEqual(['约5（万元）', '500元']);
  });

  test.for<[Partial<Table>, string]>([
    [{}, '万元'],
    [{ moneyUnit: '元', moneyUnitText: '元' }, '元'],
    [{ moneyUnitText: '美元' }, '美元'],
    [{ moneyUnitText: '' }, '万元'],
  ])('printed: %j', ([parts, printed]) => {
    expect(sheetOf(makeTable(parts)).moneyUnit).toBe(printed);
  });
});
