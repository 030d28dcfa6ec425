import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { detectFormat, toXlsx } from '@goalsheet/exchange/documents';
import { parse } from '@goalsheet/language';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, type Stage, stage } from './stage.ts';
import type { VSCodeWindow } from './window.ts';

// Documents in and out, in an editor that speaks Chinese.

let staged: Stage;
let window: VSCodeWindow;

const sheet = (text: string) => {
  const table = parse(text);
  if (table.kind !== 'table') throw new Error('no table');
  return sheetOf(table);
};
const example = (name: string) => sheet(readFileSync(`examples/${name}.goal`, 'utf8'));

beforeAll(async () => {
  const files = {
    'baiyun.goal': readFileSync('examples/baiyun.goal'),
    'tianhe.xlsx': await toXlsx([example('tianhe')]),
    'two.xlsx': await toXlsx([example('baiyun'), example('tianhe')]),
  };
  staged = await stage('exchange', files, { language: 'zh-cn' });
  window = staged.window;
  await window.open('baiyun.goal');
  await window.ready();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

// Before anything is exported: no row of the list moves while one is dragged.
test('a workbook that is dropped into a goal file is offered to be imported, and nothing is put into that', async () => {
  const { page } = window;
  await window.focusEditor('baiyun.goal');
  await window.file('tianhe.xlsx').hover();
  await page.mouse.down();
  const lines = await window.editor('baiyun.goal').locator('.view-lines').boundingBox();
  const { x, y } = lines!;
  // The window says that it has the file in hand, and then that it goes into the text: without Shift it would be opened.
  const overlay = page.locator('#monaco-workbench-editor-drop-overlay');
  let steps = 0;
  const overlays = async () => {
    steps++;
    await page.mouse.move(x + 100 + 5 * (steps % 8), y + 100 + 5 * (steps % 8), { steps: 2 });
    return overlay.count();
  };
  await eventually(overlays).toBe(1);
  await page.keyboard.down('Shift');
  await eventually(overlays).toBe(0);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const toast = page.locator('.notification-toast', { hasText: '导入 tianhe.xlsx 里的目标表' });
  await window.press(toast, '导入');
  await page.locator('.tab.active[data-resource-name="tianhe.goal"]').waitFor();
  await window.shoot('dropped');
  await page.locator('.tab[data-resource-name="baiyun.goal"]').click();
  await page.locator('.tab.active[data-resource-name="baiyun.goal"]').waitFor();
  expect(await page.locator('.tab.active.dirty[data-resource-name="baiyun.goal"]').count()).toBe(0);
});

test.each([
  ['Excel 工作簿', 'baiyun.xlsx', 'xlsx'],
  ['Word 文档', 'baiyun.docx', 'docx'],
  ['PDF', 'baiyun.pdf', 'pdf'],
  ['审核意见表（Word）', 'baiyun-审核意见表.docx', 'docx'],
] as const)('export writes %s where the user says', async (label, name, format) => {
  await window.run('Goalsheet: Export the Sheet…');
  await window.option(label).waitFor();
  await window.shoot('formats');
  await window.choose(label);
  await eventually(() => window.field.inputValue()).toContain(name);
  await window.page.keyboard.press('Enter');
  const path = join(staged.workspace, name);
  await eventually(() => existsSync(path)).toBe(true);
  await eventually(() => detectFormat(readFileSync(path), path)).toBe(format);
  await window.page.locator('.notification-toast', { hasText: `已导出到 ${name}` }).waitFor();
});

test('of a workbook with two tables the user says which; both are shown, and saved in a folder', async () => {
  const { page } = window;
  await window.run('Goalsheet: Import a Published Table…');
  await window.choose('文件');
  await eventually(() => window.field.inputValue()).toContain(staged.workspace);
  await window.field.fill(join(staged.workspace, 'two.xlsx'));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '1,997.76 万元' }).waitFor();
  expect(await page.locator('.quick-input-list .monaco-list-row').count()).toBe(2);
  await window.shoot('two-tables');
  await window.press(page.locator('.quick-input-widget'), 'OK');
  const toast = page.locator('.notification-toast', { hasText: '现在还没有保存' });
  await toast.waitFor();
  await page.locator('.tab.active[data-resource-name="two-2.goal"]').waitFor();
  await window.shoot('read');
  expect(existsSync(join(staged.workspace, 'two.goal'))).toBe(false);
  await window.press(toast, '全部保存到文件夹');
  await eventually(() => window.field.inputValue()).toContain(staged.workspace);
  await window.press(page.locator('.quick-input-widget'), '保存到这里');
  for (const [file, name] of [
    ['two.goal', 'baiyun'],
    ['two-2.goal', 'tianhe'],
  ] as const) {
    const path = join(staged.workspace, file);
    await eventually(() => existsSync(path)).toBe(true);
    await eventually(() => toText(sheet(readFileSync(path, 'utf8')))).toBe(toText(example(name)));
  }
  await page.locator('.notification-toast', { hasText: '已保存为 two.goal, two-2.goal' }).waitFor();
  await window.shoot('saved');
});
