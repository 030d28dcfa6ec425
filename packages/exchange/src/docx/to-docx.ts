import type { Sheet } from '@goalsheet/core/sheet';
import { forbiddenIn } from '../xml/escape.ts';
import { zipOf } from '../zip/write-zip.ts';
import { partsOf } from './parts.ts';
import { pageOf } from './sheet-page.ts';
import { bodyOf, type WordPage } from './word-table.ts';

export interface DocxOptions {
  /** Told how many characters were replaced by U+FFFD because a Word file cannot hold them; not called for none. */
  readonly onReplaced?: (count: number) => void;
}

/**
 * Sheets as one Word file (.docx), each beginning on a page of its own: the form on A4 landscape in 宋体, its headings on every
 * page. Strings are text and nothing else. Linear, also in memory: the document is packed as it is made.
 */
export function toDocx(sheets: readonly Sheet[], options: DocxOptions = {}): Promise<Uint8Array> {
  return docxOf(sheets.map(pageOf), options);
}

/** Pages as a Word file. */
export async function docxOf(pages: readonly WordPage[], { onReplaced }: DocxOptions = {}): Promise<Uint8Array> {
  const title = pages[0]?.title ?? '';
  const bytes = await zipOf(partsOf(title, bodyOf(pages)));
  const replaced = onReplaced ? pages.reduce((sum, page) => sum + forbiddenInPage(page), 0) : 0;
  if (replaced > 0) onReplaced?.(replaced);
  return bytes;
}

function forbiddenInPage({ title, head, rows, note }: WordPage): number {
  let count = 0;
  for (const text of [title, ...head, note ?? '']) count += forbiddenIn(text);
  for (const { cells } of rows) for (const cell of cells) for (const text of cell) count += forbiddenIn(text);
  return count;
}
