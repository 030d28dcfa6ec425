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
  staged = await stage('commands', {
    'baiyun.goal': readFileSync('examples/baiyun.goal'),
    'published.txt': readFileSync('examples/source/tianhe.txt'),
    'old.goal': GB18030,
  });
  window = staged.window;
  await window.open('baiyun.goal');
  await window.ready();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

const text = () => window.page.locator('.editor-group-container.active .view-lines').first();

test('the commands are in the palette, each under its name', async () => {
  const { page } = window;
  const { contributes } = JSON.parse(readFileSync('packages/vscode/package.json', 'utf8'));
  const words: Record<string, string> = JSON.parse(readFileSync('packages/vscode/package.nls.json', 'utf8'));
  // What is for the preview's own window alone is not offered in a text.
  const elsewhere = ['goalsheet.showSource'];
  for (const { command, title } of contributes.commands as { command: string; title: string }[]) {
    if (elsewhere.includes(command)) continue;
    const name = `Goalsheet: ${words[title.slice(1, -1)]}`;
    await window.ask(`>${name}`);
    await window.option(name).waitFor();
    await page.keyboard.press('Escape');
  }
  await window.ask('>Goalsheet: ');
  await window.option('Goalsheet: Export the Sheet…').waitFor();
  await window.shoot('palette');
  await page.keyboard.press('Escape');
});

test('export writes the sheet where the user says', async () => {
  await window.run('Goalsheet: Export the Sheet…');
  await window.choose('CSV');
  await eventually(() => window.field.inputValue()).toContain('baiyun.csv');
  await window.page.keyboard.press('Enter');
  const path = join(staged.workspace, 'baiyun.csv');
  await eventually(() => existsSync(path)).toBe(true);
  await eventually(() => readFileSync(path, 'utf8')).toBe(readFileSync('examples/expected/baiyun.csv', 'utf8'));
  await window.page.locator('.notification-toast', { hasText: 'Exported to baiyun.csv' }).waitFor();
  await window.shoot('exported');
});

test('a published table is imported from the menu of its file: shown first, then saved where the user says', async () => {
  const { page } = window;
  const title = 'Import a Published Table…';
  await window.file('published.txt').click();
  await page.keyboard.press('Shift+F10');
  await page.locator('.monaco-menu .action-label', { hasText: title }).first().waitFor();
  // A menu that has only just opened ignores clicks: it is gone through by key.
  const marked = page.locator('.monaco-menu .action-item.focused');
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('ArrowDown');
    if ((await marked.innerText()).includes(title)) break;
  }
  expect(await marked.innerText()).toContain(title);
  await window.shoot('menu');
  await page.keyboard.press('Enter');
  const path = join(staged.workspace, 'published.goal');
  await page.locator('.tab.active[data-resource-name="published.goal"]').waitFor();
  const toast = page.locator('.notification-toast', { hasText: 'Nothing is saved yet' });
  await toast.waitFor();
  await window.shoot('import-shown');
  expect(existsSync(path)).toBe(false);
  await window.press(toast, 'Save…');
  await eventually(() => window.field.inputValue()).toContain('published.goal');
  await page.keyboard.press('Enter');
  await eventually(() => existsSync(path)).toBe(true);
  await eventually(() => readFileSync(path, 'utf8')).toContain('区管退休干部节日慰问经费');
  await page.locator('.tab.active[data-resource-name="published.goal"]').waitFor();
  await window.shoot('imported');
});

test('a new table is made of five answers', async () => {
  const { page } = window;
  const step = (number: number) => page.locator('.quick-input-title', { hasText: `(${number}/5)` }).waitFor();
  await window.run('Goalsheet: New Table…');
  await step(1);
  await window.shoot('new-table-title');
  await window.choose('项目支出绩效目标表');
  for (const [number, answer] of [
    [2, '示例市司法局'],
    [3, '示例市司法局本级'],
  ] as const) {
    await step(number);
    await window.field.fill(answer);
    await page.keyboard.press('Enter');
  }
  await step(4);
  await window.choose('万元');
  await step(5);
  await window.field.fill('2026');
  await page.keyboard.press('Enter');
  await eventually(() => text().innerText()).toContain('示例市司法局本级');
  await window.shoot('new-table');
});

test('the page of a rule is shown as a page', async () => {
  await window.run('Goalsheet: Explain a Rule…');
  await window.choose('GS204');
  await eventually(() => window.document().locator('h1').first().innerText()).toContain('GS204');
  await window.shoot('rule');
});

test('a file in GB18030 is offered to be reopened', async () => {
  const { page } = window;
  await window.open('old.goal');
  const toast = page.locator('.notification-toast', { hasText: 'UTF-8' });
  await toast.waitFor();
  await window.shoot('misread');
  await window.press(toast, 'GB18030');
  await eventually(() => text().innerText()).toContain('部门名称：甲');
  await eventually(() => window.status('editor.encoding')).toContain('GB18030');
});

test('the walkthrough is listed, and its first step opens the sample', async () => {
  const { page } = window;
  await window.run('Welcome: Open Walkthrough...');
  await window.choose('项目支出绩效目标表 as text');
  const steps = page.locator('.gettingStartedContainer .getting-started-step');
  await eventually(() => steps.count()).toBe(5);
  const titles = await steps.locator('h3').allInnerTexts();
  expect(titles).toEqual([
    'Read a sample',
    'See the official sheet',
    'Let it find a mistake',
    'See what changed',
    'Begin with your own table',
  ]);
  await window.shoot('walkthrough');
  await steps.first().getByRole('button', { name: 'Open the sample' }).click();
  await eventually(() => text().innerText()).toContain('法治宣传教育经费');
  await window.shoot('sample');
});
