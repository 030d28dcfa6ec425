import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../packages/core/rules-pages.ts';

const CORE = new URL('../../packages/core/', import.meta.url);
const files = generatedFiles();

test.each([...files])('%s is up to date (npm run generate)', (path, text) => {
  const committed = new URL(path, CORE);
  expect(existsSync(committed)).toBe(true);
  expect(readFileSync(committed, 'utf8')).toBe(text);
});

test('there is no page of a rule that is gone', () => {
  const pages = readdirSync(new URL('docs/rules/', CORE)).map(name => `docs/rules/${name}`);
  expect(pages.filter(page => !files.has(page))).toEqual([]);
});
