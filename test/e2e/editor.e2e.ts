import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eventually, type Stage, stage } from './stage.ts';
import { named, type VSCodeWindow } from './window.ts';

// What the editor does with the text of a published table.

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const LINES = BAIYUN.split('\n');
/** The line (from 1) of the first line that holds a text. */
const lineOf = (text: string) => LINES.findIndex(each => each.includes(text)) + 1;
const UNIT = '广州市白云区网格化服务管理中心';

let staged: Stage;
let window: VSCodeWindow;

beforeAll(async () => {
  staged = await stage('editor', {
    'baiyun.goal': BAIYUN,
    'tianhe.goal': readFileSync('examples/tianhe.goal'),
    // As two people write one table: the unit once more, further down.
    'twice.goal': `${BAIYUN}\n资金使用单位：${UNIT}\n  项目名称：网格员装备购置经费\n    财政拨款：0.00\n`,
  });
  window = staged.window;
  await window.open('baiyun.goal');
  await window.ready();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

test('a sum that is broken is marked, listed, mended by its quick fix, and the mark is gone', async () => {
  const { page } = window;
  const error = window.editor().locator('.squiggly-error').first();
  await window.replaceLine(4, '总计：1,997.77');
  await error.waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Shift+M');
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'GS204' }).first();
  await problem.waitFor();
  expect(await problem.innerText()).toContain('1,997.77');
  await window.shoot('problems');
  await window.goTo(4);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+.');
  const actions = page.locator('.action-widget .monaco-list-row.action');
  await actions.filter({ hasText: '1,997.76' }).first().waitFor();
  await window.shoot('quick-fix');
  const marked = actions.and(page.locator('.focused'));
  for (let step = await actions.count(); step > 0; step--) {
    if ((await marked.innerText()).includes('1,997.76')) break;
    await page.keyboard.press('ArrowDown');
  }
  expect(await marked.innerText()).toContain('1,997.76');
  await page.keyboard.press('Enter');
  await error.waitFor({ state: 'detached' });
  await problem.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+j');
});

test('the outline has the table, its units, projects and indicators, one below the other', async () => {
  const { page } = window;
  await window.run('Explorer: Focus on Outline View');
  const rows = page.locator('.outline-pane .monaco-list-row');
  const row = (name: string) => rows.filter({ has: named(page, name) }).first();
  for (const [level, text] of [
    [1, '项目支出绩效目标表（含转移支付项目）'],
    [2, '中共广州市白云区委政法委员会'],
    [3, '公费医疗超支及自付经费'],
    [4, '医疗定点报销比例%'],
  ] as const)
    await eventually(() => row(text).getAttribute('aria-level')).toBe(String(level));
  await window.shoot('outline');
  await row('公费医疗超支及自付经费').click();
  await eventually(() => window.line()).toBe(lineOf('项目名称：公费医疗超支及自付经费'));
});

test('pinyin initials complete a key in its place', async () => {
  const { page } = window;
  await window.open('baiyun.goal');
  await window.goTo(lineOf('质量指标：提高医疗保障') - 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('slzb');
  await window.proposal('数量指标').waitFor();
  await window.shoot('completion');
  await page.keyboard.press('Enter');
  await window.lineOf(/^\s{4}数量指标：$/, 'baiyun.goal').waitFor();
});

test('a unit that is renamed is renamed wherever it stands in the table, and in the sheet', async () => {
  const { page } = window;
  const name = '白云区网格中心';
  await window.open('twice.goal');
  await window.run('Goalsheet: Preview the Official Sheet');
  const sheet = window.preview().locator('#paper table');
  await eventually(() => sheet.innerText()).toContain(UNIT);
  await window.goTo(lineOf(`资金使用单位：${UNIT}`), 'twice.goal');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  const field = page.locator('.rename-box input.rename-input');
  await field.waitFor();
  expect(await field.inputValue()).toBe(UNIT);
  await field.fill(name);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'hidden' });
  await eventually(() => sheet.innerText()).toContain(name);
  expect(await sheet.innerText()).not.toContain(UNIT);
  await window.shoot('renamed');
  await window.focusEditor('twice.goal');
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active:not(.dirty)[data-resource-name="twice.goal"]').waitFor();
  const text = readFileSync(join(staged.workspace, 'twice.goal'), 'utf8');
  expect(text.split(`资金使用单位：${name}`).length - 1).toBe(2);
  expect(text).not.toContain(UNIT);
});
