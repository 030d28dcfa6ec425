import type { Decimal } from './decimal.ts';

export type Comparator = '≥' | '≤' | '＞' | '＜' | '＝';

/** Offsets in the text that was read, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A comparator where it stands: `不少于` before a number, `以上` behind it. */
export interface ComparatorMention extends Span {
  readonly comparator: Comparator;
  /** 达, 达到 (a weak ≥), 控制在 (a weak ≤). */
  readonly loose: boolean;
}

/** One number that a target names, and what is demanded of it. */
export interface Measure extends Span {
  /** What is demanded; undefined for a bare number (`100%`). For 达, 达到 it is ≥, with `loose`. */
  readonly comparator: Comparator | undefined;
  /** A comparator was written that leaves no doubt; not so for a bare number, nor where it is only `loose`. */
  readonly explicit: boolean;
  readonly loose: boolean;
  /** 约, 近, 左右, 上下, 余, 多. */
  readonly approximate: boolean;
  /** The number, with 千, 万, 亿 multiplied out: 81万 is 810 000. For a range, its lower end. */
  readonly number: Decimal;
  /** The upper end of `3-5个`, `80%~90%`, `±5%`. */
  readonly upper: Decimal | undefined;
  /**
   * The unit, as one of its spellings: `%` for ％ and 百分之, `小时` for 个小时 and h, `元` for 万元 (the 万 is in the number).
   * `''` if none is written. `/3` for thirds, `:19` for a ratio `1:19`.
   */
  readonly unit: string;
  /** The unit as written, with the magnitude before it: `％`, `万人次`, `个百分点`. */
  readonly unitText: string;
  /** The number as written, without that magnitude: `２０`, `一百二十万`, `1,234.5`. */
  readonly numberText: string;
  /** What one counts per: `月` in 每月一次 and 1次/月; `''` if nothing is said. */
  readonly per: string;
  /** 第一名, 前三名: a place in an order, not a count. */
  readonly ordinal: boolean;
  /** The words before it in its clause: `出租屋登记率` in 出租屋登记率达100%. */
  readonly subject: string;
  /** The words behind it, up to the clause's end or the next measure: `意见` in 不少于15条意见. */
  readonly after: string;
  /** `from`–`to` is all that belongs together, comparators included; this is number and unit alone. */
  readonly at: Span;
  /** The comparators that were written for it; two for 不少于15条以上. */
  readonly comparators: readonly ComparatorMention[];
}

/** A comparator with words where a number could stand: `不高于预算`. */
export interface Bound extends ComparatorMention {
  /** What stands behind it in its clause: `预算`. */
  readonly object: string;
}

/** A date, year or plan period: never a target number. */
export interface DateMention extends Span {
  /** It says by when: 12月31日前, 年底前. */
  readonly deadline: boolean;
}

/** How a reviewer reads a target value. */
export interface Reading {
  readonly text: string;
  /** The numbers that the target names, in their order. */
  readonly measures: readonly Measure[];
  /** Comparators without a number. */
  readonly bounds: readonly Bound[];
  readonly dates: readonly DateMention[];
  /** It names no number at all. A date alone leaves it qualitative. */
  readonly qualitative: boolean;
}
