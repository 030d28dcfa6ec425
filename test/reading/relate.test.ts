import { compareValues, describeReading, readValue, sameReading, sharesNumber } from '@goalsheet/core/reading';
import { expect, test } from 'vitest';

test.each([
  ['≥95%', '≥90%', 'looser'],
  ['≥95%', '＞95%', 'tighter'],
  ['≥95%', '＝95%', 'tighter'],
  ['≤5%', '≤3%', 'tighter'],
  ['一次以上', '＞1次', 'tighter'],
  ['＞1次', '≥2次', 'same'],
  ['＜3起', '不超过2起', 'same'],
  ['＞1小时', '≥2小时', 'tighter'],
  ['30分钟以内', '48小时内', 'looser'],
  ['60分钟内', '1小时以内', 'same'],
  ['不少于15条意见', '大于或等于15条', 'same'],
  ['一次以上', '≥1次', 'same'],
  ['达到100%', '100%', 'same'],
  ['提交报告1份', '大于或等于1份', 'same'],
  ['不得高于预算', '不高于预算', 'same'],
  ['≥95%', '90%', 'looser'],
  ['95%', '90%', 'incomparable'],
  ['≥95%', '及时', 'different measure'],
  ['≥95%', '≥95人', 'different measure'],
  ['≥20人', '≥20名', 'same'],
  ['≥1万元', '≥10000元', 'same'],
  ['≥5‰', '≥0.5%', 'same'],
  ['第一名', '前三名', 'looser'],
  ['每年2次', '2次/年', 'same'],
  ['每年2次', '每月2次', 'different measure'],
  ['≥3次，≥100人', '≥3次，≥80人', 'looser'],
  ['≥3次，≥100人', '≥4次，≥80人', 'incomparable'],
  ['≥3次，≥100人', '≥3次', 'looser'],
  ['及时', '正常', 'incomparable'],
  ['及时', ' 及时。', 'same'],
  ['3-5个', '3～5个', 'same'],
  ['3-5个', '2-6个', 'looser'],
])('%s → %s: %s', (a, b, change) => {
  expect(compareValues(a, b)).toBe(change);
});

test('a hint says what a bare number means', () => {
  expect(compareValues('95%', '90%', { bare: '≥' })).toBe('looser');
  expect(compareValues('5%', '3%', { bare: '≤' })).toBe('tighter');
});

test('same reading and shared numbers', () => {
  const [a, b] = ['不少于15条意见', '大于或等于15条'].map(readValue) as [never, never];
  expect(sameReading(a, b)).toBe(true);
  expect(sharesNumber(a, b)).toBe(true);
  expect(sharesNumber(readValue('出租屋登记率达100%，来穗人员登记率达到95%'), readValue('100%'))).toBe(true);
  expect(sharesNumber(readValue('满意度达到85分以上'), readValue('100%完成'))).toBe(false);
});

test.each([
  ['不少于15条意见', '≥ 15 条', '≥ 15 条'],
  ['一次以上', '≥ 1 次', '≥ 1 次'],
  ['100%', '100 %（无比较符）', '100 % (no comparator)'],
  ['及时', '定性：及时', 'qualitative: 及时'],
  ['＝1', '＝ 1（无单位）', '＝ 1 (no unit)'],
  ['第一名', '第 1 名', 'place 1'],
  ['前三名', '前 3 名', 'among the first 3'],
  ['不得高于预算', '定性：≤ 预算', 'qualitative: ≤ 预算'],
  ['12月底前完成100%', '100 %（无比较符）；期限：12月底前', '100 % (no comparator); deadline: 12月底前'],
])('%s is described as %s', (text, zh, en) => {
  expect(describeReading(readValue(text), 'zh')).toBe(zh);
  expect(describeReading(readValue(text), 'en')).toBe(en);
});
