import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sheetOf } from '@goalsheet/core/sheet';
import { toXlsx } from '@goalsheet/exchange/documents';
import { parse } from '@goalsheet/language';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { answered, CACHE, end, freePort, NODE } from './code-server.ts';
import { eventually } from './stage.ts';
import { newPage, VSCodeWindow } from './window.ts';

// The extension in a VS Code that runs in a browser alone: the server is a worker, files are the client's.

const EXTENSION = resolve(process.env.GOALSHEET_STAGE ?? 'packages/vscode/dist/stage');

/** The line (from 1) of the first line of the table that holds a text. */
const lineOf = (text: string) =>
  readFileSync('examples/baiyun.goal', 'utf8')
    .split('\n')
    .findIndex(line => line.includes(text)) + 1;

const example = (name: string) => {
  const table = parse(readFileSync(`examples/${name}.goal`, 'utf8'));
  if (table.kind !== 'table') throw new Error(`no table: ${name}`);
  return sheetOf(table);
};

let workspace: string;
/** A copy of the extension, which may be packed again in the meantime. */
let extension: string;
let server: ChildProcess;
let browser: Browser;
let window: VSCodeWindow;
/** The scripts of the extension that were asked for. */
const scripts: string[] = [];

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'goalsheet-workspace-'));
  for (const name of ['baiyun.goal', 'tianhe.goal']) cpSync(`examples/${name}`, join(workspace, name));
  const workbook = await toXlsx(['baiyun', 'tianhe'].map(example));
  writeFileSync(join(workspace, 'published.xlsx'), workbook);
  extension = mkdtempSync(join(tmpdir(), 'goalsheet-extension-'));
  cpSync(EXTENSION, extension, { recursive: true });
  const port = await freePort();
  const web = join(CACHE, 'web');
  const editor = ['--quality', 'stable', '--commit', '0'.repeat(40), '--testRunnerDataDir', join(web, 'editor')];
  const options = ['--browser', 'none', '--host', 'localhost', '--port', String(port)];
  server = spawn(
    NODE,
    ['node_modules/@vscode/test-web', ...options, ...editor, '--extensionDevelopmentPath', extension, workspace],
    { cwd: web, stdio: 'ignore', detached: true },
  );
  await answered(`http://localhost:${port}/`, server);
  browser = await launchChromium();
  const page = await newPage(browser);
  page.context().on('request', request => scripts.push(request.url()));
  // Pages of webviews have hosts of their own, below this one.
  await page.goto(`http://vscode.localhost:${port}/`);
  window = new VSCodeWindow(page, 'web');
  await window.open('baiyun.goal');
  await window.ready();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(async () => {
  await browser?.close();
  if (server) await end(server);
  for (const folder of [workspace, extension]) if (folder) rmSync(folder, { recursive: true, force: true });
});

test('the server is a worker', () => {
  expect(scripts.filter(url => /\/dist\/(extension|server)/.test(url)).map(url => url.split('/').at(-1))).toEqual([
    'extension.js',
    'server.js',
  ]);
});

test('files that are not open are checked too: the client reads them for the worker', async () => {
  await window.marked('tianhe.goal');
});

test('without git a table is compared with a file, and it is said why not with a commit', async () => {
  const { page } = window;
  await window.run('Goalsheet: Compare with the Last Commit (HEAD)');
  await page.locator('.notification-toast', { hasText: 'There is no git in this window' }).waitFor();
  await window.run('Goalsheet: Compare with a File…');
  await window.choose('tianhe.goal');
  await eventually(() => window.preview().locator('main').innerText()).toContain('958.66');
  await window.shoot('compared');
  const tab = page.locator('.tab', { hasText: 'against tianhe.goal' });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
  await window.focusEditor('baiyun.goal');
});

test('a sum that is broken is marked, the preview shows it, and the mark goes when it is mended', async () => {
  await window.run('Goalsheet: Preview the Official Sheet');
  const sheet = window.preview().locator('#paper table');
  await eventually(() => sheet.innerText()).toContain('公费医疗超支及自付经费');
  const error = window.editor().locator('.squiggly-error').first();
  await window.replaceLine(4, '总计：1,997.77');
  await eventually(() => sheet.locator('tr.total').innerText()).toContain('1,997.77');
  await error.waitFor({ state: 'attached' });
  await window.shoot('broken');
  await window.replaceLine(4, '总计：1,997.76');
  await error.waitFor({ state: 'detached' });
  await eventually(() => sheet.locator('tr.total').innerText()).toContain('1,997.76');
});

test('rows and lines find each other', async () => {
  const sheet = window.preview().locator('#paper table');
  await sheet.locator('p.indicator', { hasText: '平安宣传' }).first().click();
  await eventually(() => window.line()).toBe(lineOf('：平安宣传'));
  await window.goTo(9);
  await eventually(() => sheet.locator('.chosen').innerText()).toContain('公费医疗超支及自付经费');
});

test('pinyin initials complete a key, and a name that another table uses', async () => {
  const { page } = window;
  await window.goTo(13);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await window.complete('slzb', '数量指标');
  await window.complete('jbxc', '举办宣传活动次数');
  await window.lineOf(/^\s{4}数量指标：举办宣传活动次数$/).waitFor();
  await window.shoot('completed');
});

test('the pages of the rules can be read', async () => {
  await window.run('Goalsheet: Explain a Rule…');
  await window.choose('GS204');
  await eventually(() => window.document().locator('h1').first().innerText()).toContain('GS204');
  await window.shoot('rule');
});

test('a workbook is read in the worker, by a part of it that is loaded then', async () => {
  const { page } = window;
  const loaded = () => scripts.filter(url => url.endsWith('/dist/documents.js')).length;
  expect(loaded()).toBe(0);
  const title = 'Import a Published Table…';
  await window.file('published.xlsx').click();
  await page.keyboard.press('Shift+F10');
  await page.locator('.monaco-menu .action-label', { hasText: title }).first().waitFor();
  const marked = page.locator('.monaco-menu .action-item.focused');
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('ArrowDown');
    if ((await marked.innerText()).includes(title)) break;
  }
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '958.66 万元' }).waitFor();
  await window.press(page.locator('.quick-input-widget'), 'OK');
  await page.locator('.tab.active[data-resource-name="published-2.goal"]').waitFor();
  await window.lineOf(/^总计：958\.66/, 'published-2.goal').waitFor();
  await eventually(() => loaded()).toBe(1);
  await window.shoot('imported');
});
