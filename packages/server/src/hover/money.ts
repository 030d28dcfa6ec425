import {
  COLUMNS,
  type Column,
  decimalOf,
  grouped,
  type Money,
  type MoneyUnit,
  moneyText,
  type Totals,
} from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';

const COLUMN_NAMES: Readonly<Record<Column, Localised>> = {
  total: { zh: '总计', en: '总计 (total)' },
  fiscalAppropriation: { zh: '财政拨款', en: '财政拨款' },
  specialAccount: { zh: '财政专户拨款', en: '财政专户拨款' },
  otherFunds: { zh: '其他资金', en: '其他资金' },
};

/** Totals by column as a table, with what each is of the same column one level up. */
export function totalsTable(
  totals: Totals,
  unit: MoneyUnit,
  language: keyof Localised,
  parent?: { readonly totals: Totals; readonly name: Localised },
): string {
  const zh = language === 'zh';
  const shown = COLUMNS.filter(column => totals[column] !== undefined);
  if (shown.length === 0) return zh ? '还没有写金额。' : 'No amount is stated.';
  const share = parent?.totals.total ? [(zh ? '占' : 'of ') + parent.name[language]] : [];
  const head = [zh ? `单位：${unit}` : `in ${unit}`, zh ? '金额' : 'amount', ...share];
  const rows = shown.map(column => {
    const amount = totals[column]!;
    const part = share.length > 0 ? [percentOf(amount, parent!.totals[column])] : [];
    return [COLUMN_NAMES[column][language], moneyText(amount, unit), ...part];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = ['---', '--:', ...share.map(() => '--:')];
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** `12.3%`; empty where there is nothing that it could be a part of. */
export function percentOf(part: Money, whole: Money | undefined): string {
  if (!whole || whole < 0n || part < 0n) return '';
  const tenths = (part * 2000n + whole) / (whole * 2n);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** `19,977,600.00 元`. */
export function inYuan(money: Money): string {
  return `${grouped(decimalOf(money, '元'))} 元`;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿', '亿亿'];

/** An amount in the words of a cheque: 壹佰玖拾玖万柒仟陆佰元整. Undefined for what is negative or beyond any budget. */
export function inWords(money: Money): string | undefined {
  if (money < 0n || money >= 10n ** 20n) return undefined;
  const yuan = money / 100n;
  const jiao = Number((money / 10n) % 10n);
  const fen = Number(money % 10n);
  let words = yuan > 0n ? `${wholeInWords(yuan)}元` : '';
  if (jiao === 0 && fen === 0) return `${words || '零元'}整`;
  if (jiao > 0) words += `${DIGITS[jiao]}角`;
  else if (words) words += '零';
  return fen > 0 ? `${words}${DIGITS[fen]}分` : `${words}整`;
}

function wholeInWords(yuan: bigint): string {
  let words = '';
  let gap = false;
  const sections: number[] = [];
  for (let rest = yuan; rest > 0n; rest /= 10_000n) sections.push(Number(rest % 10_000n));
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = sections[index]!;
    if (section === 0) {
      gap = words !== '';
      continue;
    }
    if (words && (gap || section < 1000)) words += '零';
    gap = false;
    words += sectionInWords(section) + SECTIONS[index]!;
  }
  return words;
}

function sectionInWords(section: number): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    if (gap) words += '零';
    gap = false;
    words += DIGITS[digit]! + PLACES[place]!;
  }
  return words;
}
