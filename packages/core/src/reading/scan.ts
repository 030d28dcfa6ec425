import {
  baselineEnd,
  hundredthAt,
  isClock,
  overHalfEnd,
  scaleOfMarksEnd,
  thresholdEnd,
  whichOnesEnd,
} from './around.ts';
import { dateAt } from './dates.ts';
import { add, decimalOfInteger, multiply, negate, numberText, shift } from './decimal.ts';
import { fractionAt } from './fractions.ts';
import { type Draft, measureOf, original } from './measure-of.ts';
import { digitsEnd, isChineseDigit, isDigit, type Numeral, numeralAt } from './numeral.ts';
import { doneOftenAt, oncePerAt, perAt, ratioEnd, slashUnits } from './per.ts';
import { rangeAt } from './ranges.ts';
import type { Bound, ComparatorMention, DateMention, Reading } from './reading.ts';
import { isScale, nameEnd } from './skips.ts';
import {
  ABOUT_BEFORE,
  ABOUT_BEHIND,
  ADJACENT,
  BEFORE,
  BEHIND,
  DATE_WORDS,
  FLIPPED,
  IDIOMS,
  isClauseEnd,
  isDash,
  loosely,
  MAY_BE,
  MAY_BEGIN,
  NAME_FOLLOWERS,
  PER,
  RIGHT_BEHIND,
  type Sign,
  TIME_UNITS,
  ZERO_NOUNS,
} from './tables.ts';
import { narrowed } from './text.ts';
import { bracketed, HALF, halfAt, type UnitMention, unitAt } from './units.ts';
import { wordAt } from './word-table.ts';
import { SAME_PER, SECONDS } from './words.ts';

/** Words that may stand between a measure and an 以上 that belongs to it: 2个镇街以上. */
const LONGEST_NOUN = 10;
/** Comparators that are signs: behind a number they may belong to it (80%≤合格率). */
const SIGN = /^[≥≤<>=]/;
const EACH_OF_THEM = /^(?:[、和及与]|以及)$/;
const FIFTY = { number: decimalOfInteger(50n), chinese: true, approximate: false };
/** Before a date they say by when. */
const LATEST: ReadonlySet<string> = new Set(['不晚于', '不迟于', '最迟', '最晚']);
/** Behind 三个: all of each. */
const ALL_OF_THEM = /^(?:100%|百分之?百)/;

const OPENING = '('.charCodeAt(0);

/** Reads a text from left to right, once. */
export class Scanner {
  /** How often a place in the text was looked at: what "linear" is measured by. */
  steps = 0;
  private readonly s: string;
  private readonly offsets: readonly number[] | undefined;
  private readonly text: string;
  private readonly drafts: Draft[] = [];
  private readonly bounds: Bound[] = [];
  private readonly dates: DateMention[] = [];
  private i = 0;
  /** Where the clause began, or the last measure in it ended. */
  private subjectFrom = 0;
  private clause = 0;
  private per = '';
  private pending: (ComparatorMention & { from: number; to: number }) | undefined;
  /** A number has used `per`: the next 每 begins anew. */
  private perUsed = false;
  /** 约 or 近, if it was the last word. */
  private about = -1;
  private aboutEnd = -1;
  /** 分别 stands before the comparator of the measure that ended here: it holds for those that are joined to it. */
  private shared: (Sign & { to: number }) | undefined;
  /** Where the last date ended. */
  private dateEnd = -1;
  /** (不含) stands before the 以上 that it is about. */
  private exclusive = false;

  constructor(text: string) {
    this.text = text;
    const { text: narrow, offsets } = narrowed(text);
    this.s = narrow;
    this.offsets = offsets;
  }

  read(): Reading {
    const { s } = this;
    while (this.i < s.length) {
      this.steps++;
      const mayBe = MAY_BEGIN[s.charCodeAt(this.i)]!;
      if (mayBe === 0) this.i++;
      else this.step(mayBe);
    }
    this.endClause();
    const measures = this.drafts.map((draft, index) => measureOf(draft, this.drafts[index + 1], s, this.offsets));
    return { text: this.text, measures, bounds: this.bounds, dates: this.dates, qualitative: measures.length === 0 };
  }

