import { add, multiply, negate } from './decimal.ts';
import { isChineseDigit, isDigit, type Numeral, numeralAt } from './numeral.ts';
import { slashUnits } from './per.ts';
import { isDash, magnitudeOf } from './tables.ts';
import { type UnitMention, unitAt } from './units.ts';

/** A range where it ends; without `numeral`, labels (二至三级), which are skipped. */
export interface Range {
  readonly end: number;
  /** Its lower number, with the upper one. */
  readonly numeral?: Numeral;
  readonly unit: string;
  readonly numberText: string;
  readonly unitText: string;
}

/** 3-5个, 80%~90%, 2至3次, 20±2℃, 100元/人至280元/人, whose first number has been read. */
export function rangeAt(
  s: string,
  from: number,
  first: Numeral,
  firstUnit: UnitMention | 'name' | undefined,
): Range | undefined {
  let end = first.end;
  if (firstUnit === 'name' || firstUnit?.label) return undefined;
  if (firstUnit && !isDash(s, end)) {
    end = firstUnit.end;
    // 100元/人至280元/人
    if (s[end] === '/') end = slashUnits(s, end, firstUnit.unit)?.end ?? end;
  }
  const plusMinus = s[end] === '±';
  if (!plusMinus && !isDash(s, end)) return undefined;
  let next = end + 1;
  while (next - end < 3 && /[-~～]/.test(s[next] ?? '')) next++;
  const second = isDigit(s[next]) || isChineseDigit(s[next]) ? numeralAt(s, next) : undefined;
  if (!second) return undefined;
  const unit = unitAt(s, second.end);
  if (unit === 'name') return undefined;
  if (unit?.label) return { end: unit.end, unit: '', numberText: '', unitText: '' };
  if (!unit && (second.chinese || first.chinese)) return undefined;
  if (firstUnit && unit && end !== first.end && firstUnit.unit !== unit.unit) return undefined;
  const stop = unit ? unit.end : second.end;
  let low = first.number;
  let high = second.number;
  if (plusMinus) {
    low = add(first.number, negate(second.number));
    high = add(first.number, second.number);
  } else if (second.magnitudeAt < second.end && first.magnitudeAt === first.end && end === first.end) {
    // 3-5万元: the magnitude belongs to both.
    low = multiply(low, magnitudeOf(s.slice(second.magnitudeAt, second.end)));
  }
  return {
    end: stop,
    numeral: { ...second, number: low, upper: high },
    unit: (unit ?? firstUnit)?.unit ?? '',
    numberText: s.slice(from, second.magnitudeAt),
    unitText: s.slice(second.magnitudeAt, stop) || (firstUnit ? s.slice(first.end, firstUnit.end) : ''),
  };
}
