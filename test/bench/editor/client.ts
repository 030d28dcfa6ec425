import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { SHEET_REQUEST, type SheetResult } from '../../../packages/server/src/protocol.ts';

/** What a server has to say of one version of a document. */
interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly message: string }[];
}

/** As the protocol counts: from 0, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** How a language server is started and set up. */
export interface Server {
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly languageId: string;
  readonly initializationOptions?: object;
  /** By section; the server is told that they changed, and asks. */
  readonly settings?: Readonly<Record<string, object>>;
}

/** One open document, and its server in a process of its own, spoken to over stdio as an editor does. */
export class EditorSession {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #server: Server;
  readonly #uri: string;
  #version = 0;
  #waiting: ((published: Published) => boolean) | undefined;
  /** The addresses of which diagnostics came, in their order. */
  readonly published: string[] = [];

  constructor(server: Server, uri: string) {
    this.#server = server;
    this.#uri = uri;
    this.#process = spawn(process.execPath, server.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      this.published.push(published.uri);
      if (published.uri === this.#uri && this.#waiting?.(published)) this.#waiting = undefined;
    });
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section }) => server.settings?.[section ?? ''] ?? null),
    );
    this.#connection.onRequest(() => null);
    this.#connection.listen();
  }

  /** Until the server has answered `initialize`. @param folder the workspace's, if it has one */
  async start(folder?: string): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'workspace' }],
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
      initializationOptions: this.#server.initializationOptions,
    });
    await this.#connection.sendNotification('initialized', {});
    if (this.#server.settings)
      await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  }

  /** Opens the document; until its first diagnostics that say something. */
  async open(text: string): Promise<void> {
    const { languageId } = this.#server;
    const said = this.#next(({ diagnostics }) => diagnostics.length > 0);
    const textDocument = { uri: this.#uri, languageId, version: ++this.#version, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await said;
  }

  /**
   * Types `texts` one after the other at a place, each in a message of its own (an empty one deletes what stands behind it); until
   * the diagnostics of the last.
   */
  async type(at: Position, texts: readonly string[]): Promise<void> {
    const last = this.#version + texts.length;
    const said = this.#next(({ version }) => version === undefined || version === last);
    for (const text of texts) {
      const end = text === '' ? { ...at, character: at.character + 1 } : at;
      void this.#connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: this.#uri, version: ++this.#version },
        contentChanges: [{ range: { start: at, end }, text }],
      });
    }
    await said;
  }

  /** A request about a place in the document. */
  async ask(method: string, position: Position): Promise<unknown> {
    return this.#connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: this.#uri }, position });
  }

  /** The official table, as the preview asks for it. @param since the answer that it shows */
  async sheet(since?: number): Promise<SheetResult> {
    return this.#connection.sendRequest(SHEET_REQUEST, { uri: this.#uri, ...(since !== undefined && { since }) });
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown').catch(() => {});
    await this.#connection.sendNotification('exit').catch(() => {});
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 2000);
    await ended;
    clearTimeout(timer);
    this.#connection.dispose();
  }

  #next(accepts: (published: Published) => boolean): Promise<void> {
    return new Promise(resolve => {
      this.#waiting = published => {
        if (!accepts(published)) return false;
        resolve();
        return true;
      };
    });
  }
}
