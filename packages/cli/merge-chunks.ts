import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/*
 * Code that several commands share is cut into many small files, and to find, read and set up each costs a start more than what is in it. Those
 * that are always loaded together are put into one; where they were, a line leads on to it.
 */

/** Files that are put together: a name, and the entries (as esbuild knows them) whose files they are. What an earlier one has is left there. */
export type Group = readonly [name: string, entries: readonly string[]];

interface Chunk {
  readonly file: string;
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/** Merges the chunks of a bundle in place. */
export async function mergeChunks(outdir: string, { outputs }: Metafile, groups: readonly Group[]): Promise<void> {
  const chunks = new Map<string, Chunk>();
  const entries = new Map<string, string>();
  for (const [path, { imports, exports, entryPoint }] of Object.entries(outputs)) {
    const file = basename(path);
    const statics = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    chunks.set(file, { file, imports: statics.map(each => basename(each.path)), exports });
    if (entryPoint) entries.set(entryPoint, file);
  }
  /** By chunk: the text that is left of it. */
  const left = new Map<string, string>();
  for (const [name, of] of groups) {
    const members = new Set<string>();
    const add = (file: string) => {
      if (left.has(file) || members.has(file)) return;
      members.add(file);
      for (const each of chunks.get(file)!.imports) add(each);
    };
    for (const entry of of) add(entries.get(entry)!);
    const own = [...members].map(file => chunks.get(file)!);
    await bundleTogether(outdir, name, own, left);
    for (const [index, { file, exports }] of own.entries())
      left.set(
        file,
        `export {${exports.map(each => `${nameOf(index, each)} as ${each}`).join()}} from './${name}.js';\n`,
      );
  }
  for (const [file, text] of left) await writeFile(join(outdir, file), text);
}

/** An export of a chunk among those of all. */
function nameOf(index: number, name: string): string {
  return `c${index}_${name}`;
}

async function bundleTogether(
  outdir: string,
  name: string,
  chunks: readonly Chunk[],
  left: ReadonlyMap<string, string>,
): Promise<void> {
  const contents = chunks
    .map(({ file, exports }, index) => {
      const names = exports.map(each => `${each} as ${nameOf(index, each)}`);
      return `export {${names.join()}} from './${file}';\n`;
    })
    .join('');
  const merged = new Set(chunks.map(({ file }) => file));
  const places: Plugin = {
    name: 'places',
    setup({ onResolve, onLoad }) {
      // What is loaded when it is asked for stays apart, and so do the groups.
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        const file = basename(path);
        const inside = kind === 'import-statement' && (merged.has(file) || left.has(file));
        return inside ? { path: join(outdir, file) } : { path, external: true };
      });
      onLoad({ filter: /\.js$/ }, async ({ path }) => ({
        contents: left.get(basename(path)) ?? (await readFile(path, 'utf8')),
      }));
    },
  };
  await build({
    stdin: { contents, resolveDir: outdir },
    outfile: join(outdir, `${name}.js`),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'eof',
    plugins: [places],
    logLevel: 'warning',
  });
}
