import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import platformPath, { type PlatformPath } from 'node:path';
import { type FileSystem, type FolderEntry, PROFILE_NAME } from '@goalsheet/language';
import { systemCode } from './errors.ts';

/**
 * The files of this machine for the façade of the language, which asks for one after the other: what is small and near is read
 * soonest without going through threads. `unreadable` is told of a `goalsheet.config.json` that is there but cannot be
 * read, which the façade passes over.
 */
export function nodeFileSystem(unreadable: (path: string, error: unknown) => void = () => {}): FileSystem {
  return {
    async readFile(path) {
      try {
        return readFileSync(nativePath(path));
      } catch (error) {
        const code = systemCode(error);
        if (path.endsWith(`/${PROFILE_NAME}`) && code !== 'ENOENT' && code !== 'ENOTDIR') unreadable(path, error);
        throw error;
      }
    },
    async readHead(path, bytes) {
      const file = openSync(nativePath(path), 'r');
      try {
        const buffer = new Uint8Array(bytes);
        return buffer.subarray(0, readSync(file, buffer, 0, bytes, 0));
      } finally {
        closeSync(file);
      }
    },
    async listFolder(path) {
      return readdirSync(nativePath(path), { withFileTypes: true }).flatMap((entry): FolderEntry[] => {
        if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
        return entry.isDirectory() ? [{ name: entry.name, kind: 'folder' }] : [];
      });
    },
  };
}

/**
 * The path as the system takes it. Windows reads `C:` as the current folder of that drive, and `folderOf('C:')` is `C`:
 * the first means the drive's root, the second no folder at all.
 * @param rules the platform's (default: this one's)
 * @throws an error `ENOENT` for a path that is not absolute
 */
export function nativePath(path: string, rules: Pick<PlatformPath, 'isAbsolute'> = platformPath): string {
  const whole = /^[A-Za-z]:$/.test(path) ? `${path}/` : path;
  if (rules.isAbsolute(whole)) return whole;
  throw Object.assign(new Error(`no absolute path: ${path}`), { code: 'ENOENT' });
}
