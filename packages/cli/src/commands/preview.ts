import { expectCount, parseArguments, wholeNumber } from '../args.ts';
import { Failure } from '../errors.ts';
import { CLEAN } from '../exit-codes.ts';
import { type Io, note } from '../io.ts';
import { hasDesktop, openInBrowser } from '../open-in-browser.ts';
import { pathsOf } from '../paths.ts';
import { PreviewError, startPreview } from '../preview/server.ts';

export const help = {
  zh: `goalsheet preview —— 在浏览器中预览

用法：goalsheet preview [文件夹] [选项]

列出文件夹（默认当前文件夹）中的 .goal 文件，显示正式表格和检查结果；文件保存后自动更新。
只在本机（127.0.0.1）可见，只读不写。Ctrl-C 结束。

  --open       打开浏览器（在桌面系统上）
  --port 端口  默认 7414；被占用时用后面第一个空闲的
  -h, --help   显示本说明

例：
  goalsheet preview --open
  goalsheet preview 2025年 --port 8000
`,
  en: `goalsheet preview – preview in the browser

Usage: goalsheet preview [FOLDER] [options]

Lists the .goal files of a folder (default: the current one) and shows each as the official form with its findings, kept
up to date as files are saved. Visible on this machine only (127.0.0.1); it only reads. Ctrl-C ends it.

  --open       open the browser (on a desktop)
  --port PORT  default 7414; where it is taken, the next one that is free
  -h, --help   this text

Examples:
  goalsheet preview --open
  goalsheet preview 2025 --port 8000
`,
};

const OPTIONS = { open: { type: 'boolean' }, port: { type: 'string' } } as const;

/** `goalsheet preview`: serves until Ctrl-C, then 0; 2 if it cannot begin. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 0, 1, { zh: '一个文件夹', en: 'one folder' });
  const port = options.port === undefined ? undefined : wholeNumber('--port', options.port, 1, 65535);
  const folder = pathsOf(io.platform).absolute(io.cwd, positionals[0] ?? '.');
  const log = (error: unknown) => io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const stop = io.interruption();
  const preview = await begun({ folder, language: io.language, log, ...(port !== undefined && { port }) });
  io.stdout.write(`${preview.url}\n`);
  note(io, { zh: '预览已开始，Ctrl-C 结束。', en: 'The preview is on; Ctrl-C ends it.' });
  if (options.open && hasDesktop(io.platform, io.env)) openInBrowser(preview.url, io.platform);
  if (!stop.aborted) await new Promise(resolve => stop.addEventListener('abort', resolve, { once: true }));
  await preview.close();
  return CLEAN;
}

async function begun(options: Parameters<typeof startPreview>[0]) {
  try {
    return await startPreview(options);
  } catch (error) {
    throw error instanceof PreviewError ? new Failure(error.localised) : error;
  }
}
