import { type Decimal, decimalOfInteger } from './decimal.ts';
import { isChineseDigit, isDigit, numeralAt } from './numeral.ts';
import { isClauseEnd, isDash } from './tables.ts';
import { type UnitMention, unitAt } from './units.ts';

/** What stands around a number and makes it something else than a target. All take narrowed text and answer where it ends, if it stands there. */

const FROM_TO = /^[^，,；;。、]{0,12}[到至]/;
/** Without 由 the way must follow at once, and the number that it leads to. */
const ON_TO =
  /^(?:(?:提升|提高|增加|上升|增长|扩大|扩展|下降|降低|减少|缩短|压缩|压减|压降|缩减|调整)[到至为]|[增升降减][到至])(?=[\d一二两三四五六七八九十百])/;

/** 由80%提高到90%, 72%提升到76%: where it comes from is no target. */
export function baselineEnd(
  s: string,
  from: number,
  numeralEnd: number,
  unit: UnitMention | 'name' | undefined,
): number | undefined {
  const end = unit && unit !== 'name' ? unit.end : numeralEnd;
  const to = s[from - 1] === '由' || s[from - 1] === '从' ? FROM_TO : ON_TO;
  if (!to.test(s.slice(end, end + 13))) return undefined;
  return isDash(s, end) ? end + 1 : end;
}

/** Right before a number; 无 begins the clause or what is said. */
const NONE_OF = /(?:[不未][发产]生|[不未]出现|杜绝|没有|避免|防止|^无|[^\p{Script=Han}]无)$/u;
const OR_MORE = /^\(?含?\)?[及或]?以上(?=\p{Script=Han})/u;

/** 不发生100吨以上溢油事故, 无5万元以上损失: of what there must be none. */
export function thresholdEnd(s: string, from: number, numeralEnd: number): number | undefined {
  if (!NONE_OF.test(s.slice(Math.max(0, from - 3), from))) return undefined;
  const unit = unitAt(s, numeralEnd);
  const end = unit && unit !== 'name' ? unit.end : numeralEnd;
  const more = OR_MORE.exec(s.slice(end, end + 8));
  return more ? end + more[0].length : undefined;
}

const MARKS = /^\((?:满分(?:\d{1,3}|[五十百])分制?|(?:\d{1,3}|[五十百])分制)\)/;

/** 4.5分（5分制）, 90分（百分制）以上: how many marks there are to get. */
export function scaleOfMarksEnd(s: string, i: number): number | undefined {
  const match = MARKS.exec(s.slice(i, i + 9));
  return match ? i + match[0].length : undefined;
}

/** Behind 第1: 、3、6、12个月 says which of them. Not 第1、2名, which are places. */
export function whichOnesEnd(s: string, numeralEnd: number): number | undefined {
  const list = /^(?:[、和及]第?\d{1,3}){1,12}/.exec(s.slice(numeralEnd, numeralEnd + 60));
  const unit = list && unitAt(s, numeralEnd + list[0].length);
  return unit && unit !== 'name' && !/^[名位]$/.test(unit.unit) ? unit.end : undefined;
}

/** Where 过半 or 过半数 ends, whose 半 stands at `start`. Not 通过半年, 超过半天. */
export function overHalfEnd(s: string, start: number): number | undefined {
  if (s[start] !== '半' || s[start - 1] !== '过') return undefined;
  const end = s[start + 1] === '数' ? start + 2 : start + 1;
  return end > start + 1 || end >= s.length || isClauseEnd(s, end) ? end : undefined;
}

/** The minutes of 10:00. Where no other time stands before it, it may be a ratio: 1:15. */
export function isClock(minutes: string, sinceAnother: boolean): boolean {
  return (sinceAnother ? /^:[0-5][0-9](?!\d)/ : /^:(?:00|[0-5][0-9](?=[-~～至前]))/).test(minutes);
}

/** 九成五, 八成半: a twentieth or so more. Undefined where the numeral begins another word. */
export function hundredthAt(s: string, index: number): Decimal | undefined {
  const ends = index + 1 >= s.length || isClauseEnd(s, index + 1) || /[以及或左的]/.test(s[index + 1]!);
  if (!ends) return undefined;
  if (s[index] === '半') return decimalOfInteger(5n);
  const numeral = isDigit(s[index]) || isChineseDigit(s[index]) ? numeralAt(s, index) : undefined;
  return numeral?.end === index + 1 && numeral.number.digits < 10n ? numeral.number : undefined;
}
