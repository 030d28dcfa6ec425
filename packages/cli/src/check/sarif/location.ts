import { pathToFileURL } from 'node:url';
import type { Io } from '../../io.ts';
import { pathsOf } from '../../paths.ts';
import { belowRoot } from '../report-root.ts';

/** A value that JSON can hold; `undefined` is left out. */
export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Where something begins and ends: lines and columns from 1, columns in UTF-16 units, the end behind the last. */
interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** An artifactLocation (§3.4): relative to `%SRCROOT%`, or absolute for what is not below it. */
export function locationOf(
  io: Io,
  path: string | undefined,
  shown: string,
): { readonly uri: string; readonly uriBaseId?: string } {
  const absolute = path ?? pathsOf(io.platform).absolute(io.cwd, shown);
  const below = belowRoot(io, absolute);
  if (below === undefined) return { uri: pathToFileURL(absolute).href };
  return { uri: below.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** A region (§3.30). */
export function regionOf({ line, column, endLine, endColumn }: Span) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
