import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { TABLE_SCHEMA } from '../schema.ts';
import type { Server } from './client.ts';

/** The language servers that are compared. */
export interface Servers {
  /** Ours, as editors get it: an edit is checked after a pause. */
  readonly goalsheet: Server;
  /** Ours, each edit checked at once. */
  readonly immediate: Server;
  /** yaml-language-server with a JSON Schema of the table, its pause of 200 ms taken out. */
  readonly yaml: Server;
}

/** @param goalsheet the bundled command line */
export async function buildServers(goalsheet: string, folder: string): Promise<Servers> {
  const schema = join(folder, 'table.schema.json');
  writeFileSync(schema, JSON.stringify(TABLE_SCHEMA));
  const args = [goalsheet, 'lsp', '--stdio'];
  return {
    goalsheet: { args, languageId: 'goal' },
    immediate: { args, languageId: 'goal', initializationOptions: { delay: 0 } },
    yaml: {
      args: [await buildYamlServer(folder), '--stdio'],
      languageId: 'yaml',
      settings: {
        yaml: {
          validate: true,
          schemaStore: { enable: false },
          schemas: { [pathToFileURL(schema).href]: '*.yaml' },
        },
      },
    },
  };
}

/** No setting shortens the pause before it validates. */
const withoutPause: Plugin = {
  name: 'without pause',
  setup({ onLoad }) {
    onLoad({ filter: /yamlSettings\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const contents = code.replace('validationDelayMs = 200', 'validationDelayMs = 0');
      if (contents === code) throw new Error('yaml-language-server has no pause of 200 ms any more: look at it again');
      return { contents };
    });
  },
};

/** Bundled as ours is, with Node's compile cache. */
async function buildYamlServer(folder: string): Promise<string> {
  const home = createRequire(import.meta.url).resolve('yaml-language-server');
  await build({
    entryPoints: [join(home, '../server.js')],
    outfile: join(folder, 'yaml-server-all.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(home).href),
      'import.meta.dirname': JSON.stringify(dirname(home)),
    },
    plugins: [withoutPause],
    logLevel: 'error',
  });
  const start = join(folder, 'yaml-server.cjs');
  writeFileSync(start, `require('node:module').enableCompileCache();\nrequire('./yaml-server-all.cjs');\n`);
  return start;
}
