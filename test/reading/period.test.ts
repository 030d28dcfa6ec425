import { namesYearRange, spansYears } from '@goalsheet/core/reading';
import { expect, test } from 'vitest';

test.each([
  ['2023-2026年', true],
  ['2023年1月至2025年12月', true],
  ['２０２３—２０２５年', true],
  ['2023.01-2024.12', true],
  ['20230101-20251231', true],
  ['二〇二三年至二〇二五年', true],
  ['3年', true],
  ['三年', true],
  ['1-2年', true],
  ['36个月', true],
  ['长期', true],
  ['经常性项目', true],
  ['2024年', false],
  ['2024年1月-12月', false],
  ['2024-01-01至2024-12-31', false],
  ['1年', false],
  ['一年', false],
  ['12个月', false],
  ['6个月', false],
  ['一次性', false],
  ['', undefined],
  ['按合同', undefined],
  ['90天', undefined],
])('实施周期 %s', (period, expected) => {
  expect(spansYears(period)).toBe(expected);
});

test.each([
  ['政务云资源租赁项目(2023-2026年）', true],
  ['信息化建设（2023年至2025年）', true],
  ['穗天政数函【2022】315号2022年综治视联网系统建设项目', false],
  ['2023-2023年运维项目', false],
  ['穗府〔2022〕5号2023年项目', false],
])('项目名称 %s', (name, expected) => {
  expect(namesYearRange(name)).toBe(expected);
});
