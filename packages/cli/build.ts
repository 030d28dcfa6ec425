import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { type Group, mergeChunks } from './merge-chunks.ts';

// Bundles the command `goalsheet` into `dist/`: plain JavaScript for Node 22.3 and later, with nothing to install beside it. Each
// command is a chunk of its own, so that `check` does not load what prints or previews. `npm run build`.

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ENTRY = 'src/main.ts';

/** The workspace's modules do nothing when they are loaded: what a command does not use is left out of its chunk. */
const pure: Plugin = {
  name: 'pure',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:@goalsheet\/|\.)/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === pure || options.kind === 'entry-point') return undefined;
      const result = await resolve(path, { ...options, pluginData: pure });
      return { ...result, sideEffects: false };
    });
  },
};

/** What of others is bundled: readers, which only `import` loads; the protocol of the language server, which only `lsp` loads. */
const THIRD_PARTIES = [
  'diff',
  'entities',
  'hucre',
  'papaparse',
  'parse5',
  'pdfjs-dist',
  'vscode-jsonrpc',
  'vscode-languageserver',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'vscode-uri',
];

/** What the protocol's library needs for pipes, sockets and processes that nobody asks it for: loaded when it is used. */
const HARDLY_USED: ReadonlySet<string> = new Set(['child_process', 'crypto', 'net']);

/** Modules of Node that older code asks for with `require`, which a bundle of modules does not have. */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path)
        ? { path: path.replace(/^node:/, ''), namespace: 'builtin' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: HARDLY_USED.has(path)
        ? `module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule('node:${path}')[name] });`
        : `export * from 'node:${path}';`,
    }));
  },
};

/** What every start loads, what `check` does, and what the language server does beside that. */
const TOGETHER: readonly Group[] = [
  ['start', ['src/run.ts', 'src/node-io.ts']],
  ['checking', ['src/commands/check.ts']],
  ['serving', ['src/commands/lsp.ts']],
];

/** Bundles into a folder. @returns what esbuild knows of the chunks */
export async function bundle(outdir: string): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: HERE,
    entryPoints: { goalsheet: ENTRY },
    outdir,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'eof',
    metafile: true,
    plugins: [pure, builtins],
    logLevel: 'warning',
  });
  await mergeChunks(outdir, metafile, TOGETHER);
  await writeFile(join(outdir, 'THIRD-PARTY-NOTICES.txt'), await notices(Object.keys(metafile.inputs)));
  await mkdir(join(outdir, 'rules'), { recursive: true });
  await cp(join(HERE, '../core/docs/rules'), join(outdir, 'rules'), { recursive: true });
  return metafile;
}

/**
 * The packages that bundled files are of, each with its licence: whoever bundles code of others must also ship that.
 * @throws for a package that is not expected
 */
async function notices(files: readonly string[]): Promise<string> {
  const folders = new Map<string, string>();
  for (const file of files) {
    const [folder, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    if (folder && name) folders.set(name, join(HERE, folder));
  }
  const unknown = [...folders.keys()].filter(name => !THIRD_PARTIES.includes(name));
  if (unknown.length > 0) throw new Error(`third-party code in the bundle that nobody expects: ${unknown.join(', ')}`);
  const texts = [...folders].sort().map(async ([name, folder]) => {
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const own = (await readdir(folder)).find(each => /^licen[cs]e/i.test(each));
    if (own === undefined) throw new Error(`${name} has no licence`);
    return `${name} ${version} (${license})\n\n${(await readFile(join(folder, own), 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outdir = join(HERE, 'dist');
  const { outputs } = await bundle(outdir);
  const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.log(`${Object.keys(outputs).length} files, ${Math.round(bytes / 1024)} kB`);
}
