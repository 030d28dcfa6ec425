import { compareNumbers, type Decimal, decimal, multiply, negate, numberText, add as plus, shift } from './decimal.ts';
import type { Measure } from './reading.ts';

const PLAIN = /^[0-9][0-9, ]*(?:\.([0-9]+))?$/;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The power of ten that the magnitude of a unit stands for: 4 in 万元, 0 in 元. */
export function magnitudePower(unitText: string): number {
  let power = 0;
  for (const char of unitText) {
    const step = POWERS[char];
    if (step === undefined) break;
    power += step;
  }
  return power;
}

/**
 * Whether a number that is stated agrees with an exact one, to the rounding in which it is written: 1474.8万元 stands for what
 * rounds to it, half up or down, and for what is cut off to it. Undefined for a number that is not written in plain digits.
 */
export function agrees(stated: Measure, exact: Decimal): boolean | undefined {
  const match = PLAIN.exec(stated.numberText);
  if (!match) return undefined;
  const step = shift(decimal('1'), magnitudePower(stated.unitText) - (match[1]?.length ?? 0));
  const difference = plus(exact, negate(stated.number));
  const half = multiply(step, { digits: -5n, scale: 1 });
  return compareNumbers(difference, step) < 0 && compareNumbers(difference, half) >= 0;
}

/** `exact` in the unit in which another number is stated: 20 724 000 beside 1474.8万元 is 2072.4万元. */
export function inUnitOf(stated: Measure, exact: Decimal): string {
  return numberText(shift(exact, -magnitudePower(stated.unitText))) + stated.unitText;
}

/** A number that stands alone: nothing was said of it but how much it is. */
export function isExact({ approximate, upper, comparators, ordinal }: Measure): boolean {
  return !approximate && !upper && !ordinal && comparators.length === 0;
}

export function product(factors: readonly Decimal[]): Decimal {
  return factors.reduce(multiply, decimal('1'));
}
