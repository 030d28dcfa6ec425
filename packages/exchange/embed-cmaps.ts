// Writes the character maps of Chinese (GB) fonts into a module: what is bundled can read no files. A PDF needs them where it
// names 宋体 without bringing the font.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
/**
 * Those that a PDF may name (ISO 32000, “Predefined CJK CMap names”), and the one that leads back to Unicode. The library has others
 * too (UTF-8, UTF-32, GB 12345), which are half as large again: a PDF that uses one brings it.
 */
const PREDEFINED = /^(?:(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K|UniGB-UCS2|UniGB-UTF16)-[HV]|Adobe-GB1-UCS2)\.bcmap$/;
const names = readdirSync(folder).filter(name => PREDEFINED.test(name));

const entries = names.sort().map(name => {
  const base64 = readFileSync(join(folder, name)).toString('base64');
  return `  ['${name.replace('.bcmap', '')}', '${base64}'],\n`;
});
// Their licence goes with them, as it asks for.
const licence = readFileSync(join(folder, 'LICENSE'), 'utf8')
  .replace(/^%%(?:Copyright: ?-*)?/gm, '')
  .trim();

writeFileSync(
  new URL('src/pdf/embedded/gb-cmaps.ts', import.meta.url),
  `// Generated from pdfjs-dist/cmaps by \`npm run generate\`. Do not edit.\n` +
    `/*! Character maps of Adobe:\n${licence}\n*/\n` +
    `/** The packed character maps of GB fonts: name, and content in base64. */\n` +
    `export const GB_CMAPS: readonly (readonly [name: string, base64: string])[] = [\n${entries.join('')}];\n`,
);
