import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { Failure, systemCode } from '../errors.ts';
import type { Io } from '../io.ts';

/** What a run of git ended with. */
export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  /** In English, whatever the locale. */
  readonly stderr: string;
}

/** Variables of git that change what is printed, how paths are taken, or where messages go: what is read here depends on none. */
const SET_ASIDE =
  /^GIT_(?:EXTERNAL_DIFF|DIFF_OPTS|PAGER|PAGER_IN_USE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE.*|REDIRECT_.*)$/;

/** Settings that would run a program, wait for one, or change what is printed. */
const SETTINGS = ['core.fsmonitor=false', 'core.warnAmbiguousRefs=true', 'log.showSignature=false', 'color.ui=false'];

/**
 * The environment that git runs in: the caller's own, so that `GIT_DIR` and its like count (a hook sets them), but for what
 * would change the output. It asks for no password, and takes no lock for what is only read.
 */
export function gitEnvironment(env: Io['env']): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && !SET_ASIDE.test(name) && !/^(?:LC_ALL|LANGUAGE)$/.test(name)) kept[name] = value;
  return { ...kept, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * The program to start. Windows would look for `git.exe` in the current folder first, which may be anybody's repository:
 * there it is looked for on the PATH.
 */
export function gitProgram(
  { platform, env }: Pick<Io, 'platform' | 'env'>,
  isThere: (path: string) => boolean = existsSync,
): string {
  if (platform !== 'win32') return 'git';
  const path = Object.entries(env).find(([name]) => name.toLowerCase() === 'path')?.[1] ?? '';
  const folders = path.split(';').filter(folder => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder));
  const program = folders.map(folder => win32.join(folder, 'git.exe')).find(isThere);
  if (program === undefined) throw noGit();
  return program;
}

/**
 * Starts git in the current folder, never through a shell. What an author or a file wrote must reach it on standard input,
 * or behind something that makes it no option.
 * @throws {Failure} if there is no git
 */
export function startGit(io: Io, args: readonly string[]) {
  const settings = SETTINGS.flatMap(each => ['-c', each]);
  return spawn(gitProgram(io), ['--no-pager', ...settings, ...args], {
    cwd: io.cwd,
    env: gitEnvironment(io.env),
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/**
 * Runs git to its end.
 * @param input what stands on its standard input
 * @throws {Failure} if there is no git
 */
export function runGit(io: Io, args: readonly string[], input = ''): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = startGit(io, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => void out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => void err.push(chunk));
    child.on('error', error => reject(startFailure(error)));
    child.on('close', code =>
      resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }),
    );
    // Git may end before it has read all: its exit code says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** What to say where git did not start. */
export function startFailure(error: unknown): unknown {
  return systemCode(error) === 'ENOENT' ? noGit() : error;
}

function noGit(): Failure {
  return new Failure({
    zh: '找不到 git：这个命令要读 git 仓库。请先安装 git（https://git-scm.com），并确认它在 PATH 里。',
    en: 'git was not found: this command reads a git repository. Install git (https://git-scm.com) and see that it is on the PATH.',
  });
}

/** What to say where git ended with an error that nobody expected: its own words. */
export function gitFailure({ stderr, code }: GitResult): Failure {
  const said = stderr.trim().split('\n').slice(0, 6).join('\n').slice(0, 1000) || `exit ${code}`;
  return new Failure({
    zh: `git 没有完成，它说：\n${said}\n请按它的提示处理后再试。`,
    en: `git did not finish. It says:\n${said}\nDo what it asks for, then try again.`,
  });
}
