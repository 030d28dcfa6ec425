import { decimal, decimalOfInteger, isWhole, shift } from './decimal.ts';
import { digitsEnd, isDigit, type Numeral, numeralAt } from './numeral.ts';
import { WHOLES } from './tables.ts';

/** A number that brings its unit with it: `%`, `‰`, or `/3` for what no decimal states exactly. */
export interface Fraction extends Numeral {
  readonly unit: string;
}

const UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };

/** What may stand behind digits that 分之 follows: 10万分之3. */
const MAY_GO_ON = new Set('分十百千万亿余多., ');

/** 百分之九十, 千分之5, 三分之二, 1/3, 半数, 一半. */
export function fractionAt(s: string, start: number): Fraction | undefined {
  if (isDigit(s[start])) {
    // Most numbers are no fraction, and neither 分之 nor / follows.
    const behind = s[digitsEnd(s, start)] ?? '';
    if (behind === '/') return slashAt(s, start);
    if (!MAY_GO_ON.has(behind)) return undefined;
  } else
    for (const [word, unit, value] of WHOLES)
      if (s.startsWith(word, start)) {
        const end = start + word.length;
        return { end, number: decimal(value), magnitudeAt: end, chinese: true, approximate: false, unit };
      }
  const of = s.slice(start, start + 9).indexOf('分之');
  if (of < 1 || of > 6) return slashAt(s, start);
  const below = numeralAt(s, start + of + 2);
  if (!below) return undefined;
  const unit = UNITS[s.slice(start, start + of)];
  if (unit) return { ...below, unit };
  const denominator = numeralAt(s, start);
  if (!denominator || denominator.end !== start + of || !isWhole(denominator.number)) return undefined;
  return fraction(below, denominator.number.digits, below.end);
}

function slashAt(s: string, start: number): Fraction | undefined {
  const slash = digitsEnd(s, start);
  if (slash === start || slash > start + 2 || s[slash] !== '/' || !isDigit(s[slash + 1])) return undefined;
  const end = digitsEnd(s, slash + 1);
  // 10/10万 is so many in a hundred thousand.
  if (end > slash + 3 || /[/年月日百千万亿]/.test(s[end] ?? '')) return undefined;
  const above = numeralAt(s, start);
  return above && fraction(above, BigInt(s.slice(slash + 1, end)), end);
}

/** In percent where that is exact to a tenth. */
function fraction(above: Numeral, denominator: bigint, end: number): Fraction {
  const whole = isWhole(above.number) && above.number.scale === 0;
  if (denominator > 0n && whole && (above.number.digits * 1000n) % denominator === 0n) {
    const number = shift(decimalOfInteger((above.number.digits * 1000n) / denominator), -1);
    return { ...above, number, end, magnitudeAt: end, unit: '%' };
  }
  return { ...above, end, magnitudeAt: end, unit: `/${denominator}` };
}
