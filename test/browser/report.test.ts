import { describe, expect, test } from 'vitest';
import { folderWith, repoFile } from '../cli/helpers/folder.ts';
import { goalsheet } from '../cli/helpers/io.ts';
import { browserForTests, expectReadable, sizesOf } from './pages.ts';

const withPage = browserForTests();

/** The report on the two published tables, and on one whose texts have no break. */
async function reportIn(language: 'zh' | 'en'): Promise<string> {
  const long = '长'.repeat(300);
  const cwd = folderWith({
    'baiyun.goal': repoFile('examples/baiyun.goal'),
    'tianhe.goal': repoFile('examples/tianhe.goal'),
    [`${long.slice(0, 60)}.goal`]: `部门名称：${long}\n资金使用单位：${long}\n  项目名称：${long}\n    财政拨款：${long}\n`,
  });
  return (await goalsheet(['check', '--format', 'html'], { cwd, language })).stdout;
}

describe.for(['zh', 'en'] as const)('the report of a check (%s)', language => {
  test.for([1280, 1047])('fits %i pixels, a screen and A4 landscape', async width => {
    const over = await withPage(await reportIn(language), width, async page => {
      if (width < 1280) await page.emulateMedia({ media: 'print' });
      return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    });
    expect(over).toBeLessThanOrEqual(1);
  });

  test('hinders nobody, and is dark on white where the reader prefers dark', async () =>
    expectReadable(withPage, await reportIn(language)));
});

test('prints on A4 landscape', async () => {
  const pdf = await withPage(await reportIn('zh'), 1280, page => page.pdf({ preferCSSPageSize: true }));
  expect(sizesOf(pdf)).toEqual(['842 x 595']);
});
