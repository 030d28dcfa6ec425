import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io, Language } from '../../../packages/cli/src/io.ts';
import { folderWith, repoFile } from '../../cli/helpers/folder.ts';
import { goalsheet, ioOf, type Outcome, type World } from '../../cli/helpers/io.ts';

export const BAIYUN = repoFile('examples/baiyun.goal');

/** How the tool is started by others: git runs it as a merge driver and for what it shows. */
export const PROGRAM = [process.execPath, fileURLToPath(new URL('../../../packages/cli/src/main.ts', import.meta.url))];

/** A real repository in a folder of its own, which knows nothing of the settings of this machine. */
export class TestRepository {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  private days = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, branch = 'main') {
    const home = folderWith();
    this.folder = folderWith();
    this.env = {
      PATH: process.env.PATH ?? '',
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: home,
      ...(process.env.SYSTEMROOT && { SYSTEMROOT: process.env.SYSTEMROOT }),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: '甲',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: '甲',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_MERGE_AUTOEDIT: 'no',
      LANG: 'zh_CN.UTF-8',
    };
    this.git('init', '-q', '-b', branch);
    if (Object.keys(files).length > 0) this.commit('建表', files);
  }

  /** @throws if git ends with an error */
  git(...args: string[]): string {
    if (['merge', 'revert', 'rebase', 'cherry-pick'].includes(args[0]!)) this.days++;
    return execFileSync('git', args, { cwd: this.folder, env: this.today(), encoding: 'utf8', stdio: 'pipe' });
  }

  /** Runs git for what may fail: its exit code and all it says. */
  tries(...args: string[]): { readonly code: number | null; readonly text: string } {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      env: this.today(),
      encoding: 'utf8',
    });
    return { code: status, text: stdout + stderr };
  }

  /** A day later at each commit, so that the same test makes the same commits. */
  private today(): Record<string, string> {
    const date = new Date(Date.UTC(2025, 0, 1 + this.days, 8)).toISOString();
    return { ...this.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), content);
    }
  }

  remove(name: string): void {
    rmSync(join(this.folder, name));
  }

  /** Commits all that is there, a day after the last. @returns the commit */
  commit(subject: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '-q', '--allow-empty', '-m', subject);
    this.days++;
    return this.git('rev-parse', 'HEAD').trim();
  }

  /** Commits the versions of one file, one after the other, on the branch that is checked out. The folder stays as it is. */
  versions(path: string, versions: readonly string[]): void {
    const who = 'committer 甲 <a@example.org>';
    const blob = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const commits = versions.map((text, index) => {
      const head = `commit refs/heads/main\n${who} ${1_735_689_600 + index * 86_400} +0000\n${blob(`第 ${index + 1} 版`)}`;
      return `${head}${index === 0 ? 'from refs/heads/main^0\n' : ''}M 100644 inline ${path}\n${blob(text)}\n`;
    });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: this.folder, env: this.env, input: commits.join('') });
  }

  /** The first four digits of two commits that share them, among so many that there are such. */
  twinCommits(): string {
    const who = 'committer A <a@example.org>';
    const commits = Array.from({ length: 2000 }, (_, at) => `commit refs/heads/many\n${who} ${at} +0000\ndata 0\n\n`);
    execFileSync('git', ['fast-import', '--quiet'], { cwd: this.folder, env: this.env, input: commits.join('') });
    const seen = new Set<string>();
    const digits = this.git('rev-list', 'many').split('\n');
    return digits.map(each => each.slice(0, 4)).find(each => seen.size === seen.add(each).size)!;
  }

  /** The world of a command that runs in it. */
  world(more: Partial<World> = {}): World {
    return { cwd: this.folder, env: this.env, program: PROGRAM, ...more };
  }

  io(more: Partial<World> = {}): Io {
    return ioOf(this.world(more), [], []).io;
  }

  /** Runs the tool in it. */
  run(args: readonly string[], more: Partial<World> & { language?: Language } = {}): Promise<Outcome> {
    return goalsheet(args, this.world(more));
  }

  /** Puts a program before those on the PATH. */
  shadow(name: string, script: string): Record<string, string> {
    const bin = folderWith({ [name]: script });
    chmodSync(join(bin, name), 0o755);
    return { ...this.env, PATH: `${bin}:${this.env.PATH}` };
  }
}

/** `text` with each `[from, to]` replaced once. @throws if one is not there */
export function edited(text: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`not there: ${from}`);
    return now.replace(from, () => to);
  }, text);
}
