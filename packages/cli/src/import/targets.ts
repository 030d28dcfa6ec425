import { mkdir, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Failure, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { alreadyThere, expectOther } from '../output-file.ts';
import { pathsOf } from '../paths.ts';
import type { Input } from '../read-input.ts';

/** A file that was read, and how many tables it holds. */
export interface Counted {
  readonly input: Pick<Input, 'path' | 'shown'>;
  readonly count: number;
}

/**
 * Where each table goes: nowhere but standard output without `-o`; into a folder (which is made for a name that ends in
 * `/`) under the name of its source, with this ending; the second and further ones of a name get a number. Nothing is written yet.
 * @throws {UsageError} if there is no room for all of them
 * @throws {Failure} if a file is there already (without `force`), or is one of the sources
 */
export async function targetsOf(
  output: string | undefined,
  sources: readonly Counted[],
  force: boolean,
  io: Io,
  ending = '.goal',
): Promise<(string | undefined)[]> {
  const count = sources.reduce((sum, each) => sum + each.count, 0);
  if (output === undefined || output === '-') {
    if (count === 1) return [undefined];
    throw tooMany(sources, count);
  }
  const paths = pathsOf(io.platform);
  const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const inFolder = /[\\/]$/.test(output) || (await isFolder(paths.absolute(io.cwd, output)));
  if (!inFolder && sources.length > 1) throw tooMany(sources, count);
  const folder = output.replace(/[\\/]+$/, '') || '/';
  const taken = new Set<string>();
  const names = sources.flatMap(({ input, count: own }) => {
    const first = inFolder ? `${folder}/${basename(input.path, extname(input.path))}${ending}` : output;
    return Array.from({ length: own }, () => freeName(first, taken));
  });
  for (const name of names) {
    for (const { input } of sources) expectOther(io, name, input);
    const path = paths.absolute(io.cwd, name);
    if (!force && (await stat(path).catch(() => undefined))?.isFile()) throw alreadyThere(paths.shown(io.cwd, path));
  }
  if (inFolder) await madeFolder(paths.absolute(io.cwd, output), output);
  return names;
}

/** `x.goal`, then `x-2.goal` …; a name counts as taken whatever its letters' case: some file systems do not tell. */
function freeName(first: string, taken: Set<string>): string {
  const ending = extname(first);
  const stem = first.slice(0, first.length - ending.length);
  let name = first;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`;
  taken.add(name.toLowerCase());
  return name;
}

async function madeFolder(path: string, shown: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Failure({
      zh: `${shown} 是文件，不是文件夹，没有写。请换一个名字。`,
      en: `${shown} is a file, not a folder, so nothing was written. Choose another name.`,
    });
  }
}

function tooMany(sources: readonly Counted[], count: number): UsageError {
  if (sources.length > 1)
    return new UsageError({
      zh: `${sources.length} 个文件里有 ${count} 张表，一个 .goal 文件只能写一张。请加 -o 文件夹/。`,
      en: `${sources.length} files hold ${count} tables, and a .goal file holds one. Add -o FOLDER/.`,
    });
  return new UsageError({
    zh: `文件里有 ${count} 张表，一个 .goal 文件只能写一张。请加 -o x.goal（写成 x.goal、x-2.goal …）或 -o 文件夹。`,
    en: `The file holds ${count} tables, and a .goal file holds one. Add -o x.goal (for x.goal, x-2.goal …) or -o FOLDER.`,
  });
}
