import { sheetOf, toHtml } from '@goalsheet/core/sheet';
import { toBase64 } from './base64.ts';
import type { Context } from './context.ts';
import type { PrintPdfResult } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A table as PDF, printed by a browser of this machine; nothing for a standard or library, or where `signal` was aborted. For a
 * server in Node.
 */
export async function printPdf(
  { file }: Snapshot,
  { language }: Pick<Context, 'language'>,
  signal: AbortSignal,
): Promise<PrintPdfResult | undefined> {
  if (file.kind !== 'table') return undefined;
  const { findBrowser, PrintError, printPage, timeFor } = await import('@goalsheet/exchange/printing');
  const { env, platform } = process;
  try {
    const browser = await findBrowser(undefined, { cwd: process.cwd(), env, platform });
    if (browser === undefined) return { problem: NO_BROWSER[language] };
    const html = toHtml(sheetOf(file));
    return { base64: toBase64(await printPage({ browser, html, limit: timeFor(html), signal })) };
  } catch (error) {
    if (signal.aborted) return undefined;
    if (error instanceof PrintError) return { problem: error.text[language] };
    throw error;
  }
}

const NO_BROWSER = {
  zh: '没有导出 PDF：这台机器上没有找到 Edge、Chrome 或 Chromium（装在别处的，可以用环境变量 CHROME_PATH 指定）。可以打开网页，用任何浏览器打印成 PDF。',
  en: 'No PDF was made: neither Edge nor Chrome nor Chromium was found on this machine (CHROME_PATH names one that is elsewhere). Any browser can print the web page as PDF.',
};
