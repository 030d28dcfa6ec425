import { extname } from 'node:path';
import { parseArguments } from '../args.ts';
import { Failure } from '../errors.ts';
import { CLEAN } from '../exit-codes.ts';
import { goalCommits } from '../git/commits.ts';
import { runGit } from '../git/program.ts';
import { findRepository } from '../git/repository.ts';
import { resolveRevision } from '../git/revisions.ts';
import { selectionOf } from '../git/selection.ts';
import type { TableHistory } from '../history/follow.ts';
import { chosenLineages, lineagesOf } from '../history/lineages.ts';
import { withProject } from '../history/project.ts';
import { readHistories } from '../history/read.ts';
import { type Io, note } from '../io.ts';
import { writeOutput } from '../output-file.ts';

export const help = {
  zh: `goalsheet history —— 各项目的金额和指标数，从最早的提交到现在

用法：goalsheet history [选项] [文件、文件夹…]

沿着当前分支的主线（合并算一次提交）读每次提交里的表，最近的在最后。项目改了名、换了单位、文件改了名，
仍算同一个；凭什么算同一个（同一项目编码、绩效目标相同 …）会写明。不写路径时是当前文件夹里的表，
包括已经删除的。没有提交的改动不在内。

  --project 名称       只看这个项目（用现在或从前的名称，也可以只写一部分）
  --since 日期         只看这一天起的提交，如 2025-01-31
  --format 格式        table  屏幕上的表（默认）
                       csv    每次提交、每个项目一行，供 Excel、WPS 和程序使用
                       html   带走势图的网页，可打印
                       不写时按 -o 的扩展名（.txt .csv .html）
  -o, --output 文件    写入文件
  --force              覆盖已有的文件
  -h, --help           显示本说明

退出码：0 完成；2 用法不对或没有完成。

例：
  goalsheet history 白云.goal
  goalsheet history --project 信创工作经费 --since 2025-01-01
  goalsheet history -o 变化.html
`,
  en: `goalsheet history – amount and number of indicators of each project, from the first commit to now

Usage: goalsheet history [options] [files, folders…]

Reads the tables in every commit of the current branch's main line (a merge is one commit), the newest last. A project
that was renamed or moved to another unit, and a file that was renamed, are still the same; what tells so (the same code,
the same goal …) is said. Without a path, the tables of the current folder, also those that are gone. What is not
committed is not in it.

  --project NAME       only this project (by what it is, or was, called, or a part of that)
  --since DATE         only commits from this day on, such as 2025-01-31
  --format FORMAT      table  for the screen (default)
                       csv    a record for each commit and project, for spreadsheets and programs
                       html   a page with charts, to print
                       default: from the name of -o (.txt .csv .html)
  -o, --output FILE    write a file
  --force              replace a file that is there
  -h, --help           this text

Exit codes: 0 done, 2 wrong use or failure.

Examples:
  goalsheet history baiyun.goal
  goalsheet history --project 信创工作经费 --since 2025-01-01
  goalsheet history -o changes.html
`,
};

const FORMATS = ['table', 'csv', 'html'] as const;
const BY_ENDING: Readonly<Record<string, (typeof FORMATS)[number]>> = {
  '.csv': 'csv',
  '.html': 'html',
  '.htm': 'html',
};

const OPTIONS = {
  project: { type: 'string' },
  since: { type: 'string' },
  format: { type: 'string', values: FORMATS },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const;

/** `goalsheet history`: 0; 2 if there is nothing to tell of. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const repository = await findRepository(io);
  const selection = selectionOf(repository, positionals);
  const head = await resolveRevision(repository, 'HEAD');
  const commits = await goalCommits(repository, head.commit, options.since);
  const lineages = chosenLineages(lineagesOf(commits), selection.includes);
  const read = await readHistories(repository, lineages);
  if (read.length === 0) throw nothing(options.since);
  const tables = options.project === undefined ? read : withProject(read, options.project);
  const format = options.format ?? BY_ENDING[extname(options.output ?? '').toLowerCase()] ?? 'table';
  await writeOutput(io, options.output, await reportOf(tables, format, options.output, io), options.force === true);
  await sayIfShallow(io);
  return CLEAN;
}

async function reportOf(
  tables: readonly TableHistory[],
  format: (typeof FORMATS)[number],
  file: string | undefined,
  io: Io,
): Promise<string> {
  if (format === 'csv') return (await import('../history/report-csv.ts')).report(tables);
  if (format === 'html') return (await import('../history/report-html.ts')).report(tables, io.language);
  const { report } = await import('../history/report-text.ts');
  const plain = { ...io.stdout, write: () => {}, isTTY: false, columns: undefined, colour: false };
  return report(tables, io.language, file === undefined || file === '-' ? io.stdout : plain);
}

async function sayIfShallow(io: Io): Promise<void> {
  const { stdout } = await runGit(io, ['rev-parse', '--is-shallow-repository']);
  if (stdout.toString('utf8').trim() === 'true')
    note(io, {
      zh: '这是浅克隆，更早的提交不在这里：git fetch --unshallow 可以取回。',
      en: 'This is a shallow clone without its earlier commits: git fetch --unshallow brings them.',
    });
}

function nothing(since: string | undefined): Failure {
  if (since !== undefined)
    return new Failure({
      zh: `“${since}”以来没有提交动过这些表。请检查 --since 的日期（如 2025-01-31）和路径，或去掉 --since。`,
      en: `No commit since “${since}” touched these tables. Check the date (such as 2025-01-31) and the paths, or leave out --since.`,
    });
  return new Failure({
    zh: '当前分支的提交里没有这些表。请检查路径；还没有提交的文件先 git add、git commit。',
    en: 'No commit of the current branch holds these tables. Check the paths; git add and git commit what is not committed yet.',
  });
}
