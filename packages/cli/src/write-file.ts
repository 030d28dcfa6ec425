import {
  constants,
  copyFile,
  link,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile as writeInPlace,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './errors.ts';

export interface WriteOptions {
  /** Whether a file that is there may be replaced. */
  readonly overwrite: boolean;
}

/** There is a file at the path, and nobody said that it may be replaced. */
export class ExistsError extends Error {}

let written = 0;

/**
 * Writes a file whole or not at all: beside its place, through to the disk, then renamed. A file that is replaced keeps its
 * mode; a symbolic link keeps pointing at it; a device or pipe is written to as it is.
 * @throws {ExistsError} if there is one and `overwrite` is not set
 * @throws what the system throws
 */
export async function writeFileSafely(
  path: string,
  content: string | Uint8Array,
  { overwrite }: WriteOptions,
): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile() && !there.isDirectory()) return writeInPlace(path, content);
  if (there && !overwrite) throw new ExistsError(path);
  if (there?.isDirectory()) throw Object.assign(new Error(`a folder: ${path}`), { code: 'EISDIR' });
  const target = there ? await realpath(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.${++written}.tmp`);
  try {
    const handle = await open(beside, 'wx', there ? there.mode & 0o777 : 0o666);
    try {
      await handle.writeFile(content);
      // The mode that `open` was given passes through the umask.
      if (there) await handle.chmod(there.mode & 0o777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (overwrite) await renamed(beside, target);
    else await putInPlace(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Renames; tries again for a second where Windows says that a virus scanner or an editor holds the file. */
async function renamed(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '');
      if (process.platform !== 'win32' || !held || attempt === 10) throw error;
      await new Promise(done => setTimeout(done, 100));
    }
  }
}

/** Unlike a rename, a link never replaces a file that somebody made in the meantime; not every file system has links. */
async function putInPlace(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new ExistsError(to);
    try {
      await copyFile(from, to, constants.COPYFILE_EXCL);
    } catch (again) {
      throw systemCode(again) === 'EEXIST' ? new ExistsError(to) : again;
    }
  }
}
