// Writes the files of the preview's page into a module: what is bundled can read no files. A test compares what is committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGE = new URL('src/preview/page/', import.meta.url);
/** The module that is written. */
export const EMBEDDED_PAGE = new URL('src/preview/generated/page.ts', import.meta.url);

/** The text of the module. */
export function embeddedPage(): string {
  const names = readdirSync(PAGE).filter(name => /\.(?:html|css|js|svg)$/.test(name));
  const entries = names.sort().map(name => {
    const text = readFileSync(new URL(name, PAGE), 'utf8').replaceAll('\r\n', '\n');
    return `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`;
  });
  return [
    '// Generated from packages/cli/src/preview/page by `node packages/cli/embed-page.ts`. Do not edit.\n',
    '/** The files of the page: text by name. */\n',
    `export const PAGE_FILES: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`,
  ].join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(EMBEDDED_PAGE, embeddedPage());
