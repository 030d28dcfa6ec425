import { BEFORE_AMOUNT, NO_SUMS, SUMS, TOTALS } from './quantity-words.ts';
import type { Measure } from './reading.ts';
import { narrowed } from './text.ts';
import { isExact } from './written-number.ts';

/** How far before an amount its word for a total may stand. */
const REACH = 40;
const FILLERS = [...BEFORE_AMOUNT].sort((a, b) => b.length - a.length);

/**
 * What stands before an amount to make it a total: `total` for 合计, 总计, 总金额, 总预算 …, which say it of the whole, `sum` for 共, 共计, which
 * say it of a part as readily. Words like 需, 经费, 安排 may stand between: 共需经费5.1万元. `at` is where the amount begins.
 */
export function totalBefore(text: string, at: number): 'total' | 'sum' | undefined {
  let before = narrowed(text.slice(Math.max(0, at - REACH), at)).text;
  for (;;) {
    if (TOTALS.some(word => before.endsWith(word))) return 'total';
    if (SUMS.some(word => before.endsWith(word)) && !NO_SUMS.some(word => before.endsWith(word))) return 'sum';
    const filler = FILLERS.find(word => before.endsWith(word));
    if (filler === undefined) return undefined;
    before = before.slice(0, before.length - filler.length);
  }
}

/** An amount of money that stands for itself: exact, and not per anything. */
export function isPlainAmount(measure: Measure): boolean {
  return measure.unit === '元' && measure.per === '' && isExact(measure);
}
