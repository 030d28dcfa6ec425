import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, type Stage, stage } from './stage.ts';
import type { VSCodeWindow } from './window.ts';

const [BAIYUN, TIANHE] = ['baiyun', 'tianhe'].map(name => readFileSync(`examples/${name}.goal`, 'utf8')) as [
  string,
  string,
];
const LINES = BAIYUN.split('\n');
/** The line (from 1) of the first line that holds a text. */
const lineOf = (text: string) => LINES.findIndex(each => each.includes(text)) + 1;

let staged: Stage;
let window: VSCodeWindow;

beforeAll(async () => {
  staged = await stage({ 'baiyun.goal': BAIYUN, 'tianhe.goal': TIANHE });
  window = staged.window;
  await window.open('baiyun.goal');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

test('a sum that is broken is marked, listed, mended by its quick fix, and the mark is gone', async () => {
  const { page } = window;
  await page
    .locator('#goalsheet\\.goalsheet-vscode\\.goalsheet\\.status, [id*="goalsheet.status"]')
    .first()
    .waitFor({ timeout: 60_000 });
  await window.replaceLine(4, '总计：1,997.77');
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.keyboard.press('Control+Shift+M');
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'GS204' }).first();
  await problem.waitFor();
  expect(await problem.innerText()).toContain('1,997.7');
  await window.shoot('problems');
  await window.goTo(4, 6);
  await page.keyboard.press('Control+.');
  const action = page.locator('.action-widget .monaco-list-row.action', { hasText: '1,997.76' }).first();
  await action.waitFor();
  await window.shoot('quick-fix');
  await action.click();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'detached', timeout: 30_000 });
  await expect.poll(() => problem.count(), { timeout: 30_000 }).toBe(0);
  await page.keyboard.press('Control+j');
});

test('the outline has units, projects and indicators', async () => {
  const { page } = window;
  await window.focusEditor();
  await page.keyboard.press('Control+Shift+O');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await eventually(() => rows.allInnerTexts()).toContainEqual(expect.stringContaining('公费医疗超支及自付经费'));
  await page.keyboard.press('Escape');
});

test('the preview follows what is typed, and rows and lines find each other', async () => {
  await window.focusEditor();
  await window.run('Preview the Official Sheet');
  const sheet = window.preview().locator('#paper table');
  await sheet.waitFor({ timeout: 60_000 });
  await eventually(() => sheet.innerText()).toContain('公费医疗超支及自付经费');
  await window.shoot('preview');

  // Typing, not saved.
  const line = lineOf('财政拨款：7.00');
  await window.replaceLine(line, '    财政拨款：7.50');
  await eventually(() => sheet.locator('tr.project').first().innerText()).toContain('7.50');
  await window.shoot('preview-typed');
  expect(readFileSync(join(staged.workspace, 'baiyun.goal'), 'utf8')).toContain('财政拨款：7.00');
  await window.replaceLine(line, '    财政拨款：7.00');
  await eventually(() => sheet.locator('tr.project').first().innerText()).toContain('7.00');

  // From the sheet to the text.
  const name = '平安宣传';
  await sheet.locator('p.indicator', { hasText: name }).first().click();
  const wanted = lineOf(`：${name}`);
  await eventually(() => window.line()).toBe(wanted);

  // From the text to the sheet.
  const project = LINES.findLastIndex(each => each.includes('项目名称：'));
  await window.goTo(project + 1, 8);
  const title = LINES[project]!.split('：')[1]!;
  await eventually(() => sheet.locator('.chosen').innerText()).toContain(title);
  const box = await sheet.locator('.chosen').boundingBox();
  expect(box!.y).toBeGreaterThan(0);
  expect(box!.y).toBeLessThan(950);
  await window.shoot('preview-pointed');
});

test('pinyin initials complete a key', async () => {
  const { page } = window;
  await window.focusEditor();
  const line = lineOf('质量指标：提高医疗保障');
  await window.goTo(line, 1);
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  await page.keyboard.insertText('    \n');
  await window.goTo(line, 5);
  await page.keyboard.type('slzb', { delay: 60 });
  const suggestion = page.locator('.suggest-widget .monaco-list-row', { hasText: '数量指标' }).first();
  await suggestion.waitFor({ timeout: 30_000 });
  await window.shoot('completion');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('.monaco-editor .view-lines').first().innerText()).toMatch(/数量指标：/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (let undo = 0; undo < 12; undo++) await page.keyboard.press('Control+z');
});

test('the commands are in the palette', async () => {
  const { page } = window;
  await window.focusEditor();
  await window.ask('>Goalsheet');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await eventually(async () => (await rows.allInnerTexts()).join('\n')).toContain('Export the Sheet');
  const listed = (await rows.allInnerTexts()).join('\n');
  for (const title of ['Preview the Official Sheet', 'New Table', 'Import a Published Table', 'Check the Workspace'])
    expect(listed).toContain(title);
  await window.shoot('palette');
  await page.keyboard.press('Escape');
});
