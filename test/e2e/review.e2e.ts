import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations, WCAG } from '../browser/axe.ts';
import { eventually, type Stage, stage } from './stage.ts';
import type { VSCodeWindow } from './window.ts';

// What changed since a commit: comparisons and the preview's marks, in a window with the editor's own git.

let staged: Stage;
let window: VSCodeWindow;

const COMMITTED = readFileSync('examples/baiyun.goal', 'utf8');
const NAME = '网格化服务管理工作经费';
/** One amount and one target of a project. */
const CHANGED = COMMITTED.replace(`${NAME}\n    财政拨款：5.00`, `${NAME}\n    财政拨款：6.50`).replace(
  '＞1次',
  '≥1次',
);

beforeAll(async () => {
  staged = await stage(
    'review',
    { 'baiyun.goal': COMMITTED, 'other.goal': COMMITTED.replaceAll('447.00', '400.00'), 'old.goal': '单位：甲\n' },
    {
      language: 'zh-cn',
      prepare(folder) {
        const git = (...args: string[]) =>
          execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
        git('init', '-q', '-b', 'main');
        writeFileSync(join(folder, 'baiyun.goal'), COMMITTED.replaceAll('447.00', '440.00'));
        git('add', 'baiyun.goal');
        git('commit', '-qm', '编制');
        writeFileSync(join(folder, 'baiyun.goal'), COMMITTED);
        git('commit', '-qam', '一上调整');
        writeFileSync(join(folder, 'baiyun.goal'), CHANGED);
      },
    },
  );
  window = staged.window;
  await window.open('baiyun.goal');
  await window.ready();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.shoot(`failed-${task.id}`);
});
afterAll(() => staged?.close());

const page = () => window.preview().locator('main');
/** Closes the comparison with what is called so. */
const close = async (label: string) => {
  const tab = window.page.locator('.tab', { hasText: `${label} 比较` });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
};

test('the table is compared with the last commit, and follows what is typed', async () => {
  expect(CHANGED).not.toBe(COMMITTED);
  await window.run('Goalsheet: Compare with the Last Commit (HEAD)');
  await eventually(() => page().innerText()).toContain('+1.50');
  await eventually(() => page().locator('.mark', { hasText: '放宽' }).count()).toBeGreaterThan(0);
  expect(await page().locator('del', { hasText: '5.00' }).count()).toBeGreaterThan(0);
  await window.shoot('head');
  expect(await violations(page(), WCAG)).toEqual([]);
  const line = CHANGED.split('\n').findIndex(each => each.includes('财政拨款：6.50')) + 1;
  await window.goTo(line, 'baiyun.goal');
  await window.page.keyboard.press('Control+l');
  await window.page.keyboard.press('Shift+ArrowLeft');
  await window.page.keyboard.insertText('    财政拨款：7.00');
  await eventually(() => page().innerText()).toContain('+2.00');
  await eventually(() => page().innerText()).toContain('未保存');
  await close('HEAD');
});

test('with a commit that is chosen by its subject', async () => {
  await window.focusEditor('baiyun.goal');
  await window.run('Goalsheet: Compare with a Revision…');
  await window.option('一上调整').waitFor();
  await window.shoot('revisions');
  await window.choose('编制');
  await eventually(() => page().innerText()).toContain('440.00');
  await window.shoot('revision');
  await close('编制');
});

test('with another file', async () => {
  await window.focusEditor('baiyun.goal');
  await window.run('Goalsheet: Compare with a File…');
  await window.choose('other.goal');
  await eventually(() => page().innerText()).toContain('400.00');
});

test('a comparison is there again after a reload of the window, and follows', async () => {
  // What the window has kept is what it brings back: this comparison, not the one before.
  await eventually(() => window.kept()).toMatch(/goalsheet\.compare.*kind\W+file\W+uri\W+\S*other\.goal/s);
  await window.page.reload();
  await window.ready();
  await eventually(() => page().innerText()).toContain('400.00');
  await window.shoot('reloaded');
  await close('other.goal');
});

test('the preview marks what changed since the last commit', async () => {
  await window.focusEditor('baiyun.goal');
  await window.run('Goalsheet: Preview the Official Sheet');
  const preview = window.preview();
  const legend = preview.locator('#changes-legend');
  await eventually(() => legend.innerText()).toContain('有改动');
  const row = preview.locator('tr.project', { hasText: NAME });
  await eventually(() => row.locator('th').getAttribute('data-change-text')).toBe('有改动');
  await row.locator('th').click();
  await eventually(() => preview.locator('#findings').innerText()).toContain('5.00 → 7.00');
  await window.shoot('marks');
  expect(await violations(preview.locator('main'), WCAG)).toEqual([]);
  await preview.locator('#changes-switch').click();
  await eventually(() => preview.locator('[data-change]').count()).toBe(0);
  await preview.locator('#changes-switch').click();
  await eventually(() => preview.locator('[data-change]').count()).toBeGreaterThan(1);
});

test('the editor’s comparison of texts colours both sides, and lists no findings of the old one', async () => {
  await window.focusEditor('baiyun.goal');
  await window.page.keyboard.press('Control+s');
  await window.run('Git: Open Changes');
  const sides = window.page.locator('.monaco-diff-editor .editor');
  await eventually(() => sides.count()).toBe(2);
  for (const side of [0, 1])
    await eventually(() => sides.nth(side).locator('.view-line span[class*="mtk"]').count()).toBeGreaterThan(20);
  await window.shoot('diff');
  await window.run('Problems: Focus on Problems View');
  const files = window.page.locator('.markers-panel .monaco-list-row .monaco-icon-label.file-icon');
  await eventually(() => files.count()).toBeGreaterThan(0);
  const names = await files.allInnerTexts();
  expect(names.filter(name => name.includes('baiyun.goal')).length).toBe(1);
});

test('a file that is in no commit is said to be new', async () => {
  await window.open('old.goal');
  await window.run('Goalsheet: Compare with the Last Commit (HEAD)');
  await eventually(() => page().first().innerText()).toContain('那个版本里没有这个文件');
});
