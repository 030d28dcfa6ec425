import { readFileSync } from 'node:fs';
import { numberText, productsIn, quantitiesIn, totalBefore } from '@goalsheet/core/reading';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const rows = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(' → ') as [string, string]);

function products(text: string): string {
  const found = productsIn(text).map(({ factors, times, computed, stated, right }) => {
    const formula = [...factors.map(each => each.text), ...(times > 1 ? [times] : [])].join(' × ');
    return `${formula} = ${computed}，${right ? '对' : `写的是 ${stated.text}`}`;
  });
  return found.join(' ； ') || '无';
}

function quantities(text: string): string {
  const found = quantitiesIn(text).map(
    ({ number, upper }) => numberText(number) + (upper ? `–${numberText(upper)}` : ''),
  );
  return found.join(' ') || '无';
}

describe('multiplications', () => {
  test.each(rows('arithmetic.txt'))('%s → %s', (text, expected) => expect(products(text)).toBe(expected));
});

describe('quantities', () => {
  test.each(rows('quantities.txt'))('%s → %s', (text, expected) => expect(quantities(text)).toBe(expected));
});

describe('what makes an amount a total', () => {
  test.each([
    ['全年共', 'sum'],
    ['共需经费', 'sum'],
    ['共计安排资金', 'sum'],
    ['一共', 'sum'],
    ['项目总预算为', 'total'],
    ['总金额：', 'total'],
    ['合 计 ', 'total'],
    ['预算总额为人民币', 'total'],
    ['公共资金', undefined],
    ['中共', undefined],
    ['每人', undefined],
    ['经费', undefined],
    ['', undefined],
  ])('%s: %s', (before, expected) => {
    expect(totalBefore(`${before}5.1万元`, before.length)).toBe(expected);
  });
});

const PIECES = [
  ...'0123456789０％%×*=＝+-，,；;。、（）() \n人个月年元万亿每共计以上约',
  '17人', '3000元', '每人每月', '5.1万元', '全年', '合计', '每个网格员', '×', '𠮷', '\ud800',
]; // biome-ignore format: list

test('neither throws on any text, and what they find stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), parts => {
      const text = parts.join('');
      for (const { stated, factors } of productsIn(text))
        for (const each of [stated, ...factors]) expect(text.slice(each.from, each.to)).toBe(each.text);
      for (const { from, to } of quantitiesIn(text)) expect(text.slice(from, to)).toMatch(/^[0-9０-９]/);
    }),
    { numRuns: 3000 },
  );
});
