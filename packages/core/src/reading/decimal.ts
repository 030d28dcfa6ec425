/** An exact decimal number: `digits` × 10^−`scale`, `scale` ≥ 0. Never a float. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** `-?digits[.digits]` as a number, without the zeros at the end of its fraction. */
export function decimal(text: string): Decimal {
  if (!text.includes('.')) return { digits: BigInt(text), scale: 0 };
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end--;
  const size = BigInt(whole + fraction.slice(0, end));
  return { digits: negative ? -size : size, scale: end };
}

export function decimalOfInteger(value: bigint | number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

/** The digits of a number at a scale that is not below its own. */
function digitsAt({ digits, scale }: Decimal, greater: number): bigint {
  return scale === greater ? digits : digits * 10n ** BigInt(greater - scale);
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const x = digitsAt(a, scale);
  const y = digitsAt(b, scale);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function equalNumbers(a: Decimal, b: Decimal): boolean {
  return compareNumbers(a, b) === 0;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return shortest(digitsAt(a, scale) + digitsAt(b, scale), scale);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return shortest(a.digits * b.digits, a.scale + b.scale);
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}

/** `a` × 10^`power`, for a power of either sign. */
export function shift(a: Decimal, power: number): Decimal {
  const scale = a.scale - power;
  return scale < 0 ? { digits: a.digits * 10n ** BigInt(-scale), scale: 0 } : shortest(a.digits, scale);
}

export function isWhole(a: Decimal): boolean {
  return a.scale === 0 || shortest(a.digits, a.scale).scale === 0;
}

/** The greatest whole number that is not above `a`. */
export function floor(a: Decimal): bigint {
  const step = 10n ** BigInt(a.scale);
  const quotient = a.digits / step;
  return a.digits < 0n && quotient * step !== a.digits ? quotient - 1n : quotient;
}

/** Plain decimal text: `-12.5`. */
export function numberText(a: Decimal): string {
  if (a.scale === 0) return a.digits.toString();
  const { digits, scale } = shortest(a.digits, a.scale);
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  return `${digits < 0n ? '-' : ''}${whole}${scale ? `.${text.slice(text.length - scale)}` : ''}`;
}

function shortest(digits: bigint, scale: number): Decimal {
  let value = digits;
  let places = scale;
  while (places > 0 && value % 10n === 0n) {
    value /= 10n;
    places--;
  }
  return { digits: value, scale: places };
}
