import { sheetOf } from '@goalsheet/core/sheet';
import { toBase64 } from './base64.ts';
import type { Context } from './context.ts';
import type { RenderFileParams, RenderFileResult } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** A table, or a paper about it, as an Office file; nothing for a standard or library. What writes it is loaded when it is first asked for. */
export async function renderFile(
  snapshot: Snapshot,
  { format, paper }: Pick<RenderFileParams, 'format' | 'paper'>,
  { language }: Context,
): Promise<RenderFileResult | undefined> {
  const { file, path } = snapshot;
  if (file.kind !== 'table') return undefined;
  const { opinionsOf, opinionsPaper, paperDocx, paperXlsx, toDocx, toXlsx } = await import(
    '@goalsheet/exchange/documents'
  );
  let replaced = 0;
  const options = { onReplaced: (count: number) => (replaced += count) };
  const bytes = async () => {
    if (paper === undefined) return format === 'xlsx' ? toXlsx([sheetOf(file)]) : toDocx([sheetOf(file)], options);
    const name = decodeURIComponent(path.split(/[\\/]/).at(-1) ?? '');
    const papers = [opinionsPaper(file.department ?? '', name, opinionsOf(file, snapshot.findings))];
    return format === 'xlsx' ? paperXlsx(papers) : paperDocx(papers, options);
  };
  const base64 = toBase64(await bytes());
  return replaced > 0 ? { base64, warning: replacedText(replaced)[language] } : { base64 };
}

function replacedText(count: number) {
  return {
    zh: `表中有 ${count} 个字符（控制字符等）是 Word 文件不能保存的，写成了“\uFFFD”。请在 .goal 文件里删去它们。`,
    en: `${count} characters (control characters) cannot stand in a Word file and were written as “\uFFFD”. Remove them from the .goal file.`,
  };
}
