import { BUILT_IN_SCHEME } from '@goalsheet/language';
import { URI } from 'vscode-uri';

/** What identifies a file in comparisons, however its path is written: a built-in one may be percent-encoded or not. */
export function identityOf(path: string): string {
  return isBuiltIn(path) ? `${BUILT_IN_SCHEME}:${URI.parse(path).path}` : path;
}

export function isBuiltIn(path: string): boolean {
  return path.startsWith(`${BUILT_IN_SCHEME}:`);
}

/** An address in the one form in which it is compared. */
export function normal(uri: string): string {
  return URI.parse(uri).toString();
}
