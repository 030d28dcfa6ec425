import { UsageError } from './errors.ts';
import { CLEAN, FAILED } from './exit-codes.ts';
import { type Io, say } from './io.ts';
import { nearest } from './near.ts';
import { report } from './report-error.ts';

/** A command: what it says of itself, and what it does. The number is the exit code. */
export interface Command {
  readonly help: { readonly zh: string; readonly en: string };
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The commands, each in a file of its own, which is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => import('./commands/check.ts'),
  render: () => import('./commands/render.ts'),
  import: () => import('./commands/import.ts'),
  format: () => import('./commands/format.ts'),
  explain: () => import('./commands/explain.ts'),
  init: () => import('./commands/init.ts'),
  template: () => import('./commands/template.ts'),
  preview: () => import('./commands/preview.ts'),
  diff: () => import('./commands/diff.ts'),
  history: () => import('./commands/history.ts'),
  git: () => import('./commands/git.ts'),
  'merge-driver': () => import('./commands/merge-driver.ts'),
  paper: () => import('./commands/paper.ts'),
  lsp: () => import('./commands/lsp.ts'),
};

/** Not for people: no list of commands names it. */
const CALLED_BY_GIT = 'merge-driver';

/** Runs the tool. Never throws; returns an exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      io.stderr.write(say(io, (await import('./help.ts')).HELP));
      return FAILED;
    }
    if (name === '--version' || name === '-V' || name === '-v') {
      io.stdout.write(`${(await import('./version.ts')).VERSION}\n`);
      return CLEAN;
    }
    if (name === '--help' || name === '-h' || name === 'help') return await help(rest[0], io);
    const load = commandNamed(name);
    const command = await load();
    const end = rest.indexOf('--');
    const own = end < 0 ? rest : rest.slice(0, end);
    if (own.includes('--help') || own.includes('-h')) {
      io.stdout.write(say(io, command.help));
      return CLEAN;
    }
    return await command.run(rest, io);
  } catch (error) {
    report(error, name !== undefined && Object.hasOwn(COMMANDS, name) ? name : undefined, io);
    return FAILED;
  }
}

async function help(name: string | undefined, io: Io): Promise<number> {
  const text = name === undefined ? (await import('./help.ts')).HELP : (await commandNamed(name)()).help;
  io.stdout.write(say(io, text));
  return CLEAN;
}

function commandNamed(name: string): () => Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return load;
  const names = Object.keys(COMMANDS).filter(each => each !== CALLED_BY_GIT);
  const list = names.join(', ');
  if (name.startsWith('-'))
    throw new UsageError({
      zh: `选项 ${name} 前面缺少命令。可用的命令：${list}。`,
      en: `A command is due before the option ${name}. Commands: ${list}.`,
    });
  const [near] = nearest(name, names, 1);
  const file = /[./\\]/.test(name);
  throw new UsageError({
    zh: `没有命令“${name}”。${near ? `是不是 ${near}？` : ''}${file ? `要检查这个文件，请写 goalsheet check ${name}。` : ''}可用的命令：${list}。`,
    en: `There is no command “${name}”.${near ? ` Did you mean ${near}?` : ''}${file ? ` To check this file, write goalsheet check ${name}.` : ''} Commands: ${list}.`,
  });
}
