import { BUILT_IN_SCHEME } from '@goalsheet/language';
import { URI } from 'vscode-uri';
import type { Context } from './context.ts';

/** How the address of a rule's page begins; the page of GS203 is `builtin:/rules/GS203.md`. */
const RULE_PAGES = '/rules/';

/** The address of a rule's page, a built-in file like the built-in standards. */
export function rulePageAddress(code: string): string {
  return URI.from({ scheme: BUILT_IN_SCHEME, path: `${RULE_PAGES}${code}.md` }).toString();
}

/** The code of the rule that an address is the page of; undefined for any other address. */
export function ruleOfAddress(uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri);
  return scheme === BUILT_IN_SCHEME ? /^\/rules\/(GS\d+)\.md$/.exec(path)?.[1] : undefined;
}

/** What identifies a file in comparisons, however its path is written. */
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

/** The address of the file that the workspace's file system names `path`. */
export async function addressOf(path: string, context: Context): Promise<string> {
  // A drive's letter is no scheme.
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(path)) return normal(path);
  for (const uri of await context.files()) if (names(uri, path)) return uri;
  return URI.file(path).toString();
}

function names(uri: string, path: string): boolean {
  const parsed = URI.parse(uri);
  const slashed = path.replaceAll('\\', '/');
  return parsed.path === slashed || parsed.fsPath.replaceAll('\\', '/') === slashed;
}
