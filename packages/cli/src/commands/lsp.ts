import { startServer } from '@goalsheet/server/node';
import { expectCount, parseArguments } from '../args.ts';
import type { Io } from '../io.ts';

export const help = {
  zh: `goalsheet lsp —— 语言服务器

用法：goalsheet lsp --stdio

供编辑器使用（VS Code、Neovim、Emacs、Helix …）：按 Language Server Protocol 从标准输入读、向标准输出写。
检查、补全、悬停说明、快速修复、排版、跳转、重命名；打开的文件先查，然后是整个工作区。
不必在终端里直接运行：在编辑器的设置里把这一行写成语言服务器的启动命令，文件类型为 .goal。

  --stdio      标准输入输出（默认）
  -h, --help   显示本说明

例（Neovim）：
  vim.lsp.config('goalsheet', { cmd = { 'goalsheet', 'lsp', '--stdio' }, filetypes = { 'goal' } })
`,
  en: `goalsheet lsp – the language server

Usage: goalsheet lsp --stdio

For editors (VS Code, Neovim, Emacs, Helix …): speaks the Language Server Protocol on standard input and output.
Checks, completion, hover, quick fixes, layout, navigation, rename; open files first, then the whole workspace.
Not to be run in a terminal: name this line in the editor as the server's command for .goal files.

  --stdio      standard input and output (default)
  -h, --help   this text

Example (Neovim):
  vim.lsp.config('goalsheet', { cmd = { 'goalsheet', 'lsp', '--stdio' }, filetypes = { 'goal' } })
`,
};

const OPTIONS = { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } } as const;

/** `goalsheet lsp`: serves until the client says `exit` or goes away, which ends the process. */
export async function run(args: readonly string[], _io: Io): Promise<number> {
  const { positionals } = parseArguments(args, OPTIONS);
  expectCount(positionals, 0, 0, { zh: '不带文件', en: 'no files' });
  startServer({ input: process.stdin, output: process.stdout });
  return new Promise<number>(() => {});
}
