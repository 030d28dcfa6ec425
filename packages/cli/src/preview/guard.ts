import type { IncomingMessage } from 'node:http';
import type { Localised } from '@goalsheet/core/rules';
import { wording } from './wording.ts';

export interface Refusal {
  readonly status: number;
  readonly message: Localised;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The names under which this machine, and no other, is reached. */
const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Sent with everything. Nothing from elsewhere is loaded, and nothing elsewhere can hold or read the page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Why a request is refused; undefined if it is not. Only this machine's own names count as the host (a name of somebody
 * else that resolves to this machine is how a foreign page would read along), and only the preview's own pages and the
 * address bar may ask.
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | undefined {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  const names = HOSTS.map(name => `${name}:${port}`);
  if (host === undefined || !names.includes(host.toLowerCase())) return { status: 421, message: wording.refusedHost };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, message: wording.refusedMethod, headers: { Allow: 'GET, HEAD' } };
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, message: wording.refusedSite };
  if (origin !== undefined && !names.some(name => origin.toLowerCase() === `http://${name}`))
    return { status: 403, message: wording.refusedSite };
  return undefined;
}

/** Whether a path that a request names could lead out of the folder. */
export function leadsOut(file: string): boolean {
  return /^[/\\]|[\\\0]|^[A-Za-z]:/.test(file) || file.split('/').includes('..');
}
