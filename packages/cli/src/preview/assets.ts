import { SHEET_CSS } from '@goalsheet/core/sheet';
import { PAGE_FILES } from './generated/page.ts';
import type { ViewLanguage } from './view.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** Styles and scripts of the page, by the path they are served under. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['/sheet.css', { type: TYPES.css!, text: SHEET_CSS }],
  ...Object.entries(PAGE_FILES).flatMap(([name, text]): [string, Asset][] => {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    return type ? [[`/page/${name}`, { type, text }]] : [];
  }),
]);

/** The page itself. */
export function indexPage(language: ViewLanguage): string {
  return PAGE_FILES['index.html']!.replace('lang="zh-CN"', language === 'zh' ? 'lang="zh-CN"' : 'lang="en"');
}
