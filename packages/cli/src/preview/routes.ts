import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Localised } from '@goalsheet/core/rules';
import { ASSETS, indexPage } from './assets.ts';
import type { EventClients } from './events.ts';
import type { FolderFile, PreviewFolder } from './folder.ts';
import { leadsOut, type Refusal, refusalOf, SECURITY_HEADERS } from './guard.ts';
import { plainPage } from './plain.ts';
import type { ViewLanguage } from './view.ts';
import { folderView, tableView } from './views.ts';
import { wording } from './wording.ts';

export interface Site {
  readonly folder: PreviewFolder;
  /** The folder as the user wrote it. */
  readonly path: string;
  readonly language: ViewLanguage;
  readonly clients: EventClients;
  readonly port: () => number;
  /** Looks at the folder as it is now, and tells the pages. */
  readonly refresh: () => Promise<void>;
}

/** Answers one request. Everything that is sent carries {@link SECURITY_HEADERS}. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const refusal = refusalOf(request, site.port());
  if (refusal) return refuse(response, refusal);

  const [path, query] = divided(request.url ?? '/');
  const language = query.get('language') === 'en' ? 'en' : query.get('language') === 'zh' ? 'zh' : site.language;
  const asset = ASSETS.get(path);
  if (asset) return send(response, asset.type, asset.text);
  switch (path) {
    case '/':
      return send(response, 'text/html; charset=utf-8', indexPage(site.language));
    case '/events':
      return stream(site, request, response);
    case '/api/folder':
      await site.refresh();
      return sendJson(response, folderView(site.folder, site.path));
    case '/api/table': {
      const entry = fileOf(site, query, response);
      if (entry) sendJson(response, tableView(entry, language));
      return;
    }
    case '/plain': {
      const entry = fileOf(site, query, response);
      if (entry) plain(entry, language, response);
      return;
    }
    default:
      return refuse(response, { status: 404, message: wording.notFound });
  }
}

/** Path and query of a request. What comes instead of a path is never found. */
function divided(url: string): [path: string, query: URLSearchParams] {
  const at = url.indexOf('?');
  return at < 0 ? [url, new URLSearchParams()] : [url.slice(0, at), new URLSearchParams(url.slice(at + 1))];
}

/** The file that a query names. Only what a scan of the folder listed is ever found. */
function fileOf(site: Site, query: URLSearchParams, response: ServerResponse): FolderFile | undefined {
  const file = query.get('file') ?? '';
  const entry = site.folder.files.get(file);
  if (leadsOut(file)) refuse(response, { status: 403, message: wording.refusedPath });
  else if (entry) return entry;
  else refuse(response, { status: 404, message: wording.gone });
  return undefined;
}

function plain({ file, document, problem }: FolderFile, language: ViewLanguage, response: ServerResponse): void {
  if (document?.file.kind !== 'table')
    return refuse(response, { status: 404, message: problem ?? wording.notTable }, language);
  const { html, headers } = plainPage(document.file, file.slice(file.lastIndexOf('/') + 1).replace(/\.goal$/, ''));
  response.writeHead(200, headers).end(html);
}

function stream(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') return send(response, 'text/event-stream; charset=utf-8', '');
  if (!site.clients.add(response, site.folder.version))
    refuse(response, { status: 503, message: wording.tooMany, headers: { 'Retry-After': '10' } });
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) }).end(text);
}

function refuse(response: ServerResponse, { status, message, headers }: Refusal, language?: ViewLanguage): void {
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
    .end(language ? `${message[language]}\n` : bothOf(message));
}

function bothOf({ zh, en }: Localised): string {
  return `${zh}\n${en}\n`;
}
