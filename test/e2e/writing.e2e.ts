import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, type Stage, stage } from './stage.ts';

const LINES = [
  '项目支出绩效目标表',
  '部门名称：示例市司法局',
  '单位：万元',
  '资金使用单位：示例市司法局本级',
  '项目名称：法治宣传',
  '财政拨款：26.00',
  '绩效目标：',
  '推动普法工作进学校，',
  '提高公民法治素养。',
];
const INDENTS = ['', '', '', '', '  ', '    ', '    ', '      ', '      '];

let staged: Stage;
beforeAll(async () => {
  staged = await stage({ 'new.goal': `${LINES[0]}\n` });
  await staged.window.open('new.goal');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await staged?.window.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

test('a table that is written line by line is indented as it goes, and nothing is typed that was not meant', async () => {
  const { page } = staged.window;
  await staged.window.focusEditor();
  await page.waitForTimeout(3000);
  // Below the title: in an empty file it is a completion that brings a whole table.
  await staged.window.goTo(2);
  for (const line of LINES.slice(1)) {
    // As an input method does: whole words at a time.
    for (const word of line.match(/[^：]+：?/g) ?? []) {
      await page.keyboard.insertText(word);
      await page.waitForTimeout(250);
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(250);
  }
  await staged.window.shoot('written');
  await page.keyboard.press('Control+s');
  const path = join(staged.workspace, 'new.goal');
  const text = () =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map(line => line.trimEnd())
      .filter(Boolean);
  await eventually(() => text().length).toBeGreaterThan(1);
  expect(text()).toEqual(LINES.map((line, index) => INDENTS[index] + line));
});
