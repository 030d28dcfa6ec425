import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { print } from '../../../packages/language/src/index.ts';
import type { SheetResult } from '../../../packages/server/src/protocol.ts';
import { pageHtml } from '../../../packages/vscode/src/preview/html.ts';
import type { ShowMessage } from '../../../packages/vscode/src/preview/messages.ts';
import { launchChromium } from '../../browser/chromium.ts';
import { generateTable } from '../generate.ts';
import { median } from '../measure.ts';
import type { Result } from '../tasks.ts';
import { EditorSession } from './client.ts';
import type { Servers } from './servers.ts';

/** What the preview may take from a key to the painted row, in milliseconds. */
const ALLOWED = 30;

/** In the page: shows a sheet, and waits until it is painted. @returns milliseconds */
export const SHOW = `message => new Promise(resolve => {
  const start = performance.now();
  addEventListener('message', () => requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now() - start);
    painted.port2.postMessage(0);
  }), { once: true });
  postMessage(message, '*');
})`;

/**
 * From a key that is pressed to its row in the preview: the server's answer over stdio, and the extension's own page in Chromium until it is
 * painted.
 */
export async function previewUpdates(
  servers: Servers,
  folder: string,
  { count, rounds }: { count: number; rounds: number },
): Promise<Result[]> {
  const text = print(generateTable(count));
  const uri = pathToFileURL(join(folder, `preview-${count}.goal`)).href;
  const at = placeIn(text);
  const session = new EditorSession(servers.goalsheet, uri);
  const browser = await launchChromium();
  try {
    await session.start();
    await session.open(`${text}\n不是条目\n`);
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await openPage(page, join(folder, 'preview'));
    let sheet = await session.sheet();
    await page.evaluate(`(${SHOW})(${JSON.stringify(messageOf(sheet))})`);
    const times: number[] = [];
    for (let round = -5; round < rounds; round++) {
      const start = performance.now();
      const checked = session.type(at, [round % 2 === 0 ? '新' : '']);
      sheet = await session.sheet(sheet.serial);
      const answered = performance.now() - start;
      await checked;
      const painted = (await page.evaluate(`(${SHOW})(${JSON.stringify(messageOf(sheet))})`)) as number;
      if (round >= 0) times.push(answered + painted);
    }
    const what = `key to the painted row of the preview, ${count} projects / ${ALLOWED} ms`;
    return [{ what, ratio: median(times) / ALLOWED, goal: 1 }];
  } finally {
    await browser.close();
    await session.stop();
  }
}

/** Behind the key of the goal that stands nearest to the middle. */
function placeIn(text: string): { line: number; character: number } {
  const key = '绩效目标：';
  const before = text.slice(0, text.indexOf(key, text.length >> 1) + key.length);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
}

/** What the extension tells the page of an answer. */
export function messageOf({ uri, table, change, findings }: SheetResult): ShowMessage {
  const shown = change ? { change } : table === undefined ? {} : { table };
  return { kind: 'show', name: 'preview', uri, ...shown, findings, misread: false };
}

/** The page as VS Code shows it: its own script and style, but no policy, since both are put into it. */
export async function openPage(page: Page, folder: string): Promise<void> {
  mkdirSync(folder);
  const entry = (name: string) =>
    fileURLToPath(new URL(`../../../packages/vscode/src/preview/page/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry('main.js'), entry('page.css')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const written = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  const html = pageHtml({ nonce: '', cspSource: '', script: '', style: '', language: 'zh' })
    .replace(/<meta http-equiv[^>]*>/, '')
    .replace(/<link[^>]*>/, () => `<style>${written('.css')}</style>`)
    .replace(/<script[^>]*><\/script>/, '');
  writeFileSync(join(folder, 'page.html'), html);
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await page.evaluate(
    `{ let state; globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState: () => state, setState: next => { state = next; } }); }`,
  );
  await page.addScriptTag({ type: 'module', content: written('.js') });
}
