import { formatValue } from 'hucre';
import { plainNumber } from '../../grid/amounts.ts';

/** A number as its cell shows it. */
export interface ShownNumber {
  readonly text: string;
  /** Its exact decimal; absent for a date or time, which is no quantity. */
  readonly number?: string;
}

/** @param stored as the file has it: `1997.76`, `4.5E-2` @param format the code of the cell's number format */
export function shownNumber(stored: string, format: string, is1904: boolean): ShownNumber {
  const plain = plainNumber(stored);
  if (plain === undefined) return { text: stored };
  const isDate = DATE.test(format.replace(QUOTED, ''));
  return { text: shown(plain, format, isDate, is1904), ...(isDate ? {} : { number: stored }) };
}

/** Everything in a format that is no sign of it: quoted and escaped text, colours, conditions, languages. */
const QUOTED = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const DATE = /[ymdhs]/i;

function shown(plain: string, format: string, isDate: boolean, is1904: boolean): string {
  if (format === '' || format === '@' || /^general$/i.test(format)) return plain;
  const code = format.replace(/"[^"]*"|general/gi, part => (part.startsWith('"') ? part : `"${plain}"`));
  try {
    const text = formatValue(Number(plain), code, { is1904 }).trim();
    // A cell that is too narrow for what it is shows #####; what the number is says more.
    return text === '' && !isDate ? plain : text;
  } catch {
    return plain;
  }
}
