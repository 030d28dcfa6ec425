import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import type { FileSystem, FolderEntry } from '@goalsheet/language';

/**
 * The files of this machine. Folders are listed without holding up the server, however many there are; what is read of files is
 * small, and read soonest at once.
 */
export const nodeFileSystem: FileSystem = {
  async readFile(path) {
    return readFileSync(nativePath(path));
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
    const entries = await readdir(nativePath(path), { withFileTypes: true });
    return entries.flatMap((entry): FolderEntry[] => {
      if (entry.isFile()) return [{ name: entry.name, kind: 'file' }];
      return entry.isDirectory() ? [{ name: entry.name, kind: 'folder' }] : [];
    });
  },
};

/** @throws for the address of a file that is on no disk (`untitled:…`), which would be taken for a relative path */
function nativePath(path: string): string {
  if (path.startsWith('/')) return path;
  // `C:` alone means the current folder of that drive.
  if (sep === '\\' && /^[A-Za-z]:(?:\/|$)/.test(path)) return /:$/.test(path) ? `${path}/` : path;
  throw Object.assign(new Error(`no file on disk: ${path}`), { code: 'ENOENT' });
}
