import { URI } from 'vscode-uri';

/*
 * The façade of the language names files by paths, the protocol by URIs. A `file:` URI is the path of the file system, with `/`
 * between names; any other URI is its own path.
 */

/** The path by which the workspace knows a file. */
export function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') return parsed.toString();
  const { fsPath } = parsed;
  return /^(?:[A-Za-z]:|\\\\)/.test(fsPath) ? fsPath.replaceAll('\\', '/') : fsPath;
}

/** The URI of a path of the workspace (also of what the language says a node's file is: `builtin:/…`). */
export function uriOf(path: string): string {
  if (path.startsWith('//')) return URI.from({ scheme: 'file', ...authorityAndPath(path) }).toString();
  return isOnDisk(path) ? URI.file(path).toString() : URI.parse(path).toString();
}

/** Whether a path is one of a `file:` URI. */
export function isOnDisk(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** Whether a file is in a folder or below it. */
export function isIn(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** `//server/share/a` in its two parts. */
function authorityAndPath(path: string): { authority: string; path: string } {
  const end = path.indexOf('/', 2);
  return end < 0 ? { authority: path.slice(2), path: '/' } : { authority: path.slice(2, end), path: path.slice(end) };
}
