import { extname } from 'node:path';
import type { Sheet } from '@goalsheet/core/sheet';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

/** What a writer may need beside the sheets. */
export interface WriteContext {
  readonly io: Io;
  /** As the result is named to the user; undefined for standard output. */
  readonly shown: string | undefined;
  /** `--browser`. */
  readonly browser: string | undefined;
  /** Writes another file beside the result, with another ending. @returns its name; undefined for standard output. */
  beside(ending: string, content: string): Promise<string | undefined>;
}

export type SheetsWriter = (sheets: readonly Sheet[], context: WriteContext) => Promise<string | Uint8Array>;

/** A kind of file that the form is printed as. */
export interface SheetFormat {
  /** The ends of file names; the first is the one it gets. */
  readonly endings: readonly [string, ...string[]];
  /** Whether one file may hold several tables; else a writer is given one sheet. */
  readonly several?: true;
  /** No text: nothing for a terminal. */
  readonly binary?: true;
  /** Loads what writes it, when it is asked for. */
  readonly load: () => Promise<SheetsWriter>;
}

/** What `render --to` takes. A new one is one entry here. */
export const FORMATS: Readonly<Record<string, SheetFormat>> = {
  html: { endings: ['.html', '.htm'], load: () => text('toHtml') },
  docx: {
    endings: ['.docx'],
    several: true,
    binary: true,
    load: async () => (await import('./docx.ts')).writeDocx,
  },
  xlsx: {
    endings: ['.xlsx'],
    several: true,
    binary: true,
    load: async () => (await import('./xlsx.ts')).writeXlsx,
  },
  pdf: { endings: ['.pdf'], binary: true, load: async () => (await import('./pdf.ts')).writePdf },
  text: { endings: ['.txt'], load: () => text('toText') },
  markdown: { endings: ['.md'], load: () => text('toMarkdown') },
  csv: { endings: ['.csv'], load: () => text('toCsv') },
  json: { endings: ['.json'], load: () => text('toJson') },
};

async function text(name: 'toHtml' | 'toText' | 'toMarkdown' | 'toCsv' | 'toJson'): Promise<SheetsWriter> {
  const serialisers = await import('@goalsheet/core/sheet');
  return async ([sheet]) => serialisers[name](sheet!);
}

/**
 * The format that was asked for, or that the name of `-o` suggests.
 * @throws {UsageError} if neither tells
 */
export function formatFor(asked: string | undefined, output: string | undefined): SheetFormat {
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  const format =
    asked === undefined ? Object.values(FORMATS).find(each => each.endings.includes(ending)) : FORMATS[asked];
  if (format) return format;
  const list = Object.keys(FORMATS).join(', ');
  throw new UsageError({
    zh: `没有说明输出格式。请加 --to：${list}。`,
    en: `The format is not stated. Add --to: ${list}.`,
  });
}
