import { sheetOf } from '@goalsheet/core/sheet';
import { toBase64 } from './base64.ts';
import type { Context } from './context.ts';
import type { RenderFileParams, RenderFileResult } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** A table as an Office file; nothing for a standard or library. What writes it is loaded when it is first asked for. */
export async function renderFile(
  { file }: Snapshot,
  format: RenderFileParams['format'],
  { language }: Context,
): Promise<RenderFileResult | undefined> {
  if (file.kind !== 'table') return undefined;
  const { toDocx, toXlsx } = await import('@goalsheet/exchange/documents');
  const sheets = [sheetOf(file)];
  if (format === 'xlsx') return { base64: toBase64(await toXlsx(sheets)) };
  let replaced = 0;
  const base64 = toBase64(await toDocx(sheets, { onReplaced: count => (replaced += count) }));
  return replaced > 0 ? { base64, warning: replacedText(replaced)[language] } : { base64 };
}

function replacedText(count: number) {
  return {
    zh: `表中有 ${count} 个字符（控制字符等）是 Word 文件不能保存的，写成了“\uFFFD”。请在 .goal 文件里删去它们。`,
    en: `${count} characters (control characters) cannot stand in a Word file and were written as “\uFFFD”. Remove them from the .goal file.`,
  };
}
