import { ProjectReuse, type Workspace } from '@goalsheet/language';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildSnapshot } from './build-snapshot.ts';
import type { TryOrLog } from './log.ts';
import { type Connection, TextDocuments } from './lsp.ts';
import { pathOf } from './paths.ts';
import type { Snapshot } from './snapshot.ts';

export interface DocumentsOptions {
  readonly workspace: Workspace;
  /** Milliseconds without an edit, at most, before an edited document is checked. */
  readonly delay: number;
  readonly tryOrLog: TryOrLog;
  /** Told of every snapshot that is still the latest when it is made. */
  readonly checked: (snapshot: Snapshot) => void;
  /** A standard or library was opened, edited or closed: what other files mean may have changed. */
  readonly sharedChanged: () => void;
  readonly opened: (uri: string) => void;
  readonly closed: (uri: string) => void;
}

/** An open document, and the snapshot of its latest version that was asked for. */
interface Open {
  readonly document: TextDocument;
  readonly path: string;
  readonly reuse: ProjectReuse;
  kind: Snapshot['file']['kind'] | undefined;
  /** The version that was checked last. */
  checked: number | undefined;
  /** Calls off the check that is due; undefined if none is. */
  callOff: (() => void) | undefined;
  /** How long the last check took, in milliseconds. */
  took: number;
  built: { readonly version: number; readonly generation: number; readonly snapshot: Promise<Snapshot> } | undefined;
}

/**
 * The documents that the client has open. A request gets the snapshot of the text as it is; diagnostics are made when an author
 * pauses. Nothing that was made of an older version, or under an older profile or standard, is ever told.
 */
export class Documents {
  readonly #options: DocumentsOptions;
  readonly #texts = new TextDocuments(TextDocument);
  readonly #open = new Map<string, Open>();
  /** Goes up when profiles or standards change. */
  #generation = 0;
  #waiting: (() => void)[] = [];

  constructor(options: DocumentsOptions) {
    this.#options = options;
    // `onDidChangeContent` is fired for an opened document too.
    this.#texts.onDidChangeContent(({ document }) => this.#changed(document));
    this.#texts.onDidClose(({ document }) => this.#closed(document));
  }

  listen(connection: Connection): void {
    this.#texts.listen(connection);
  }

  /** The addresses of the open documents, as the client writes them. */
  get uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** The address of the open document at a path. */
  uriAt(path: string): string | undefined {
    for (const [uri, open] of this.#open) if (open.path === path) return uri;
    return undefined;
  }

  /** The snapshot of an open document's latest version. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const open = this.#open.get(uri);
    return open && this.#latest(open);
  }

  /** The latest version of an open document. */
  version(uri: string): number | undefined {
    return this.#open.get(uri)?.document.version;
  }

  /** Profiles or standards have changed: everything is checked again. */
  invalidate(): void {
    this.#generation++;
    for (const open of this.#open.values()) this.#schedule(open, this.#options.delay);
  }

  /** Resolves when no open document waits to be checked. */
  settled(): Promise<void> {
    if (!this.#isBusy()) return Promise.resolve();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  dispose(): void {
    for (const open of this.#open.values()) open.callOff?.();
    this.#open.clear();
    this.#tellSettled();
  }

  #changed(document: TextDocument): void {
    const { uri } = document;
    let open = this.#open.get(uri);
    const isNew = open === undefined || open.document !== document;
    if (isNew) {
      open?.callOff?.();
      open = {
        document,
        path: pathOf(uri),
        reuse: new ProjectReuse(),
        kind: undefined,
        checked: undefined,
        callOff: undefined,
        took: Number.POSITIVE_INFINITY,
        built: undefined,
      };
      this.#open.set(uri, open);
      this.#options.opened(uri);
    }
    this.#options.workspace.setText(open!.path, document.getText());
    // What is checked in a moment need not wait for a pause: keys that come meanwhile are read before the next check.
    this.#schedule(open!, isNew ? 0 : Math.min(this.#options.delay, open!.took));
  }

  #closed({ uri }: TextDocument): void {
    const open = this.#open.get(uri);
    if (!open) return;
    open.callOff?.();
    this.#open.delete(uri);
    this.#options.workspace.forgetText(open.path);
    if (open.kind !== undefined && open.kind !== 'table') this.#sharedChanged(open);
    this.#options.closed(uri);
    this.#tellSettled();
  }

  #latest(open: Open): Promise<Snapshot> {
    const { document, path, built } = open;
    const { uri, version } = document;
    const generation = this.#generation;
    if (built?.version === version && built.generation === generation) return built.snapshot;
    const { workspace } = this.#options;
    const snapshot = buildSnapshot(workspace, { uri, path, version, text: document.getText() }, open.reuse);
    open.built = { version, generation, snapshot };
    return snapshot;
  }

  #schedule(open: Open, delay: number): void {
    open.callOff?.();
    open.callOff = after(delay, () => void this.#check(open));
  }

  async #check(open: Open): Promise<void> {
    const { uri, version } = open.document;
    const generation = this.#generation;
    const { callOff } = open;
    const start = performance.now();
    const snapshot = await this.#options.tryOrLog('check', () => this.#latest(open));
    // An edit since then is checked by itself, and the document may have been closed.
    if (open.callOff !== callOff || this.#open.get(uri) !== open) return;
    open.callOff = undefined;
    if (snapshot && open.document.version === version && this.#generation === generation) {
      const { kind } = snapshot.file;
      const before = open.kind;
      const isEdited = open.checked !== version;
      open.kind = kind;
      open.checked = version;
      await this.#options.tryOrLog('diagnostics', () => this.#options.checked(snapshot));
      open.took = performance.now() - start;
      const isShared = kind !== 'table' || (before !== undefined && before !== 'table');
      if (isShared && isEdited) this.#sharedChanged(open);
    }
    this.#tellSettled();
  }

  /** A standard or library has another text: all other documents are read again, and so may be those that are not open. */
  #sharedChanged(shared: Open): void {
    this.#generation++;
    if (shared.built) shared.built = { ...shared.built, generation: this.#generation };
    for (const open of this.#open.values())
      if (open !== shared && open.kind === 'table') this.#schedule(open, this.#options.delay);
    this.#options.sharedChanged();
  }

  #isBusy(): boolean {
    for (const open of this.#open.values()) if (open.callOff !== undefined) return true;
    return false;
  }

  #tellSettled(): void {
    if (this.#isBusy()) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Runs something after so many milliseconds; where there are none, before anything else but what is under way. @returns what calls it off */
function after(delay: number, run: () => void): () => void {
  // A timer takes a millisecond at least. Workers have nothing else.
  if (delay <= 0 && typeof setImmediate === 'function') {
    const handle = setImmediate(run);
    return () => clearImmediate(handle);
  }
  const handle = setTimeout(run, delay);
  return () => clearTimeout(handle);
}
