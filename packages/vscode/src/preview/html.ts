import { SHEET_CSS } from '@goalsheet/core/sheet';

export interface PageOptions {
  readonly nonce: string;
  /** The source that the webview's own files come from. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  readonly language: 'zh' | 'en';
}

/** The page of a preview. It may load its own script and styles, and nothing else. */
export function pageHtml({ nonce, cspSource, script, style, language }: PageOptions): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title></title>
<style nonce="${nonce}">${SHEET_CSS}</style>
<link rel="stylesheet" href="${style}">
</head>
<body>
<header>
<h1 class="unseen" id="heading"></h1>
<div class="bar" role="toolbar" id="bar">
  <span class="summary" id="summary"></span>
  <button type="button" id="previous">↑</button>
  <button type="button" id="next">↓</button>
  <span class="tools">
    <button type="button" id="smaller">−</button>
    <button type="button" id="zoom" class="wide"></button>
    <button type="button" id="larger">+</button>
    <button type="button" id="print" class="wide"></button>
    <button type="button" id="export" class="wide"></button>
  </span>
</div>
<div class="changes" id="changes" hidden>
  <button type="button" class="wide" id="changes-switch" aria-pressed="true"></button>
  <span class="legend" id="changes-legend"></span>
  <button type="button" class="wide" id="compare"></button>
</div>
</header>
<div class="banner" id="banner" hidden><span id="banner-text"></span> <button type="button" id="banner-button" class="wide"></button></div>
<main class="desk" id="desk" tabindex="0">
  <div class="paper" id="paper" lang="zh-CN" hidden></div>
  <p class="message" id="message" hidden></p>
</main>
<section class="findings" id="findings" hidden></section>
<p class="unseen" role="status" aria-live="polite" id="said"></p>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** A number that nobody can guess, for the page's policy. */
export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
