import { PassThrough } from 'node:stream';
import type { FileSystem, FolderEntry } from '@goalsheet/language';
import { createServer, type Features, type ServerOptions } from '@goalsheet/server';
import type { StatusParams } from '@goalsheet/server/protocol';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientFileSystem } from '../../packages/server/src/client-file-system.ts';

/** Files in memory, by absolute path. */
export class MemoryFiles implements FileSystem {
  readonly files = new Map<string, Uint8Array>();
  /** How often a file was read. */
  reads = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string | Uint8Array): void {
    this.files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  async readFile(path: string): Promise<Uint8Array> {
    this.reads++;
    const file = this.files.get(path);
    if (!file) throw new Error(`no file ${path}`);
    return file;
  }

  async readHead(path: string, bytes: number): Promise<Uint8Array> {
    return (await this.readFile(path)).subarray(0, bytes);
  }

  async listFolder(path: string): Promise<readonly FolderEntry[]> {
    const entries = new Map<string, FolderEntry>();
    const prefix = path.endsWith('/') ? path : `${path}/`;
    for (const file of this.files.keys()) {
      if (!file.startsWith(prefix)) continue;
      const [name, ...rest] = file.slice(prefix.length).split('/');
      entries.set(name!, { name: name!, kind: rest.length > 0 ? 'folder' : 'file' });
    }
    if (entries.size === 0) throw new Error(`no folder ${path}`);
    return [...entries.values()];
  }
}

export interface ClientOptions {
  readonly files?: MemoryFiles;
  /** Default: `/files`, if there are files. */
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  readonly features?: Features;
  readonly printPdf?: NonNullable<ServerOptions['printPdf']>;
  /** The server has no disk, as in a worker: it asks this client for files. */
  readonly worker?: boolean;
}

/** What an editor can do. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: { publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } } },
  window: { workDoneProgress: true },
};

/** A client that is connected with a server in this process over streams, as they would be over pipes. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly files: MemoryFiles;
  readonly initialized: Promise<InitializeResult>;
  /** All diagnostics that were sent, oldest first. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly progress: unknown[] = [];
  readonly statuses: StatusParams[] = [];
  settings: unknown;
  readonly #documents = new Map<string, TextDocument>();
  #watchers: (() => void)[] = [];

  constructor(options: ClientOptions = {}) {
    const { files = new MemoryFiles() } = options;
    this.files = files;
    this.settings = options.settings;
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    const fileSystem = () => (options.worker ? clientFileSystem(server) : files);
    const { features, printPdf } = options;
    createServer(server, { fileSystem, ...(features && { features }), ...(printPdf && { printPdf }) });
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#tell();
    });
    connection.onNotification('window/logMessage', ({ message }) => {
      this.log.push(message);
      this.#tell();
    });
    connection.onNotification('window/showMessage', ({ message }) => void this.log.push(message));
    connection.onNotification('goalsheet/status', params => void this.statuses.push(params));
    connection.onNotification('$/progress', params => void this.progress.push(params));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/configuration', () => [this.settings ?? null]);
    connection.onRequest('goalsheet/readFile', async ({ uri: address, bytes }) => {
      const file = (await files.readFile(decodeURIComponent(address.replace('file://', '')))).subarray(0, bytes);
      return { base64: Buffer.from(file).toString('base64') };
    });
    connection.onRequest('goalsheet/listFolder', async ({ uri: address }) => ({
      entries: await files.listFolder(decodeURIComponent(address.replace('file://', ''))),
    }));
    connection.listen();
    const folders = options.folders ?? (files.files.size > 0 ? ['/files'] : []);
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? CAPABILITIES,
      workspaceFolders: folders.map(folder => ({ uri: uri(folder), name: folder })),
      initializationOptions: options.initializationOptions,
      ...(options.locale !== undefined && { locale: options.locale }),
    };
    this.initialized = connection.sendRequest<InitializeResult>('initialize', params).then(async result => {
      await connection.sendNotification('initialized', {});
      return result;
    });
  }

  async open(path: string, text: string): Promise<void> {
    await this.initialized;
    const document = TextDocument.create(uri(path), 'goal', 1, text);
    this.#documents.set(path, document);
    const { languageId, version } = document;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri(path), languageId, version, text },
    });
  }

  /** Replaces what stands in a range, as an incremental change. */
  async edit(path: string, range: Range, text: string): Promise<void> {
    const document = this.#documents.get(path)!;
    const version = document.version + 1;
    TextDocument.update(document, [{ range, text }], version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri(path), version },
      contentChanges: [{ range, text }],
    });
  }

  /** Replaces the first `from` in the text. */
  async replace(path: string, from: string, to: string): Promise<void> {
    const document = this.#documents.get(path)!;
    const at = document.getText().indexOf(from);
    if (at < 0) throw new Error(`not there: ${from}`);
    await this.edit(path, { start: document.positionAt(at), end: document.positionAt(at + from.length) }, to);
  }

  async apply(path: string, edits: readonly TextEdit[]): Promise<void> {
    const text = TextDocument.applyEdits(this.#documents.get(path)!, [...edits]);
    await this.setText(path, text);
  }

  async setText(path: string, text: string): Promise<void> {
    const document = this.#documents.get(path)!;
    await this.edit(
      path,
      { start: { line: 0, character: 0 }, end: document.positionAt(Number.MAX_SAFE_INTEGER) },
      text,
    );
  }

  async close(path: string): Promise<void> {
    this.#documents.delete(path);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(path) } });
  }

  async changedOnDisk(path: string, type: FileChangeType): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(path), type }] });
  }

  text(path: string): string {
    return this.#documents.get(path)!.getText();
  }

  version(path: string): number {
    return this.#documents.get(path)!.version;
  }

  /** A request about a document. */
  ask<T>(method: string, path: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, { textDocument: { uri: uri(path) }, ...params });
  }

  /** The diagnostics of a file as they were told last; undefined if never. */
  latest(path: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast(each => each.uri === uri(path));
  }

  /** The diagnostics of an open file's latest version. */
  async diagnostics(path: string): Promise<Diagnostic[]> {
    await this.until(() => this.latest(path)?.version === this.version(path), `diagnostics of ${path}`);
    return this.latest(path)!.diagnostics;
  }

  /** Waits until something is so; looks again at whatever the server says. */
  async until(test: () => boolean, what = 'it', milliseconds = 30_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!test()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; log: ${this.log.join('\n')}`);
      await new Promise<void>(resolve => {
        this.#watchers.push(resolve);
        setTimeout(resolve, 20);
      });
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  #tell(): void {
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const resolve of watchers) resolve();
  }
}

/** The address of a path; an address is its own. */
export function uri(path: string): string {
  if (path.includes('://')) return path;
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** What an edit of one file makes of its text; the cursor that a snippet leaves is `‸`, with what is to be typed over behind it. */
export function edited(text: string, edit: WorkspaceEdit): string {
  const document = TextDocument.create('file:///x', 'goal', 1, text);
  const edits = edit.documentChanges?.flatMap(change => ('edits' in change ? change.edits : [])) ?? [];
  const plain = edits.length > 0 ? edits : Object.values(edit.changes ?? {}).flat();
  return TextDocument.applyEdits(
    document,
    plain.map(each =>
      'snippet' in each
        ? { range: each.range, newText: each.snippet.value.replace(/\$\{1:([^}]*)\}|\$1/, '‸$1') }
        : each,
    ),
  );
}

/** `2:5 GS203 message`: what a person would read of diagnostics. */
export function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range: { start }, code }) => `${start.line + 1}:${start.character + 1} ${code ?? ''}`);
}