  /** @param mayBe what the character that is due may begin: bits of MAY_BE */
  private step(mayBe: number): void {
    const { s, i } = this;
    const skip = mayBe & MAY_BE.name ? nameEnd(s, i, i === this.subjectFrom) : undefined;
    if (skip !== undefined) {
      this.i = skip;
      return;
    }
    if (mayBe & MAY_BE.clauseEnd) {
      if (s.charCodeAt(i) === OPENING) {
        const mark = wordAt(BEHIND, s, i);
        if (mark && this.behind(mark[0], mark[1])) return;
        if (this.inclusion() || this.scaleOfMarks()) return;
      }
      this.endClause();
      this.i++;
      this.subjectFrom = this.i;
      this.clause++;
      this.per = '';
      this.exclusive = false;
      return;
    }
    const before = mayBe & MAY_BE.before ? wordAt(BEFORE, s, i) : undefined;
    const behind = mayBe & MAY_BE.behind ? wordAt(BEHIND, s, i) : undefined;
    const idiom = mayBe & MAY_BE.idiom ? wordAt(IDIOMS, s, i) : undefined;
    if (idiom && idiom[0].length > Math.max(before?.[0].length ?? 0, behind?.[0].length ?? 0))
      return this.skipTo(i + idiom[0].length);
    if (behind && this.behind(behind[0], behind[1])) return;
    if (before) return this.before(before[0], before[1]);
    const about = mayBe & MAY_BE.aboutBehind ? wordAt(ABOUT_BEHIND, s, i) : undefined;
    if (about) {
      const last = this.lastInClause();
      if (last && last.to === i) {
        last.approximate = true;
        last.to = i + about[0].length;
      }
      return this.skipTo(i + about[0].length);
    }
    const nearly = mayBe & MAY_BE.aboutBefore ? wordAt(ABOUT_BEFORE, s, i) : undefined;
    if (nearly) {
      if (this.recentYears(i + nearly[0].length)) return;
      this.about = i;
      this.i = i + nearly[0].length;
      this.aboutEnd = this.i;
      return;
    }
    if (mayBe & MAY_BE.per && this.perAt()) return;
    const date = mayBe & MAY_BE.date ? wordAt(DATE_WORDS, s, i) : undefined;
    if (date) return this.date(i, i + date[0].length, /前$/.test(date[0]));
    if (mayBe & MAY_BE.top && this.topAt()) return;
    if (mayBe & MAY_BE.ordinal) return this.ordinalAt();
    if (mayBe & MAY_BE.number) return this.measureAt(i);
    if (mayBe & MAY_BE.sign && isDigit(s[i + 1]) && (s[i] === '±' || this.mayBeSigned())) return this.measureAt(i);
    this.i++;
  }

  private aboutFrom(from: number): number {
    return this.aboutEnd === from ? this.about : from;
  }

  /** 1小时30分钟 is one time: 90分钟. True if the number continues the last one so. */
  private continued(from: number, numeral: Numeral, unit: { readonly end: number; readonly unit: string }): boolean {
    const last = this.lastInClause();
    if (!last || last.to !== from || last.upper || this.pending) return false;
    const name = unit.unit === '分' ? '分钟' : unit.unit;
    const ratio = (SECONDS[last.unit] ?? 0) / (SECONDS[name] ?? Number.POSITIVE_INFINITY);
    if (ratio <= 1 || !Number.isInteger(ratio)) return false;
    last.number = add(multiply(last.number, decimalOfInteger(ratio)), numeral.number);
    last.unit = name;
    last.numberText += last.unitText + this.s.slice(from, numeral.end);
    last.unitText = this.s.slice(numeral.end, unit.end);
    last.to = unit.end;
    last.at.to = unit.end;
    this.i = unit.end;
    this.subjectFrom = unit.end;
    return true;
  }

  /** 近三年, 最近5年: a period. */
  private recentYears(start: number): boolean {
    const numeral = numeralAt(this.s, start);
    if (!numeral || this.s[numeral.end] !== '年') return false;
    this.date(this.i, numeral.end + 1, false);
    return true;
  }

