import type { Sheet } from '@goalsheet/core/sheet';
import { formSheet } from './form/form-sheet.ts';
import { sheetNames } from './write/sheet-names.ts';
import { writeWorkbook } from './write/write-workbook.ts';

export interface XlsxOptions {
  /** What the worksheets are to be called; by default as the departments are. Made legal and different from each other. */
  readonly names?: readonly string[];
}

/**
 * The sheets as one workbook (.xlsx), a worksheet each: the form as it is printed, on A4 landscape. Texts are strings whatever
 * they begin with, there is no formula; amounts are numbers, exactly as printed. A row that is higher than a row can be goes on
 * in rows of its own, which reading joins again.
 */
export function toXlsx(sheets: readonly Sheet[], { names = [] }: XlsxOptions = {}): Promise<Uint8Array> {
  const tabs = sheetNames(sheets.map(({ department, title }, index) => names[index] || department || title));
  return writeWorkbook({ sheets: sheets.map((sheet, index) => formSheet(sheet, tabs[index]!)) });
}
