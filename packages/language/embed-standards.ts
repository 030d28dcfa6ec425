// Writes the built-in standards, which are files of the language, into a module: what is bundled can read no files.
import { readFileSync, writeFileSync } from 'node:fs';

/** The first one is in force where a table names none. */
const NAMES = ['项目支出绩效指标', '项目支出绩效指标（成本单列）'];

const entries = NAMES.map(name => {
  const text = readFileSync(new URL(`standards/${name}.goal`, import.meta.url), 'utf8');
  return `  [${JSON.stringify(name)}, ${JSON.stringify(text)}],\n`;
});
writeFileSync(
  new URL('src/embedded/standards.ts', import.meta.url),
  `// Generated from packages/language/standards by \`npm run generate\`. Do not edit.\n` +
    `/** The built-in indicator standards: name and text. */\n` +
    `export const BUILT_IN_STANDARDS: readonly (readonly [name: string, text: string])[] = [\n${entries.join('')}];\n`,
);
