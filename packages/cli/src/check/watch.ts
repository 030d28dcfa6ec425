import { type FSWatcher, watch as watchPath } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GOAL_ENDING, PROFILE_NAME } from '@goalsheet/language';
import { painted } from '../colour.ts';
import { type CheckRequest, checkFiles, finish, reportTo } from '../commands/check.ts';
import { findFiles } from '../find-files.ts';
import { type Io, say } from '../io.ts';
import { expectOther } from '../output-file.ts';
import { pathsOf } from '../paths.ts';
import { cut } from '../terminal-text.ts';
import { Checker } from './checker.ts';
import type { FileResult } from './result.ts';

/** Editors save in several steps: so long (ms) nothing more must have changed before files are read. */
const QUIET = 120;

/**
 * Checks, then checks again what was saved, until Ctrl-C. A change of the configuration, of a standard or a library concerns
 * every file. The exit code is that of the last run.
 */
export async function watch(request: CheckRequest, io: Io): Promise<number> {
  const stop = io.interruption();
  const changes = new Changes(request.args, io);
  // What is saved while the first run goes on is checked by the second.
  await changes.started;
  const kept = new Map<string, FileResult>();
  let code = await runOnce(request, io, kept, undefined);
  while (!stop.aborted) {
    waiting(io);
    const changed = await changes.next(stop);
    if (stop.aborted) break;
    separator(io, changed);
    // The report of the run before may be replaced: this run wrote it.
    code = await runOnce({ ...request, force: true }, io, kept, changed);
  }
  changes.close();
  return code;
}

/** Checks the files that changed (all of them without `changed`), and reports on all. */
async function runOnce(
  request: CheckRequest,
  io: Io,
  kept: Map<string, FileResult>,
  changed: ReadonlySet<string> | undefined,
): Promise<number> {
  const checker = new Checker(io, request.fix);
  const files = await findFiles(request.args, checker.workspace, io);
  const concernsAll =
    changed === undefined ||
    [...changed].some(path => path.endsWith(PROFILE_NAME) || (kept.get(path)?.kind ?? 'table') !== 'table');
  const due = files.filter(({ path }) => concernsAll || changed.has(path) || !kept.has(path));
  for (const file of files) expectOther(io, request.output, file);
  const report = reportTo(request, io);
  for (const result of await checkFiles(due, checker, request, report.io)) kept.set(result.path, result);
  // What other files found of the configuration is still so.
  for (const { path } of files) {
    const { profile } = kept.get(path)!;
    if (profile) checker.config.add(profile);
  }
  return finish(
    files.map(({ path }) => kept.get(path)!),
    checker,
    request,
    report,
  );
}

/** The goal files and configurations below what was asked for that were saved. */
class Changes {
  private readonly watchers: FSWatcher[] = [];
  private readonly changed = new Set<string>();
  private wake: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly ready: Promise<void>;
  /** Resolves once changes are noticed, or cannot be: of that one hears when the first change is waited for. */
  readonly started: Promise<void>;

  constructor(args: readonly string[], io: Io) {
    this.ready = this.start(args, io);
    this.started = this.ready.catch(() => {});
  }

  /** Resolves with the files that changed, once something did, or when `stop` is aborted. */
  async next(stop: AbortSignal): Promise<ReadonlySet<string>> {
    await this.ready;
    if (this.changed.size === 0 || this.timer)
      await new Promise<void>(resolve => {
        this.wake = resolve;
        stop.addEventListener('abort', () => resolve(), { once: true });
        if (stop.aborted) resolve();
      });
    const changed = new Set(this.changed);
    this.changed.clear();
    return changed;
  }

  close(): void {
    clearTimeout(this.timer);
    for (const watcher of this.watchers) watcher.close();
  }

  private async start(args: readonly string[], io: Io): Promise<void> {
    const paths = pathsOf(io.platform);
    for (const argument of args.length > 0 ? args : ['.']) {
      const path = paths.absolute(io.cwd, argument);
      const found = await stat(path).catch(() => undefined);
      // A file is replaced when it is saved, and a pattern names files that are not there yet: their folders are watched.
      const folder = found?.isDirectory() ? path : found ? parent(path) : paths.absolute(io.cwd, '.');
      const deep = !found?.isFile();
      this.watchers.push(
        watchPath(folder, { recursive: deep }, (_, name) => {
          if (name !== null) this.note(paths.absolute(folder, name));
        }),
      );
    }
  }

  private note(path: string): void {
    if (!path.endsWith(GOAL_ENDING) && !path.endsWith(`/${PROFILE_NAME}`)) return;
    this.changed.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.wake?.();
    }, QUIET);
  }
}

function parent(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function waiting(io: Io): void {
  const text = { zh: '等待文件变化，Ctrl-C 结束 …', en: 'Waiting for changes, Ctrl-C ends it …' };
  io.stderr.write(`${painted(io.stderr, 'dim', say(io, text))}\n`);
}

function separator(io: Io, changed: ReadonlySet<string>): void {
  const paths = pathsOf(io.platform);
  const names = [...changed].map(path => paths.shown(io.cwd, path)).join(' ');
  const time = new Date().toTimeString().slice(0, 8);
  const line = cut(`── ${time} ${names}`, (io.stderr.columns ?? 80) - 4);
  io.stderr.write(`\n${painted(io.stderr, 'cyan', `${line} ──`)}\n\n`);
}
