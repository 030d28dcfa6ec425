import type { FileSystem } from '@goalsheet/language';
import { type CheckedDocument, GOAL_ENDING, joined, NotTextError, PROFILE_NAME, Workspace } from '@goalsheet/language';
import { builtInSnapshot } from './built-in.ts';
import { type Client, clientOf, serverCapabilities } from './capabilities.ts';
import type { Context, ProfileFile, Settings } from './context.ts';
import { type DiagnosticOptions, diagnosticsOf, profileDiagnostics, unreadable } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { type CompletionOptions, FEATURES, type Features } from './features.ts';
import { registerHandlers } from './handlers.ts';
import { tryOrLogOf } from './log.ts';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from './lsp.ts';
import { isIn, pathOf, uriOf } from './paths.ts';
import { type Printer, registerPrinting } from './printing.ts';
import { type InitializationOptions, STATUS_NOTIFICATION } from './protocol.ts';
import { SECTION, settingsOf } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { statusOf } from './status.ts';
import { WorkspaceFiles } from './workspace-files.ts';

export interface ServerOptions {
  /** The files beside the open ones, for a client that was started with these options. */
  readonly fileSystem: (options: InitializationOptions) => FileSystem;
  /** Where the rules' pages are if the client does not say: a URL that ends in `/`. */
  readonly ruleDocs?: string | undefined;
  /** Prints a table through a browser of this machine; absent where nobody can. */
  readonly printPdf?: Printer;
  /** Others than the server's own: for tests. */
  readonly features?: Features;
}

/** Milliseconds without an edit, at most, before an edited file is checked. */
const DELAY = 40;

/**
 * The language server on a connection: features are asked through `handlers.ts`, diagnostics are pushed from here. It does
 * nothing until the client says `initialize`; the caller makes the connection listen.
 */
export function createServer(connection: Connection, options: ServerOptions): void {
  let session: Session | undefined;
  connection.onInitialize(async params => {
    session = new Session(connection, params, options);
    const { SEMANTIC_TOKENS_LEGEND } = await session.features.semanticTokens();
    registerHandlers(connection, session);
    const { printPdf } = options;
    if (printPdf) registerPrinting(connection, session, printPdf);
    const capabilities = serverCapabilities(SEMANTIC_TOKENS_LEGEND, printPdf !== undefined);
    return { capabilities, serverInfo: { name: 'goalsheet' } };
  });
  connection.onInitialized(() => session?.start());
  connection.onShutdown(() => session?.dispose());
}

