import type { Sheet } from '@goalsheet/core/sheet';
import { toXlsx } from '@goalsheet/exchange/writing';

/** Sheets as one workbook, a worksheet each. */
export function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return toXlsx(sheets);
}
