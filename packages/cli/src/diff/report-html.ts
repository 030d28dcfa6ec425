import { createHash } from 'node:crypto';
import { LABELS, REVIEW_CSS, type Review, reviewHtml } from '@goalsheet/core/review/show';
import { escapeHtml, SHEET_CSS } from '@goalsheet/core/sheet';
import type { Language } from '../io.ts';

/**
 * One self-contained page: what sums the review up, then every table as a redline. No script, nothing from elsewhere: its content
 * security policy allows this one style sheet, by its hash.
 */
export function report(review: Review, language: Language): string {
  const style = `\n${SHEET_CSS}${REVIEW_CSS}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return [
    `<!DOCTYPE html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeHtml(LABELS[language].title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n`,
    reviewHtml(review, language),
    '</main>\n</body>\n</html>\n',
  ].join('');
}
