import type { GoalCommit } from '../git/commits.ts';
import type { FileChange, FileInRevision } from '../git/raw-changes.ts';

/** What one commit did to one file. */
export interface Step {
  readonly commit: GoalCommit;
  readonly before?: FileInRevision;
  /** Absent where the file went. */
  readonly after?: FileInRevision;
}

/** One file through the commits, whatever it was called. */
export interface Lineage {
  /** What it is called now, or was called last. */
  readonly path: string;
  /** All paths that it had. */
  readonly paths: ReadonlySet<string>;
  /** The newest last. */
  readonly steps: readonly Step[];
}

interface Growing {
  path: string;
  readonly paths: Set<string>;
  readonly steps: Step[];
}

/**
 * Follows files through commits (the newest last) and the renames that git sees. A file that comes back at the path where
 * one went is that one again. In the order of what they are called last.
 */
export function lineagesOf(commits: readonly GoalCommit[]): Lineage[] {
  const all: Growing[] = [];
  const atPath = new Map<string, Growing>();
  for (const commit of commits) {
    // Files may change places in one commit: all are taken from where they were before any is put where it is now.
    const moved = new Map<FileChange, Growing | undefined>();
    for (const change of commit.changes)
      if (change.before) {
        moved.set(change, atPath.get(change.before.path));
        if (change.after && change.after.path !== change.before.path) atPath.delete(change.before.path);
      }
    for (const change of commit.changes) {
      const path = (change.after ?? change.before)!.path;
      let file = change.before ? moved.get(change) : atPath.get(path);
      if (!file) all.push((file = { path, paths: new Set(), steps: [] }));
      file.path = path;
      file.paths.add(path);
      file.steps.push({ commit, ...change });
      atPath.set(path, file);
    }
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Those that are meant: by what they are called now; what was meant by a name that none has now, by what they were called. */
export function chosenLineages(lineages: readonly Lineage[], includes: (path: string) => boolean): readonly Lineage[] {
  const now = lineages.filter(({ path }) => includes(path));
  return now.length > 0 ? now : lineages.filter(({ paths }) => [...paths].some(includes));
}
