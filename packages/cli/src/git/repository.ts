import { realpathSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { Failure } from '../errors.ts';
import type { Io } from '../io.ts';
import { pathsOf } from '../paths.ts';
import { type GitResult, gitFailure, runGit } from './program.ts';

/** The repository of the current folder. */
export interface Repository {
  readonly io: Io;
  /** Its working tree: absolute, with `/`. */
  readonly root: string;
  /** The current folder counted from the root, with `/` at its end; empty at the root. */
  readonly prefix: string;
}

/**
 * Finds the repository that the current folder is in (or the one that `GIT_DIR` names).
 * @throws {Failure} if there is no git, no repository, or one without a working tree
 */
export async function findRepository(io: Io): Promise<Repository> {
  const top = await runGit(io, ['rev-parse', '--show-toplevel']);
  if (top.code !== 0) throw notFound(io, top);
  const prefix = await runGit(io, ['rev-parse', '--show-prefix']);
  if (prefix.code !== 0) throw gitFailure(prefix);
  const root = line(top);
  return { io, root: io.platform === 'win32' ? root.replaceAll('\\', '/') : root, prefix: line(prefix) };
}

/**
 * Runs git for what must succeed.
 * @throws {Failure} with what git says, if it does not
 */
export async function gitOutput(io: Io, args: readonly string[], input?: string): Promise<string> {
  const result = await runGit(io, args, input);
  if (result.code !== 0) throw gitFailure(result);
  return result.stdout.toString('utf8');
}

/**
 * A path that was typed, counted from the root of the repository, with `/`; empty for the root itself.
 * @throws {Failure} if it is outside
 */
export function pathInRepository({ io, root, prefix }: Repository, typed: string): string {
  const absolute = pathsOf(io.platform).absolute(io.cwd, typed);
  // Counted from the current folder, a path is right even where links lead to the repository.
  const fromHere = posix.normalize(prefix + relativePath(io, io.cwd, absolute));
  const inside = isInside(fromHere) ? fromHere : relativePath(io, root, realPath(absolute, io));
  if (!isInside(inside)) throw outside(typed, root);
  return inside.replace(/^\.?\/?$|\/$/g, '');
}

/** Where a path of the repository stands on this machine: absolute, with `/`. */
export function pathOnDisk({ io, root, prefix }: Repository, path: string): string {
  const fromHere = posix.relative(`/${prefix}`, `/${path}`);
  // From the current folder where it is below it: shown as it was typed, whatever links lead there.
  return fromHere.startsWith('..') ? posix.join(root, path) : pathsOf(io.platform).absolute(io.cwd, fromHere || '.');
}

function relativePath({ platform }: Io, from: string, to: string): string {
  return platform === 'win32' ? win32.relative(from, to).replaceAll('\\', '/') : posix.relative(from, to);
}

function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith('../') && !/^(?:\/|[A-Za-z]:)/.test(path);
}

/** With links followed, as far as the path exists. */
function realPath(path: string, io: Io): string {
  let head = path;
  let tail = '';
  for (;;) {
    try {
      const real = realpathSync.native(head);
      return posix.join(io.platform === 'win32' ? real.replaceAll('\\', '/') : real, tail);
    } catch {
      const above = posix.dirname(head);
      if (above === head) return path;
      tail = posix.join(posix.basename(head), tail);
      head = above;
    }
  }
}

/** Without the line end that git prints behind it: a folder's name may end in one of its own. */
function line({ stdout }: GitResult): string {
  return stdout.toString('utf8').replace(/\r?\n$/, '');
}

function notFound(io: Io, result: GitResult): Failure {
  if (/must be run in a work tree/.test(result.stderr))
    return new Failure({
      zh: '这个 git 仓库没有工作目录（bare）。请在它的一份克隆里运行。',
      en: 'This git repository has no working tree (it is bare). Run the command in a clone of it.',
    });
  if (!/not a git repository/.test(result.stderr)) return gitFailure(result);
  return new Failure({
    zh: `不在 git 仓库里：${io.cwd}。请进入仓库的文件夹再运行；还没有仓库时先 git init，再提交文件。`,
    en: `Not in a git repository: ${io.cwd}. Change to the folder of one; where there is none yet, git init and commit the files.`,
  });
}

function outside(typed: string, root: string): Failure {
  return new Failure({
    zh: `${typed} 不在这个 git 仓库（${root}）里。请给出仓库里的文件或文件夹，或到它所在的仓库里运行。`,
    en: `${typed} is not in this git repository (${root}). Give a file or folder of it, or run the command in its own repository.`,
  });
}
