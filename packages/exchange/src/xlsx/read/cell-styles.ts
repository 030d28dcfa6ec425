import { CONTINUES } from '../write/style-sheet.ts';
import type { Package } from './package.ts';

/** What a cell's style says of its text. */
export interface ReadStyle {
  /** The code of its number format: `#,##0.00`, `0%`; `General` for none. */
  readonly format: string;
  /** In steps, as Excel counts them. */
  readonly indent: number;
  /** The row goes on with the one above. */
  readonly continues: boolean;
}

const PLAIN: ReadStyle = { format: 'General', indent: 0, continues: false };

/** The styles of cells by their numbers. */
export async function cellStyles(workbook: Package, part: string): Promise<readonly ReadStyle[]> {
  const formats = new Map<number, string>();
  const styles: { format: number; indent: number; base: number }[] = [];
  let continuing = -1;
  let list = '';
  await workbook.readPart(part, {
    start(name, attributes) {
      const number = (attribute: string) => Number(attributes.get(attribute) ?? 0);
      if (name === 's:cellXfs' || name === 's:cellStyleXfs' || name === 's:dxfs') list = name;
      else if (name === 's:numFmt') formats.set(number('numFmtId'), attributes.get('formatCode') ?? 'General');
      else if (name === 's:cellStyle' && attributes.get('name') === CONTINUES) continuing = number('xfId');
      else if (list !== 's:cellXfs') return;
      else if (name === 's:xf') styles.push({ format: number('numFmtId'), indent: 0, base: number('xfId') });
      else if (name === 's:alignment') styles.at(-1)!.indent = Math.min(number('indent') || 0, 250);
    },
  });
  return styles.map(({ format, indent, base }) => ({
    format: formats.get(format) ?? BUILT_IN[format] ?? 'General',
    indent,
    continues: base === continuing,
  }));
}

export function styleAt(styles: readonly ReadStyle[], index: string | undefined): ReadStyle {
  return (index === undefined ? styles[0] : styles[Number(index)]) ?? PLAIN;
}

const DAY = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const SHORT = 'm"月"d"日"';
const ACCOUNTS = '#,##0_);(#,##0)';
const CENTS = '#,##0.00_);(#,##0.00)';

/** The formats that a workbook need not state, as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: MONTH,
  28: SHORT,
  29: SHORT,
  30: 'm-d-yy',
  31: DAY,
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: MONTH,
  37: ACCOUNTS,
  38: ACCOUNTS,
  39: CENTS,
  40: CENTS,
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: MONTH,
  51: SHORT,
  52: MONTH,
  53: SHORT,
  54: SHORT,
  57: MONTH,
  58: SHORT,
};
