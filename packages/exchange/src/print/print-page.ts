import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrintError } from './print-error.ts';

export interface PrintRequest {
  /** The browser's program. */
  readonly browser: string;
  /** A page that needs nothing but itself. */
  readonly html: string;
  /** Gives up after so many milliseconds. */
  readonly limit: number;
  /** Gives up when it is aborted. */
  readonly signal?: AbortSignal;
}

/** A browser is given so long, and so much longer for each million characters of the page, in milliseconds. */
const LIMIT = { least: 90_000, each: 30_000 };

/** How long a page may take, in milliseconds. */
export function timeFor(html: string): number {
  return LIMIT.least + Math.ceil(html.length / 1e6) * LIMIT.each;
}

/**
 * What a browser is told: no window, no name it could look up, nothing of its own business; a profile that is thrown
 * away. Its sandbox stays on, except for root on Linux, for whom browsers refuse to start with it.
 */
function optionsFor(folder: string): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    '--headless',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'out.pdf')}`,
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-features=MediaRouter,OptimizationHints,Translate',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--password-store=basic',
    '--use-mock-keychain',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/**
 * Prints a page through a browser of this machine. The browser and all that it started are ended with it, and its folder is
 * removed, however it goes.
 * @returns the PDF
 * @throws {PrintError} if the browser does not start, fails, takes longer than `limit`, or `signal` is aborted
 */
export async function printPage({ browser, html, limit, signal }: PrintRequest): Promise<Uint8Array> {
  const folder = await mkdtemp(join(placeFor(browser), 'goalsheet-print-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    const { ended, told } = await runBrowser(browser, [...optionsFor(folder), pathToFileURL(page).href], limit, signal);
    if (ended === 'aborted') throw aborted();
    if (ended === 'late') throw late(browser, limit);
    const pdf = await readFile(join(folder, 'out.pdf')).catch(() => undefined);
    // The end is looked at too: a full disk leaves a part of it.
    if (pdf?.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.subarray(-1024).includes('%%EOF')) return pdf;
    throw failed(browser, ended, told);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** A browser that was installed as a snap sees a temporary folder of its own, but the user's folder as it is. */
function placeFor(browser: string): string {
  return /^\/snap\//.test(browser) && process.env.HOME ? process.env.HOME : tmpdir();
}

interface Ended {
  /** The exit code, or why it did not come to one. */
  readonly ended: number | string;
  /** The end of what it said on standard error. */
  readonly told: string;
}

function runBrowser(
  browser: string,
  args: readonly string[],
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Ended> {
  return new Promise(resolve => {
    // A group of its own, so that all of its processes can be ended together.
    const child = spawn(browser, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told = (told + text).slice(-2000);
    });
    const finish = (ended: number | string) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      endAll(child);
      child.stderr.destroy();
      resolve({ ended, told });
    };
    const timer = setTimeout(() => finish('late'), limit);
    const abort = () => finish('aborted');
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
    child.once('error', error => finish(error.message));
    child.once('exit', (code, killedBy) => finish(code ?? killedBy ?? 'killed'));
  });
}

/** Ends a browser with all that it started, also what is left when it has ended itself. */
function endAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on('error', () => {});
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

function aborted(): PrintError {
  return new PrintError({
    zh: '已中断，没有写 PDF。',
    en: 'Interrupted; no PDF was written.',
  });
}

function late(browser: string, limit: number): PrintError {
  const seconds = Math.round(limit / 1000);
  return new PrintError({
    zh: `浏览器 ${seconds} 秒内没有打印完，已经停止：${browser}。请导出网页（HTML），再用浏览器打开、打印成 PDF。`,
    en: `The browser did not finish within ${seconds} seconds and was stopped: ${browser}. Export the web page (HTML), open it in a browser, and print that as PDF.`,
  });
}

function failed(browser: string, ended: number | string, told: string): PrintError {
  const lines = told.split('\n').filter(line => line.trim() !== '');
  const last = lines.findLast(line => /sandbox|fatal|error/i.test(line)) ?? lines.at(-1) ?? '';
  const said = last === '' ? '' : last.trim().slice(0, 300);
  const isSandbox = /sandbox/i.test(told);
  const zh = isSandbox
    ? '它的沙箱在这里不能用（常见于容器）。请换一个浏览器（环境变量 CHROME_PATH 指定它的路径），或导出网页（HTML），在别处打印。'
    : '请换一个浏览器（环境变量 CHROME_PATH 指定它的路径），或导出网页（HTML），再用浏览器打开、打印成 PDF。';
  const en = isSandbox
    ? 'Its sandbox does not work here, as in many containers. Name another browser (CHROME_PATH states its path), or export the web page (HTML) and make the PDF elsewhere.'
    : 'Name another browser (CHROME_PATH states its path), or export the web page (HTML), open it in a browser, and print that as PDF.';
  return new PrintError({
    zh: `浏览器没有打印出 PDF（${browser}，${ended}${said && `：${said}`}）。${zh}`,
    en: `The browser printed no PDF (${browser}, ${ended}${said && `: ${said}`}). ${en}`,
  });
}
