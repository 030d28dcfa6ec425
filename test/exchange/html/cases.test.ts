import { readdirSync, readFileSync } from 'node:fs';
import { decodeText } from '@goalsheet/core/model';
import { expect, test } from 'vitest';
import { readHtml } from '../../../packages/exchange/src/html/read-html.ts';
import { firstLost, intakeOf } from '../grid/accounted.ts';
import { outlineOf } from '../raw-text/outline.ts';

const FOLDER = new URL('./cases/', import.meta.url);
const CASES = readdirSync(FOLDER).filter(name => !name.endsWith('.expected'));

// Each case is a page as it was saved, NAME.html, and what an analyst expects of it, NAME.expected.
test.each(CASES)('%s', async name => {
  const decoded = decodeText(readFileSync(new URL(name, FOLDER)));
  if ('error' in decoded) throw new Error(decoded.message.en);
  const source = readHtml(decoded.text);
  const result = intakeOf(source);
  await expect(outlineOf(result)).toMatchFileSnapshot(new URL(name.replace(/\.\w+$/, '.expected'), FOLDER).pathname);
  expect(firstLost(source, result), 'a text that is nowhere').toBeUndefined();
});
