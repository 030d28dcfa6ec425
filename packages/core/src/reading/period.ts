import { compareNumbers, decimalOfInteger } from './decimal.ts';
import { readValue } from './read-value.ts';
import { narrowed } from './text.ts';
import { MONTHS } from './words.ts';

const ARABIC_YEAR = /\d{4}/g;
const CHINESE_YEAR = /[一二][零一二三四五六七八九]{3}/g;
const YEAR_RANGE = /(?:19|20)\d\d年?[-~～至到](?:19|20)\d\d/g;
const MANY = /长期|常年|经常性|跨年|多年|每年|历年/;
const ONE = /一次性|当年|本年/;

/**
 * Whether a project's 实施周期 reaches beyond one year: 2023-2026年, 三年, 36个月, 长期 do, 2024年 and 1年 do not. Undefined where it
 * does not tell.
 */
export function spansYears(period: string): boolean | undefined {
  const { text } = narrowed(period);
  const arabic = (text.match(ARABIC_YEAR) ?? []).filter(year => /^(?:19|20)/.test(year));
  const years = new Set([...arabic, ...(text.match(CHINESE_YEAR) ?? [])]);
  if (years.size > 0) return years.size > 1;
  const lengths = readValue(period).measures.filter(({ unit }) => Object.hasOwn(MONTHS, unit));
  if (lengths.length > 0)
    return lengths.some(({ unit, number, upper }) => {
      const year = decimalOfInteger(12 / MONTHS[unit]!);
      return compareNumbers(upper ?? number, year) > 0;
    });
  if (MANY.test(text)) return true;
  return ONE.test(text) ? false : undefined;
}

/** A range of different years stands in it: 政务云资源租赁项目(2023-2026年). Not the year of a document number. */
export function namesYearRange(text: string): boolean {
  const ranges = narrowed(text).text.match(YEAR_RANGE) ?? [];
  return ranges.some(range => range.slice(0, 4) !== range.slice(-4));
}
