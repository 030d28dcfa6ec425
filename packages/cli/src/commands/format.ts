import { format, Workspace } from '@goalsheet/language';
import { parseArguments } from '../args.ts';
import { Failure, failureOf, UsageError } from '../errors.ts';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import { type Io, note, say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { inOrder } from '../pool.ts';
import { readInput, readLimited } from '../read-input.ts';
import { CONVERTED, sourceText } from '../source-file.ts';
import { safe, safeLines } from '../terminal-text.ts';
import { writeFileSafely } from '../write-file.ts';

export const help = {
  zh: `goalsheet format —— 统一 .goal 文件的排版

用法：goalsheet format [选项] [文件、文件夹或通配符…]

设置缩进、空行、全角冒号和表中的规范用词；不改变内容和注释，也不重排正文的换行。
不写路径时处理当前文件夹（含子文件夹）；“-” 从标准输入读，向标准输出写。

  --check     只列出排版不一致的文件，不修改；有这样的文件时退出码为 1
  -h, --help  显示本说明

退出码：0 完成；1 （--check）有文件需要排版；2 用法不对，或有文件读写失败。

例：
  goalsheet format
  goalsheet format 白云.goal
  goalsheet format --check .
`,
  en: `goalsheet format – lay out .goal files

Usage: goalsheet format [options] [files, folders or patterns…]

Sets indents, blank lines, full-width colons and the form's own words; changes neither content nor comments, and never
re-breaks a long text. Without a path, the current folder and below; “-” reads standard input and writes standard output.

  --check     only list the files that would change; exit code 1 if there are any
  -h, --help  this text

Exit codes: 0 done; 1 (--check) files would change; 2 wrong use, or a file that cannot be read or written.

Examples:
  goalsheet format
  goalsheet format baiyun.goal
  goalsheet format --check .
`,
};

const OPTIONS = { check: { type: 'boolean' } } as const;
const WIDTH = 16;

/** `goalsheet format`: 0 done; 1 if `--check` finds files that would change; 2 if a file could not be read or written. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const onlyCheck = options.check === true;
  const workspace = new Workspace(nodeFileSystem());
  if (positionals.includes('-')) {
    if (positionals.length > 1)
      throw new UsageError({
        zh: '“-”（标准输入）不能与文件一起处理。请分两次运行。',
        en: '“-” (standard input) cannot be laid out together with files. Run the command twice.',
      });
    return formatStdin(workspace, onlyCheck, io);
  }
  const files = await findFiles(positionals, workspace, io);
  let changed = 0;
  let failed = 0;
  for await (const outcome of inOrder(files, WIDTH, file => formatFile(file, workspace, onlyCheck))) {
    const { shown } = outcome;
    if (outcome.failure) {
      failed++;
      io.stderr.write(`${safeLines(say(io, outcome.failure.text))}\n`);
    } else if (outcome.changed) {
      changed++;
      io.stdout.write(`${safe(shown)}\n`);
    }
    if (outcome.note) io.stderr.write(`${safe(shown)}: ${say(io, outcome.note)}\n`);
    if (outcome.note && outcome.changed && !onlyCheck) io.stderr.write(`${safe(shown)}: ${say(io, CONVERTED)}\n`);
  }
  note(io, closing(files.length, changed, failed, onlyCheck));
  if (failed > 0) return FAILED;
  return onlyCheck && changed > 0 ? FINDINGS : CLEAN;
}

interface Outcome {
  readonly shown: string;
  readonly changed: boolean;
  readonly note?: { readonly zh: string; readonly en: string };
  readonly failure?: Failure;
}

async function formatFile({ path, shown }: FoundFile, workspace: Workspace, onlyCheck: boolean): Promise<Outcome> {
  try {
    const source = sourceText({ bytes: await readLimited(path, shown), shown });
    const formatted = format(source.text, { standards: await workspace.standardsFor(path) });
    // A file in another encoding becomes UTF-8, which is part of the layout.
    const changed = formatted !== source.text || source.note !== undefined;
    if (changed && !onlyCheck) await writeFileSafely(path, source.mark + formatted, { overwrite: true });
    return { shown, changed, ...(source.note && { note: source.note }) };
  } catch (error) {
    const failure = failureOf(error, shown);
    if (failure instanceof Failure) return { shown, changed: false, failure };
    throw error;
  }
}

async function formatStdin(workspace: Workspace, onlyCheck: boolean, io: Io): Promise<number> {
  const input = await readInput(io, '-');
  const source = sourceText(input);
  if (source.note) note(io, source.note);
  const formatted = format(source.text, { standards: await workspace.standardsFor(input.path) });
  if (!onlyCheck) {
    io.stdout.write(formatted);
    return CLEAN;
  }
  const changed = formatted !== source.text;
  if (changed) io.stdout.write(`${input.shown}\n`);
  return changed ? FINDINGS : CLEAN;
}

function closing(files: number, changed: number, failed: number, onlyCheck: boolean) {
  const failedZh = failed > 0 ? `，${failed} 个没有处理` : '';
  const failedEn = failed > 0 ? `, ${failed} failed` : '';
  if (onlyCheck && changed > 0)
    return {
      zh: `共 ${files} 个文件，${changed} 个需要排版${failedZh}：goalsheet format`,
      en: `${files} files, ${changed} would change${failedEn}: goalsheet format`,
    };
  return {
    zh: `共 ${files} 个文件，修改 ${changed} 个${failedZh}。`,
    en: `${files} files, ${changed} changed${failedEn}.`,
  };
}
