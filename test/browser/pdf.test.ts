import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goalsheet } from '../cli/helpers/io.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url).pathname;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goalsheet-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['baiyun', 'tianhe'])('goalsheet render %s --to pdf', name => {
  test('prints the form on A4 landscape, headings and number on every page', async () => {
    const file = join(folder, `${name}.pdf`);
    const env = { GOALSHEET_BROWSER: process.env.CHROMIUM ?? '/usr/bin/chromium' };
    const { code, stderr } = await goalsheet(['render', join(EXAMPLES, `${name}.goal`), '-o', file], {
      cwd: folder,
      env,
    });
    expect([code, stderr.includes('已写入')]).toEqual([0, true]);
    expect(
      [...readFileSync(file, 'latin1').matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)].map(found => found.slice(1, 3)),
    ).toEqual(expect.arrayContaining([['841', '594']]));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const pages = text.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toMatch(/其他资金\s+绩效.标\s+绩效指标/);
      expect(page.trimEnd()).toMatch(new RegExp(`\\s${index + 1} ?/ ?${pages.length}$`));
    });
  });
});
