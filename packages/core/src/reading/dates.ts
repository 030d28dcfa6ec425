import { digitsEnd, isDigit, numeralAt } from './numeral.ts';
import { isDash } from './tables.ts';

/** A date where it ends. */
interface Dated {
  readonly end: number;
  /** It says by when. */
  readonly deadline: boolean;
  /** It might be a length of time instead (6月): behind a comparator it is. */
  readonly soft: boolean;
}

const DEADLINE = ['之前', '以前', '底之前', '底以前', '底前', '末之前', '末以前', '末前', '前', '底', '末', '止'];

/** How many dates may follow each other with dashes between them. */
const MOST = 3;

/** By what hour. Not 22点前期巡查. */
const BEFORE_HOUR = /^(整|半|[0-9]{1,2}分)?(?=前(?![期端沿后往置面])|之前|以前)/;
const PART_OF_DAY = /[上下中]午$|[早晚]上?$|凌晨$/;
const MORE_QUARTERS = /^(?:[、和及与]第?[一二三四1-4]){1,3}季度?/;

function isQuarter(value: bigint): boolean {
  return value >= 1n && value <= 4n;
}

function isMonth(value: bigint): boolean {
  return value >= 1n && value <= 12n;
}

export function isYear(value: bigint | undefined): boolean {
  return value !== undefined && value >= 1900n && value <= 2099n;
}

function wholeAt(text: string, start: number): { readonly end: number; readonly value: bigint } | undefined {
  const numeral = numeralAt(text, start);
  if (!numeral || numeral.number.scale > 0 || numeral.upper || numeral.approximate) return undefined;
  if (!numeral.chinese && numeral.end !== digitsEnd(text, start)) return undefined;
  return { end: numeral.end, value: numeral.number.digits };
}

/** The date, year or period that begins at `start`. `ordinal`: behind 第, where only a quarter can be one. */
export function dateAt(text: string, start: number, ordinal: boolean): Dated | undefined {
  const quarter = wholeAt(text, start);
  if (quarter && isQuarter(quarter.value) && text.startsWith('季度', quarter.end))
    return tail(text, quarter.end + 2, false);
  if (ordinal) {
    // 第二、四季度
    const more = quarter && isQuarter(quarter.value) && MORE_QUARTERS.exec(text.slice(quarter.end, quarter.end + 12));
    return more ? tail(text, quarter.end + more[0].length, false) : undefined;
  }
  const iso = isoAt(text, start);
  if (iso) return iso;
  const first = quarter;
  if (!first) return undefined;
  const next = text[first.end];
  if (isDash(text, first.end) && isMonth(first.value)) {
    const second = wholeAt(text, first.end + 1);
    if (second && isMonth(second.value) && text[second.end] === '月') return monthAt(text, second.end + 1, 0);
  }
  if (isYear(first.value) && first.end - start >= 4) {
    if (next === '年') return yearAt(text, first.end + 1, 0);
    const range = isDash(text, first.end) ? wholeAt(text, first.end + 1) : undefined;
    if (range && isYear(range.value))
      return text[range.end] === '年' ? yearAt(text, range.end + 1, 0) : tail(text, range.end, true);
    return undefined;
  }
  if (
    next === '年' &&
    first.value >= 20n &&
    first.value <= 50n &&
    /[底末初]|度(?!以)/.test(text.slice(first.end + 1, first.end + 3))
  )
    return yearAt(text, first.end + 1, 0);
  if (next === '月' && first.value >= 1n && first.value <= 12n && !text.startsWith('月度', first.end))
    return monthAt(text, first.end + 1, 0);
  // 当日22点前, 次日9时30分前
  if ((next === '点' || next === '时') && first.value <= 24n) {
    const hour = BEFORE_HOUR.exec(text.slice(first.end + 1, first.end + 8));
    if (hour) return tail(text, first.end + 1 + (hour[1] ?? '').length, false);
  }
  if (next === '点' && first.value <= 24n && PART_OF_DAY.test(text.slice(Math.max(0, start - 2), start)))
    return { end: first.end + 1, deadline: false, soft: false };
  const day = first.value >= 1n && first.value <= 31n && (next === '日' || next === '号');
  if (!day) return undefined;
  const behind = text.slice(first.end + 1, first.end + 3);
  // 每月25日发放, 次月10日; not 每月20日以上.
  const ofMonth = text[start - 1] === '月' && !/^[以之左内起]/.test(behind);
  return ofMonth || /^(?:前|之前|以前)/.test(behind) ? tail(text, first.end + 1, false) : undefined;
}

