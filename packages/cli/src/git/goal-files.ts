import { Failure } from '../errors.ts';
import { type FileChange, type FileInRevision, readRawChanges } from './raw-changes.ts';
import { gitOutput, pathInRepository, type Repository } from './repository.ts';
import type { Revision } from './revisions.ts';
import type { Selection } from './selection.ts';

/** The goal files that are there in a revision, in the order of their paths. */
export async function goalFilesAt(
  repository: Repository,
  { commit }: Revision,
  selection: Selection,
): Promise<FileInRevision[]> {
  const nothing = (await gitOutput(repository.io, ['hash-object', '-t', 'tree', '--stdin'])).trim();
  const changes = await changesBetween(repository, nothing, commit, selection);
  return changes.flatMap(({ after }) => (after ? [after] : []));
}

/**
 * The goal files that differ between two revisions, in the order of their paths. A file that was moved and hardly changed
 * is one change with two paths.
 */
export function goalChanges(
  repository: Repository,
  before: Revision,
  after: Revision,
  selection: Selection,
): Promise<FileChange[]> {
  return changesBetween(repository, before.commit, after.commit, selection);
}

/** The part of changes that is among the files that are meant, a side at a time. */
export function changesAmong(changes: readonly FileChange[], includes: Selection['includes']): FileChange[] {
  return changes.flatMap(({ before, after }): FileChange[] => {
    const old = before && includes(before.path) ? before : undefined;
    const now = after && includes(after.path) ? after : undefined;
    return old || now ? [{ ...(old && { before: old }), ...(now && { after: now }) }] : [];
  });
}

/**
 * One file in a revision, by the path that was typed.
 * @throws {Failure} if it is not there, or outside the repository
 */
export async function fileAt(repository: Repository, revision: Revision, typed: string): Promise<FileInRevision> {
  const path = pathInRepository(repository, typed);
  const files = await goalFilesAt(repository, revision, {
    pathspecs: [`:(top,literal)${path}`],
    includes: each => each === path,
  });
  if (files[0]) return files[0];
  throw new Failure({
    zh: `版本“${revision.name}”里没有文件 ${typed}。它可能还没有提交、已经删除或改了名：git log --follow -- ${typed} 可以查看。`,
    en: `There is no file ${typed} in the revision “${revision.name}”. It may not be committed yet, be gone, or have another name: see git log --follow -- ${typed}`,
  });
}

async function changesBetween(
  { io }: Repository,
  before: string,
  after: string,
  { pathspecs, includes }: Selection,
): Promise<FileChange[]> {
  const options = ['-r', '-z', '--raw', '--no-abbrev', '-M', '--no-relative', '--no-ext-diff', '--no-textconv'];
  const out = await gitOutput(io, ['diff-tree', ...options, before, after, '--', ...pathspecs]);
  const { changes } = readRawChanges(out.split('\0'), 0);
  const meant = changesAmong(changes, includes);
  const pathOf = ({ before: old, after: now }: FileChange) => (now ?? old)!.path;
  return meant.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}
