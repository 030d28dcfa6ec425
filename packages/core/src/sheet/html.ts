import { SHEET_CSS } from './css.ts';
import { escapeHtml } from './escape.ts';
import type { Sheet } from './sheet.ts';
import { type TableHtmlOptions, tableHtml } from './table-html.ts';

/** The page round the table: A4 landscape on paper, white on screen whatever the theme. */
const PAGE_CSS = `
@page {
  size: A4 landscape;
  margin: 12mm 10mm 14mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt SimSun, "Songti SC", "Noto Serif CJK SC", serif; }
}
:root { color-scheme: light; background: #fff; }
body { margin: 0; padding: 28px 32px 40px; background: #fff; overflow-x: auto; }
@media print { body { padding: 0; overflow: visible; } }
`.trimStart();

const DEFAULT_TITLE = '项目支出绩效目标表';

/**
 * A sheet as one self-contained HTML file: no script, no reference to anything outside; its content security policy
 * forbids both. Printed from a browser it is the form on A4 landscape.
 */
export function toHtml(sheet: Sheet, options: TableHtmlOptions = {}): string {
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeHtml(documentTitle(sheet))}</title>\n`,
    `<style>\n${SHEET_CSS}${PAGE_CSS}</style>\n</head>\n<body>\n`,
    tableHtml(sheet, options),
    '</body>\n</html>\n',
  ].join('');
}

function documentTitle(sheet: Sheet): string {
  const title = sheet.title.trim() || DEFAULT_TITLE;
  return sheet.department ? `${title} ${sheet.department}` : title;
}