/** Behind 年. */
function yearAt(text: string, start: number, depth: number): Dated {
  let end = start;
  if (text[end] === '度') end++;
  // 2025年年底前
  if (text[end] === '年' && /[底末]/.test(text[end + 1] ?? '')) return tail(text, end + 1, false);
  const range = depth < MOST && isDash(text, end) ? wholeAt(text, end + 1) : undefined;
  if (range && isYear(range.value) && text[range.end] === '年') return yearAt(text, range.end + 1, depth + 1);
  const month = wholeAt(text, end);
  if (month && text[month.end] === '月') return monthAt(text, month.end + 1, depth + 1);
  return tail(text, end, false);
}

/** Behind 月. */
function monthAt(text: string, start: number, depth: number): Dated {
  let end = start;
  let soft = true;
  const day = wholeAt(text, end);
  if (day && /[日号]/.test(text[day.end] ?? '')) {
    end = day.end + 1;
    soft = false;
  } else if (text[end] === '份') end++;
  else if (/^[上中下]旬/.test(text.slice(end, end + 2))) end += 2;
  if (depth < MOST && isDash(text, end)) {
    const next = wholeAt(text, end + 1);
    if (next && text[next.end] === '月') return monthAt(text, next.end + 1, depth + 1);
    if (next && text[next.end] === '日') return tail(text, next.end + 1, false);
    if (next && text[next.end] === '年' && isYear(next.value)) return yearAt(text, next.end + 1, depth + 1);
  }
  return tail(text, end, soft);
}

function tail(text: string, start: number, soft: boolean): Dated {
  const word = DEADLINE.find(each => text.startsWith(each, start));
  // 6月5日前后: about then.
  if (word === '前' && text[start + 1] === '后') return { end: start + 2, deadline: false, soft: false };
  return word ? { end: start + word.length, deadline: true, soft: false } : { end: start, deadline: false, soft };
}

/** 2024-12-31, 2024.12, 2023.01-2024.12. */
function isoAt(text: string, start: number, depth = 0): Dated | undefined {
  const end = digitsEnd(text, start);
  if (end - start !== 4 || !isYear(BigInt(text.slice(start, end)))) return undefined;
  const mark = text[end];
  if (mark !== '-' && mark !== '.' && mark !== '/') return undefined;
  const month = digitsEnd(text, end + 1);
  if (month === end + 1 || month > end + 3) return undefined;
  const value = Number(text.slice(end + 1, month));
  if (value < 1 || value > 12) return undefined;
  let stop = month;
  if (text[stop] === mark && isDigit(text[stop + 1])) {
    const day = digitsEnd(text, stop + 1);
    if (day <= stop + 3) stop = day;
  } else if (mark === '.' && month !== end + 3) return undefined;
  if (depth < MOST && isDash(text, stop)) {
    const next = isoAt(text, stop + 1, depth + 1);
    if (next) return next;
  }
  return tail(text, stop, false);
}

const OPENING = new Set('〔【[({');

/** Where 〔2022〕315号, 【2021】241号, (2024)5号 ends; the bracket begins at `start`. */
export function documentNumberEnd(text: string, start: number): number | undefined {
  if (!OPENING.has(text[start] ?? '')) return undefined;
  const year = digitsEnd(text, start + 1);
  if (year !== start + 5 || !isYear(BigInt(text.slice(start + 1, year))) || !/[〕】\])}]/.test(text[year] ?? ''))
    return undefined;
  let end = year + 1;
  if (text[end] === '第') end++;
  const digits = digitsEnd(text, end);
  return digits > end && text[digits] === '号' ? digits + 1 : year + 1;
}
