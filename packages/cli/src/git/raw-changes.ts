/** A file in a revision: its path from the root, with `/`, and the object id of its content. */
export interface FileInRevision {
  readonly path: string;
  readonly blob: string;
}

/** What happened to a file between two revisions. Both sides are there where it was changed or renamed. */
export interface FileChange {
  readonly before?: FileInRevision;
  readonly after?: FileInRevision;
}

/** `100644`, `100755`: what is neither a link nor a submodule. */
const FILE = /^100/;

/**
 * Reads the records of `--raw -z --no-abbrev` from `start` on: `:mode mode id id S`, path, and for a rename the path it has
 * now. Stops at the first part that is no record.
 * @param parts what stands between the NULs
 */
export function readRawChanges(parts: readonly string[], start: number): { changes: FileChange[]; next: number } {
  const changes: FileChange[] = [];
  let at = start;
  for (; at < parts.length; ) {
    const record = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(parts[at]!);
    if (!record) break;
    const [, modeBefore, modeAfter, idBefore, idAfter, status] = record;
    const twoPaths = status === 'R' || status === 'C';
    const from = parts[at + 1]!;
    const to = twoPaths ? parts[at + 2]! : from;
    at += twoPaths ? 3 : 2;
    const before = FILE.test(modeBefore!) && status !== 'C' ? { path: from, blob: idBefore! } : undefined;
    const after = FILE.test(modeAfter!) ? { path: to, blob: idAfter! } : undefined;
    if (before || after) changes.push({ ...(before && { before }), ...(after && { after }) });
  }
  return { changes, next: at };
}
