import { access, constants, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { PrintError } from './print-error.ts';

/** Where a browser is looked for. */
export interface Surroundings {
  /** The folder that a relative path counts from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** Programs that print pages, by the names they have on Linux. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** Where macOS and Windows keep them, below their folders for programs. */
const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** The usual places of Edge, Chrome and Chromium on a platform, the ones to try first in front. */
export function browserPlaces({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): string[] {
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter(folder => folder !== undefined && folder !== '')
      .flatMap(folder => WINDOWS.map(names => win32.join(folder!, ...names)));
  if (platform === 'darwin')
    return ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])].flatMap(folder =>
      MAC.map(name => posix.join(folder, name)),
    );
  const folders = (env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'));
  const all = [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return NAMES.flatMap(name => all.map(folder => posix.join(folder, name)));
}

/**
 * The browser on this machine: the one that was asked for, that `GOALSHEET_BROWSER` or `CHROME_PATH` names, or the first in the
 * usual places; undefined if there is none. Nothing is downloaded.
 * @throws {PrintError} if the one that was named is not there
 */
export async function findBrowser(asked: string | undefined, around: Surroundings): Promise<string | undefined> {
  const { cwd, env, platform } = around;
  const named = asked ?? (env.GOALSHEET_BROWSER || env.CHROME_PATH || undefined);
  if (named !== undefined) {
    const path = (platform === 'win32' ? win32 : posix).resolve(cwd, named);
    if (await isProgram(path)) return path;
    throw new PrintError({
      zh: `没有这个浏览器程序：${named}。请检查 --browser（或环境变量 GOALSHEET_BROWSER、CHROME_PATH）里的路径。`,
      en: `There is no such browser: ${named}. Check the path in --browser (or in GOALSHEET_BROWSER, CHROME_PATH).`,
    });
  }
  for (const place of browserPlaces(around)) if (await isProgram(place)) return place;
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