  private skipTo(end: number): void {
    this.i = end;
  }

  /** (含), (含90%), (不含): whether the number itself is included. True if one stands here. */
  private inclusion(): boolean {
    const { s, i } = this;
    const last = this.lastInClause();
    const match = /^\((不?含)(?:本数|[0-9.%个]{0,8}|[0-9.%]{1,6}[万亿]?[^\d()税]{1,3})\)/.exec(s.slice(i, i + 14));
    if (!last || !match || last.to !== i) return false;
    // 18条（含2条）: another number is a part.
    const stated = numeralAt(s, i + 1 + match[1]!.length);
    if (stated && numberText(stated.number) !== numberText(last.number)) return false;
    const strict = last.comparator === '≥' ? '＞' : last.comparator === '≤' ? '＜' : last.comparator;
    if (match[1] === '不含') last.comparator = strict;
    this.exclusive = match[1] === '不含' && !last.explicit;
    last.to = i + match[0].length;
    this.subjectFrom = last.to;
    this.i = last.to;
    return true;
  }

  /** 4.5分（5分制）, 90分（百分制）以上: how many marks there are to get. True if it stands here. */
  private scaleOfMarks(): boolean {
    const end = scaleOfMarksEnd(this.s, this.i);
    const last = this.lastInClause();
    if (end === undefined || last?.to !== this.i || (last.unit !== '分' && last.unit !== '')) return false;
    last.to = end;
    this.subjectFrom = end;
    this.i = end;
    return true;
  }

  private endClause(): void {
    if (this.pending) {
      const { pending } = this;
      const object = this.s.slice(pending.to, this.i);
      if (!pending.loose && object !== '')
        this.bounds.push({ ...original(this.offsets, pending), comparator: pending.comparator, loose: false, object });
      this.pending = undefined;
    }
  }

  private before(word: string, sign: Sign): void {
    const { i } = this;
    const to = i + word.length;
    const mention = { ...sign, from: i, to };
    const next = this.s[to];
    const number = isDigit(next) || isChineseDigit(next) || /^[半约近±+-]/.test(next ?? '');
    if (ADJACENT.has(word) && !number) return this.skipTo(to);
    const last = this.lastInClause();
    if (last && last.to === i && !number && SIGN.test(word) && last.comparators.length === 0) {
      last.comparators.push(mention);
      last.comparator = FLIPPED[sign.comparator];
      last.explicit = true;
      last.to = to;
      this.subjectFrom = to;
      return this.skipTo(to);
    }
    const adjacent = this.pending?.to === i;
    if (this.pending && !this.pending.loose && !adjacent) this.endClause();
    // 达到≥95%, 控制在不超过5%: the one that leaves no doubt counts. 控制在5%以内 is seen to behind the number.
    if (!(adjacent && sign.loose && !this.pending!.loose)) this.pending = mention;
    this.i = to;
  }

  private behind(word: string, sign: Sign): boolean {
    const last = this.lastInClause();
    const { i } = this;
    if (!last) return false;
    const right = last.to === i;
    if (RIGHT_BEHIND.has(word) && !right) return false;
    // 20件内, 5万元内; 3个内设机构 is another word.
    if (word === '内' && !TIME_UNITS.has(last.unit) && !/^[,;。)(]?$/.test(this.s.slice(i + 1, i + 2))) return false;
    if (i - last.to > LONGEST_NOUN || this.pending) return false;
    if (!right && /[级科岁专厅处县副]$/.test(this.s.slice(last.to, i))) return false;
    if (last.comparators.some(each => each.from > last.at.from)) return false;
    const to = i + word.length;
    const mention = { ...sign, from: i, to };
    last.comparators.push(mention);
    // 低于预算价3%以上: below it by so much.
    const [first] = last.comparators;
    const ofOther =
      last.explicit && first!.to < last.at.from && FLIPPED[loosely(first!.comparator)] === sign.comparator;
    if (!last.explicit || ofOther) {
      last.comparator = this.exclusive ? (sign.comparator === '≥' ? '＞' : '＜') : sign.comparator;
      this.exclusive = false;
      last.explicit = true;
      last.loose = false;
    }
    last.to = to;
    this.subjectFrom = to;
    this.i = to;
    return true;
  }

