import { readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import { sheetOf, toHtml } from '@goalsheet/core/sheet';
import { detectFormat, intakeDocument, readDocument } from '@goalsheet/exchange/documents';
import { builtInStandards, parse, print } from '@goalsheet/language';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

type Paper = NonNullable<Parameters<Page['pdf']>[0]>;

/** What a page repeats and what the browser prints round it is said, and nothing else. */
const QUIET = ['pageNumbers', 'repeatedHead', 'textOutside'];

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** The form as Chromium prints it is the form again, on whatever paper: rows go on over pages elsewhere each time. */
describe.each(['baiyun', 'tianhe'])('%s, printed', name => {
  const text = readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url), 'utf8');
  const table = parse(text);
  if (table.kind !== 'table') throw new Error(`${name} is no table`);

  test.each<[string, Paper]>([
    ['as it asks to be', { preferCSSPageSize: true }],
    ['on A4 upright', { format: 'A4', scale: 0.7 }],
    ['large, on A4 upright', { format: 'A4' }],
    ['small, on A3', { format: 'A3', landscape: true, scale: 0.5 }],
    ['twice as large, on A3', { format: 'A3', landscape: true, scale: 2 }],
    ['on low paper', { width: '900px', height: '300px', scale: 0.8 }],
    [
      'with the browser’s own head and foot',
      {
        format: 'A4',
        landscape: true,
        displayHeaderFooter: true,
        margin: { top: '20mm', bottom: '20mm', left: '10mm', right: '10mm' },
      },
    ],
  ])('%s', async (_, paper) => {
    const page = await browser.newPage();
    await page.setContent(toHtml(sheetOf(table)));
    const bytes = new Uint8Array(await page.pdf(paper));
    await page.close();
    expect(detectFormat(bytes, 'x')).toBe('pdf');
    const source = await readDocument(bytes, 'pdf');
    const { tables, proof, warnings } = intakeDocument(source, { standards: builtInStandards() });
    expect(warnings.map(({ kind }) => kind).filter(kind => !QUIET.includes(kind))).toEqual([]);
    expect(proof.ok).toBe(true);
    // A browser does not draw the blank at which it breaks a line. The published tables have few.
    if (paper.scale === 2) return expect(tables.map(each => squeezed(print(each)))).toEqual([squeezed(text)]);
    expect(tables.map(each => meaningOf(each))).toEqual([meaningOf(table)]);
    expect(tables.map(print)).toEqual([text]);
  });
});
