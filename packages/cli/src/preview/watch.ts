import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';
import { GOAL_ENDING, PROFILE_NAME } from '@goalsheet/language';

/** Milliseconds. */
const QUIET = 100;
const LONGEST_WAIT = 1000;
/** How often to look although the system tells of changes: it forgets some, on network drives most. */
const SLOW_POLL = 2000;
const FAST_POLL = 800;
/** More folders than this are polled. */
const MOST_FOLDERS = 500;

export interface FolderWatchOptions {
  /** Called after changes, once they have come to rest. */
  readonly changed: () => void;
  /** Whether anybody would see a change: without, nothing is polled. */
  readonly wanted: () => boolean;
}

/**
 * Tells that something may have changed in a folder or below: by the system's own watching where there is one, and by
 * looking from time to time in any case. It may tell too often; who listens compares.
 */
export class FolderWatch {
  readonly #options: FolderWatchOptions;
  readonly #watchers = new Map<string, FSWatcher>();
  #failed = false;
  #quiet: NodeJS.Timeout | undefined;
  #first = 0;
  #poll: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: FolderWatchOptions) {
    this.#options = options;
    this.#planPoll();
  }

  /** The folders there are now, the outermost first. */
  watch(folders: readonly string[]): void {
    if (this.#closed) return;
    // Where the system watches whole trees, one watcher does; elsewhere Node would watch every file on its own.
    const recursive = process.platform === 'win32' || process.platform === 'darwin';
    const wanted = new Set(recursive ? folders.slice(0, 1) : folders.slice(0, MOST_FOLDERS));
    this.#failed = folders.length > MOST_FOLDERS && !recursive;
    for (const [folder, watcher] of this.#watchers)
      if (!wanted.has(folder)) {
        watcher.close();
        this.#watchers.delete(folder);
      }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#add(folder, recursive);
  }

  /** Tells once more after some milliseconds. */
  again(after: number): void {
    clearTimeout(this.#again);
    if (!this.#closed) this.#again = setTimeout(() => this.#options.changed(), after).unref();
  }

  close(): void {
    this.#closed = true;
    for (const timer of [this.#quiet, this.#poll, this.#again]) clearTimeout(timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #add(folder: string, recursive: boolean): void {
    try {
      const watcher = watch(folder, { recursive, persistent: false }, (event, name) => {
        if (event === 'rename' || name === null || concerns(name)) this.#hear();
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#failed = true;
        this.#hear();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      this.#failed = true;
    }
  }

  /** Waits until nothing more comes, but not for ever. */
  #hear(): void {
    if (this.#closed) return;
    const now = Date.now();
    if (this.#quiet === undefined) this.#first = now;
    clearTimeout(this.#quiet);
    const wait = Math.max(0, Math.min(QUIET, this.#first + LONGEST_WAIT - now));
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      this.#options.changed();
    }, wait).unref();
  }

  #planPoll(): void {
    const wait = this.#failed ? FAST_POLL : SLOW_POLL;
    this.#poll = setTimeout(() => {
      if (this.#options.wanted()) this.#options.changed();
      this.#planPoll();
    }, wait).unref();
  }
}

function concerns(name: string): boolean {
  return name.endsWith(GOAL_ENDING) || basename(name) === PROFILE_NAME;
}
