import type { Span } from './reading.ts';
import { isDash } from './tables.ts';
import { narrowed } from './text.ts';

/** A date in a text that the calendar does not have. Offsets in the text, in UTF-16 units. */
export interface ImpossibleDate extends Span {
  /** The year that is written before it, or is known to be meant. */
  readonly year: number | undefined;
  readonly month: number;
  /** The last day of that month; undefined if there is no such month. Of a February without a year 29. */
  readonly last: number | undefined;
  /** The date with a day that is in that month, in the same spelling; undefined where the day is not merely too great. */
  readonly instead: string | undefined;
}

export interface CalendarHints {
  /** The year that is meant where a text writes none. */
  readonly year?: number | undefined;
  /** The text answers when something is due, so that 13月 alone is no length of time. */
  readonly due?: boolean;
}

const MAY_HOLD_DATE = /月|[0-9０-９][-－−–—‐‑.．/／][0-9０-９]/;
/** 2026-02-30, 2026.13.01. */
const ISO = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})/g;
/** A 29 February beside one of these may be of another year. */
const ANY_YEAR = /(?:19|20)\d\d|[次来明翌下上去前每历]年/;
/** Months of other calendars have 30 days, and there are 13 of them. */
const OTHER_CALENDAR = /[农阴旧古藏傣回夏]历|闰$/;
/** How far from a date a word may stand that says of what calendar it is. */
const NEAR = 8;

