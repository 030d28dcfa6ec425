import { documentNumberEnd } from './dates.ts';
import { digitsEnd, isDigit, numeralAt } from './numeral.ts';
import { ABOUT_BEHIND, BEFORE, BEHIND, isClauseEnd, LATIN } from './tables.ts';
import { unitAt } from './units.ts';
import { wordAt } from './word-table.ts';

/** A quotation that does not end within so many characters is none. */
const LONGEST_QUOTE = 200;

/** Where a name ends that begins here: 《…》, “…”, Latin letters with their digits, 〔2022〕315号, a list mark. */
export function nameEnd(s: string, i: number, clauseStart: boolean): number | undefined {
  const char = s[i]!;
  if (isDigit(char)) return nameOfDigits(s, i) ?? (clauseStart ? listMarkEnd(s, i) : undefined);
  if (char === '《' || char === '“' || char === '"' || char === '「' || char === '‘') {
    const closing = { '《': '》', '“': '”', '"': '"', '「': '」', '‘': '’' }[char];
    const within = s.slice(i + 1, i + LONGEST_QUOTE).indexOf(closing);
    if (within < 0) return i + 1;
    const end = i + 1 + within;
    return char !== '《' && isQuotedValue(s, i + 1, end) ? i + 1 : end + 1;
  }
  const document = documentNumberEnd(s, i);
  if (document !== undefined) return document;
  if (LATIN.test(char)) {
    let end = i;
    while (/[A-Za-z0-9.\-/+]/.test(s[end] ?? '')) end++;
    return end;
  }
  return undefined;
}

/** 12379预警平台, 12313举报件, 12366人工接通率: a number to call, and no unit behind it. */
function isServiceNumber(s: string, from: number, to: number): boolean {
  return (
    /^12[13]\d\d\p{Script=Han}$/u.test(s.slice(from, to + 1)) && !/^[十百千万亿余多]/.test(s[to]!) && !endsNumber(s, to)
  );
}

/** What stands here belongs to a number: a unit, 以上, 左右. */
function endsNumber(s: string, at: number): boolean {
  return (
    unitAt(s, at) !== undefined || wordAt(BEHIND, s, at) !== undefined || wordAt(ABOUT_BEHIND, s, at) !== undefined
  );
}

/** 1+3+N, 5+2, 3·15. */
function nameOfDigits(s: string, i: number): number | undefined {
  const digits = digitsEnd(s, i);
  if (digits === i + 5 && !isDigit(s[i - 1]) && isServiceNumber(s, i, digits)) return digits;
  const next = s[digits];
  if ((next !== '+' && next !== '·') || isDigit(s[i - 1])) return undefined;
  const joined = /^\d{1,4}(?:[+·][\dA-Za-z]{1,4}){1,6}(?![\d.%])/.exec(s.slice(i, i + 40));
  return joined ? i + joined[0].length : undefined;
}

/** 1、 1. 1) (1) before other words. */
function listMarkEnd(s: string, i: number): number | undefined {
  if (i > 0 && !isClauseEnd(s, i - 1)) return undefined;
  const end = digitsEnd(s, i);
  if (end === i || end > i + 2 || end + 1 >= s.length) return undefined;
  const mark = s[end];
  if (mark === ')') return s[i - 1] === '(' || i === 0 ? end : undefined;
  if ((mark === '、' || mark === '.') && !isDigit(s[end + 1]) && (i === 0 || /[；;。\n]/.test(s[i - 1]!)))
    return end + 1;
  return undefined;
}

/** “100%”, “0”, “零投诉” state a value; “1234”, “十条标准” are names. */
function isQuotedValue(s: string, from: number, end: number): boolean {
  if (s[from] === '零' || s.slice(from, end) === '0' || wordAt(BEFORE, s, from)) return true;
  const numeral = isDigit(s[from]) ? numeralAt(s, from) : undefined;
  const unit = numeral && unitAt(s, numeral.end);
  return unit !== undefined && unit !== 'name' && !unit.label && unit.end === end;
}

/** 1:500地形图, 1:1万比例尺: a ratio that is the scale of a map. */
export function isScale(s: string, start: number, end: number): boolean {
  return (
    s.startsWith('1:', start) && /^(?:的|比例尺)?[^，,。；;、]{0,6}(?:图|比例尺|测绘)/.test(s.slice(end, end + 12))
  );
}