/** What the server knows from `initialize` to `shutdown`. */
export class Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly completion: CompletionOptions;
  readonly context: Context;
  readonly features: Features;
  readonly workspace: Workspace;
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  readonly tryOrLog: ReturnType<typeof tryOrLogOf>;
  #settings: Settings;
  #folders: string[];
  readonly #diagnostics: DiagnosticOptions;
  /** The files that the client shows diagnostics of: what is empty need not be sent to others. */
  readonly #shown = new Set<string>();
  /** By profile: the problems that are shown of it. */
  readonly #profiles = new Map<string, unknown>();

  constructor(connection: Connection, params: InitializeParams, options: ServerOptions) {
    const initial = (params.initializationOptions ?? {}) as InitializationOptions;
    const language = /^zh\b/i.test(params.locale ?? 'zh') ? 'zh' : 'en';
    this.connection = connection;
    this.client = clientOf(params.capabilities);
    this.completion = {
      snippets: this.client.snippets,
      ...(initial.proposeAgain === undefined ? {} : { again: initial.proposeAgain }),
    };
    this.features = options.features ?? FEATURES;
    this.tryOrLog = tryOrLogOf(connection, () => language);
    this.#settings = settingsOf(initial.settings);
    this.#folders = (params.workspaceFolders ?? []).map(({ uri }) => pathOf(uri));
    const ruleDocs = initial.ruleDocs ?? options.ruleDocs;
    this.#diagnostics = {
      language,
      ruleDocs,
      relatedInformation: this.client.relatedInformation,
      tags: this.client.tags,
    };
    this.workspace = new Workspace(options.fileSystem(initial), {
      log: error => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    this.documents = new Documents({
      workspace: this.workspace,
      delay: initial.delay ?? DELAY,
      tryOrLog: this.tryOrLog,
      checked: snapshot => this.#checked(snapshot),
      sharedChanged: () => this.files.sharedChanged(),
      opened: uri => this.files.opened(uri),
      closed: uri => this.files.closed(uri),
    });
    this.files = new WorkspaceFiles({
      connection,
      workspace: this.workspace,
      documents: this.documents,
      tryOrLog: this.tryOrLog,
      progressTitle: () => (language === 'zh' ? '检查绩效目标表' : 'Checking goal tables'),
      checked: (uri, result) => this.#checkedOnDisk(uri, result),
    });
    const settings = () => this.#settings;
    this.context = {
      language,
      get settings() {
        return settings();
      },
      ruleDocs,
      snapshot: uri => this.snapshot(uri),
      files: () => this.#allFiles(),
      standardsFor: uri => this.workspace.standardsFor(pathOf(uri)),
      librariesFor: uri => this.workspace.librariesFor(pathOf(uri)),
      profileFile: uri => this.#profileFile(uri),
    };
    this.documents.listen(connection);
  }

  /** The client is ready to be asked and told. */
  start(): void {
    const { connection, client } = this;
    if (client.watchesFiles)
      void this.tryOrLog('watch', () =>
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: `**/*${GOAL_ENDING}` }, { globPattern: `**/${PROFILE_NAME}` }],
        }),
      );
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) if (type === FileChangeType.Deleted) this.#forgetProfile(uri);
      this.files.changed(changes);
    });
    if (client.changesConfiguration)
      void this.tryOrLog('settings', () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }),
      );
    connection.onDidChangeConfiguration(({ settings }) => void this.#readSettings(settings));
    if (client.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        this.#folders = [...this.#folders.filter(folder => !gone.has(folder)), ...added.map(({ uri }) => pathOf(uri))];
        this.files.setFolders(this.#folders);
      });
    this.files.setFolders(this.#folders);
    void this.#readSettings(undefined);
  }

  dispose(): void {
    this.documents.dispose();
    this.files.dispose();
  }

  /** The latest snapshot of a file: open, on disk or built in. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const path = pathOf(uri);
    const own = this.documents.uriAt(path);
    if (own !== undefined) return this.documents.snapshot(own);
    return builtInSnapshot(uri) ?? (await this.files.snapshot(uri));
  }

  /** Where there is none, the editor's folder is the place for one; else the repository's, else the file's own. */
  async #profileFile(uri: string): Promise<ProfileFile | undefined> {
    const path = pathOf(uri);
    // What was never saved is in no folder.
    if (path.startsWith('untitled:')) return undefined;
    const file = await this.workspace.profileFile(path);
    if (file.exists) return { ...file, uri: uriOf(file.path) };
    const folder = this.#folders.filter(each => isIn(each, path)).sort((a, b) => b.length - a.length)[0];
    return { ...file, uri: uriOf(folder === undefined ? file.path : joined(folder, PROFILE_NAME)) };
  }

  async #allFiles(): Promise<readonly string[]> {
    const open = this.documents.uris;
    const paths = new Set(open.map(pathOf));
    const others = (await this.files.paths()).filter(path => !paths.has(path));
    return [...open, ...others.map(uriOf)];
  }

  /** @param pushed what the client sent with the news, if it cannot be asked */
  async #readSettings(pushed: unknown): Promise<void> {
    const { connection, client } = this;
    await this.tryOrLog('settings', async () => {
      const before = this.#settings;
      if (client.configuration) this.#settings = settingsOf(await connection.workspace.getConfiguration(SECTION));
      else if (pushed) this.#settings = settingsOf((pushed as Record<string, unknown>)[SECTION] ?? pushed);
      this.files.enabled = this.#settings.checkWorkspace;
      if (JSON.stringify(before) === JSON.stringify(this.#settings)) return;
      if (client.refreshesInlayHints) await connection.languages.inlayHint.refresh();
      if (client.refreshesCodeLenses) await connection.sendRequest('workspace/codeLens/refresh');
    });
  }

  #checked(snapshot: Snapshot): void {
    const { uri, version, profile } = snapshot;
    this.#publish(uri, diagnosticsOf(snapshot, this.#diagnostics), version);
    this.#checkedProfile(profile);
    this.#send(this.connection.sendNotification(STATUS_NOTIFICATION, statusOf(snapshot)));
  }

  #checkedOnDisk(uri: string, result: CheckedDocument | NotTextError | undefined): void {
    if (result === undefined) return this.#publish(uri, []);
    if (result instanceof NotTextError)
      return this.#publish(uri, unreadable(result.failure.message, this.#diagnostics));
    this.#publish(uri, diagnosticsOf({ uri, ...result }, this.#diagnostics));
    this.#checkedProfile(result.profile);
  }

  /** What is wrong with a profile is told once, where it stands. */
  #checkedProfile({ path, problems }: Snapshot['profile']): void {
    if (path === undefined || this.#profiles.get(path) === problems) return;
    this.#profiles.set(path, problems);
    this.#publish(uriOf(path), profileDiagnostics(problems, this.#diagnostics));
  }

  #forgetProfile(uri: string): void {
    const path = pathOf(uri);
    if (this.#profiles.delete(path)) this.#publish(uriOf(path), []);
  }

  #publish(uri: string, diagnostics: ReturnType<typeof diagnosticsOf>, version?: number): void {
    if (diagnostics.length === 0 && version === undefined && !this.#shown.has(uri)) return;
    if (diagnostics.length > 0) this.#shown.add(uri);
    else this.#shown.delete(uri);
    this.#send(this.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) }));
  }

  /** What cannot be sent, because the client has gone away, is not needed. */
  #send(sent: Promise<void>): void {
    sent.catch(() => {});
  }
}
