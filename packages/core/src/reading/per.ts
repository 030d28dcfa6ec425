import { digitsEnd, isChineseDigit, isDigit, type Numeral, numeralAt } from './numeral.ts';
import { DONE_OFTEN, PER } from './tables.ts';
import { isCountUnit, unitAt } from './units.ts';
import { wordAt } from './word-table.ts';
import { SAME_PER } from './words.ts';

/** What one counts per, and where the words for it end. */
export interface Per {
  readonly end: number;
  readonly per: string;
}

/** 每年, 每两个月, 每个村, 每百人; `i` is where 每 stands. */
export function perAt(s: string, i: number): Per | undefined {
  let start = i + 1;
  const numeral =
    isDigit(s[start]) || (isChineseDigit(s[start]) && s[start] !== '一') ? numeralAt(s, start) : undefined;
  const factor = numeral && !wordAt(PER, s, start) ? s.slice(start, numeral.end) : '';
  if (factor) start = numeral!.end;
  else if ((s[start] === '一' || s[start] === '个') && wordAt(PER, s, start + 1)) start++;
  if (s[start] === '个' && factor) start++;
  const unit = wordAt(PER, s, start);
  if (!unit) return undefined;
  const end = start + unit[0].length;
  // 每季度结束后20日内: from when the days are counted.
  const per = /^(?:结束|终了)/.test(s.slice(end, end + 2)) ? '' : factor + (SAME_PER[unit[0]] ?? unit[0]);
  return { end, per };
}

/** How often without 每: 一月一次, 一季度两次, 1年2次, 半年1次, 两年一次. Not 一季度25%，二季度50%, nor 2年100场, which are so many in all. */
export function oncePerAt(s: string, start: number): Per | undefined {
  const period = periodAt(s, start);
  if (!period) return undefined;
  const count = numeralAt(s, period.end);
  const unit = count && unitAt(s, count.end);
  if (!unit || unit === 'name' || count.number.digits < 1n || /[年月日%]/.test(unit.unit)) return undefined;
  if (period.years && (count.number.digits !== 1n || count.number.scale > 0)) return undefined;
  if (isDigit(s[start]) && !isCountUnit(unit.unit)) return undefined;
  return { end: period.end, per: SAME_PER[period.per] ?? period.per };
}

/** 一日两扫, 一周一调度: how often without 每, and a verb in the place of the measure word. `from` is where the count stands, `end` where it ends. */
export function doneOftenAt(
  s: string,
  start: number,
): (Per & { readonly from: number; readonly count: Numeral }) | undefined {
  const per = s[start] === '一' ? wordAt(PER, s, start + 1)?.[0] : undefined;
  if (per === undefined || !/[年月周季度日天]/.test(per)) return undefined;
  const from = start + 1 + per.length;
  const count = numeralAt(s, from);
  if (!count || !wordAt(DONE_OFTEN, s, count.end)) return undefined;
  return { end: count.end, per: SAME_PER[per] ?? per, from, count };
}

/** More numbers of one ratio are not read. */
const LONGEST_RATIO = 4;

/** Where a ratio ends whose second number ends at `end`: 5:3:2. */
export function ratioEnd(s: string, end: number): number {
  for (let next = 0; next < LONGEST_RATIO && s[end] === ':' && isDigit(s[end + 1]); next++) end = digitsEnd(s, end + 1);
  return end;
}

/** A period that may stand without 每. `years`: two or more of them. */
function periodAt(s: string, start: number): (Per & { readonly years?: true }) | undefined {
  const first = s[start]!;
  if (first === '一') {
    const per = wordAt(PER, s, start + 1)?.[0];
    return per && /[年月周季度日天]/.test(per) ? { end: start + 1 + per.length, per } : undefined;
  }
  const next = s[start + 1] ?? '';
  const end = start + 2;
  if (first === '1' && /[年周天日]/.test(next)) return { end, per: next };
  if (first === '半' && /[年月]/.test(next)) return { end, per: `半${next}` };
  return next === '年' && /[2-5两二三四五]/.test(first) ? { end, per: s.slice(start, end), years: true } : undefined;
}

/**
 * 次/年, 元/人·月, 10/10万, 人/10万人, 升/百公里, behind a number of `counted`. Nothing is counted per itself: in 9500人每人100元 the 每人 belongs to what
 * follows.
 */
export function slashUnits(s: string, start: number, counted = ''): Per | undefined {
  if (s[start] === '每' && perAt(s, start)?.per === (SAME_PER[counted] ?? counted)) return undefined;
  let end = start;
  const units: string[] = [];
  while (units.length < 3 && (/[/·每]/.test(s[end] ?? '') || (units.length > 0 && isTimes(s, end)))) {
    const many = s[end] === '/' && units.length === 0 ? manyAt(s, end + 1) : undefined;
    const word = wordAt(PER, s, end + 1)?.[0] ?? '';
    if (many && many.end >= end + 1 + word.length) {
      units.push(many.per);
      end = many.end;
      continue;
    }
    const known = unitAt(s, end + 1);
    if (s[end] === '·' && units.length === 0) break;
    if (known === 'name') break;
    const stop = Math.max(end + 1 + word.length, known?.end ?? 0);
    if (stop === end + 1 || (s[end] === '每' && isDigit(s[stop]))) break;
    units.push(stop === end + 1 + word.length ? (SAME_PER[word] ?? word) : known!.unit);
    end = stop;
  }
  return units.length ? { end, per: units.join('·') } : undefined;
}

/** 元/人*月 */
function isTimes(s: string, at: number): boolean {
  return (s[at] === '*' || s[at] === '×') && wordAt(PER, s, at + 1) !== undefined;
}

/** 次/百万车公里, 人/十万人口. */
const ROUND_WORD = /^(?:[十百千]?[万亿]|[百千])/;

/** 万, 10万, 百万, 100000, 10万人: a round number of which some are counted, as of deaths. */
function manyAt(s: string, start: number): Per | undefined {
  const numeral = isDigit(s[start]) ? numeralAt(s, start) : undefined;
  const word = ROUND_WORD.exec(s.slice(start, start + 2))?.[0] ?? '';
  // 百 alone is no such number: 升/百公里, 秒/百小时.
  const isWord = word !== '' && (word !== '百' || unitAt(s, start + 1) !== undefined);
  const end = numeral ? numeral.end : isWord ? start + word.length : start;
  // 千瓦时 is a unit of its own.
  if (isWord && !numeral && unitAt(s, start)) return undefined;
  const number = numeral ? numeral.number.digits : 10_000n;
  if (end === start || numeral?.number.scale || numeral?.upper || number < 1000n || !/^10+$/.test(String(number)))
    return undefined;
  const known = unitAt(s, end);
  if (known === 'name' || known?.label) return undefined;
  const factor = !numeral ? word : number >= 10_000n ? `${number / 10_000n}万` : String(number);
  return {
    end: known?.end ?? end,
    per: factor.replace(/^1万$/, '万') + (known ? (SAME_PER[known.unit] ?? known.unit) : ''),
  };
}
