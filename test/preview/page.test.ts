import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { EMBEDDED_PAGE, embeddedPage } from '../../packages/cli/embed-page.ts';

const PAGE = new URL('../../packages/cli/src/preview/page/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, PAGE), 'utf8');

test('the embedded page is up to date (node packages/cli/embed-page.ts)', () => {
  expect(readFileSync(EMBEDDED_PAGE, 'utf8').replaceAll('\r\n', '\n')).toBe(embeddedPage());
});

test('what keeps the place on the screen is the same here and in the editor: two pages that are built apart have a copy each', () => {
  const editors = new URL('../../packages/vscode/src/preview/page/sync.js', import.meta.url);
  expect(read('sync.js')).toBe(readFileSync(editors, 'utf8'));
});

test('the scripts of the page type-check against what the server sends', () => {
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  const run = () => execFileSync(process.execPath, [tsc, '-p', fileURLToPath(PAGE)], { encoding: 'utf8' });
  expect(run()).toBe('');
});

describe('the page', () => {
  test('is valid', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(read('index.html'));
    const said = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
    );
    expect(said).toEqual([]);
  });

  test('has no script and no style of its own in it, and asks nothing of anybody else', () => {
    const html = read('index.html');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    for (const [, address] of html.matchAll(/\s(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\/(?!\/)/);
    for (const name of readdirSync(PAGE))
      if (/\.(?:css|js)$/.test(name)) expect(read(name)).not.toMatch(/https?:|@import|url\(/);
  });

  test('turns no text into markup but the sheet', () => {
    const uses = readdirSync(PAGE).flatMap(name =>
      name.endsWith('.js')
        ? [...read(name).matchAll(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/g)].map(
            ([use]) => `${name} ${use}`,
          )
        : [],
    );
    expect(uses).toEqual(['sheet.js innerHTML']);
  });

  test('says everything in both languages', () => {
    const texts = [...read('texts.js').matchAll(/^ {2}(\w+): \[([^\]]*)\]/gm)];
    expect(texts.length).toBeGreaterThan(40);
    const used = readdirSync(PAGE).map(read).join('\n');
    const unused = texts.map(([, name]) => name!).filter(name => !new RegExp(`['"]${name}['"]`).test(used));
    expect(unused).toEqual([]);
  });
});
