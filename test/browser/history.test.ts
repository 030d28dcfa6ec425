import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { played } from '../git/helpers/script.ts';
import { browserForTests, expectReadable, sizesOf } from './pages.ts';

const withPage = browserForTests();

const pages = new Map<'zh' | 'en', string>();

/** The page of a scripted history, made once. */
async function pageOf(language: 'zh' | 'en'): Promise<string> {
  const known = pages.get(language);
  if (known !== undefined) return known;
  const { repository } = played(readFileSync('test/git/history/projects.history', 'utf8'));
  const { stdout } = await repository.run(['history', '--format', 'html'], { language });
  pages.set(language, stdout);
  return stdout;
}

/** What sticks out of the page, and texts of a chart that stick out of it. */
const OVERFLOWS = `[
  ...(document.documentElement.scrollWidth > innerWidth ? ['page ' + document.documentElement.scrollWidth] : []),
  ...[...document.querySelectorAll('svg text')].filter(text => {
    const [inner, outer] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
  }).map(text => text.textContent),
]`;

describe.for(['zh', 'en'] as const)('the page of a history (%s)', language => {
  test.for([1280, 1047])('fits %i pixels, a screen and A4 landscape', async width => {
    const found = await withPage(await pageOf(language), width, async page => {
      if (width < 1280) await page.emulateMedia({ media: 'print' });
      return page.evaluate(OVERFLOWS);
    });
    expect(found).toEqual([]);
  });

  test('hinders nobody, and is dark on white where the reader prefers dark', async () =>
    expectReadable(withPage, await pageOf(language)));

  test('says in words what each chart draws', async () => {
    const names = await withPage(await pageOf(language), 1280, page =>
      page.getByRole('img').evaluateAll(all => all.map(each => each.querySelector('title')?.textContent ?? '')),
    );
    expect(names[0]).toMatch(/2025-01-01 – 2025-01-12: .*1,957\.76.*1,997\.76.*1,958\.26/);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('prints on A4 landscape', async () => {
  const pdf = await withPage(await pageOf('zh'), 1280, page => page.pdf({ preferCSSPageSize: true }));
  expect(sizesOf(pdf)).toEqual(['842 x 595']);
});
