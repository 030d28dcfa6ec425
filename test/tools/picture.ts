// Draws the README's picture: the last unit of an example as text, beside the official table that is printed from it.
import { readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { escapeHtml, SHEET_CSS, sheetOf, tableHtml } from '@goalsheet/core/sheet';
import { parse } from '@goalsheet/language';
import { structureOf } from '@goalsheet/language/syntax';
import { chromium } from 'playwright-core';

const WIDTH = 1620;
const source = readFileSync('examples/baiyun.goal', 'utf8');
const head = source.slice(0, source.indexOf('\n\n'));
const unit = source.slice(source.lastIndexOf('资金使用单位：'));
const text = `${head.replace(/总计：.*/, '总计：8.00')}\n\n${unit}`.trimEnd();

/** The text as an editor shows it: line numbers, keys in one colour, names in another. */
function editorHtml(): string {
  const { lines, entries, roles } = structureOf(text, (parse(text) as Table).standard);
  const rows = lines.map(({ offset, start, keyEnd, end, number }) => {
    const line = text.slice(offset, offset + end);
    const entry = roles[number] === 'entry' ? entries[number] : undefined;
    const name = entry?.spec?.opens !== undefined ? 'opens' : entry?.label ? 'type' : 'key';
    const html = entry
      ? `${escapeHtml(line.slice(0, start))}<b class="${name}">${escapeHtml(line.slice(start, keyEnd))}</b>${escapeHtml(line.slice(keyEnd))}`
      : escapeHtml(line);
    return `<div><i>${number + 1}</i><span>${html || ' '}</span></div>`;
  });
  return `<section class="editor"><header>wanggehua.goal</header>${rows.join('')}</section>`;
}

const CSS = `
  body { margin: 0; padding: 28px; background: #eef1f5; display: grid; grid-template-columns: 660px 1fr; gap: 24px; align-items: start; }
  .editor { background: #1f2430; color: #d9dde5; border-radius: 10px; padding-bottom: 14px; box-shadow: 0 6px 24px #0003;
    font: 15px/1.62 "Noto Sans Mono CJK SC", monospace; overflow: hidden; }
  .editor header { background: #171b24; color: #9aa4b5; padding: 8px 18px; margin-bottom: 10px; font-size: 14px; }
  .editor div { display: flex; padding-right: 14px; } .editor span { white-space: pre-wrap; }
  .editor i { flex: 0 0 44px; color: #566074; font-style: normal; text-align: right; margin-right: 16px; user-select: none; }
  .editor b { font-weight: 400; } .key { color: #7fb4ff; } .opens { color: #ffc66d; } .type { color: #a5d6a7; }
  .paper { background: #fff; border-radius: 10px; padding: 26px 26px 34px; box-shadow: 0 6px 24px #0002; }
`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: WIDTH, height: 600 }, deviceScaleFactor: 1 });
const sheet = tableHtml(sheetOf(parse(text) as Table));
await page.setContent(
  `<!doctype html><meta charset="utf-8"><style>${SHEET_CSS}${CSS}</style>${editorHtml()}<div class="paper">${sheet}</div>`,
);
await page.screenshot({ path: 'examples/picture.png', fullPage: true });
await browser.close();
