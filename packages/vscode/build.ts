import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { noticesOf } from './notices.ts';

// Packs the extension: bundles it with its server, for Node and for browsers, lays everything out in a folder of its own and
// makes one .vsix of that. `node packages/vscode/build.ts`.

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');
/** What is packed. */
const STAGE = join(HERE, 'dist/stage');
/** The packed extension. */
export const VSIX = join(HERE, 'dist/goalsheet.vsix');
/** Where a line of a packed script comes from, for reading what users report; not packed. */
const MAPS = join(HERE, 'dist/maps');
/** Nearly half of it reads PDF: the library, and the character maps of Chinese fonts. */
const LARGEST = 1_500_000;

const COMMON: BuildOptions = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  sourcemap: 'external',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};
const BROWSER: BuildOptions = { ...COMMON, platform: 'browser', target: 'es2022' };
/**
 * For Node and for a worker of a browser alike: it asks for parts of Node when it knows that it is there. Of packages that are
 * written for either, both parts are in it.
 */
const EITHER: BuildOptions = { ...COMMON, platform: 'node', conditions: ['browser'], target: 'es2022' };
/** `import.meta.url` where modules are CommonJS; in a worker nobody asks. */
const MODULE_URL: BuildOptions = {
  define: { 'import.meta.url': 'moduleUrl' },
  banner: {
    js: `var moduleUrl = typeof __filename === 'string' && require('node:url').pathToFileURL(__filename).href;`,
  },
};
const out = (name: string) => join(STAGE, 'dist', name);

/** What reads and writes documents is a file of its own, loaded when the first document is. It knows no platform. */
const DOCUMENTS = '@goalsheet/exchange/documents';
/** Node finds it beside the server, a worker is told by its client where it is. */
const LOAD_DOCUMENTS = `module.exports = typeof __filename === 'string'
  ? require('node:module').createRequire(__filename)('./documents.js')
  : (importScripts(goalsheetParts + 'documents.js'), goalsheetDocuments);`;
const documentsApart: Plugin = {
  name: 'documents',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^${DOCUMENTS}$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'documents' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'documents' }, () => ({ contents: LOAD_DOCUMENTS }));
  },
};
/**
 * What reads PDF, which is most of it, is another file again: the library with its worker and the maps of Chinese fonts.
 * All of it is there at once when that file is loaded.
 */
const PDF_PARTS: Readonly<Record<string, string>> = {
  worker: 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  library: 'pdfjs-dist/legacy/build/pdf.min.mjs',
  maps: './embedded/gb-cmaps.ts',
};
const pdfApart: Plugin = {
  name: 'pdf',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /gb-cmaps|pdfjs-dist/ }, ({ path, kind }) => {
      const part = Object.keys(PDF_PARTS).find(name => PDF_PARTS[name] === path);
      return part && kind === 'dynamic-import' ? { path: part, namespace: 'pdf' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'pdf' }, ({ path }) => ({
      contents: `module.exports = goalsheetPdf().${path};`,
    }));
  },
};
/** In Node it is found beside the file that asks, in a worker where the client says. */
const FIND_PDF = `var goalsheetPdf = () => { if (typeof module === 'object') return require('./pdf.js');
 if (!globalThis.goalsheetPdfParts) importScripts(goalsheetParts + 'pdf.js'); return goalsheetPdfParts; };`;

/** Parts of Node that a library asks for as it is loaded, and has no use for here: they are loaded when it has. */
const laterInNode: Plugin = {
  name: 'later',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:child_process|crypto|net)$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'later' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};

/** The workspace's modules do nothing when they are loaded: what nobody asks for is left out. */
const pure: Plugin = {
  name: 'pure',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:@goalsheet\/|\.)/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === pure || options.kind === 'entry-point') return undefined;
      return { ...(await resolve(path, { ...options, pluginData: pure })), sideEffects: false };
    });
  },
};

