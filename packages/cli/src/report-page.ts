import { createHash } from 'node:crypto';
import { escapeHtml } from '@goalsheet/core/sheet';
import type { Language } from './io.ts';

/** What one page says; `body` is markup in which all text is escaped. */
export interface ReportPage {
  readonly language: Language;
  readonly title: string;
  readonly css: string;
  readonly body: string;
}

/**
 * One self-contained page. No script, nothing from elsewhere: its content security policy allows its one style sheet, by its
 * hash. The same content gives the same bytes.
 */
export function reportPage({ language, title, css, body }: ReportPage): string {
  const style = `\n${css}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return [
    `<!DOCTYPE html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeHtml(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n`,
    body,
    '</main>\n</body>\n</html>\n',
  ].join('');
}
