import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { firstLost, intakeOf } from '../grid/accounted.ts';
import { outlineOf } from '../raw-text/outline.ts';
import { workbookOf } from './workbook-of.ts';

const FOLDER = new URL('./cases/', import.meta.url);
const CASES = readdirSync(FOLDER).filter(name => name.endsWith('.parts'));

// Each case is a workbook by its parts, NAME.parts, and what an analyst expects of it, NAME.expected.
test.each(CASES)('%s', async name => {
  const source = await readXlsx(await workbookOf(readFileSync(new URL(name, FOLDER), 'utf8')));
  const result = intakeOf(source);
  await expect(outlineOf(result)).toMatchFileSnapshot(new URL(name.replace('.parts', '.expected'), FOLDER).pathname);
  expect(firstLost(source, result), 'a text that is nowhere').toBeUndefined();
});