const BUNDLES: readonly BuildOptions[] = [
  { ...EITHER, format: 'cjs', entryPoints: ['src/extension.ts'], outfile: out('extension.js'), external: ['vscode'] },
  {
    ...EITHER,
    ...MODULE_URL,
    format: 'iife',
    stdin: server(),
    outfile: out('server.js'),
    plugins: [documentsApart, laterInNode],
  },
  {
    ...BROWSER,
    format: 'iife',
    globalName: 'goalsheetDocuments',
    footer: { js: `if (typeof module === 'object') module.exports = goalsheetDocuments;` },
    // The character maps bring a licence of their own.
    legalComments: 'eof',
    banner: { js: FIND_PDF },
    stdin: documents(),
    outfile: out('documents.js'),
    plugins: [pdfApart, pure],
  },
  {
    ...BROWSER,
    format: 'iife',
    globalName: 'goalsheetPdfParts',
    footer: { js: `if (typeof module === 'object') module.exports = goalsheetPdfParts;` },
    legalComments: 'eof',
    stdin: pdfParts(),
    outfile: out('pdf.js'),
  },
  { ...BROWSER, format: 'esm', entryPoints: ['src/preview/page/main.js'], outfile: out('preview.js') },
  { ...BROWSER, format: 'esm', entryPoints: ['src/preview/page/compare.js'], outfile: out('compare.js') },
  { ...BROWSER, entryPoints: ['src/preview/page/page.css'], outfile: out('preview.css') },
];

function server() {
  return { contents: `import '@goalsheet/server/script';`, resolveDir: HERE, sourcefile: 'server.js' };
}

/** What the server asks of it. */
function documents() {
  return { contents: `export * from '${DOCUMENTS}';`, resolveDir: HERE, sourcefile: 'documents.js' };
}

function pdfParts() {
  const contents = Object.entries(PDF_PARTS).map(([name, path]) => `export * as ${name} from '${path}';`);
  const resolveDir = join(ROOT, 'packages/exchange/src/pdf');
  return { contents: contents.join('\n'), resolveDir, sourcefile: 'pdf.js' };
}

/** Lays out the folder that is packed. @returns what esbuild knows of the bundles */
async function stage(): Promise<Metafile[]> {
  await rm(join(HERE, 'dist'), { recursive: true, force: true });
  await mkdir(join(STAGE, 'dist'), { recursive: true });
  const metafiles = await Promise.all(BUNDLES.map(async options => (await build(options)).metafile!));
  await mkdir(MAPS, { recursive: true });
  for (const name of await readdir(out(''))) if (name.endsWith('.map')) await rename(out(name), join(MAPS, name));
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n'])
    await cp(join(HERE, name), join(STAGE, name), { recursive: true });
  for (const name of ['icons', 'walkthrough']) await cp(join(HERE, name), join(STAGE, name), { recursive: true });
  await cp(join(ROOT, 'syntaxes'), join(STAGE, 'syntaxes'), { recursive: true });
  await cp(join(ROOT, 'packages/core/profile.schema.json'), join(STAGE, 'schemas/profile.schema.json'));
  await stageRules();
  await writeFile(join(STAGE, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
  await writeFile(join(STAGE, '.vscodeignore'), '');
  await writeFile(join(STAGE, 'THIRD-PARTY-NOTICES.txt'), await noticesOf(metafiles, HERE));
  return metafiles;
}

/** The manifest without what is only of use in the repository. */
async function manifest(): Promise<Record<string, unknown>> {
  const { private: _, type, devDependencies, ...rest } = JSON.parse(await readFile(join(HERE, 'package.json'), 'utf8'));
  return rest;
}

/** The rules' pages, with a list of them. */
async function stageRules(): Promise<void> {
  const from = join(ROOT, 'packages/core/docs/rules');
  await cp(from, join(STAGE, 'rules'), { recursive: true });
  const names = (await readdir(from)).filter(name => /^GS\d+\.md$/.test(name)).sort();
  const pages = await Promise.all(
    names.map(async name => {
      const [, code, title] = /^# (GS\d+) (.+)/.exec(await readFile(join(from, name), 'utf8')) ?? [];
      return { code, title };
    }),
  );
  await writeFile(join(STAGE, 'rules/index.json'), JSON.stringify(pages));
}

/** Makes the .vsix. @returns its size in bytes */
export async function pack(): Promise<number> {
  await stage();
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
  const options = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', VSIX];
  execFileSync(process.execPath, [vsce, ...options], { cwd: STAGE, stdio: ['ignore', 'ignore', 'inherit'] });
  const { size } = await stat(VSIX);
  if (size > LARGEST) throw new Error(`${VSIX} is ${size} bytes, more than ${LARGEST}`);
  return size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const size = await pack();
  console.log(`${VSIX}: ${Math.round(size / 1024)} kB`);
}
