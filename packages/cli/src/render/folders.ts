import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { pathsOf } from '../paths.ts';

/**
 * The folders that `--all` is about: those that were named, else the current one. A name that nothing has is left to who
 * reads it.
 * @throws {UsageError} if a file is among them
 */
export async function foldersFor(args: readonly string[], io: Io): Promise<readonly string[]> {
  const paths = pathsOf(io.platform);
  for (const argument of args) {
    const found = argument === '-' ? undefined : await stat(paths.absolute(io.cwd, argument)).catch(() => undefined);
    if (argument !== '-' && !found?.isFile()) continue;
    throw new UsageError({
      zh: `--all 输出文件夹中所有的表，“${argument}”不是文件夹。请给出文件夹，或去掉 --all。`,
      en: `--all prints all tables of a folder, and “${argument}” is none. Give a folder, or leave out --all.`,
    });
  }
  return args.length > 0 ? args : ['.'];
}
