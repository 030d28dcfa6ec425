import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

// Bundles the command `goalsheet` into `dist/`: plain JavaScript for Node 22 and later, with nothing to install beside it. Each
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
    plugins: [pure],
    logLevel: 'warning',
  });
  const foreign = Object.keys(metafile.inputs).filter(path => path.includes('node_modules/'));
  // Whoever bundles code of others must also ship its licence.
  if (foreign.length > 0) throw new Error(`third-party code in the bundle, without its licence: ${foreign.join(', ')}`);
  await mkdir(join(outdir, 'rules'), { recursive: true });
  await cp(join(HERE, '../core/docs/rules'), join(outdir, 'rules'), { recursive: true });
  return metafile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outdir = join(HERE, 'dist');
  const { outputs } = await bundle(outdir);
  const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
  console.log(`${Object.keys(outputs).length} files, ${Math.round(bytes / 1024)} kB`);
}