  private lastInClause(): Draft | undefined {
    const last = this.drafts.at(-1);
    return last && last.clause === this.clause ? last : undefined;
  }

  private perAt(): boolean {
    const found = perAt(this.s, this.i);
    if (!found) return false;
    const before = this.perUsed || this.per.length > 20 ? '' : this.per;
    this.per = (before && `${before}·`) + found.per;
    this.perUsed = false;
    this.i = found.end;
    return true;
  }

  private date(from: number, to: number, deadline: boolean): void {
    // 不晚于6月30日: by then.
    const bound = this.pending !== undefined && !this.pending.loose && this.pending.to === from;
    const byThen = bound && LATEST.has(this.s.slice(this.pending!.from, from));
    if (byThen) this.pending = undefined;
    this.dates.push({ ...original(this.offsets, { from, to }), deadline: deadline || byThen });
    this.dateEnd = to;
    this.i = to;
  }

  /** 前三名, 前10位, 前30%. */
  private topAt(): boolean {
    const { s, i } = this;
    const numeral = numeralAt(s, i + 1);
    if (!numeral) return false;
    const place = /[名位]/.test(s[numeral.end] ?? '');
    if (!place && numeral.end < s.length && !isClauseEnd(s, numeral.end)) return false;
    this.push(i, i + 1, numeral, { end: numeral.end + (place ? 1 : 0), unit: '名' });
    const draft = this.drafts.at(-1)!;
    draft.ordinal = true;
    if (!draft.explicit) {
      draft.comparator = '≤';
      draft.explicit = true;
      draft.comparators.push({ comparator: '≤', loose: false, from: i, to: i + 1 });
    }
    return true;
  }

  /** 第一名 is a place, 第1259条 a label, 第一季度 a date. */
  private ordinalAt(): void {
    const { s, i } = this;
    const date = dateAt(s, i + 1, true);
    if (date) return this.date(i, date.end, date.deadline);
    const numeral = numeralAt(s, i + 1);
    if (!numeral) return this.skipTo(i + 1);
    const list = whichOnesEnd(s, numeral.end);
    if (list !== undefined) return this.skipTo(list);
    const place = /[名位]/.test(s[numeral.end] ?? '');
    const ends = numeral.end >= s.length || isClauseEnd(s, numeral.end);
    if (!place && !ends) {
      const unit = unitAt(s, numeral.end);
      return this.skipTo(unit && unit !== 'name' ? unit.end : numeral.end);
    }
    this.push(i, i + 1, numeral, { end: numeral.end + (place ? 1 : 0), unit: '名' });
    this.drafts.at(-1)!.ordinal = true;
  }

  private mayBeSigned(): boolean {
    const { s, i } = this;
    return i === this.subjectFrom || this.pending?.to === i || /[率值差为在]/.test(s[i - 1] ?? '');
  }

