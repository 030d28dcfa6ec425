/** An amount of money in 分 (1/100 元). Never a `number`: sums must be exact. */
export type Money = bigint;

/** The units in which a published table states its amounts (金额单位). */
export const MONEY_UNITS = ['元', '千元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** The unit that amounts are read in where a table states none: the published form's own. */
export const DEFAULT_MONEY_UNIT: MoneyUnit = '万元';

/** Decimal places that one 分 takes in each unit: 1 分 = 0.01 元 = 0.000001 万元. */
const PLACES: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

export function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(PLACES, text);
}

/** How many decimals an amount in `unit` can have before it is finer than one 分. */
export function placesOf(unit: MoneyUnit): number {
  return PLACES[unit];
}

/**
 * A plain decimal (`-?digits[.digits]`, no grouping) in `unit`, as 分.
 * @returns undefined if `text` is no such decimal; 'tooFine' if it has a fraction of a 分.
 */
export function moneyFromDecimal(text: string, unit: MoneyUnit): Money | 'tooFine' | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const places = PLACES[unit];
  const fraction = withoutZeros(match[3] ?? '');
  if (fraction.length > places) return 'tooFine';
  const value = BigInt(match[2] + fraction.padEnd(places, '0'));
  return match[1] ? -value : value;
}

/** Without the zeros at its end. (No regular expression: it would begin again at each run of zeros.) */
function withoutZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/**
 * `money` (分) in `unit`, exactly: as many decimals as it needs, at least `minimum` (default 2).
 * @example decimalOf(50_000_00n, '万元') === '5.00'
 */
export function decimalOf(money: Money, unit: MoneyUnit, minimum = 2): string {
  const places = PLACES[unit];
  const digits = (money < 0n ? -money : money).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = withoutZeros(digits.slice(digits.length - places)).padEnd(minimum, '0');
  return `${money < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** The number of decimals that `money` needs in `unit`, at least two: what a column must print to show it exactly. */
export function decimalsNeeded(money: Money, unit: MoneyUnit): number {
  const text = decimalOf(money, unit);
  return text.length - text.indexOf('.') - 1;
}

/**
 * `money` in `unit` with exactly `decimals` decimals, rounded half away from zero.
 * With `decimals` ≥ {@link decimalsNeeded} nothing is rounded.
 */
export function roundedDecimalOf(money: Money, unit: MoneyUnit, decimals: number): string {
  const drop = PLACES[unit] - decimals;
  if (drop <= 0) return decimalOf(money, unit, decimals);
  const step = 10n ** BigInt(drop);
  const size = money < 0n ? -money : money;
  const rounded = ((size + step / 2n) / step) * step;
  return decimalOf(money < 0n ? -rounded : rounded, unit, decimals);
}

/** Thousands separators into the whole part of a plain decimal: `1997.76` → `1,997.76`. */
export function grouped(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  const digits = whole!.replace('-', '');
  const groups = [digits.slice(0, digits.length % 3), ...(digits.slice(digits.length % 3).match(/\d{3}/g) ?? [])];
  const separated = (whole!.startsWith('-') ? '-' : '') + groups.filter(Boolean).join(',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** `money` as the form prints it: grouped, exact, at least two decimals. */
export function moneyText(money: Money, unit: MoneyUnit): string {
  return grouped(decimalOf(money, unit));
}

/** The sum of the amounts that are there; undefined (an empty cell) if none is. */
export function sumOf(amounts: Iterable<Money | undefined>): Money | undefined {
  let sum: Money | undefined;
  for (const amount of amounts) if (amount !== undefined) sum = (sum ?? 0n) + amount;
  return sum;
}
