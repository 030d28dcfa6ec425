import type { Decimal } from './decimal.ts';
import { wordAt, wordSet } from './word-table.ts';
import { COUNT_UNITS, LABEL_UNITS, LATIN_UNITS, MEASURE_UNITS, NO_PICULS, SAME_UNIT } from './words.ts';

const COUNTED = new Set([...COUNT_UNITS, '%人']);
const LABELS = new Set(LABEL_UNITS);
/** 个 may stand before a unit that has no other word for one: 个百分点, 个小时. */
const UNITS = wordSet(new Set([...COUNT_UNITS, ...MEASURE_UNITS, ...LABEL_UNITS, ...Object.keys(SAME_UNIT)]));

/** A unit where it stands. */
export interface UnitMention {
  readonly end: number;
  /** Normalised. */
  readonly unit: string;
  /** 二级, 五号楼, 60岁: what kind it is, not how much. */
  readonly label: boolean;
}

/** Areas and volumes of Latin lengths, by the sign of their power. */
const POWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  m: { 2: '平方米', '²': '平方米', 3: '立方米', '³': '立方米' },
  km: { 2: '平方千米', '²': '平方千米' },
  k: { '㎡': '平方千米' },
};

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0xb5 || code === 0x3bc;
}

/** The unit at `start`; undefined if none that is known stands there. `'name'` where Latin letters make the digits a name. */
export function unitAt(text: string, start: number): UnitMention | 'name' | undefined {
  if (isLetter(text.charCodeAt(start))) {
    let end = start;
    while (end - start <= 6 && isLetter(text.charCodeAt(end))) end++;
    const latin = text.slice(start, end);
    const power = POWERS[latin]?.[text[end] ?? ''];
    if (power) return { end: end + 1, unit: power, label: false };
    // 2.2万U of blood, but a 2U case.
    const unit = latin === 'U' && /[千万]/.test(text[start - 1] ?? '') ? '单位' : LATIN_UNITS[latin];
    return unit === undefined ? 'name' : { end, unit, label: false };
  }
  const found = wordAt(UNITS, text, start);
  if (!found) return undefined;
  const [word] = found;
  if (word === '担' && NO_PICULS.test(text.slice(start, start + 2))) return undefined;
  return { end: start + word.length, unit: SAME_UNIT[word] ?? word, label: LABELS.has(word) };
}

/** What is counted in whole numbers, so that more than n is at least n + 1: 次, 人, 份. Takes a normalised unit or one as written. */
export function isCountUnit(unit: string): boolean {
  if (COUNTED.has(unit)) return true;
  if (unit === '' || unit === '%' || unit === '元') return false;
  const plain = unit.replace(/^[十百千万亿]+(?=.)/, '');
  return COUNTED.has(plain) || COUNTED.has(SAME_UNIT[plain] ?? plain);
}

export const HALF: Decimal = { digits: 5n, scale: 1 };

/** 个半月, 个半小时 behind a number, 年半 too: a half more. `from` is where the unit's words begin. */
export function halfAt(text: string, start: number): (UnitMention & { readonly from: number }) | undefined {
  if (text.startsWith('个半', start)) {
    const unit = unitAt(text, start + 2);
    return unit && unit !== 'name' && /[月时天]/.test(unit.unit) ? { ...unit, from: start } : undefined;
  }
  const year = text.startsWith('年半', start) && !/[的度]/.test(text[start + 2] ?? '');
  return year ? { end: start + 2, unit: '年', label: false, from: start } : undefined;
}

/** A unit in brackets: ≥90（分）, 95（%）. */
export function bracketed(text: string, start: number): UnitMention | undefined {
  if (text[start] !== '(') return undefined;
  const unit = unitAt(text, start + 1);
  return unit && unit !== 'name' && !unit.label && text[unit.end] === ')' ? { ...unit, end: unit.end + 1 } : undefined;
}
