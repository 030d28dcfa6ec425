import type { CellStyle } from '../write/workbook.ts';

const RULES = { top: 'thin', bottom: 'thin' } as const;
/** What is not to be filled in. */
const GREY = 'F2F2F2';
/** As many decimals as an amount has, two at least. */
const AMOUNT = '#,##0.00########';

/** How the cells of a template look: white ones are for filling in, grey ones are fixed or calculated. */
export const LOOKS = {
  title: { bold: true, size: 16, horizontal: 'center', unlocked: true, isText: true },
  label: { horizontal: 'right' },
  answer: { horizontal: 'left', unlocked: true, isText: true, rules: RULES },
  heading: { bold: true, horizontal: 'center', fill: GREY, rules: RULES },
  total: { bold: true, horizontal: 'left', fill: GREY, rules: RULES },
  unit: { bold: true, horizontal: 'left', unlocked: true, isText: true, rules: RULES },
  project: { horizontal: 'left', indent: 2, unlocked: true, isText: true, rules: RULES },
  text: { horizontal: 'left', unlocked: true, isText: true, rules: RULES },
  fixed: { horizontal: 'left', fill: GREY, rules: RULES },
  amount: { horizontal: 'right', numberFormat: AMOUNT, unlocked: true, rules: RULES },
  sum: { horizontal: 'right', numberFormat: AMOUNT, fill: GREY, rules: RULES },
  sumBold: { bold: true, horizontal: 'right', numberFormat: AMOUNT, fill: GREY, rules: RULES },
  guideTitle: { bold: true, size: 14, horizontal: 'left' },
  guideHeading: { bold: true, horizontal: 'left' },
  guide: { horizontal: 'left', vertical: 'top' },
} as const satisfies Record<string, CellStyle>;
