import { BEFORE_AMOUNT, NO_SUMS, SUMS, TOTAL_OF, TOTALS } from './quantity-words.ts';
import type { Measure } from './reading.ts';
import { narrowed } from './text.ts';
import { isExact } from './written-number.ts';

/** How far before an amount its word for a total may stand. */
const REACH = 40;
const FILLERS = [...BEFORE_AMOUNT].sort((a, b) => b.length - a.length);
/** How such a word can end, or one that may stand between: before most amounts nothing ends so. */
const LAST = new Set([...TOTALS, ...SUMS, ...BEFORE_AMOUNT].map(word => word.at(-1)!));
/** Narrowed, one of these is nothing or a colon. */
const MADE_OTHER = /[\s\u3000\u200b\ufeff：∶]/;

const MONEY = /[元块]/;
const TOTAL = /[总共合]/;

/** A total of money may be stated in the text: without an amount or a word for a total there is none. */
export function mayStateTotal(text: string): boolean {
  return MONEY.test(text) && TOTAL.test(text);
}

/**
 * What stands before an amount to make it a total: `total` for 合计, 总计, 总金额, 总预算 …, which say it of the whole, `sum` for 共, 共计, which
 * say it of a part as readily. Words like 需, 经费, 安排 may stand between: 共需经费5.1万元. `at` is where the amount begins.
 */
export function totalBefore(text: string, at: number): 'total' | 'sum' | undefined {
  const nearest = text[at - 1] ?? '';
  if (!LAST.has(nearest) && !MADE_OTHER.test(nearest)) return undefined;
  let before = narrowed(text.slice(Math.max(0, at - REACH), at)).text;
  for (;;) {
    const total = TOTALS.find(word => before.endsWith(word));
    if (total !== undefined) return total === '总额' && !isOwnTotal(before.slice(0, -2)) ? undefined : 'total';
    if (SUMS.some(word => before.endsWith(word)) && !NO_SUMS.some(word => before.endsWith(word))) return 'sum';
    const filler = FILLERS.find(word => before.endsWith(word));
    if (filler === undefined) return undefined;
    before = before.slice(0, before.length - filler.length);
  }
}

/** Nothing stands before 总额, or what says that it is the project's. */
function isOwnTotal(before: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(before) || TOTAL_OF.some(word => before.endsWith(word));
}

/** An amount of money that stands for itself: exact, and per nothing, or nothing but `per`. */
export function isPlainAmount(measure: Measure, per = ''): boolean {
  return measure.unit === '元' && (measure.per === '' || measure.per === per) && isExact(measure);
}
