import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { answered, CACHE, end, freePort, NODE } from './code-server.ts';
import { eventually } from './stage.ts';
import { VSCodeWindow } from './window.ts';

// The extension in a VS Code that runs in a browser alone: the server is a worker, files are the client's.

const EXTENSION = resolve(process.env.GOALSHEET_STAGE ?? 'packages/vscode/dist/stage');

let workspace: string;
let server: ChildProcess;
let browser: Browser;
let window: VSCodeWindow;

beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'goalsheet-workspace-'));
  for (const name of ['baiyun.goal', 'tianhe.goal']) cpSync(`examples/${name}`, join(workspace, name));
  const port = await freePort();
  const web = join(CACHE, 'web');
  const editor = ['--quality', 'stable', '--commit', '0'.repeat(40), '--testRunnerDataDir', join(web, 'editor')];
  const options = ['--browser', 'none', '--host', 'localhost', '--port', String(port)];
  server = spawn(
    NODE,
    ['node_modules/@vscode/test-web', ...options, ...editor, '--extensionDevelopmentPath', EXTENSION, workspace],
    { cwd: web, stdio: 'ignore', detached: true },
  );
  await answered(`http://localhost:${port}/`, server);
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  // Pages of webviews have hosts of their own, below this one.
  await page.goto(`http://vscode.localhost:${port}/`);
  window = new VSCodeWindow(page);
  await window.open('baiyun.goal');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(async () => {
  await browser?.close();
  if (server) await end(server);
  if (workspace) rmSync(workspace, { recursive: true, force: true });
});

test('files that are not open are checked too: the client reads them for the worker', async () => {
  const { page } = window;
  await page.keyboard.press('Control+Shift+M');
  await page
    .locator('.markers-panel .monaco-list-row', { hasText: 'tianhe.goal' })
    .first()
    .waitFor({ timeout: 60_000 });
  await page.keyboard.press('Control+j');
});

test('the preview follows what is typed', async () => {
  await window.run('Preview the Official Sheet');
  const sheet = window.preview().locator('#paper table');
  await eventually(() => sheet.innerText()).toContain('公费医疗超支及自付经费');
  await window.replaceLine(4, '总计：1,997.77');
  await eventually(() => sheet.locator('tr.total').innerText()).toContain('1,997.77');
  await window.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached' });
  await window.shoot('web');
});

test('the pages of the rules can be read', async () => {
  const { page } = window;
  await window.run('Explain a Rule');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'GS204' }).first().click();
  await page.locator('.tab', { hasText: 'GS204' }).first().waitFor({ timeout: 30_000 });
});
