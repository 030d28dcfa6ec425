import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';

/** Shows a page in a window of this width for as long as `use` takes; what its console says fails the test. */
export type WithPage = <T>(html: string, width: number, use: (page: Page) => Promise<T>) => Promise<T>;

/** A browser for the tests of one file. */
export function browserForTests(): WithPage {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (html, width, use) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const said: string[] = [];
    page.on('console', message => said.push(message.text()));
    try {
      await page.setContent(html);
      const result = await use(page);
      expect(said).toEqual([]);
      return result;
    } finally {
      await page.close();
    }
  };
}

/** A report hinders nobody, and is dark on white where the reader prefers dark. */
export async function expectReadable(withPage: WithPage, html: string): Promise<void> {
  const [found, colours] = await withPage(html, 1280, async page => {
    await page.emulateMedia({ colorScheme: 'dark' });
    return [
      await violations(page.locator('html')),
      await page.evaluate(`(style => style.backgroundColor + ' ' + style.color)(getComputedStyle(document.body))`),
    ];
  });
  expect(found).toEqual([]);
  expect(colours).toBe('rgb(255, 255, 255) rgb(27, 27, 27)');
}

/** The sizes of a PDF's pages in points, each once. */
export function sizesOf(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...new Set([...boxes].map(([, width, height]) => `${Math.round(+width!)} x ${Math.round(+height!)}`))];
}
