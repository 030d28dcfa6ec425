import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../packages/core/src/model/index.ts';
import { sheetOf, toHtml, toText } from '../../packages/core/src/sheet/index.ts';
import {
  expectedJson,
  makeAmounts,
  makeIndicator,
  makeProject,
  makeTable,
  makeUnit,
  tableFromJson,
} from '../helpers/model-from-json.ts';
import { violations, WCAG } from './axe.ts';
import { browserForTests, sizesOf } from './pages.ts';

const withPage = browserForTests();

const longAmounts = makeAmounts({ fiscalAppropriation: '1,234,567,890.123456', otherFunds: '大约'.repeat(200) });
const longIndicators = [makeIndicator('数量指标', '数'.repeat(10_000), { value: 'x'.repeat(10_000) })];
const tables: Record<string, Table> = {
  baiyun: tableFromJson(expectedJson('baiyun')),
  tianhe: tableFromJson(expectedJson('tianhe')),
  'very long cells': makeTable({
    title: '表'.repeat(200),
    department: 'department'.repeat(100),
    units: [
      makeUnit('名'.repeat(500), [
        makeProject('unbroken'.repeat(200), {
          amounts: longAmounts,
          goal: '标'.repeat(10_000),
          indicators: longIndicators,
        }),
      ]),
    ],
  }),
  empty: makeTable(),
};

/** What sticks out: of the page, or of its own cell. Runs in the page. */
const OVERFLOWS = `(() => {
  const out = [];
  if (document.documentElement.scrollWidth > innerWidth) out.push('page ' + document.documentElement.scrollWidth);
  if (document.body.scrollWidth > document.body.clientWidth) out.push('body ' + document.body.scrollWidth);
  for (const cell of document.querySelectorAll('th, td, caption, p, caption span'))
    if (cell.scrollWidth > cell.clientWidth + 1 && getComputedStyle(cell).display !== 'inline')
      out.push(cell.tagName + ' ' + cell.textContent.slice(0, 20));
  return out;
})()`;

describe.for(Object.keys(tables))('%s', name => {
  const html = toHtml(sheetOf(tables[name]!));

  test('fits a screen 1280 wide, and no cell is clipped', async () => {
    expect(await withPage(html, 1280, page => page.evaluate(OVERFLOWS))).toEqual([]);
  });

  test('fits the paper, and no cell is clipped', async () => {
    // A4 landscape less its margins: 277 mm at 96 dots per inch.
    const found = await withPage(html, 1047, async page => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(OVERFLOWS);
    });
    expect(found).toEqual([]);
  });

  test('hinders nobody', async () => {
    expect(await withPage(html, 1280, page => violations(page.locator('html'), WCAG))).toEqual([]);
  });

  test('is black on white where the reader prefers dark', async () => {
    const colours = await withPage(html, 1280, async page => {
      await page.emulateMedia({ colorScheme: 'dark' });
      return page.evaluate(`['.goalsheet', 'html', 'td'].map(each => {
        const style = getComputedStyle(document.querySelector(each));
        return style.backgroundColor + ' ' + style.color;
      })`);
    });
    expect(colours).toEqual(Array(3).fill('rgb(255, 255, 255) rgb(0, 0, 0)'));
  });
});

test('the words of the page are the official text', async () => {
  const sheet = sheetOf(tables.tianhe!);
  const text = await withPage(toHtml(sheet), 1280, page => page.locator('table').innerText());
  expect(text.replace(/\s/g, '')).toBe(toText(sheet).replace(/\s/g, ''));
});

test('amounts stand on one line, flush right', async () => {
  const odd = await withPage(toHtml(sheetOf(tables.baiyun!)), 1280, page =>
    page.evaluate(`[...document.querySelectorAll('td.money')].filter(cell => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const style = getComputedStyle(cell);
      const edge = cell.getBoundingClientRect().right - parseFloat(style.paddingRight);
      return range.getClientRects().length !== 1 || Math.abs(edge - range.getBoundingClientRect().right) > 2;
    }).map(cell => cell.textContent)`),
  );
  expect(odd).toEqual([]);
});

describe.for(['baiyun', 'tianhe', 'very long cells'])('%s on paper', name => {
  test('is A4 landscape with the headings on every page', async context => {
    const pdf = await withPage(toHtml(sheetOf(tables[name]!)), 1280, page => page.pdf({ preferCSSPageSize: true }));
    const text = textOfPdf(pdf);
    if (text === undefined) return context.skip('pdftotext is not on this machine');
    const pages = text.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/其他资金\s+绩效.标\s+绩效指标/);
    expect(sizesOf(pdf)).toEqual(['842 x 595']);
  });
});

/** The text of a PDF, each page ended by a form feed; undefined without pdftotext. */
function textOfPdf(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
