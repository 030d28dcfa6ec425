import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * The licences of all third-party code in bundles.
 *
 * @param folder the folder that the paths in `metafiles` are relative to
 * @throws if a package brings no licence
 */
export async function noticesOf(metafiles: readonly Metafile[], folder: string): Promise<string> {
  const paths = metafiles.flatMap(({ outputs }) =>
    // What was left out of a bundle is not shipped.
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const roots = new Set(
    paths.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resolve(folder, path))?.[0] ?? []),
  );
  const notices = await Promise.all([...roots].sort().map(notice));
  return [
    'Goalsheet includes the following third-party software.',
    ...notices.map(({ heading, text }) => `${'-'.repeat(72)}\n${heading}\n\n${text.trim()}`),
    '',
  ].join('\n\n');
}

async function notice(root: string): Promise<{ heading: string; text: string }> {
  const { name, version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const file = (await readdir(root)).find(each => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (!file) throw new Error(`${name} is bundled, but its licence is not there`);
  return { heading: `${name} ${version} (${license})`, text: await readFile(join(root, file), 'utf8') };
}
