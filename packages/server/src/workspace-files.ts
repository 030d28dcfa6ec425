import { type CheckedDocument, GOAL_ENDING, NotTextError, PROFILE_NAME, type Workspace } from '@goalsheet/language';
import { buildSnapshot } from './build-snapshot.ts';
import type { Documents } from './documents.ts';
import type { TryOrLog } from './log.ts';
import { type Connection, FileChangeType, type FileEvent, type WorkDoneProgressReporter } from './lsp.ts';
import { isIn, pathOf, uriOf } from './paths.ts';
import type { Snapshot } from './snapshot.ts';

export interface WorkspaceFilesOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly tryOrLog: TryOrLog;
  readonly progressTitle: () => string;
  /** Told of each file that is not open, once it was checked: `undefined` if there is nothing (more) to say of it. */
  readonly checked: (uri: string, result: CheckedDocument | NotTextError | undefined) => void;
}

/** Changes of files come in bursts (a checkout): so many milliseconds without one. */
const BURST = 100;
/** A client that starts opens its documents right away, and these go first: so many milliseconds later. */
const OPENING = 50;
/** While a standard is edited, all files would be checked at each pause: so many milliseconds later. */
const SHARED_PAUSE = 500;
/** The event loop is given back at least so often, in milliseconds. */
const SLICE = 8;
/** Fewer files are checked before anybody could read of it. */
const WORTH_TELLING = 50;
/** Snapshots of files that are not open are kept up to so many characters. */
const KEPT_CHARACTERS = 2_000_000;

/**
 * The goal files of the workspace's folders. Those that are not open are checked behind the open ones, and again when they, a
 * profile or a standard change.
 */
export class WorkspaceFiles {
  readonly #options: WorkspaceFilesOptions;
  #folders: readonly string[] = [];
  #enabled = false;
  #paths: Promise<readonly string[]> | undefined;
  /** What each checked file is. */
  readonly #kinds = new Map<string, Snapshot['file']['kind'] | undefined>();
  readonly #kept = new Map<string, Snapshot>();
  #keptCharacters = 0;
  /** Goes up with every pass: an older one ends. */
  #pass = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due: 'all' | Set<string> = new Set();
  #running: Promise<void> = Promise.resolve();

  constructor(options: WorkspaceFilesOptions) {
    this.#options = options;
  }

  /** The folders of the workspace from now on, as paths. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#paths = undefined;
    this.checkAll(OPENING);
  }

  /** Whether files that are not open are checked. */
  set enabled(enabled: boolean) {
    if (this.#enabled === enabled) return;
    this.#enabled = enabled;
    if (enabled) this.checkAll(OPENING);
    else {
      this.#pass++;
      for (const path of this.#kinds.keys()) this.#tell(path, undefined);
      this.#kinds.clear();
    }
  }

  /** The paths of all goal files in the folders, in order. */
  paths(): Promise<readonly string[]> {
    if (!this.#paths) {
      const { workspace, connection } = this.#options;
      const unreadable = (folder: string, error: unknown) => connection.console.warn(`${folder}: ${String(error)}`);
      const lists = this.#folders.map(folder => workspace.goalFiles(folder, unreadable));
      this.#paths = Promise.all(lists).then(all => [...new Set(all.flat())].sort());
    }
    return this.#paths;
  }

  /** The snapshot of a file that is not open; undefined if it cannot be read. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const path = pathOf(uri);
    const kept = this.#kept.get(path);
    if (kept) return kept;
    const { workspace } = this.#options;
    const pass = this.#pass;
    try {
      const { text } = await workspace.read(path);
      const snapshot = await buildSnapshot(workspace, { uri, path, version: 0, text });
      if (pass === this.#pass) this.#keep(path, snapshot);
      return snapshot;
    } catch {
      return undefined;
    }
  }

  /** A document is open from now on: it is no longer checked here. */
  opened(uri: string): void {
    const path = pathOf(uri);
    this.#drop(path);
    this.#kinds.delete(path);
  }

  /** A document was closed: what is on disk counts, if it belongs to the workspace. */
  closed(uri: string): void {
    const path = pathOf(uri);
    this.#drop(path);
    const isChecked = this.#enabled && this.#folders.some(folder => isIn(folder, path));
    // The client may write the address otherwise than it is written here.
    if (!isChecked || uri !== uriOf(path)) this.#options.checked(uri, undefined);
    if (isChecked) this.#check([path], BURST);
  }

  /** Files of the workspace were changed on disk. */
  changed(changes: readonly FileEvent[]): void {
    const { workspace, documents } = this.#options;
    const goals: string[] = [];
    let profile = false;
    for (const { uri, type } of changes) {
      const path = pathOf(uri);
      if (path.endsWith(`/${PROFILE_NAME}`)) profile = true;
      if (!path.endsWith(GOAL_ENDING)) continue;
      if (type !== FileChangeType.Changed) this.#paths = undefined;
      this.#drop(path);
      goals.push(path);
    }
    if (profile) {
      workspace.changed();
      documents.invalidate();
      this.checkAll(BURST);
    } else if (goals.length > 0) this.#check(goals, BURST);
  }

  /** A standard or library was changed in the editor. */
  sharedChanged(): void {
    this.checkAll(SHARED_PAUSE);
  }

  /** Everything that is not open is checked (again). */
  checkAll(pause: number): void {
    this.#pass++;
    this.#kept.clear();
    this.#keptCharacters = 0;
    this.#due = 'all';
    this.#start(pause);
  }

  dispose(): void {
    this.#pass++;
    clearTimeout(this.#timer);
    this.#due = new Set();
  }

  #check(paths: readonly string[], pause: number): void {
    if (this.#due !== 'all') for (const path of paths) this.#due.add(path);
    this.#start(pause);
  }

  #start(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // One after the other: a pass that is no longer due ends at its next file.
      this.#running = this.#running.then(() => this.#options.tryOrLog('workspace', () => this.#run()));
    }, pause);
  }

