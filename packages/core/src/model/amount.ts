import { isMoneyUnit, type Money, type MoneyUnit, moneyFromDecimal } from './money.ts';

/**
 * What is unusual or wrong about the way an amount is written:
 * - `unusual`: it has a value, but is not written as the form writes it (full-width digits, wrong grouping, trailing unit)
 * - `negative`: it has a value below zero
 * - `tooFine`: it states a fraction of a 分
 * - `otherUnit`: it carries another unit than the table's
 * - `notAmount`: it is no amount at all
 */
export type AmountFlaw = 'unusual' | 'negative' | 'tooFine' | 'otherUnit' | 'notAmount';

/** An amount as an author wrote it, beside what it says. */
export interface Amount {
  /** As written, trimmed. */
  readonly text: string;
  /** In 分; undefined where the text states no amount in the table's unit. */
  readonly value?: Money;
  readonly flaw?: AmountFlaw;
  /** For `otherUnit`: the amount in 分 that the text states in its own unit. */
  readonly converted?: Money;
}

const FULL_WIDTH: Record<string, string> = { '，': ',', '．': '.', '－': '-', '−': '-', '＋': '+', '、': ',' };

/**
 * Reads an amount in a table whose 单位 is `unit`. Never throws; what cannot be read has no `value`.
 * Accepted: decimal digits, thousands separators; with flaw `unusual`, full-width digits and separators,
 * separators at odd places, a leading `+` or `￥`, blanks, and a trailing unit equal to `unit`. `12,5` is no amount: it may be 12.5 as well as 125.
 */
export function readAmount(text: string, unit: MoneyUnit): Amount {
  const plain = moneyFromDecimal(text.includes(',') ? ungrouped(text) : text, unit);
  if (typeof plain === 'bigint') return plain < 0n ? { text, value: plain, flaw: 'negative' } : { text, value: plain };
  if (plain === 'tooFine') return { text, flaw: 'tooFine' };
  if (text.length > 100) return { text, flaw: 'notAmount' };
  const narrow = text
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，．－−＋、]/g, char => FULL_WIDTH[char]!)
    .replace(/[\s　]/g, '')
    .replace(/^(人民币)?[￥¥+]?/, '');
  const match = /^(-?\d[\d,]*(?:\.\d+)?)([^\d]*)$/.exec(narrow);
  if (!match || MAY_BE_DECIMAL_COMMA.test(match[1]!)) return { text, flaw: 'notAmount' };
  const suffix = match[2]!;
  if (suffix && !isMoneyUnit(suffix)) return { text, flaw: 'notAmount' };
  const stated = (suffix || unit) as MoneyUnit;
  const value = moneyFromDecimal(match[1]!.replaceAll(',', ''), stated);
  if (value === undefined) return { text, flaw: 'notAmount' };
  if (value === 'tooFine') return { text, flaw: 'tooFine' };
  if (stated !== unit) return { text, flaw: 'otherUnit', converted: value };
  return { text, value, flaw: value < 0n ? 'negative' : 'unusual' };
}

/** One comma, with one or two digits behind it: no thousands, and no cents for sure. */
const MAY_BE_DECIMAL_COMMA = /^-?\d+,\d{1,2}$/;

/** An amount without a text of its own: computed, or read from a spreadsheet cell. */
export function amountOf(value: Money, text: string): Amount {
  return value < 0n ? { text, value, flaw: 'negative' } : { text, value };
}

/** `1,997.76` → `1997.76`; unchanged if the separators do not stand before groups of three. */
function ungrouped(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
}
