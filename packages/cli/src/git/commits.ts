import { type FileChange, readRawChanges } from './raw-changes.ts';
import { gitOutput, type Repository } from './repository.ts';
import { EVERYWHERE } from './selection.ts';

/** A commit that touched goal files. */
export interface GoalCommit {
  readonly commit: string;
  /** When its author made it: ISO 8601 with the author's own time zone. */
  readonly date: string;
  /** The first line of its message. */
  readonly subject: string;
  /** What it did to goal files, against its first parent. */
  readonly changes: readonly FileChange[];
}

/**
 * The commits of the main line that touched goal files, the newest last. The main line is what the first parents make up:
 * a merge counts as one commit that brings all that the branch did, so that each commit follows on the one before it.
 * @param since as git reads it (`2025-01-31`, `3 months ago`); compared with when a commit was put into the repository
 */
export async function goalCommits({ io }: Repository, head: string, since: string | undefined): Promise<GoalCommit[]> {
  const out = await gitOutput(io, [
    'log',
    ...['--first-parent', '-m', '--reverse', '--raw', '-z', '--no-abbrev', '-M'],
    ...['--no-relative', '--no-ext-diff', '--no-textconv', '--no-show-signature', '--no-color', '--no-notes'],
    ...['--no-decorate', '--encoding=UTF-8', '--format=%H%x00%aI%x00%s'],
    ...(since === undefined ? [] : [`--since=${fromItsStart(since)}`]),
    head,
    '--',
    ...EVERYWHERE.pathspecs,
  ]);
  const parts = out.split('\0');
  const commits: GoalCommit[] = [];
  for (let at = 0; at < parts.length; ) {
    if (!/^[0-9a-f]{40,64}$/.test(parts[at]!)) {
      at++;
      continue;
    }
    const [commit, date, subject] = parts.slice(at, at + 3) as [string, string, string];
    const { changes, next } = readRawChanges(parts, parts[at + 3] === '' ? at + 4 : at + 3);
    if (changes.length > 0) commits.push({ commit, date, subject, changes });
    at = Math.max(next, at + 3);
  }
  return commits;
}

/** To git a day alone means that day at the present time of day. */
function fromItsStart(since: string): string {
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(since) ? `${since} 00:00:00` : since;
}