  async #run(): Promise<void> {
    const due = this.#due;
    this.#due = new Set();
    const pass = this.#pass;
    await this.#options.documents.settled();
    if (due !== 'all') return this.#checkChanged(due, pass);
    if (!this.#enabled) return;
    const paths = await this.paths();
    const there = new Set(paths);
    for (const path of this.#kinds.keys()) if (!there.has(path)) this.#forget(path);
    const { connection, progressTitle } = this.#options;
    const progress = paths.length >= WORTH_TELLING ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin(progressTitle(), 0, undefined, true);
    try {
      await this.#checkEach(paths, pass, progress);
    } finally {
      progress?.done();
    }
  }

  /** Files that changed on disk; all others too, if one of them is (or was) a standard or library. */
  async #checkChanged(paths: ReadonlySet<string>, pass: number): Promise<void> {
    const { workspace, documents } = this.#options;
    const before = new Map([...paths].map(path => [path, this.#kinds.get(path)]));
    await this.#checkEach([...paths], pass);
    const isShared = [...before].some(([path, kind]) => {
      if (documents.uriAt(path) !== undefined) return false;
      const now = this.#kinds.get(path);
      const known = [kind, now].filter(each => each !== undefined);
      // Of a file that is gone and was never checked nothing is known.
      return known.length === 0 || known.some(each => each !== 'table');
    });
    if (!isShared) return;
    workspace.changed();
    documents.invalidate();
    this.checkAll(0);
  }

  async #checkEach(paths: readonly string[], pass: number, progress?: WorkDoneProgressReporter): Promise<void> {
    const { documents } = this.#options;
    const token =
      progress && 'token' in progress ? (progress.token as { isCancellationRequested: boolean }) : undefined;
    let since = performance.now();
    for (const [index, path] of paths.entries()) {
      if (performance.now() - since > SLICE) {
        await new Promise(resolve => setTimeout(resolve, 0));
        // What an author is typing goes first.
        await documents.settled();
        progress?.report(Math.floor((index / paths.length) * 100), `${index} / ${paths.length}`);
        since = performance.now();
      }
      if (this.#pass !== pass || token?.isCancellationRequested) return;
      if (documents.uriAt(path) === undefined) await this.#checkOne(path, pass);
    }
  }

  async #checkOne(path: string, pass: number): Promise<void> {
    const { workspace, documents } = this.#options;
    let result: CheckedDocument | NotTextError | undefined;
    try {
      result = await workspace.check(path);
    } catch (error) {
      // A file that is gone, or that may not be read, has no diagnostics.
      result = error instanceof NotTextError ? error : undefined;
    }
    if (this.#pass !== pass || documents.uriAt(path) !== undefined) return;
    if (result === undefined) return this.#forget(path);
    this.#kinds.set(path, result instanceof NotTextError ? undefined : result.file.kind);
    if (this.#enabled) this.#tell(path, result);
  }

  #forget(path: string): void {
    this.#kinds.delete(path);
    this.#tell(path, undefined);
  }

  #tell(path: string, result: CheckedDocument | NotTextError | undefined): void {
    if (this.#options.documents.uriAt(path) === undefined) this.#options.checked(uriOf(path), result);
  }

  #keep(path: string, snapshot: Snapshot): void {
    this.#drop(path);
    this.#kept.set(path, snapshot);
    this.#keptCharacters += snapshot.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptCharacters <= KEPT_CHARACTERS) break;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    const kept = this.#kept.get(path);
    if (!kept) return;
    this.#kept.delete(path);
    this.#keptCharacters -= kept.text.length;
  }
}
