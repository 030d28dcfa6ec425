import type { ServerResponse } from 'node:http';

/** More pages than this at once are a mistake. */
export const MOST_CLIENTS = 32;
/** A client that has left so much unread is gone. Bytes. */
const MOST_UNREAD = 256 * 1024;
/** Milliseconds between signs of life. */
const HEARTBEAT = 15_000;

/** The pages that listen for changes (Server-Sent Events). */
export class EventClients {
  readonly #clients = new Set<ServerResponse>();
  #heartbeat: NodeJS.Timeout | undefined;

  get size(): number {
    return this.#clients.size;
  }

  /** Takes a response over as a stream. False if there are too many already; the response is then untouched. */
  add(response: ServerResponse, version: number): boolean {
    if (this.#clients.size >= MOST_CLIENTS) return false;
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    this.#clients.add(response);
    const leave = () => this.#leave(response);
    response.on('close', leave);
    response.on('error', leave);
    response.write(`retry: 1000\n${eventOf(version)}`);
    this.#heartbeat ??= setInterval(() => this.#write(': alive\n\n'), HEARTBEAT).unref();
    return true;
  }

  /** Tells every page that the folder has become another. */
  tell(version: number): void {
    this.#write(eventOf(version));
  }

  close(): void {
    for (const client of this.#clients) client.end();
    for (const client of this.#clients) this.#leave(client);
  }

  #write(text: string): void {
    for (const client of this.#clients) {
      if (client.writableLength > MOST_UNREAD) client.destroy();
      else client.write(text);
    }
  }

  #leave(client: ServerResponse): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return;
    clearInterval(this.#heartbeat);
    this.#heartbeat = undefined;
  }
}

function eventOf(version: number): string {
  return `event: folder\ndata: ${version}\n\n`;
}