  private measureAt(from: number): void {
    const { s } = this;
    let start = from;
    const sign = s[start];
    if (sign === '±' || sign === '-' || sign === '+') start++;
    const overHalf = overHalfEnd(s, start);
    if (overHalf !== undefined) return this.moreThanHalf(start, overHalf);
    const fraction = fractionAt(s, start);
    if (fraction) return this.push(from, start, fraction, fraction);
    if (this.oncePer(start)) return;
    const date = sign === s[start] && !/[×*xX]/.test(s[start - 1] ?? '') ? dateAt(s, start, false) : undefined;
    const bound = this.pending !== undefined && this.pending.to === from && !this.pending.loose;
    if (date && !(bound && date.soft)) return this.date(from, date.end, date.deadline);
    const numeral = numeralAt(s, start);
    if (!numeral) {
      // Too many digits, or 百 千 万 that are no number: one step past all of them.
      const end = digitsEnd(s, start);
      this.steps += end - start;
      return this.skipTo(Math.max(start + 1, end, this.chineseEnd(start)));
    }
    this.steps += numeral.end - start;
    const threshold = this.pending ? undefined : thresholdEnd(s, from, numeral.end);
    if (threshold !== undefined) return this.skipTo(threshold);
    const signed = sign === '-' ? { ...numeral, number: negate(numeral.number) } : numeral;
    const { end } = numeral;
    const next = unitAt(s, end);
    const baseline = this.pending ? undefined : baselineEnd(s, from, end, next);
    if (baseline !== undefined) return this.skipTo(baseline);
    if (this.rangeAt(from, signed, next)) return;
    const half = halfAt(s, end);
    if (half) return this.push(from, start, { ...signed, number: add(signed.number, HALF), end: half.from }, half);
    const unit = next ?? bracketed(s, end);
    if (unit === 'name') {
      const letters = this.letterEnd(end);
      return bound
        ? this.push(from, start, signed, { end: letters, unit: s.slice(end, letters) })
        : this.skipTo(letters);
    }
    if (!numeral.chinese) {
      const ratio = s[end] === ':' && isDigit(s[end + 1]) ? numeralAt(s, end + 1) : undefined;
      if (ratio) {
        // 1:500地形图
        if (isScale(s, start, ratio.end)) return this.skipTo(ratio.end);
        // 10:00-10:19
        const since = isDash(s, start - 1) && this.dateEnd === start - 1;
        const clock = !bound && end - start <= 2 && isClock(s.slice(end, end + 4), since);
        if (clock) return this.date(from, ratio.end, false);
        const last = ratioEnd(s, ratio.end);
        return this.push(from, start, signed, { end: last, unit: s.slice(end, last) });
      }
      if (!bound && wordAt(NAME_FOLLOWERS, s, end)) return this.skipTo(end);
      // 目标1：, 指标2：
      if (!bound && s[end] === ':') return this.skipTo(end);
    }
    if (unit?.label && !(unit.unit === '届' && !numeral.chinese && numeral.number.digits < 100n))
      return this.skipTo(unit.end);
    // 三个100%, 六个百分之百: a manner of speaking.
    if (unit?.unit === '个' && ALL_OF_THEM.test(s.slice(unit.end, unit.end + 4))) return this.skipTo(unit.end);
    if (!unit && numeral.chinese) {
      if (s[start] === '零' && end === start + 1 && wordAt(ZERO_NOUNS, s, end))
        return this.push(from, start, numeral, { end, unit: '' });
      const alone = end >= s.length || isClauseEnd(s, end);
      const whole =
        alone &&
        (start === this.subjectFrom || s[start - 1] === '为') &&
        (numeral.number.digits >= 20n || s[start] === '零');
      if (!whole && !(bound && alone) && !(bound && numeral.number.digits >= 10n)) return this.skipTo(end);
    }
    if (numeral.chinese && unit && this.isPattern(start, numeral, unit.end)) return;
    this.push(from, start, signed, unit ?? { end, unit: '' });
    if (sign === '±') {
      const draft = this.drafts.at(-1)!;
      draft.upper = draft.number;
      draft.number = negate(draft.number);
    }
  }

  private moreThanHalf(start: number, end: number): void {
    this.pending ??= { comparator: '＞', loose: false, from: start - 1, to: start };
    this.push(start, start, { ...FIFTY, end, magnitudeAt: end }, { end, unit: '%' });
  }

  /** 一月一次, 1年2次, 一日两扫. */
  private oncePer(start: number): boolean {
    const done = doneOftenAt(this.s, start);
    const found = done ?? oncePerAt(this.s, start);
    if (!found) return false;
    this.per = found.per;
    if (done) {
      this.push(start, done.from, done.count, { end: done.end, unit: '次' });
      return true;
    }
    this.perUsed = false;
    this.skipTo(found.end);
    return true;
  }

