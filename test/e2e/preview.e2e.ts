import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from '../browser/axe.ts';
import { eventually, type Stage, stage } from './stage.ts';
import type { VSCodeWindow } from './window.ts';

// The official sheet beside its text.

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const LINES = BAIYUN.split('\n');
/** The line (from 1) of the first line that holds a text. */
const lineOf = (text: string) => LINES.findIndex(each => each.includes(text)) + 1;

let staged: Stage;
let window: VSCodeWindow;

beforeAll(async () => {
  staged = await stage('preview', { 'baiyun.goal': BAIYUN });
  window = staged.window;
  await window.open('baiyun.goal');
  await window.ready();
  await window.run('Goalsheet: Preview the Official Sheet');
  await sheet().waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

const sheet = () => window.preview().locator('#paper table');
const chosen = () => sheet().locator('.chosen');
/** Whether what is chosen can be seen, at least its beginning. */
const chosenInView = () =>
  chosen().evaluate(`(() => {
    const { top } = document.querySelector('.chosen').getBoundingClientRect();
    const desk = document.getElementById('desk').getBoundingClientRect();
    return top >= desk.top && top < desk.bottom - 10;
  })()`);

test('follows what is typed, not only what is saved', async () => {
  await eventually(() => sheet().innerText()).toContain('公费医疗超支及自付经费');
  await window.shoot('beside');
  const line = lineOf('财政拨款：7.00');
  const project = sheet().locator('tr.project').first();
  await window.replaceLine(line, '    财政拨款：7.50');
  await eventually(() => project.innerText()).toContain('7.50');
  await eventually(() => window.preview().locator('#summary').innerText()).toMatch(/Errors \d/);
  await window.shoot('typed');
  expect(readFileSync(join(staged.workspace, 'baiyun.goal'), 'utf8')).toBe(BAIYUN);
  await window.replaceLine(line, '    财政拨款：7.00');
  await eventually(() => project.innerText()).toContain('7.00');
});

test('a row leads to its line, by click and by key', async () => {
  await sheet().locator('p.indicator', { hasText: '平安宣传' }).first().click();
  await eventually(() => window.line()).toBe(lineOf('：平安宣传'));
  // The sheet keeps the focus: the arrow goes on to the next indicator, Enter to its line, and into the text.
  await window.page.keyboard.press('ArrowDown');
  await eventually(() => chosen().innerText()).toContain('政法工作满意度调查');
  await window.shoot('keyboard');
  await window.page.keyboard.press('Enter');
  await eventually(() => window.line()).toBe(lineOf('：政法工作满意度调查'));
  await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
});

test('a line leads to its row', async () => {
  const project = LINES.findLastIndex(each => each.includes('项目名称：'));
  await window.goTo(project + 1);
  const title = LINES[project]!.split('：')[1]!;
  await eventually(() => chosen().innerText()).toContain(title);
  await eventually(chosenInView).toBe(true);
  await window.shoot('pointed');
  await window.goTo(lineOf('：平安宣传'));
  await eventually(() => chosen().innerText()).toContain('平安宣传');
  await eventually(chosenInView).toBe(true);
});

test('every control can be reached and seen with the keyboard', async () => {
  const page = window.preview();
  const focused = page.locator(':focus');
  await page.locator('#previous').focus();
  const reached: string[] = [];
  for (let tabs = 0; tabs < 20; tabs++) {
    reached.push((await focused.getAttribute('id')) ?? '');
    // A ring, whatever its colour: it is the theme's.
    expect(await focused.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).toBe('solid');
    if (reached.at(-1) === 'desk') break;
    await window.page.keyboard.press('Tab');
  }
  expect(reached).toEqual(['previous', 'next', 'smaller', 'zoom', 'larger', 'print', 'export', 'desk']);
  await window.shoot('focus');
  await window.page.keyboard.press('j');
  await eventually(() => page.locator('#findings li[aria-current]').count()).toBe(1);
});

test.each(['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'])(
  'is accessible: %s',
  async theme => {
    await window.focusEditor();
    await window.run('Preferences: Color Theme');
    await window.field.fill(theme);
    await window.choose(theme);
    await window.field.waitFor({ state: 'hidden' });
    await window.shoot(theme.toLowerCase().replaceAll(' ', '-'));
    expect(await violations(window.preview().locator('html'))).toEqual([]);
  },
);

test('is there again after a reload of the window', async () => {
  // The window keeps its state now and then: what it has kept is what it brings back.
  await eventually(() => window.kept()).toContain('goalsheet.preview');
  await window.page.reload();
  await eventually(() => sheet().innerText()).toContain('公费医疗超支及自付经费');
  await window.shoot('reloaded');
});
