/** An entry of a folder. What is neither (a link, a device) is not listed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * The files that a workspace reads. Paths are absolute, with `/` between names; what stands before the first `/` is the
 * file system's own affair (`C:`, a URI's scheme).
 */
export interface FileSystem {
  /** @throws if there is no such file, or it cannot be read */
  readFile(path: string): Promise<Uint8Array>;
  /** The first `bytes` of a file, or all of it if it has fewer. */
  readHead(path: string, bytes: number): Promise<Uint8Array>;
  /** @throws if there is no such folder, or it cannot be read */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
}

/** The folder that a path is in; the path itself at the top (`/`, `C:/`, or a name without a folder). */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  if (at < 0) return path;
  // The root of a file system keeps its slash.
  return path.indexOf('/') === at ? path.slice(0, at + 1) : path.slice(0, at);
}

export function joined(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The folder of a path and all folders above it, innermost first. */
export function* foldersUpwards(path: string): Generator<string> {
  let folder = folderOf(path);
  for (;;) {
    yield folder;
    const above = folderOf(folder);
    if (above === folder || above === '') return;
    folder = above;
  }
}
