import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstUnaccounted, intake } from './accounted.ts';
import { outlineOf } from './outline.ts';

const FOLDER = new URL('./cases/', import.meta.url);
const CASES = readdirSync(FOLDER).filter(name => name.endsWith('.txt'));

/** Each case is a text as it was copied, NAME.txt, and what an analyst expects of it, NAME.expected. */
describe('raw texts made by hand', () => {
  test.each(CASES)('%s', async name => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const result = intake(text);
    await expect(outlineOf(result)).toMatchFileSnapshot(new URL(name.replace('.txt', '.expected'), FOLDER).pathname);
    expect(firstUnaccounted(text, result), 'a line that is nowhere').toBeUndefined();
  });
});
