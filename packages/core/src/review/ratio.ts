import type { Column, Money } from '../model/index.ts';
import type { AmountChange, Effect } from './change.ts';

/** An exact ratio, not in lowest terms: to reduce amounts of very many digits takes quadratic time. The denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** By what part of itself an amount changed: 50/400 for 4.00 → 4.50. Undefined where there was nothing, or no amount. */
export function percentOf(change: AmountChange): Ratio | undefined {
  return change.difference === undefined ? undefined : ratioOf(change.difference, change.before?.value);
}

/** {@link percentOf} for a column of an effect. */
export function percentOfEffect({ before, difference }: Effect, column: Column): Ratio | undefined {
  return ratioOf(difference[column], before[column]);
}

function ratioOf(difference: Money, base: Money | undefined): Ratio | undefined {
  if (!base) return undefined;
  return base < 0n ? { numerator: -difference, denominator: -base } : { numerator: difference, denominator: base };
}

/**
 * A ratio as a signed percentage, rounded half away from zero: `+12.5%`. A change that would round to nothing says so:
 * `+<0.1%`.
 */
export function percentText({ numerator, denominator }: Ratio, digits = 1): string {
  const scale = 10n ** BigInt(digits);
  const sign = numerator < 0n ? '-' : numerator > 0n ? '+' : '';
  const rounded = (abs(numerator) * 200n * scale + denominator) / (2n * denominator);
  const small = rounded === 0n && numerator !== 0n;
  const value = (small ? 1n : rounded).toString().padStart(digits + 1, '0');
  const whole = value.slice(0, value.length - digits);
  return `${sign}${small ? '<' : ''}${whole}${digits ? `.${value.slice(value.length - digits)}` : ''}%`;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
