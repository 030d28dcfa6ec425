import { createHash } from 'node:crypto';
import { expectCount, parseArguments } from '../args.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN, FAILED } from '../exit-codes.ts';
import { install, installation, isEmpty, type Plan, removal, uninstall } from '../git/install.ts';
import { shellWord } from '../git/own-command.ts';
import { findRepository } from '../git/repository.ts';
import { shownText } from '../git/shown-text.ts';
import { type Io, note, say } from '../io.ts';
import { nearest } from '../near.ts';
import { readInput } from '../read-input.ts';
import { sourceText } from '../source-file.ts';
import { safe } from '../terminal-text.ts';

export const help = {
  zh: `goalsheet git —— 让 git 看懂 .goal 文件

用法：goalsheet git install [选项]     在当前仓库里设置
      goalsheet git textconv 文件      输出统一排版后的文本（由 git diff 调用）

设置以后：
  git diff、git log -p  按统一的排版显示（排版和编码的变化不算变化），每一处变化的标题是所在的项目
  git merge、git rebase 按事实合并：改的不是同一件事就不冲突；同一件事改成了两样，只在这一项上标出冲突

写两处：仓库根目录的 .gitattributes 加一行（请提交，大家共用）；本克隆的 git 设置（git 不允许随仓库分发，
每人在自己的克隆里运行一次）。写之前会列出来并询问。

  --yes        不询问
  --print      只列出要写的内容，不写
  --uninstall  恢复原样：去掉加上的那一行和这些设置
  -h, --help   显示本说明

退出码：0 完成；2 用法不对或没有完成。
没有运行过 install 的克隆，git 照常按行比较和合并。
git 把中文文件名显示成“\\346\\262\\263”时：git config core.quotePath off（install 不动这个设置）。

例：
  goalsheet git install
  goalsheet git install --print
`,
  en: `goalsheet git – let git understand .goal files

Usage: goalsheet git install [options]   set up the current repository
       goalsheet git textconv FILE       print the text laid out (called by git diff)

Then
  git diff, git log -p    show every version laid out (a change of layout or encoding is none), and the heading of each
                          hunk names the project that it is in
  git merge, git rebase   merge by fact: changes of different facts never conflict; one fact that was changed in two
                          ways is marked as a conflict on that entry alone

Two places are written: one line in .gitattributes at the root (commit it, it is for all), and the settings of this clone
(git takes none from a repository, so each colleague runs this once). They are listed, and you are asked, before that.

  --yes        do not ask
  --print      only list what would be written
  --uninstall  as it was before: takes out that line and those settings
  -h, --help   this text

Exit codes: 0 done, 2 wrong use or failure.
In a clone where this was not run, git compares and merges lines as always.
Where git shows names of files as “\\346\\262\\263”: git config core.quotePath off (which install leaves as it is).

Examples:
  goalsheet git install
  goalsheet git install --print
`,
};

const SUBCOMMANDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  install: runInstall,
  textconv: runTextconv,
};

/** `goalsheet git install|textconv`: 0; 2 if nothing could be done, or nobody said yes. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const names = Object.keys(SUBCOMMANDS);
  const list = names.join(', ');
  if (name === undefined)
    throw new UsageError({ zh: `git 后面要写做什么：${list}。`, en: `Say what to do behind git: ${list}.` });
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (subcommand) return subcommand(rest, io);
  const [near] = nearest(name, names, 1);
  throw new UsageError({
    zh: `goalsheet git 没有“${name}”。${near ? `是不是 ${near}？` : ''}可用：${list}。`,
    en: `goalsheet git has no “${name}”.${near ? ` Did you mean ${near}?` : ''} It has: ${list}.`,
  });
}

const INSTALL_OPTIONS = {
  yes: { type: 'boolean' },
  print: { type: 'boolean' },
  uninstall: { type: 'boolean' },
} as const;

async function runInstall(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, INSTALL_OPTIONS);
  expectCount(positionals, 0, 0, { zh: '选项，不要文件名', en: 'options, no file name' });
  const away = options.uninstall === true;
  const repository = await findRepository(io);
  const plan = await (away ? removal(repository) : installation(repository));
  if (isEmpty(plan)) {
    note(
      io,
      away
        ? { zh: '没有设置过，没有要去掉的。', en: 'Nothing is set up, so there is nothing to take out.' }
        : { zh: '已经设置好了，没有要写的。', en: 'All is set up; there is nothing to write.' },
    );
    return CLEAN;
  }
  if (options.print) {
    io.stdout.write(planText(plan, away, io));
    return CLEAN;
  }
  if (!options.yes && !(await agreed(plan, away, io))) return FAILED;
  await (away ? uninstall(repository, plan) : install(repository, plan));
  note(io, away ? REMOVED : INSTALLED);
  return CLEAN;
}

const INSTALLED = {
  zh: '已设置。请提交 .gitattributes，并让每位同事在自己的克隆里运行一次 goalsheet git install。',
  en: 'Done. Commit .gitattributes, and let each colleague run goalsheet git install once in their own clone.',
};
const REMOVED = {
  zh: '已恢复。.gitattributes 有改动时请提交。',
  en: 'Taken out. If .gitattributes changed, commit it.',
};

/** Lists what is to be done and asks. */
async function agreed(plan: Plan, away: boolean, io: Io): Promise<boolean> {
  if (!io.ask)
    throw new Failure({
      zh: '这里没有人可以回答，所以没有写。请先看 goalsheet git install --print，再加 --yes。',
      en: 'There is nobody to ask here, so nothing was written. See goalsheet git install --print, then add --yes.',
    });
  io.stderr.write(planText(plan, away, io));
  const answer = await io.ask(say(io, { zh: '现在写吗？(y/N) ', en: 'Write this now? (y/N) ' }));
  if (/^\s*(?:y|yes|是|好)\s*$/i.test(answer ?? '')) return true;
  note(io, { zh: '没有写。', en: 'Nothing was written.' });
  return false;
}

/** What is to be done, as lines that could be typed. */
function planText({ attributes, settings }: Plan, away: boolean, io: Io): string {
  const out: string[] = [];
  if (attributes) {
    const where = safe(attributes.path);
    out.push(
      say(
        io,
        away
          ? { zh: `# 从 ${where} 去掉一行：`, en: `# One line out of ${where}:` }
          : { zh: `# ${where} 加一行：`, en: `# One line into ${where}:` },
      ),
      attributes.line,
    );
  }
  if (settings.length > 0) out.push(say(io, { zh: '# 本克隆的 git 设置：', en: '# Settings of this clone:' }));
  for (const [name, value] of settings)
    out.push(
      away ? `git config --local --unset-all ${name}` : `git config --local --replace-all ${name} ${shellWord(value)}`,
    );
  return `${out.join('\n')}\n`;
}

/** The file as git is to show it. Never fails for a file that can be opened, since git would then show nothing at all. */
async function runTextconv(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseArguments(args, {});
  expectCount(positionals, 1, 1, { zh: '一个文件', en: 'one file' });
  const input = await readInput(io, positionals[0]!);
  try {
    io.stdout.write(shownText(sourceText(input).text));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // No text: one line that changes with the content.
    const { bytes } = input;
    const hash = createHash('sha256').update(bytes).digest('hex');
    io.stdout.write(`不是纯文本文件 not a text file: ${bytes.length} bytes, sha256 ${hash}\n`);
  }
  return CLEAN;
}
