import { type Decimal, decimal, decimalOfInteger, multiply, add as plus } from './decimal.ts';
import { NOT_A_MAGNITUDE } from './words.ts';

/** A number as it stands in a narrowed text. */
export interface Numeral {
  readonly end: number;
  readonly number: Decimal;
  /** 两三个, 三五次: the greater of the two. */
  readonly upper?: Decimal;
  /** Where the magnitude (千, 万, 亿) behind Arabic digits begins; `end` if there is none. */
  readonly magnitudeAt: number;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  /** 20余万, 100多: more or less. */
  readonly approximate: boolean;
}

/** Numbers with more digits are no quantities; the limit also keeps reading linear. */
const LONGEST = 40;

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // biome-ignore format: one row
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const GREAT: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

const MAGNITUDES: ReadonlyMap<string, bigint> = new Map(Object.entries({ ...SMALL, ...GREAT }));

const CHINESE_DIGITS: ReadonlySet<number> = new Set(
  [...Object.keys(DIGITS), ...Object.keys(SMALL)].map(char => char.charCodeAt(0)),
);

/** One character, or none. */
export function isDigit(char: string | undefined): boolean {
  return char !== undefined && isDigitCode(char.charCodeAt(0));
}

export function isChineseDigit(char: string | undefined): boolean {
  return char !== undefined && CHINESE_DIGITS.has(char.charCodeAt(0));
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What was asked for last: a number is held to be a date, a fraction and a measure one after the other. */
let last: { readonly text: string; readonly start: number; readonly numeral: Numeral | undefined } | undefined;

/** The numeral that begins at `start`; undefined if none does (百, 千, 万 and 亿 alone begin none). */
export function numeralAt(text: string, start: number): Numeral | undefined {
  if (last && last.start === start && last.text === text) return last.numeral;
  const numeral = isDigitCode(text.charCodeAt(start)) ? arabicAt(text, start) : chineseAt(text, start);
  last = { text, start, numeral };
  return numeral;
}

const NUMERALS = /[0-9０-９零〇○一二两三四五六七八九十百千万半壹贰叁肆伍陆柒捌玖拾佰仟]/;

/** Without one of the characters that begin a number a text holds none. */
export function mayHoldNumber(text: string): boolean {
  return NUMERALS.test(text);
}

/** Where a run of digits ends that begins at `start`. */
export function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigitCode(text.charCodeAt(end))) end++;
  return end;
}

function arabicAt(text: string, start: number): Numeral | undefined {
  let end = digitsEnd(text, start);
  let plain = text.slice(start, end);
  if (plain.length > LONGEST) return undefined;
  if (end - start <= 3)
    while ((text[end] === ',' || text[end] === ' ') && digitsEnd(text, end + 1) === end + 4 && plain.length < LONGEST) {
      plain += text.slice(end + 1, end + 4);
      end += 4;
    }
  if (text[end] === '.' && isDigit(text[end + 1])) {
    const fraction = digitsEnd(text, end + 1);
    if (fraction - end > LONGEST) return undefined;
    plain += text.slice(end, fraction);
    end = fraction;
  }
  let number = decimal(plain);
  const magnitudeAt = end;
  let approximate = false;
  for (;;) {
    const char = text[end] ?? '';
    if (!approximate && (char === '余' || char === '多') && text[end + 1] !== '元') {
      approximate = true;
      end++;
      continue;
    }
    const factor = MAGNITUDES.get(char);
    if (factor === undefined || end - magnitudeAt > 4) break;
    if (NOT_A_MAGNITUDE.some(word => text.startsWith(word, end))) break;
    number = multiply(number, decimalOfInteger(factor));
    end++;
    const rest = factor >= 10_000n && isDigit(text[end]) ? restAt(text, end, factor) : undefined;
    if (rest)
      return { end: rest.end, number: plus(number, rest.number), magnitudeAt: rest.end, chinese: false, approximate };
  }
  return { end, number, magnitudeAt, chinese: false, approximate };
}

