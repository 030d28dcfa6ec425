import { type Sheet, toHtml } from '@goalsheet/core/sheet';
import { findBrowser, PrintError, printPage, timeFor } from '@goalsheet/exchange/printing';
import { Failure } from '../errors.ts';
import { StatusLine } from '../status-line.ts';
import type { WriteContext } from './formats.ts';

/**
 * A sheet as PDF: the page that is printed from a browser, printed by one that is on this machine. Without one the page itself
 * is written beside.
 * @throws {Failure} if there is no browser, or it fails
 */
export async function writePdf([sheet]: readonly Sheet[], { io, browser, beside }: WriteContext): Promise<Uint8Array> {
  const html = toHtml(sheet!);
  const line = new StatusLine(io);
  try {
    const program = await findBrowser(browser, io);
    if (program === undefined) throw noBrowser(await beside('.html', html));
    line.show({
      zh: '正在打印 PDF（很大的表要一两分钟）…',
      en: 'Printing PDF (a very large table takes a minute or two) …',
    });
    return await printPage({ browser: program, html, limit: timeFor(html), signal: io.interruption() });
  } catch (error) {
    throw error instanceof PrintError ? new Failure(error.text) : error;
  } finally {
    line.clear();
  }
}

function noBrowser(page: string | undefined): Failure {
  const zh = page === undefined ? '请先输出 HTML（--to html）' : `可打印的网页已写入 ${page}`;
  const en = page === undefined ? 'Print HTML (--to html)' : `The page was written to ${page}`;
  return new Failure({
    zh: `没有写 PDF：这台机器上没有找到 Edge、Chrome 或 Chromium（用 --browser 可以指定路径）。${zh}，用任何浏览器打开，打印成 PDF 即可。`,
    en: `No PDF was written: neither Edge nor Chrome nor Chromium was found on this machine (--browser names one). ${en}; open it in any browser and print it as PDF.`,
  });
}
