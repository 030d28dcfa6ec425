import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { type Stage, stage } from './stage.ts';

// The extension runs where there is a goal file, and nowhere else.

let staged: Stage | undefined;
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await staged?.window.shoot(`failed-${task.id}`);
  await staged?.close();
  staged = undefined;
});

/** The extensions that run once everything that starts with the window has started. */
async function running(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  staged = await stage(`activation-${name}`, files);
  const { window } = staged;
  const { page } = window;
  // The list holds no more than can be seen.
  await page.setViewportSize({ width: 1500, height: 3000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await window.run('Developer: Show Running Extensions');
  const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
  // It starts when all that a folder's files start has been started.
  await rows.filter({ has: page.getByText('Merge Conflict', { exact: true }) }).waitFor();
  await window.shoot('running');
  return rows.locator('.name').allInnerTexts();
}

const PLAIN = {
  'goal.md': '# 目标\n',
  'table.txt': readFileSync('examples/source/tianhe.txt'),
  'goalsheet.config.json': '{}\n',
};

test('a folder without a goal file does not start it', async () => {
  expect(await running('without', PLAIN)).not.toContain('Goalsheet 绩效目标表');
});

test('a file that is open before it has its layout all the same, whatever its own indents look like', async () => {
  const wide = readFileSync('examples/baiyun.goal', 'utf8').replace(/^ +/gm, indent => indent.repeat(2));
  staged = await stage('activation-early', { 'wide.goal': wide });
  const { window } = staged;
  await window.open('wide.goal');
  await window.ready();
  await window.shoot('early');
  expect(await window.status('editor.indentation')).toBe('Spaces: 2');
});

test('a folder with one does, for files that are not open are checked too', async () => {
  const files = { ...PLAIN, '2026/baiyun.goal': readFileSync('examples/baiyun.goal') };
  expect(await running('with', files)).toContain('Goalsheet 绩效目标表');
  await staged!.window.file('2026').click();
  await staged!.window.marked('baiyun.goal');
});
