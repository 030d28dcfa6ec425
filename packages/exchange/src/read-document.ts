import { decodeText } from '@goalsheet/core/model';
import type { SourceDocument, SourceFormat } from './grid/grid.ts';
import type { Localised } from './note.ts';

/** A document that cannot be read: what is wrong with it, and what to do. */
export class DocumentError extends Error {
  readonly text: Localised;
  constructor(text: Localised) {
    super(text.en);
    this.text = text;
  }
}

export interface ReadOptions {
  /** Told how far a long document is: pages (or rows) done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** @throws {DocumentError} if the bytes cannot be read */
export type DocumentReader = (bytes: Uint8Array, options: ReadOptions) => SourceDocument | Promise<SourceDocument>;

/** The readers by format, each loaded when a file of its kind is read. A new one is one line here. */
const READERS: { readonly [format in SourceFormat]?: () => Promise<DocumentReader> } = {
  csv: async () => fromText((await import('./csv/read-csv.ts')).readCsv),
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => fromText((await import('./html/read-html.ts')).readHtml),
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  xlsx: async () => (await import('./xlsx/read/read-xlsx.ts')).readXlsx,
};

/**
 * Reads a file that `detectFormat` recognised.
 * @throws {DocumentError} if it is damaged, protected, or there is no reader for its format
 */
export async function readDocument(
  bytes: Uint8Array,
  format: SourceFormat,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const load = READERS[format];
  if (!load) throw new DocumentError(noReader(format));
  return (await load())(bytes, options);
}

function fromText(read: (text: string) => SourceDocument): DocumentReader {
  return bytes => {
    const decoded = decodeText(bytes);
    if ('error' in decoded) throw new DocumentError(decoded.message);
    const document = read(decoded.text);
    return decoded.note ? { ...document, note: decoded.note } : document;
  };
}

function noReader(format: SourceFormat): Localised {
  return {
    zh: `${format} 文件现在还不能直接读。请打开它，全选、复制其中的表，粘贴到一个文本文件（UTF-8）里，再导入那个文本文件。`,
    en: `A ${format} file cannot be read yet. Open it, copy the whole table, paste it into a text file (UTF-8), and import that.`,
  };
}
