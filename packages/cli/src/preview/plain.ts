import { createHash } from 'node:crypto';
import type { Table } from '@goalsheet/core/model';
import { sheetOf, toHtml } from '@goalsheet/core/sheet';
import { SECURITY_HEADERS } from './guard.ts';

/**
 * The self-contained page of a table, with the headers to send with it: its one style is let in by its hash, and nothing
 * else.
 */
export function plainPage(table: Table, name: string): { html: string; headers: Record<string, string> } {
  const html = toHtml(sheetOf(table));
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = SECURITY_HEADERS['Content-Security-Policy']!;
  return {
    html,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy.replace("script-src 'self'; style-src 'self'", `style-src 'sha256-${hash}'`),
      'Content-Disposition': `inline; filename*=UTF-8''${encoded(`${name}.html`)}`,
    },
  };
}

/** A file name as a header may carry it (RFC 8187). */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
