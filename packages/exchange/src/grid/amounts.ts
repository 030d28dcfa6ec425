import { type Amount, amountOf, type MoneyUnit, moneyText, readAmount } from '@goalsheet/core/model';
import { squeezed } from '../raw-text/lines.ts';
import type { CellPart } from './cell-text.ts';

/** Excel keeps and shows at most so many digits; what a file stores behind them is noise of binary fractions. */
const DIGITS = 15;
/** More zeros than any amount has. */
const MOST_EXPONENT = 40;

/**
 * The decimal of a number cell, exact, without exponent and without the noise behind its fifteenth digit:
 * `1997.7600000000002` → `1997.76`, `1.5E7` → `15000000`. Undefined if it is no decimal.
 */
export function plainNumber(text: string): string | undefined {
  const match = /^([+-]?)(\d{1,400})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > MOST_EXPONENT) return undefined;
  let digits = `${whole}${fraction}`;
  let point = whole!.length + shift;
  const leading = digits.length - digits.replace(/^0+/, '').length;
  if (digits.length - leading > DIGITS) {
    const kept = digits.slice(0, leading + DIGITS);
    const rounded = (BigInt(kept) + (digits[leading + DIGITS]! >= '5' ? 1n : 0n)).toString().padStart(kept.length, '0');
    if (rounded.length > kept.length) point++;
    digits = rounded.padEnd(point, '0');
  }
  digits = digits.padEnd(Math.max(point, 0), '0');
  if (point <= 0) {
    digits = '0'.repeat(1 - point) + digits;
    point = 1;
  }
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(point).replace(/0+$/, '');
  const plain = tail ? `${head}.${tail}` : head;
  return sign === '-' && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** What stands for nothing in a column of money. */
const DASH = /^(?:[-－—–─/／]+|无)$/;

/** True for a cell that says only that there is no amount. */
export function isDash(parts: readonly CellPart[]): boolean {
  return parts.length === 1 && parts[0]!.cell.number === undefined && DASH.test(squeezed(parts[0]!.cell.text));
}

/** The amount of a cell in a table of `unit`; undefined if it is empty or a dash. */
export function amountOfCell(parts: readonly CellPart[], unit: MoneyUnit): Amount | undefined {
  const [first] = parts;
  if (!first || isDash(parts)) return undefined;
  const number = parts.length === 1 && first.cell.number !== undefined ? plainNumber(first.cell.number) : undefined;
  if (number !== undefined) {
    const amount = readAmount(number, unit);
    return amount.value === undefined ? amount : amountOf(amount.value, moneyText(amount.value, unit));
  }
  const text = squeezed(parts.map(({ cell }) => cell.text).join(''));
  return text === '' ? undefined : readAmount(text, unit);
}
