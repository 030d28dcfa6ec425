import type { CellStyle } from '../write/workbook.ts';

/** Which sides of a row go on: above and below it the rules are thin. */
export interface Sides {
  readonly top: boolean;
  readonly bottom: boolean;
}

const WHOLE: Sides = { top: false, bottom: false };

const LOOKS = {
  title: { bold: true, size: 16, horizontal: 'center' },
  department: { horizontal: 'left' },
  unit: { horizontal: 'right' },
  note: { horizontal: 'left' },
  heading: { horizontal: 'center', rules: true },
  unitName: { bold: true, horizontal: 'left', rules: true },
  project: { horizontal: 'left', indent: 2, rules: true },
  text: { horizontal: 'left', rules: true },
  tall: { horizontal: 'left', vertical: 'top', rules: true },
  raw: { horizontal: 'right', rules: true },
  rawTotal: { bold: true, horizontal: 'right', rules: true },
} as const satisfies Record<string, Omit<CellStyle, 'rules'> & { readonly rules?: true }>;

export type LookName = keyof typeof LOOKS;

/** Text as it is, and text that is marked as such. */
export interface Look {
  readonly plain: CellStyle;
  readonly marked: CellStyle;
}

const looks = new Map<string, Look>();

/** How a text of the form looks; the same object for the same look. */
export function look(name: LookName, continues = false, sides: Sides = WHOLE): Look {
  const key = `${name} ${continues} ${sides.top} ${sides.bottom}`;
  const known = looks.get(key);
  if (known) return known;
  const { rules, ...rest } = LOOKS[name] as Omit<CellStyle, 'rules'> & { readonly rules?: true };
  const plain: CellStyle = { ...rest, ...(rules && { rules: rulesOf(sides) }), ...(continues && { continues }) };
  const made: Look = { plain, marked: { ...plain, isText: true } };
  looks.set(key, made);
  return made;
}

const moneyLooks = new Map<string, CellStyle>();

/** How an amount looks. @param decimals how many it shows: two, or as many as the table's amounts need */
export function moneyLook(decimals: number, bold: boolean, sides: Sides): CellStyle {
  const key = `${decimals} ${bold} ${sides.top} ${sides.bottom}`;
  const known = moneyLooks.get(key);
  if (known) return known;
  const numberFormat = `#,##0.${'0'.repeat(Math.min(decimals, 30))}`;
  const made: CellStyle = { horizontal: 'right', numberFormat, rules: rulesOf(sides), ...(bold && { bold }) };
  moneyLooks.set(key, made);
  return made;
}

function rulesOf({ top, bottom }: Sides): NonNullable<CellStyle['rules']> {
  return { top: top ? 'hair' : 'thin', bottom: bottom ? 'hair' : 'thin' };
}
