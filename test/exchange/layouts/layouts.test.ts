import { readdirSync, readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import type { SourceDocument } from '@goalsheet/exchange/documents';
import { expect, test } from 'vitest';
import { readDocx } from '../../../packages/exchange/src/docx/read-docx.ts';
import { readHtml } from '../../../packages/exchange/src/html/read-html.ts';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { firstLost, intakeOf } from '../grid/accounted.ts';
import { outlineOf } from '../raw-text/outline.ts';
import { layoutOf } from './layout.ts';
import { madePage, madeWord, madeWorkbook } from './made.ts';

const FOLDER = new URL('./cases/', import.meta.url);
const CASES = readdirSync(FOLDER).filter(name => name.endsWith('.layout'));

// Each case is a document as one sees it, NAME.layout: remarks `# …` first, and `not: xlsx` for the formats that read it
// otherwise. It is made as a Word file, a web page and a workbook. What an analyst expects of the Word file (of the first
// that is left) stands in NAME.expected; the others must give the same tables.
test.each(CASES)('%s', async name => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  const [head] = /^(?:(?:#|not:).*\n)*/.exec(text)!;
  const not = /^not: (.*)$/m.exec(head)?.[1]?.split(' ') ?? [];
  const blocks = layoutOf(text.slice(head.length));
  const readers: Readonly<Record<string, () => Promise<SourceDocument>>> = {
    docx: async () => readDocx(await madeWord(blocks)),
    html: async () => readHtml(madePage(blocks)),
    xlsx: async () => readXlsx(await madeWorkbook(blocks)),
  };
  let expected: unknown;
  for (const [format, read] of Object.entries(readers)) {
    if (not.includes(format)) continue;
    const source = await read();
    const result = intakeOf(source);
    expect(firstLost(source, result), `${format}: a text that is nowhere`).toBeUndefined();
    const tables = result.tables.map(meaningOf);
    if (expected) expect(tables, format).toEqual(expected);
    else
      await expect(outlineOf(result)).toMatchFileSnapshot(
        new URL(name.replace('.layout', '.expected'), FOLDER).pathname,
      );
    expected ??= tables;
  }
});
