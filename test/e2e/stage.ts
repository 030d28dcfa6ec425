import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { startCodeServer } from './code-server.ts';
import { newPage, PATIENCE, VSCodeWindow } from './window.ts';

/** The packed extension. */
export const VSIX = process.env.GOALSHEET_VSIX ?? 'packages/vscode/dist/goalsheet.vsix';

export interface Stage {
  readonly window: VSCodeWindow;
  /** The folder that is open: a temporary one. */
  readonly workspace: string;
  close(): Promise<void>;
}

/**
 * A window that has a folder of these files open, with the packed extension installed. `name`: of its pictures; `prepare`:
 * what is done with the folder before it is opened.
 */
export async function stage(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  { language = 'en', prepare }: { language?: 'en' | 'zh-cn'; prepare?: (folder: string) => void } = {},
): Promise<Stage> {
  const workspace = mkdtempSync(join(tmpdir(), 'goalsheet-workspace-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  prepare?.(workspace);
  const server = await startCodeServer(workspace, VSIX);
  const browser = await launchChromium();
  const page = await newPage(browser);
  // As a language pack does: the editor itself stays English, its extensions speak the language.
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  await page.goto(server.url);
  return {
    window: new VSCodeWindow(page, name),
    workspace,
    async close() {
      await browser.close();
      await server.stop();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** Windows follow after a moment, on a busy machine after a longer one. */
export const eventually = <T>(found: () => Promise<T> | T) => expect.poll(found, { timeout: PATIENCE });