  /** 一人一档, 一户一策 name a way of working; 一年 before a count says per what. */
  private isPattern(start: number, numeral: Numeral, unitEnd: number): boolean {
    const { s } = this;
    if (s[start] !== '一' || numeral.end !== start + 1) return false;
    if (s[unitEnd] === '一' && (s.startsWith('方案', unitEnd + 1) || !unitAt(s, unitEnd + 1))) {
      this.skipTo(Math.min(s.length, unitEnd + 2));
      return true;
    }
    const per = wordAt(PER, s, start + 1);
    if (!per || !/[年月周日天季]/.test(per[0]) || this.pending) return false;
    const next = start + 1 + per[0].length;
    if (next >= s.length || isClauseEnd(s, next) || /[内以之左上起]/.test(s[next]!)) return false;
    this.per = SAME_PER[per[0]] ?? per[0];
    this.skipTo(start + 1 + per[0].length);
    return true;
  }

  private letterEnd(start: number): number {
    let end = start;
    while (/[A-Za-z0-9]/.test(this.s[end] ?? '')) end++;
    this.steps += end - start;
    return end;
  }

  private chineseEnd(start: number): number {
    let end = start;
    while (isChineseDigit(this.s[end]) || /[万亿]/.test(this.s[end] ?? '')) end++;
    this.steps += end - start;
    return end;
  }

  /** 3-5个, 80%~90%, 2至3次, 20±2℃. True if one stands here. */
  private rangeAt(from: number, first: Numeral, firstUnit: UnitMention | 'name' | undefined): boolean {
    const range = rangeAt(this.s, from, first, firstUnit);
    if (!range) return false;
    this.steps += range.end - from;
    if (!range.numeral) {
      this.i = range.end;
      return true;
    }
    this.push(from, from, range.numeral, { end: range.end, unit: range.unit });
    const draft = this.drafts.at(-1)!;
    draft.approximate = false;
    draft.numberText = range.numberText;
    draft.unitText = range.unitText;
    return true;
  }

  private push(
    from: number,
    start: number,
    read: Numeral,
    unit: { readonly end: number; readonly unit: string },
  ): void {
    const { s } = this;
    const tenths = unit.unit === '成';
    const numeral: Numeral = tenths
      ? { ...read, number: shift(read.number, 1), ...(read.upper && { upper: shift(read.upper, 1) }) }
      : read;
    const more = tenths && !read.upper ? hundredthAt(s, unit.end) : undefined;
    if (more)
      return this.push(from, start, { ...read, number: add(numeral.number, more) }, { end: unit.end + 1, unit: '%' });
    const begin = this.aboutFrom(from);
    const approximate = numeral.approximate || begin < from;
    if (this.continued(begin, numeral, unit)) return;
    const { pending } = this;
    const whole = pending ? pending.from : begin;
    const slash = slashUnits(s, unit.end, unit.unit);
    const unitFrom = numeral.chinese ? numeral.end : numeral.magnitudeAt;
    const { shared } = this;
    const alike = !pending && shared && EACH_OF_THEM.test(s.slice(shared.to, begin)) ? shared : undefined;
    const sign = pending ?? alike;
    const isShared = alike !== undefined || (pending !== undefined && s.startsWith('分别', pending.from - 2));
    this.shared = isShared ? { ...sign!, to: slash?.end ?? unit.end } : undefined;
    const comparators = pending
      ? [{ comparator: pending.comparator, loose: pending.loose, from: pending.from, to: pending.to }]
      : [];
    this.drafts.push({
      from: whole,
      to: slash?.end ?? unit.end,
      at: { from: Math.min(from, start), to: slash?.end ?? unit.end },
      comparator: sign?.comparator,
      explicit: sign !== undefined && !sign.loose,
      loose: sign?.loose ?? false,
      approximate,
      number: numeral.number,
      upper: numeral.upper,
      unit: tenths ? '%' : unit.unit,
      unitText: s.slice(Math.min(unitFrom, unit.end), slash?.end ?? unit.end),
      numberText: s.slice(from, Math.min(unitFrom, unit.end)),
      per: this.per && slash?.per ? `${this.per}·${slash.per}` : this.per || (slash?.per ?? ''),
      ordinal: false,
      subject: '',
      after: '',
      comparators,
      clause: this.clause,
      subjectFrom: this.subjectFrom,
    });
    this.pending = undefined;
    this.perUsed = true;
    this.i = slash?.end ?? unit.end;
    this.subjectFrom = this.i;
  }
}
