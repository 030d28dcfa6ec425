import { readFileSync } from 'node:fs';
import { impossibleDatesIn } from '@goalsheet/core/reading';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDayOf } from '../../packages/core/src/reading/calendar.ts';

const rows = readFileSync(new URL('calendar.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(/ → ?/) as [string, string]);

/** `「6月31日」 ⇒ 6月30日` for each date that there is not. */
function said(row: string): string {
  const [, text = '', due, year] = /^(.*?)(!?)(?:@(\d{4}))?$/.exec(row)!;
  return impossibleDatesIn(text, { due: due === '!', year: year ? Number(year) : undefined })
    .map(({ from, to, instead }) => `「${text.slice(from, to)}」${instead ? ` ⇒ ${instead}` : ''}`)
    .join(' ');
}

test.each(rows)('%s → %s', (text, expected) => expect(said(text)).toBe(expected));

test('last days', () => {
  const days = (year: number | undefined) => Array.from({ length: 12 }, (_, month) => lastDayOf(month + 1, year));
  for (const year of [1900, 2000, 2023, 2024, 2026, 2028])
    expect(days(year)).toEqual(days(year).map((_, month) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()));
  expect(lastDayOf(2, undefined)).toBe(29);
});

describe('any date', () => {
  const year = fc.integer({ min: 1950, max: 2099 });
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 31 });
  const two = (number: number) => String(number).padStart(2, '0');
  const spellings: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}年${m}月${d}日前`,
    (y, m, d) => `于${y} 年 ${m} 月 ${d} 日完成`,
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    (y, m, d) => `${y}.${m}.${d}前`,
    (y, m, d) => `${y}/${m}/${d}`,
  ];

  test('that exists is left alone, any other is found', () => {
    fc.assert(
      fc.property(year, month, day, fc.constantFrom(...spellings), (y, m, d, spell) => {
        const found = impossibleDatesIn(spell(y, m, d));
        expect(found.length).toBe(d <= lastDayOf(m, y) ? 0 : 1);
        for (const { instead } of found) expect(impossibleDatesIn(instead!)).toEqual([]);
      }),
    );
  });
});

test('what is found stands in the text, whatever it is', () => {
  const pieces = [
    ...'0123456789０月日年号-—.．/至到、 \n〔〕第农历', '31日', '2月', '2026', '二〇二六年', '三十', '前', '底', '𠮷', '\ud800',
  ]; // biome-ignore format: list
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(text, fc.boolean(), (any, due) => {
      let last = 0;
      for (const { from, to } of impossibleDatesIn(any, { year: 2026, due })) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(any.length);
        expect(from).toBeGreaterThanOrEqual(last);
        last = from;
      }
    }),
  );
});
