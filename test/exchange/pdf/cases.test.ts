import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdf } from '../../../packages/exchange/src/pdf/read-pdf.ts';
import { DocumentError } from '../../../packages/exchange/src/read-document.ts';
import { firstLost, intakeOf } from '../grid/accounted.ts';
import { outlineOf } from '../raw-text/outline.ts';
import { typeset } from './typeset.ts';

const FOLDER = new URL('./cases/', import.meta.url);
const CASES = readdirSync(FOLDER).filter(name => name.endsWith('.pages'));

// Each case shows pages as they are printed, NAME.pages, and what an analyst expects to be read, NAME.expected.
test.each(CASES)('%s', async name => {
  const source = await readPdf(typeset(readFileSync(new URL(name, FOLDER), 'utf8'))).catch(error => error);
  const expected = new URL(name.replace(/\.\w+$/, '.expected'), FOLDER).pathname;
  if (source instanceof DocumentError) return expect(source.text.zh + '\n').toMatchFileSnapshot(expected);
  if (source instanceof Error) throw source;
  const result = intakeOf(source);
  await expect(outlineOf(result)).toMatchFileSnapshot(expected);
  expect(firstLost(source, result), 'a text that is nowhere').toBeUndefined();
});
