import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { intakeOf } from '../grid/accounted.ts';
import { outlineOf } from '../raw-text/outline.ts';
import { typeset } from './typeset.ts';

const PAGES = readFileSync(new URL('cases/one-page.pages', import.meta.url), 'utf8');
const EXPECTED = readFileSync(new URL('cases/one-page.expected', import.meta.url), 'utf8');

async function expectSame(settings: string): Promise<void> {
  const result = intakeOf(await readPdf(typeset(`${settings}\n${PAGES.replace(/^rulings: .*\n/m, '')}`)));
  expect(outlineOf(result)).toBe(EXPECTED);
}

describe('a table is the same however its rulings are drawn', () => {
  test.each(['lines', 'bars', 'path', 'double', 'dotted', 'boxes'])('%s', async rulings => {
    await expectSame(`rulings: ${rulings}`);
  });
});

describe('a table is the same however the page lies', () => {
  test.each(['90', '180', '270', 'not', 'scaled'])('%s', async rotate => {
    await expectSame(`rotate: ${rotate}`);
  });
});

describe('a table is the same in any encoding of a font that is not embedded', () => {
  test.each(['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H', 'Identity-H'])('%s', async font => {
    await expectSame(`font: ${font}`);
  });
});
