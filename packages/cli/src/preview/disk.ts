import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { type FileSystem, type FolderEntry, PROFILE_NAME } from '@goalsheet/language';
import { nativePath, nodeFileSystem } from '../node-file-system.ts';

/** A file larger than this is no table that anybody wrote. */
const LARGEST = 64 * 1024 * 1024;

/** A file is too large to be read. */
export class TooLargeError extends Error {
  constructor(path: string) {
    super(`${path} is larger than ${LARGEST / 1024 / 1024} MB`);
  }
}

/** A path of the folder leads out of it. */
export class OutsideError extends Error {
  constructor(path: string) {
    super(`${path} leads out of the folder`);
  }
}

/**
 * The disk as the preview sees it: what a path in `root` names must really be in it, wherever links lead. Links are not
 * listed. Profiles and standards above `root` are read, as every command does. `root` is a real path.
 *
 * It notes which folders were listed, and which of them hold a profile: that is what has to be watched.
 */
export class Disk implements FileSystem {
  readonly #root: string;
  readonly #files = nodeFileSystem();
  /** The folders listed since {@link forget}, and whether each holds a profile. */
  readonly listed = new Map<string, boolean>();

  constructor(root: string) {
    this.#root = root;
  }

  forget(): void {
    this.listed.clear();
  }

  async readFile(path: string): Promise<Uint8Array> {
    await this.#confine(path);
    if ((await stat(nativePath(path))).size > LARGEST) throw new TooLargeError(path);
    return this.#files.readFile(path);
  }

  async readHead(path: string, bytes: number): Promise<Uint8Array> {
    await this.#confine(path);
    return this.#files.readHead(path, bytes);
  }

  async listFolder(path: string): Promise<readonly FolderEntry[]> {
    await this.#confine(path);
    const entries = await this.#files.listFolder(path);
    const hasProfile = entries.some(({ name }) => name === PROFILE_NAME);
    this.listed.set(path, hasProfile);
    return entries;
  }

  async #confine(path: string): Promise<void> {
    if (isInside(this.#root, path) && !isInside(this.#root, await realpath(path))) throw new OutsideError(path);
  }
}

/** Whether a path is `folder` or below it, by its words alone. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path of this machine as the workspace writes it: `/` between names. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** What tells one state of a file from another; undefined if there is none. */
export async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(nativePath(path));
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
