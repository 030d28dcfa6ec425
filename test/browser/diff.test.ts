import { describe, expect, test } from 'vitest';
import { report } from '../../packages/cli/src/diff/report-html.ts';
import { pairOf, reviewOf, stepsIn } from '../review/show/helpers/steps.ts';
import { browserForTests, expectReadable, sizesOf } from './pages.ts';

const withPage = browserForTests();

const whole = stepsIn('test/review/history/baiyun.txt').at(-1)!.pair;
const LONG = '长'.repeat(300);
const table = (text: string) =>
  `部门名称：${text}\n资金使用单位：${text}\n  项目名称：${text}\n    财政拨款：${text}\n    绩效目标：${text}\n`;
const review = reviewOf({ '白云.goal': whole, [`${LONG}.goal`]: pairOf(table(`旧${LONG}`), table(`${LONG}新`)) });
const pageOf = (language: 'zh' | 'en') => report(review, language);

describe.for(['zh', 'en'] as const)('the redline (%s)', language => {
  test.for([1280, 800, 1047])('fits %i pixels: a screen, a narrow window, A4 landscape', async width => {
    const widths = await withPage(pageOf(language), width, async page => {
      if (width === 1047) await page.emulateMedia({ media: 'print' });
      return page.evaluate<number[]>(
        `[document.documentElement, ...document.querySelectorAll('.sheet')].map(each => each.scrollWidth - each.clientWidth)`,
      );
    });
    // In a narrow window the official table alone is moved sideways, in its own place.
    expect((width === 800 ? widths.slice(0, 1) : widths).filter(each => each > 1)).toEqual([]);
  });

  test('hinders nobody, and is dark on white where the reader prefers dark', () =>
    expectReadable(withPage, pageOf(language)));
});

test('what was struck and put in is told by more than colour, and to a screen reader in words', async () => {
  const [lines, tree] = await withPage(pageOf('zh'), 1280, async page => [
    await page.evaluate<string[]>(
      `['del', 'ins'].map(name => getComputedStyle(document.querySelector('.redline ' + name)).textDecorationLine)`,
    ),
    await page.locator('.redline tr', { hasText: '450.50' }).first().ariaSnapshot(),
  ]);
  expect(lines).toEqual(['line-through', 'underline']);
  expect(tree).toMatch(/删去：[\s\S]*447\.00/);
  expect(tree).toMatch(/增加：[\s\S]*450\.50/);
});

test('prints on A4 landscape', async () => {
  const pdf = await withPage(pageOf('zh'), 1280, page => page.pdf({ preferCSSPageSize: true }));
  expect(sizesOf(pdf)).toEqual(['842 x 595']);
});
