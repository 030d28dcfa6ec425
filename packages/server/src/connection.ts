import {
  createMessageConnection,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc';
import type {
  CancellationToken,
  Disposable,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { MessageType } from './lsp.ts';

/** The process that serves, as far as the protocol rules it; where there is none, a client ends the worker itself. */
export interface Lifetime {
  /** Ends with the client's process. */
  watch(processId: number): void;
  exit(code: number): void;
}

/** Told to the client while something goes on that takes long. */
export interface Progress {
  /** Whether the user wants it to end. */
  readonly cancelled: boolean;
  /** @param percentage of 100 */
  report(percentage: number, message: string): void;
  done(): void;
}

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

/**
 * The Language Server Protocol on a pair of streams of messages: what this server asks for and nothing else. Methods go by their names
 * in the protocol.
 */
export class Connection {
  readonly #messages: MessageConnection;
  readonly #lifetime: Lifetime | undefined;
  /** Lines for the client's log. */
  readonly console = {
    error: (message: string) => this.#log(MessageType.Error, message),
    warn: (message: string) => this.#log(MessageType.Warning, message),
  };
  #showsProgress = false;
  #started = 0;
  #isShutDown = false;

  constructor(reader: MessageReader, writer: MessageWriter, lifetime?: Lifetime) {
    const { error, warn } = this.console;
    this.#messages = createMessageConnection(reader, writer, { error, warn, info: () => {}, log: () => {} });
    this.#lifetime = lifetime;
    this.#messages.onNotification('exit', () => lifetime?.exit(this.#isShutDown ? 0 : 1));
    reader.onClose(() => lifetime?.exit(this.#isShutDown ? 0 : 1));
  }

  /** To be called when all handlers are there. */
  listen(): void {
    this.#messages.listen();
  }

  onInitialize(handler: (params: InitializeParams) => Promise<InitializeResult>): void {
    this.onRequest('initialize', (params: InitializeParams) => {
      if (typeof params.processId === 'number') this.#lifetime?.watch(params.processId);
      this.#showsProgress = params.capabilities.window?.workDoneProgress === true;
      return handler(params);
    });
  }

  onShutdown(handler: () => void): void {
    this.onRequest('shutdown', () => {
      this.#isShutDown = true;
      handler();
      return null;
    });
  }

  /** What `handler` throws goes to the client: a `ResponseError` as it is. */
  onRequest<Params, Result>(method: string, handler: Handler<Params, Result>): void {
    this.#messages.onRequest(method, handler as Handler<Params, unknown>);
  }

  onNotification<Params>(method: string, handler: (params: Params) => void): Disposable {
    return this.#messages.onNotification(method, handler);
  }

  sendRequest<Result>(method: string, params: object | null): Promise<Result> {
    return params === null ? this.#messages.sendRequest(method) : this.#messages.sendRequest(method, params);
  }

  sendNotification(method: string, params: object): Promise<void> {
    return this.#messages.sendNotification(method, params);
  }

  sendDiagnostics(params: PublishDiagnosticsParams): Promise<void> {
    return this.sendNotification('textDocument/publishDiagnostics', params);
  }

  /** Asks the client to tell of something from now on. */
  async register(method: string, registerOptions: object): Promise<void> {
    const registrations = [{ id: method, method, registerOptions }];
    await this.sendRequest('client/registerCapability', { registrations });
  }

  /** The client's settings in a section. */
  async configuration(section: string): Promise<unknown> {
    const [settings] = await this.sendRequest<unknown[]>('workspace/configuration', { items: [{ section }] });
    return settings;
  }

  /** Undefined if the client shows none. */
  async startProgress(title: string): Promise<Progress | undefined> {
    if (!this.#showsProgress) return undefined;
    const token = `goalsheet ${++this.#started}`;
    await this.sendRequest('window/workDoneProgress/create', { token });
    let cancelled = false;
    const listening = this.onNotification('window/workDoneProgress/cancel', (params: { token: unknown }) => {
      if (params.token === token) cancelled = true;
    });
    const tell = (value: object) => void this.sendNotification('$/progress', { token, value }).catch(() => {});
    tell({ kind: 'begin', title, percentage: 0, cancellable: true });
    return {
      get cancelled() {
        return cancelled;
      },
      report: (percentage, message) => tell({ kind: 'report', percentage, message }),
      done() {
        listening.dispose();
        tell({ kind: 'end' });
      },
    };
  }

  #log(type: number, message: string): void {
    // Where the client has gone away, nobody reads it.
    void this.sendNotification('window/logMessage', { type, message }).catch(() => {});
  }
}
