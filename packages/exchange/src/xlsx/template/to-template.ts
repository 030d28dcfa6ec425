import type { Standard } from '@goalsheet/core/model';
import type { Sheet } from '@goalsheet/core/sheet';
import { writeWorkbook } from '../write/write-workbook.ts';
import { guideFor } from './guide.ts';
import { type Room, templateForm } from './template-form.ts';

export { TemplateError } from './template-form.ts';

export interface TemplateOptions extends Room {
  /** Whose indicator types can be chosen. */
  readonly standard: Standard;
}

/**
 * A workbook to fill in, for those who use no editor: the sheet with an indicator a row, what is calculated as formulas (here and
 * nowhere else), types and units to choose from, everything else locked; beside it how to fill it in. Reading it as any
 * other workbook gives the table. What the form does not print (项目分类, 权重 …) is not in it.
 * @throws {TemplateError} for a text that no cell holds, and beyond 250 units
 */
export async function toTemplate(sheet: Sheet, { standard, ...room }: TemplateOptions): Promise<Uint8Array> {
  const guide = guideFor(standard);
  return writeWorkbook({ sheets: [templateForm(sheet, room, guide), guide.sheet], calculates: true });
}
