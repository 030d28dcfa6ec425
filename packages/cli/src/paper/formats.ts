import { extname } from 'node:path';
import type { Paper } from '@goalsheet/exchange/writing';
import { UsageError } from '../errors.ts';
import { type Io, note } from '../io.ts';

/** What a paper is written as. */
export const PAPER_FORMATS = ['docx', 'xlsx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/**
 * The format that the name of `-o` tells.
 * @throws {UsageError} if there is none, or it tells neither
 */
export function paperFormatOf(output: string | undefined): PaperFormat {
  const ending = output === undefined ? '' : extname(output).toLowerCase().slice(1);
  const format = PAPER_FORMATS.find(each => each === ending);
  if (format) return format;
  throw new UsageError({
    zh: '请用 -o 写明要写的文件，名称以 .docx（Word）或 .xlsx（Excel、WPS）结尾。',
    en: 'Name the file to write with -o; its name ends in .docx (Word) or .xlsx (Excel, WPS).',
  });
}

/** Papers as the bytes of a file; says so where a character could not be written. */
export async function bytesOf(papers: readonly Paper[], format: PaperFormat, io: Io): Promise<Uint8Array> {
  const { paperDocx, paperXlsx } = await import('@goalsheet/exchange/writing');
  if (format === 'xlsx') return paperXlsx(papers);
  return paperDocx(papers, {
    onReplaced: count =>
      note(io, {
        zh: `有 ${count} 个字符（控制字符等）是 Word 文件不能保存的，写成了“\uFFFD”。`,
        en: `${count} characters (control characters) cannot stand in a Word file and were written as “\uFFFD”.`,
      }),
  });
}
