import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Localised } from '@goalsheet/core/rules';
import { slashed } from './disk.ts';
import { EventClients } from './events.ts';
import { GRACE, PreviewFolder } from './folder.ts';
import { SECURITY_HEADERS } from './guard.ts';
import { LOOPBACK, listen, USUAL_PORT } from './listen.ts';
import { answer, type Site } from './routes.ts';
import type { ViewLanguage } from './view.ts';
import { FolderWatch } from './watch.ts';
import { wording } from './wording.ts';

export interface PreviewOptions {
  /** The folder to show, an absolute path. */
  readonly folder: string;
  /** The port wanted; where it is taken, the next one that is free. 0 or none: 7414 or the next free one. */
  readonly port?: number;
  /** The language that the page begins in, and of the errors thrown here. */
  readonly language: ViewLanguage;
  /** Told of errors that the preview survives: of rules, and of its own. */
  readonly log?: (error: unknown) => void;
}

export interface Preview {
  /** `http://127.0.0.1:7414/` */
  readonly url: string;
  readonly port: number;
  /** Ends everything: pages are told, watchers closed, the port is free again. May be called twice. */
  close(): Promise<void>;
}

/** Why a preview cannot begin; the message is in the language asked for. */
export class PreviewError extends Error {
  readonly localised: Localised;

  constructor(localised: Localised, language: ViewLanguage) {
    super(localised[language]);
    this.localised = localised;
  }
}

/**
 * Serves a page on this machine's loopback address that lists the goal files of a folder, shows each as the official
 * table with its findings, and follows every change on the disk. It only reads.
 *
 * @throws {PreviewError} if there is no such folder
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { language, log = () => {} } = options;
  const folder = new PreviewFolder(await folderOf(options.folder, language), log);
  const clients = new EventClients();
  const watch = new FolderWatch({
    changed: () => void refresh().catch(log),
    wanted: () => clients.size > 0,
  });
  const refresh = async () => {
    const { changed, unsettled } = await folder.scan();
    watch.watch(folder.folders);
    if (unsettled) watch.again(GRACE + 50);
    if (changed) clients.tell(folder.version);
  };

  let port = 0;
  const server = serverOf({ folder, path: options.folder, language, clients, port: () => port, refresh }, log);
  try {
    port = await listen(server, options.port || USUAL_PORT);
  } catch (error) {
    watch.close();
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    url: `http://${LOOPBACK}:${port}/`,
    port,
    close() {
      closed ??= new Promise<void>(resolve => {
        watch.close();
        clients.close();
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closed;
    },
  };
}

async function folderOf(path: string, language: ViewLanguage): Promise<string> {
  let real: string;
  try {
    real = await realpath(path);
    if ((await stat(real)).isDirectory()) return slashed(real);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new PreviewError(missing ? wording.noFolder(path) : wording.noAccess(path, message), language);
  }
  throw new PreviewError(wording.notFolder(path), language);
}

function serverOf(site: Site, log: (error: unknown) => void): Server {
  const server = createServer((request, response) => {
    request.resume();
    answer(site, request, response).catch(error => {
      log(error);
      if (response.headersSent) return response.destroy();
      response
        .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end(`${wording.crashed.zh}\n${wording.crashed.en}\n`);
    });
  });
  // What is no HTTP gets the same headers as everything else.
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) return socket.destroy();
    const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('')}Connection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  return server;
}
