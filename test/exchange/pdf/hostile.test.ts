import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../packages/exchange/src/detect/detect-format.ts';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { DocumentError } from '../../../packages/exchange/src/read-document.ts';
import { intakeOf } from '../grid/accounted.ts';
import { hexOf, pdfFile } from './pdf-file.ts';
import { typeset } from './typeset.ts';

const PAGES = readFileSync(new URL('cases/pages.pages', import.meta.url), 'utf8');

async function errorOf(bytes: Uint8Array): Promise<DocumentError> {
  const error = await readPdf(bytes).catch(each => each);
  expect(error).toBeInstanceOf(DocumentError);
  return error as DocumentError;
}

function page(content: string, entries = '') {
  return { content, width: 842, height: 595, entries };
}

const GRID = Array.from(
  { length: 4 },
  (_, at) => `${50 * at} 0 m ${50 * at} 150 l S 0 ${50 * at} m 150 ${50 * at} l S`,
).join(' ');
const TEXT = `BT /F1 9 Tf 1 0 0 1 10 10 Tm <${hexOf('文字', 'UniGB-UCS2-H')}> Tj ET`;

describe('PDFs that cannot be read say so', () => {
  test('protected by a password', async () => {
    const key = 'a'.repeat(64);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`;
    const { zh, en } = (await errorOf(pdfFile([page(TEXT)], 'UniGB-UCS2-H', encrypt))).text;
    expect(zh).toMatch(/有密码.*请/);
    expect(en).toMatch(/password.*import/);
  });

  test('cut off anywhere', async () => {
    const whole = typeset(PAGES);
    for (let length = 200; length < whole.length - 6; length += 997) {
      const part = whole.subarray(0, length);
      expect(detectFormat(part, 'x.pdf'), `${length}`).toBe('pdf');
      expect((await errorOf(part)).text.zh, `${length}`).toMatch(/不完整.*请/);
    }
  });

  test('any byte wrong: read, or said', async () => {
    const whole = typeset(PAGES);
    for (let at = 0; at < whole.length; at += 211) {
      const wrong = whole.slice();
      wrong[at]! ^= 0x15;
      const result = await readPdf(wrong).catch(error => error);
      if (result instanceof Error) expect(result, `${at}`).toBeInstanceOf(DocumentError);
    }
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing behind the mark', Uint8Array.from('%PDF-1.7\n%%EOF', char => char.charCodeAt(0)), /损坏/],
    ['a page without its content', pdfFile([page('')]), /没有文字/],
    [
      'only text that a program read in a picture',
      pdfFile([page(`q 842 0 0 595 0 0 cm /Im1 Do Q ${GRID} 3 Tr ${TEXT}`)]),
      /扫描/,
    ],
    ['a frame round the text', pdfFile([page(`10 10 800 500 re S ${TEXT}`)]), /没有带框线的表格/],
    ['underlines', pdfFile([page(`10 10 m 200 10 l S 10 50 m 200 50 l S ${TEXT}`)]), /没有带框线的表格/],
    ['rulings in white', pdfFile([page(`1 1 1 RG ${GRID} ${TEXT}`)]), /没有带框线的表格/],
  ])('%s', async (_, bytes, message) => {
    expect((await errorOf(bytes)).text.zh).toMatch(message);
  });
});

/** What could make a reader go back and forth, call itself, or fill the memory; no clock is read. */
describe('pages that are made to be slow end', () => {
  test.each<[string, string]>([
    [
      'rulings everywhere',
      `${Array.from({ length: 40_000 }, (_, at) => `${at % 842} 0 m ${at % 842} ${at % 595} l S 0 ${at % 595} m ${at % 842} ${at % 595} l S`).join(' ')} ${GRID} ${TEXT}`,
    ],
    ['states never given back', `${'q '.repeat(5_000)} ${GRID} ${TEXT}`],
    ['states given back that were never kept', `${'Q '.repeat(5_000)} ${GRID} ${TEXT}`],
    ['text on one line', `${GRID} ${TEXT.repeat(20_000)}`],
    [
      'text all over',
      `${GRID} ${Array.from({ length: 20_000 }, (_, at) => TEXT.replace('10 10', `${(at * 7) % 842} ${(at * 13) % 595}`)).join(' ')}`,
    ],
    [
      'places that are no numbers a page has',
      `${GRID} ${TEXT} 1e30 0 0 1e30 0 0 cm ${GRID} ${TEXT} 0 0 0 0 0 0 cm ${GRID} ${TEXT}`,
    ],
  ])('%s', async (_, content) => {
    const result = await readPdf(pdfFile([page(content)])).then(intakeOf, error => error);
    if (result instanceof Error) expect(result).toBeInstanceOf(DocumentError);
    else expect(result.tables.length + result.warnings.length).toBeGreaterThan(0);
  });
});

test('what a PDF wants to be run or asked of another is neither run nor asked', async () => {
  const script = '/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> /C << /S /URI /URI (http://127.0.0.1:1/) >> >>';
  const source = await readPdf(pdfFile([page(`${GRID} ${TEXT}`, script)]));
  expect(source.pieces.map(({ kind }) => kind)).toEqual(['grid']);
});

test('progress is told page by page', async () => {
  const told: string[] = [];
  await readPdf(typeset(PAGES), { onProgress: (done, total) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});
