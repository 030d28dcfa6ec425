import type { Sheet } from '@goalsheet/core/sheet';
import { toDocx } from '@goalsheet/exchange/writing';
import { note } from '../io.ts';
import type { WriteContext } from './formats.ts';

/** Sheets as a Word file; says so where a character could not be written. */
export async function writeDocx(sheets: readonly Sheet[], { io }: WriteContext): Promise<Uint8Array> {
  let replaced = 0;
  const bytes = await toDocx(sheets, { onReplaced: count => (replaced += count) });
  if (replaced > 0)
    note(io, {
      zh: `表中有 ${replaced} 个字符（控制字符等）是 Word 文件不能保存的，写成了“\uFFFD”。请在 .goal 文件里删去它们。`,
      en: `${replaced} characters (control characters) cannot stand in a Word file and were written as “\uFFFD”. Remove them from the .goal file.`,
    });
  return bytes;
}
