import { describe, expect, test } from 'vitest';
import { guarded, sheetOf, toCsv, unguarded } from '../../packages/core/src/sheet/index.ts';
import { makeAmounts, makeIndicator, makeProject, makeTable, makeUnit } from '../helpers/model-from-json.ts';

describe('the guard against formulas', () => {
  test.for<[text: string, written: string]>([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM', "'＠SUM"],
    ['  =1', "'  =1"],
    ['\u3000\u00A0=1', "'\u3000\u00A0=1"],
    ['\n=1', "'\n=1"],
    ['\ttext', "'\ttext"],
    ['\rtext', "'\rtext"],
    ["'=1", "''=1"],
    ["''＝1", "'''＝1"],
    ["'text", "'text"],
    ['≥1', '≥1'],
    ['1=1', '1=1'],
    ['    项目', '    项目'],
    ['', ''],
  ])('%j is written %j and read back', ([text, written]) => {
    expect(guarded(text)).toBe(written);
    expect(unguarded(written)).toBe(text);
  });
});

test('a sheet, character by character', () => {
  const project = makeProject('=cmd()', {
    amounts: makeAmounts({ fiscalAppropriation: '1234.5', specialAccount: '=1', otherFunds: '-1' }),
    goal: '＝1\n说“好”,"好"',
    indicators: [makeIndicator('数量指标', '购置数', { value: '＝1' })],
  });
  const table = makeTable({ title: '表', department: '某局', units: [makeUnit('@中心', [project])] });
  expect(toCsv(sheetOf(table)).split('\r\n')).toEqual([
    '\uFEFF表,,,,,,',
    '部门名称：某局,,,,,,单位：万元',
    '项目名称（资金使用单位）,总计,财政拨款,财政专户拨款,其他资金,绩效目标,绩效指标',
    '合计,1233.50,1234.50,,-1.00,,',
    "'@中心,1233.50,1234.50,,-1.00,,",
    `'    =cmd(),1233.50,1234.50,'=1,-1.00,"'＝1\n说“好”,""好""",1、1-产出指标；11-数量指标；购置数；实施周期指标值:＝1；年度指标值:＝1。`,
    '',
  ]);
});

test('a project is indented, and every record has seven fields', () => {
  const table = makeTable({ units: [makeUnit('单位', [makeProject('项目')])] });
  const lines = toCsv(sheetOf(table)).slice(1).trimEnd().split('\r\n');
  expect(lines.at(-1)).toBe('"    项目",,,,,,');
  for (const line of lines) expect(line.split(',')).toHaveLength(7);
});
