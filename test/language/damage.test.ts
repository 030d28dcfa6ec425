import { readFileSync } from 'node:fs';
import { parse } from '@goalsheet/language';
import { expect, test } from 'vitest';
import { unaccountedLines } from '../helpers/accounted.ts';
import { damagePage, damageRows } from '../helpers/damage-loss.ts';

const EXAMPLES = ['baiyun', 'tianhe'].map(name => [name, readFileSync(`examples/${name}.goal`, 'utf8')] as const);

test('a damaged line costs little, and nothing is lost in silence', () => {
  const rows = damageRows(EXAMPLES.map(([, text]) => text));
  const cases = rows.reduce((sum, row) => sum + row.cases, 0);
  expect(rows.reduce((sum, row) => sum + row.projects, 0) / cases).toBeLessThanOrEqual(0.02);
  expect(rows.reduce((sum, row) => sum + row.indicators, 0) / cases).toBeLessThanOrEqual(0.08);
  for (const row of rows) {
    expect(row.worst.projects, row.kind).toBeLessThanOrEqual(1);
    expect(row.silent, row.kind).toBe(0);
    expect(row.cases, row.kind).toBeGreaterThan(300);
  }
  // `npm run damage` writes the page.
  expect(damagePage(rows)).toBe(readFileSync('packages/language/docs/damage.md', 'utf8'));
});

test.each(EXAMPLES)(
  '%s cut at every character: every line that says something is in the model or in a problem',
  (_, text) => {
    for (let end = 0; end <= text.length; end++) {
      const cut = text.slice(0, end);
      const lost = unaccountedLines(cut, parse(cut));
      if (lost.length > 0) expect.fail(`cut at ${end}: ${lost.join(' | ')}`);
    }
  },
);
