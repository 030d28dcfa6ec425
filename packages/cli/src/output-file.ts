import { Failure, failureOf, systemCode } from './errors.ts';
import { type Io, note } from './io.ts';
import { pathsOf } from './paths.ts';
import { ExistsError, writeFileSafely } from './write-file.ts';

/**
 * @throws {Failure} if the output would take the place of what it is made from, which `--force` does not mean
 */
export function expectOther(io: Io, out: string | undefined, input: { readonly path: string; readonly shown: string }) {
  if (out === undefined || pathsOf(io.platform).absolute(io.cwd, out) !== input.path) return;
  throw new Failure({
    zh: `-o 指的就是读入的文件 ${input.shown}，写了会丢掉原文，没有写。请换一个名字。`,
    en: `-o names the file that is read, ${input.shown}; writing would lose it, so nothing was written. Choose another name.`,
  });
}

/**
 * Writes the result of a command to the file that `-o` names, and says so on standard error; to standard output without
 * one, or for `-`.
 * @throws {Failure} if there is such a file and `--force` was not given, or it cannot be written
 */
export async function writeOutput(
  io: Io,
  out: string | undefined,
  content: string | Uint8Array,
  force: boolean,
): Promise<void> {
  if (out === undefined || out === '-') return io.stdout.write(content);
  const paths = pathsOf(io.platform);
  const path = paths.absolute(io.cwd, out);
  const shown = paths.shown(io.cwd, path);
  try {
    await writeFileSafely(path, content, { overwrite: force });
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      throw new Failure({
        zh: `没有这个文件夹，不能写入 ${shown}。请先建立文件夹。`,
        en: `${shown} cannot be written: its folder does not exist. Create the folder first.`,
      });
    throw error instanceof ExistsError ? alreadyThere(shown) : failureOf(error, shown);
  }
  note(io, { zh: `已写入 ${shown}`, en: `Written: ${shown}` });
}

export function alreadyThere(shown: string): Failure {
  return new Failure({
    zh: `文件已存在，没有覆盖：${shown}。要覆盖请加 --force，或用 -o 换一个名字。`,
    en: `There is already a file ${shown}; it was left as it is. Add --force to replace it, or choose another name with -o.`,
  });
}