/** 3千万 behind 1亿: digits with a magnitude that is smaller than the one before. */
function restAt(
  text: string,
  start: number,
  above: bigint,
): { readonly end: number; readonly number: Decimal } | undefined {
  const digits = digitsEnd(text, start);
  if (digits - start > 4) return undefined;
  let end = digits;
  let factor = 1n;
  while (end - digits < 2) {
    const each = SMALL[text[end] ?? ''] ?? GREAT[text[end] ?? ''];
    if (each === undefined) break;
    factor *= each;
    end++;
  }
  if (factor === 1n || factor >= above) return undefined;
  return { end, number: multiply(decimal(text.slice(start, digits)), decimalOfInteger(factor)) };
}

function chineseAt(text: string, start: number): Numeral | undefined {
  if (!isChineseDigit(text[start])) {
    return text[start] === '半'
      ? { end: start + 1, number: decimal('0.5'), magnitudeAt: start + 1, chinese: true, approximate: false }
      : undefined;
  }
  if (text[start] === '百' || text[start] === '千') return undefined;
  let end = start;
  while (end - start <= LONGEST && (isChineseDigit(text[end]) || (text[end] ?? '') in GREAT)) {
    if (NOT_A_MAGNITUDE.some(word => text.startsWith(word, end))) break;
    end++;
  }
  const chars = text.slice(start, end);
  if (chars.length > LONGEST) return undefined;
  const only = [...chars].every(char => char in DIGITS);
  if (only && chars.length > 1) return positional(chars, end, text[end] ?? '');
  const number = evaluated(chars);
  if (number === undefined) return undefined;
  let approximate = false;
  let behind = end;
  if (/[余多]/.test(text[end] ?? '')) {
    approximate = true;
    behind++;
    let result = decimalOfInteger(number);
    const factor = GREAT[text[behind] ?? ''];
    if (factor !== undefined) {
      result = multiply(result, decimalOfInteger(factor));
      behind++;
    }
    return { end: behind, number: result, magnitudeAt: behind, chinese: true, approximate };
  }
  return { end, number: decimalOfInteger(number), magnitudeAt: end, chinese: true, approximate };
}

/** 二零二四 is 2024; 两三 and 三五 are a span of two, but 七五折 is 7.5; other pairs are no number. */
function positional(chars: string, end: number, behind: string): Numeral | undefined {
  const digits = [...chars].map(char => DIGITS[char]!);
  const base = { end, magnitudeAt: end, chinese: true };
  if (digits.length > 2) {
    return chars.includes('两') ? undefined : { ...base, number: decimal(digits.join('')), approximate: false };
  }
  const [low, high] = digits as [number, number];
  if (behind === '折' && low > 0) return { ...base, number: decimal(`${low}.${high}`), approximate: false };
  if (low > 0 && (high === low + 1 || (low === 3 && high === 5)))
    return { ...base, number: decimalOfInteger(low), upper: decimalOfInteger(high), approximate: true };
  return undefined;
}

/** 三千五百, 一百二十万, 十二, 三千五 (3 500). Undefined for what is no such number: 一二百, 百万一一. */
function evaluated(chars: string): bigint | undefined {
  let total = 0n;
  let section = 0n;
  let digit: bigint | undefined;
  /** The last multiplier if a digit right behind it means tenths of it (三千五), else 0. */
  let last = 0n;
  for (const char of chars) {
    const value = DIGITS[char];
    if (value !== undefined) {
      if (char === '零') {
        last = 0n;
        if (digit !== undefined) return undefined;
        if (chars.length === 1) digit = 0n;
        continue;
      }
      if (digit !== undefined) return undefined;
      digit = BigInt(value);
      continue;
    }
    const small = SMALL[char];
    if (small !== undefined) {
      if (digit === undefined && char !== '十') return undefined;
      section += (digit ?? 1n) * small;
      last = small;
    } else {
      const great = GREAT[char]!;
      const before = section + (digit ?? 0n);
      if (char === '亿') {
        if (total + before === 0n) return undefined;
        total = (total + before) * great;
      } else {
        if (before === 0n) return undefined;
        total += before * great;
      }
      section = 0n;
      last = great;
    }
    digit = undefined;
  }
  if (digit !== undefined) section += last > 10n ? (digit * last) / 10n : digit;
  return total + section;
}
