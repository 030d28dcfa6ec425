import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetResult } from '../../packages/server/src/protocol.ts';
import { SentSheets } from '../../packages/server/src/sent-sheets.ts';
import { messageOf, openPage, SHOW } from '../bench/editor/preview.ts';
import { worldOf } from '../server/helpers/context.ts';
import { launchChromium } from './chromium.ts';

// The extension's page: what it shows after a change is what it shows of the whole.

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const NAME = '网格化服务管理工作经费';

let browser: Browser;
let folder: string;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'goalsheet-page-'));
  page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  await openPage(page, join(folder, 'page'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const show = (result: SheetResult) => page.evaluate(`(${SHOW})(${JSON.stringify(messageOf(result))})`);
const seen = async () => ({
  table: (await page.locator('#paper').innerHTML()).replace(/ class="chosen"| chosen(?=")/g, ''),
  summary: await page.locator('#summary').innerText(),
});

test('rows that change take the place of others; what is chosen and where one reads stay', async () => {
  const sheets = new SentSheets();
  const answer = async (text: string, since?: number) => {
    const { snapshot, context } = await worldOf({ 'a.goal': text });
    return sheets.answer(snapshot, since === undefined ? {} : { since }, context);
  };
  const first = await answer(BAIYUN);
  await show(first);
  const row = page.locator('tr.project', { hasText: NAME });
  await row.locator('th').click();
  const scrolled = await page.locator('#desk').evaluate(desk => (desk as unknown as { scrollTop: number }).scrollTop);
  expect(scrolled).toBeGreaterThan(0);
  const edited = BAIYUN.replace(`${NAME}\n    财政拨款：5.00`, `${NAME}\n    财政拨款：6.50`).replace('＞1次', '');
  const change = await answer(edited, first.serial);
  // The project, its unit, and the table's own.
  expect(change.change?.rows.length).toBe(3);
  await show(change);
  expect(await row.innerText()).toContain('6.50');
  expect(await row.getAttribute('class')).toContain('chosen');
  expect(await page.locator('.chosen').count()).toBe(1);
  const after = await page.locator('#desk').evaluate(desk => (desk as unknown as { scrollTop: number }).scrollTop);
  expect(Math.abs(after - scrolled)).toBeLessThan(60);
  const changed = await seen();
  await show(await answer(edited));
  expect(changed).toEqual(await seen());
});