const CHINESE_DIGITS = '一二三四五六七八九';
/** Months and days as they are spelt, by number from 1. */
const SPELT = Array.from({ length: 39 }, (_, index) => {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE_DIGITS[tens - 1]}十`;
  return ten + (ones === 0 ? '' : CHINESE_DIGITS[ones - 1]);
});
const NUMBER_OF = new Map(SPELT.map((text, index) => [text, index + 1]));
const CHINESE = /[一二三四五六七八九十]/;

/** Behind 13月 they say that it is a month and no length of time … */
const OF_MONTH = /^(?:底|末|初|份|[上中下]旬)/;
/** … unless it is the wage that some are paid in addition, or an age. */
const NO_MONTH = /^份?(?:龄|薪|工资|奖|补贴|绩效|待遇)/;
/** Behind a day's number 日 and 号 are another word: 30日均流量, 31号楼. */
const NO_DAY = /^(?:日[均常间照产]|号[文楼线路院令点桥泵井门机库厂馆站口车船])/;
/** All that may stand behind 13月 alone where a date is due. */
const ENDS = /^(?:之前|以前|前)?(?:完成|完工|竣工|交付|到位|结束)?[。.]?$/;

/** Before digits: what they number. */
const NUMBERED = /(?:[版本号码]|编号[为是]|标准|比例|电话):?$/;
/** A length of time: 有效期1年2月30日. */
const YEARS_LONG = /(?:(?<!\d)1?\d|(?<![零一二三四五六七八九])[一二三四五六七八九十两])年$/;

/** The last day of a month; of a February without a year 29. */
export function lastDayOf(month: number, year: number | undefined): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return leap ? 29 : 28;
}

/**
 * The dates of a text that no calendar has: 2月30日, 6月31日前, 2026年2月29日, 13月底前, 2026-02-30, 2026.13.01. Not the 29 February of a year that is
 * unknown, no length of time (13个月, 18月), age (13月龄) or range of months (12-13月), nothing of another calendar (农历二月三十), no version, no
 * number of a document. Linear.
 */
export function impossibleDatesIn(text: string, hints: CalendarHints = {}): readonly ImpossibleDate[] {
  if (!mayHoldDate(text)) return [];
  return new Calendar(text, hints).read();
}

/** False for most texts that hold no date: nothing has to be known of where they stand. */
export function mayHoldDate(text: string): boolean {
  return MAY_HOLD_DATE.test(text);
}

/** A number of a month, day or year where it stands in the narrowed text. */
interface Part extends Span {
  readonly value: number;
}

class Calendar {
  readonly #text: string;
  readonly #s: string;
  readonly #offsets: readonly number[] | undefined;
  readonly #hints: CalendarHints;
  readonly #found: ImpossibleDate[] = [];
  #namesYear: boolean | undefined;
  /** The last date that was looked at: where it ends, and its year. 2026年1月1日至2月29日 is of one year. */
  #last: { readonly to: number; readonly year: number | undefined; readonly month: number } | undefined;

  constructor(text: string, hints: CalendarHints) {
    const { text: s, offsets } = narrowed(text);
    this.#text = text;
    this.#s = s;
    this.#offsets = offsets;
    this.#hints = hints;
  }

  read(): readonly ImpossibleDate[] {
    for (const match of this.#s.matchAll(ISO)) this.#iso(match);
    this.#last = undefined;
    for (let at = this.#s.indexOf('月'); at >= 0; at = this.#s.indexOf('月', at + 1)) this.#month(at);
    return this.#found.sort((a, b) => a.from - b.from);
  }

  /** 2026-02-30, 2026.13.01. */
  #iso(match: RegExpExecArray): void {
    const s = this.#s;
    const from = match.index;
    const to = from + match[0].length;
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const ranged = isDash(s, from - 1) && this.#last?.to === from - 1;
    if (!ranged && /[\dA-Za-z\-./_#)\]〕】]/.test(s[from - 1] ?? '')) return;
    if (/[\dA-Za-z%‰号期版条款元万米]/.test(s[to] ?? '') || /^[-./:_]\d(?!\d{3})/.test(s.slice(to, to + 5))) return;
    if (NUMBERED.test(s.slice(Math.max(0, from - NEAR), from))) return;
    this.#last = { to, year, month };
    if (month >= 1 && month <= 12) {
      const last = lastDayOf(month, year);
      const dayFrom = to - match[4]!.length;
      if (day < 1 || (day > last && day < 40)) this.#add(from, to, year, month, day, { from: dayFrom, to });
    } else if (month <= 31 && day >= 1 && day <= 31) this.#add(from, to, year, month, day);
  }

  /** The date around a 月. */
  #month(at: number): void {
    const s = this.#s;
    const month = this.#numberBefore(at);
    if (!month || /[第.×*A-Za-z]/.test(s[month.from - 1] ?? '')) return;
    const { year, from } = this.#yearBefore(month);
    const { day, to } = this.#dayBehind(at + 1);
    const near = s.slice(Math.max(0, from - NEAR), from);
    const previous = this.#last;
    this.#last = { to, year, month: month.value };
    if (OTHER_CALENDAR.test(near) || OTHER_CALENDAR.test(s.slice(to, to + NEAR))) return;
    const { value } = month;
    if (value < 1 || value > 12) {
      if (isDash(s, month.from - 1) || NO_MONTH.test(s.slice(at + 1, at + 4))) return;
      if (day ? day.value <= 31 : from < month.from || this.#isMonth(month, at))
        this.#add(from, to, year, value, day?.value);
      return;
    }
    if (!day || day.value > 99 || YEARS_LONG.test(near)) return;
    const ofRange = previous && isDash(s, from - 1) && previous.to === from - 1 && previous.month <= value;
    const known = from < month.from ? year : ofRange && previous.year ? previous.year : this.#unwrittenYear(value);
    if (ofRange && previous.year) this.#last = { to, year: previous.year, month: value };
    const last = lastDayOf(value, known);
    if (day.value < 1 || day.value > last) this.#add(from, to, known, value, day.value, day);
  }

  /** The number before a 月; undefined where it is none of one or two digits. */
  #numberBefore(at: number): Part | undefined {
    const s = this.#s;
    let from = at;
    while (from > 0 && at - from < 3 && /\d/.test(s[from - 1]!)) from--;
    if (from < at) return at - from < 3 ? { from, to: at, value: Number(s.slice(from, at)) } : undefined;
    while (from > 0 && at - from < 4 && CHINESE.test(s[from - 1]!)) from--;
    const value = NUMBER_OF.get(s.slice(from, at));
    return value === undefined ? undefined : { from, to: at, value };
  }

  /** The year before a month and where the date begins; without a year it begins with the month. */
  #yearBefore({ from }: Part): { readonly year: number | undefined; readonly from: number } {
    const before = this.#s.slice(Math.max(0, from - 7), from);
    const arabic = /(?<!\d)((?:19|20)\d\d)年度?$/.exec(before);
    if (arabic) return { year: Number(arabic[1]), from: from - arabic[0].length };
    const chinese = /([一二][零一二三四五六七八九]{3})年度?$/.exec(before);
    if (!chinese) return { year: undefined, from };
    const year = Number(Array.from(chinese[1]!, char => CHINESE_DIGITS.indexOf(char) + 1).join(''));
    return { year, from: from - chinese[0].length };
  }

  /** The day behind a 月, of several (4月1日至31日, 4月30、31日) the last one, and where the date ends. */
  #dayBehind(start: number): { readonly day?: Part; readonly to: number } {
    const s = this.#s;
    let day: Part | undefined;
    let to = start;
    for (let next = start, many = 0; many < 4; many++) {
      const number = this.#numberAt(next);
      if (!number) break;
      const marked = /[日号]/.test(s[number.to] ?? '');
      const end = marked ? number.to + 1 : number.to;
      if (marked) {
        if (NO_DAY.test(s.slice(number.to, end + 1))) break;
        [day, to] = [number, end];
      }
      if (!isDash(s, end) && !/[、和及]/.test(s[end] ?? '')) break;
      next = end + 1;
    }
    return day ? { day, to } : { to };
  }

  #numberAt(from: number): Part | undefined {
    const s = this.#s;
    let to = from;
    while (to - from < 3 && /\d/.test(s[to] ?? '')) to++;
    if (to > from) return to - from < 3 ? { from, to, value: Number(s.slice(from, to)) } : undefined;
    while (to - from < 4 && CHINESE.test(s[to] ?? '')) to++;
    const value = NUMBER_OF.get(s.slice(from, to));
    return value === undefined ? undefined : { from, to, value };
  }

  /** 13月底, 13月份; 13月 alone where a date is due. */
  #isMonth(month: Part, at: number): boolean {
    const behind = this.#s.slice(at + 1, at + 12);
    if (OF_MONTH.test(behind)) return true;
    return this.#hints.due === true && month.from === 0 && month.value === 13 && ENDS.test(behind);
  }

  /** The year of a date without one, where it matters; undefined where it may be another than the one that is known. */
  #unwrittenYear(month: number): number | undefined {
    if (month !== 2 || this.#hints.year === undefined) return undefined;
    this.#namesYear ??= ANY_YEAR.test(this.#s);
    return this.#namesYear ? undefined : this.#hints.year;
  }

  /** @param at where the number of the day stands that may merely be too great */
  #add(from: number, to: number, year: number | undefined, month: number, day?: number, at?: Span): void {
    const last = month >= 1 && month <= 12 ? lastDayOf(month, year) : undefined;
    const offsets = this.#offsets;
    const start = (index: number) => offsets?.[index] ?? index;
    const end = (index: number) => (offsets ? offsets[index - 1]! + 1 : index);
    const tooGreat = last !== undefined && at && day !== undefined && day > last && day <= 31;
    const written = tooGreat ? this.#s.slice(at.from, at.to) : '';
    // Without a year 28 February is a day of every one.
    const right = month === 2 && year === undefined ? 28 : last!;
    // 4月30、31日 would name one day twice.
    const once = tooGreat && !this.#s.slice(from, at.from).endsWith(`${right}、`);
    const spelt = /\d/.test(written) ? String(right) : SPELT[right - 1]!;
    const original = once ? this.#text.slice(start(at.from), end(at.to)) : '';
    const instead = once
      ? this.#text.slice(start(from), start(at.from)) +
        (/[０-９]/.test(original) ? spelt.replace(/\d/g, digit => '０１２３４５６７８９'[Number(digit)]!) : spelt) +
        this.#text.slice(end(at.to), end(to))
      : undefined;
    this.#found.push({ from: start(from), to: end(to), year, month, last, instead });
  }
}
