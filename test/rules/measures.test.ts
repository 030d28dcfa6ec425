import { readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { check, type Profile } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { dayOfSerial } from '../../packages/core/src/rules/serial-date.ts';

const OWN = /^GS(?:406|407|408|409|41[0-3]|41[78]|420)$/;
const rows = readFileSync(new URL('measures.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));

/** A table with one indicator; two values stand on either side of ‖. */
function tableOf(label: string, name: string, values: string): string {
  const [first = '', second] = values.split(' ‖ ');
  const entries = second === undefined ? [`指标值：${first}`] : [`实施周期指标值：${first}`, `年度指标值：${second}`];
  const head = ['项目支出绩效目标表', '部门名称：某局', '单位：万元', '资金使用单位：某局', '项目名称：甲'];
  return [...head, '财政拨款：1.00', '绩效目标：甲。', `${label}：${name}`, ...entries].join('\n');
}

/** What the rules of this family say of it: `GS406「≤0%」`. */
function saidOf(text: string, profile?: Profile): string {
  const table = parse(text) as Table;
  const [indicator] = table.units[0]!.projects[0]!.indicators;
  const log = (error: unknown) => {
    throw error;
  };
  return check(table, profile ? { log, profile } : { log })
    .filter(({ code }) => OWN.test(code))
    .map(({ code, target: { node, field, from, to } }) => {
      expect(node).toBe(indicator);
      return `${code}「${String(indicator![field as 'name']).slice(from, to)}」`;
    })
    .join(' ');
}

test.each(rows)('%s', row => {
  const [subject = '', expected = ''] = row.split(' →').map(each => each.trim());
  const [label = '', name = '', values = ''] = subject.split(' | ');
  expect(saidOf(tableOf(label, name, values))).toBe(expected);
});

describe('profiles', () => {
  const said = (
    label: string,
    name: string,
    value: string,
    code: string,
    thresholds: Record<string, string[] | number>,
  ) => saidOf(tableOf(label, name, value), { rules: { [code]: { thresholds } } });

  test('placeholders are added and taken away', () => {
    expect(said('质量指标', '验收', '另议', 'GS413', {})).toBe('');
    expect(said('质量指标', '验收', '另议', 'GS413', { words: ['另议'] })).toBe('GS413「另议」');
    expect(said('质量指标', '验收', '根据安排执行', 'GS413', { words: ['根据…'] })).toBe('GS413「根据安排执行」');
    expect(said('质量指标', '验收', '由局里定', 'GS413', { words: ['…定'] })).toBe('GS413「由局里定」');
    expect(said('质量指标', '验收', '按需配送', 'GS413', { except: ['按需…'] })).toBe('');
    expect(said('质量指标', '验收', '另议', 'GS413', { words: ['…'] })).toBe('');
  });

  test('remnants are added and taken away', () => {
    expect(said('质量指标', '某某验收', '通过', 'GS418', { words: ['某某'] })).toBe('GS418「某某」');
    expect(said('质量指标', 'XX计划验收', '通过', 'GS418', { except: ['XX计划'] })).toBe('');
    expect(said('质量指标', 'XX计划和XX验收', '通过', 'GS418', { except: ['XX计划'] })).toBe('GS418「XX」');
  });

  test('names are excepted', () => {
    expect(said('质量指标', '聘用合规率', '合规', 'GS407', { except: ['合规率'] })).toBe('');
    expect(said('数量指标', '雇员数量', '按编制', 'GS408', { except: ['雇员'] })).toBe('');
  });

  test('other dates', () => {
    expect(said('时效指标', '完成时间', '39999', 'GS420', { least: 30_000 })).toBe('GS420「39999」');
    expect(said('时效指标', '完成时间', '45657', 'GS420', { most: 45_000 })).toBe('');
    expect(said('时效指标', '完成时间', '99999999', 'GS420', { most: 1e300 })).toBe('');
  });
});

test.each([
  ['质量指标', '聘用合规率', '合规', 'GS407'],
  ['数量指标', '雇员数量', '按编制', 'GS408'],
  ['服务对象满意度', '群众满意度', '满意', 'GS411'],
  ['成本指标', '人员成本', '按标准发放', 'GS412'],
])('%s: a line that could not be read may have held the number', (label, name, value, code) => {
  const text = tableOf(label, name, value);
  expect(saidOf(text)).toContain(code);
  expect(saidOf(`${text}\n达到100%`)).toBe('');
});

test.each([
  [1, '1900-1-1'],
  [59, '1900-2-28'],
  [61, '1900-3-1'],
  [36_526, '2000-1-1'],
  [40_000, '2009-7-6'],
  [45_350, '2024-2-28'],
  [45_351, '2024-2-29'],
  [45_352, '2024-3-1'],
  [45_657, '2024-12-31'],
  [45_657.99, '2024-12-31'],
  [45_658, '2025-1-1'],
  [55_000, '2050-7-31'],
  [2_958_465, '9999-12-31'],
  // The day that never was, and what is none.
  [60, undefined],
  [0, undefined],
  [-1, undefined],
  [2_958_466, undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
])('serial %d is %s', (serial, expected) => {
  const day = dayOfSerial(serial);
  expect(day && `${day.year}-${day.month}-${day.day}`).toBe(expected);
});

test('the date is in the message and in the fix', () => {
  const [finding] = check(parse(tableOf('时效指标', '完成时间', '45657'))).filter(({ code }) => code === 'GS420');
  expect(finding!.message.zh).toContain('2024年12月31日');
  expect(finding!.message.en).toContain('2024-12-31');
  expect(finding!.fixes[0]!.title.zh).toBe('改为 2024年12月31日');
});

test('texts that no analyst would write', () => {
  for (const text of ['', '\ud800', '\udfff%', '≤', '…', '（', '*', '×', '0'.repeat(1000), '≤-0%', '-'.repeat(50)])
    for (const label of ['数量指标', '时效指标', '成本指标', '社会效益', '服务对象满意度'])
      expect(() => saidOf(tableOf(label, `节省率${text}`, `${text} ‖ ${text}1`))).not.toThrow();
});
