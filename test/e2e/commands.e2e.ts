import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, type Stage, stage } from './stage.ts';
import type { VSCodeWindow } from './window.ts';

/** 部门名称：甲 in GB18030, as older Chinese Windows programs write it. */
const GB18030 = new Uint8Array([...[0xb2, 0xbf, 0xc3, 0xc5, 0xc3, 0xfb, 0xb3, 0xc6, 0xa3, 0xba, 0xbc, 0xd7, 0x0a]]);

let staged: Stage;
let window: VSCodeWindow;

beforeAll(async () => {
  staged = await stage({
    'baiyun.goal': readFileSync('examples/baiyun.goal'),
    'published.txt': readFileSync('examples/source/tianhe.txt'),
    'old.goal': GB18030,
  });
  window = staged.window;
  await window.open('baiyun.goal');
  await window.page.locator('[id*="goalsheet.status"]').first().waitFor({ timeout: 60_000 });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

const field = () => window.page.locator('.quick-input-widget .quick-input-box input');
const choose = async (text: string) => {
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
};

test('export writes the sheet where the user says', async () => {
  await window.run('Export the Sheet');
  await choose('CSV');
  await eventually(() => field().inputValue()).toContain('baiyun.csv');
  await window.page.keyboard.press('Enter');
  const path = join(staged.workspace, 'baiyun.csv');
  await eventually(() => existsSync(path)).toBe(true);
  await eventually(() => readFileSync(path, 'utf8')).toBe(readFileSync('examples/expected/baiyun.csv', 'utf8'));
});

test('a published table is imported beside its text', async () => {
  const { page } = window;
  await page
    .locator('.explorer-folders-view .monaco-list-row', { hasText: 'published.txt' })
    .first()
    .click({ button: 'right' });
  const item = page.locator('.context-view .action-label', { hasText: 'Import a Published Table' }).first();
  await item.waitFor();
  // A menu that has only just opened ignores clicks.
  await page.waitForTimeout(600);
  await item.click();
  const path = join(staged.workspace, 'published.goal');
  await eventually(() => existsSync(path)).toBe(true);
  await page.locator('.tab.active[data-resource-name="published.goal"]').waitFor();
  expect(readFileSync(path, 'utf8')).toContain('区管退休干部节日慰问经费');
  await window.shoot('imported');
});

test('a new table is made of five answers', async () => {
  const { page } = window;
  const step = (number: number) => page.locator('.quick-input-title', { hasText: `(${number}/5)` }).waitFor();
  await window.run('New Table');
  await step(1);
  await choose('项目支出绩效目标表');
  for (const [number, answer] of [
    [2, '示例市司法局'],
    [3, '示例市司法局本级'],
  ] as const) {
    await step(number);
    await field().fill(answer);
    await page.keyboard.press('Enter');
  }
  await step(4);
  await choose('万元');
  await step(5);
  await field().fill('2026');
  await page.keyboard.press('Enter');
  const text = page.locator('.editor-group-container.active .view-lines').first();
  await eventually(() => text.innerText()).toContain('示例市司法局本级');
  await window.shoot('new-table');
});

test('the page of a rule is shown as a page', async () => {
  await window.run('Explain a Rule');
  await choose('GS204');
  await eventually(() => window.preview().locator('h1').first().innerText()).toContain('GS204');
  await window.shoot('rule');
});

test('a file in GB18030 is offered to be reopened', async () => {
  const { page } = window;
  await window.open('old.goal');
  const toast = page.locator('.notification-toast', { hasText: 'UTF-8' });
  await toast.waitFor();
  await toast.locator('.monaco-button', { hasText: 'GB18030' }).click();
  const text = page.locator('.editor-group-container.active .view-lines').first();
  await eventually(() => text.innerText()).toContain('部门名称：甲');
  await eventually(() => page.locator('#status\\.editor\\.encoding').innerText()).toContain('GB18030');
});

test('a preview is there again after a reload of the window', async () => {
  const { page } = window;
  await window.open('baiyun.goal');
  await window.run('Preview the Official Sheet');
  const sheet = window.preview().locator('#paper table');
  await sheet.waitFor({ timeout: 60_000 });
  // A window keeps its state every five seconds.
  await page.waitForTimeout(6000);
  await page.reload();
  await eventually(() => sheet.innerText()).toContain('公费医疗超支及自付经费');
  await window.shoot('reloaded');
});
