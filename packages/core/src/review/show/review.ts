import type { Table } from '../../model/index.ts';
import type { Localised } from '../../rules/index.ts';
import type { ChangeSet } from '../change.ts';

/** All that a change under review did, file by file: what every output of a comparison is made from. */
export interface Review {
  /** How the two sides are called: a revision, the working tree, a folder. */
  readonly before: string;
  readonly after: string;
  readonly files: readonly FileReview[];
}

/** A file on both sides; on one alone if it came or went. */
export interface FileReview {
  /** Paths as they are shown; they differ where the file was moved. */
  readonly path: { readonly before?: string; readonly after?: string };
  /** Present if a side is a table. */
  readonly table?: TablePair;
  /** What there is to know beside: a side is no table, or could not be read (wholly). */
  readonly notes: readonly Localised[];
  /** Whether there is something to review; what only moved in the file or in the folder is none. */
  readonly changed: boolean;
}

/** Two tables and what changed between them. */
export interface TablePair {
  readonly before: Table | undefined;
  readonly after: Table | undefined;
  readonly set: ChangeSet;
}

/** The path a file is named by: the new one; both where it was moved. */
export function pathText({ path: { before, after } }: FileReview): string {
  if (before === undefined || after === undefined || before === after) return (after ?? before)!;
  return `${before} → ${after}`;
}
