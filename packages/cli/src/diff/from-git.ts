import { GOAL_ENDING } from '@goalsheet/language';
import { Failure } from '../errors.ts';
import { BlobReader } from '../git/blobs.ts';
import { changesAmong, goalChanges, goalFilesAt } from '../git/goal-files.ts';
import { type FileChange, type FileInRevision, readRawChanges } from '../git/raw-changes.ts';
import { gitOutput, pathOnDisk, type Repository } from '../git/repository.ts';
import { type Revision, type RevisionRange, shortName } from '../git/revisions.ts';
import { andElsewhere, type Selection, selectionOf } from '../git/selection.ts';
import { pathsOf } from '../paths.ts';
import { readLimited } from '../read-input.ts';
import { sourceText } from '../source-file.ts';
import { withMoved } from './moved.ts';
import type { FilePair, Sides, Source } from './sides.ts';

const WORKING_TREE = { zh: '工作目录', en: 'working tree' };

/**
 * The goal files that differ between two revisions, or between one and the working tree (where new files count that git was not
 * told of yet). A file that was moved is meant by either of its paths.
 * @param typed paths; none is the current folder
 * @throws {Failure} if a path is outside the repository, or names nothing on either side
 */
export async function sidesInGit(
  repository: Repository,
  range: RevisionRange,
  typed: readonly string[],
): Promise<Sides> {
  const { io } = repository;
  const { before, after } = range;
  const meant = selectionOf(repository, typed);
  const selection = andElsewhere(meant);
  const changes = after
    ? await goalChanges(repository, before, after, selection)
    : await workingChanges(repository, before, selection);
  for (const path of typed) await expectThere(repository, range, path, changes);
  const blobs = new BlobReader(io);
  const blobSource = (revision: Revision, { path, blob }: FileInRevision): Source => {
    const name = shownPath(repository, path);
    const shown = `${sideName(revision)}:${name}`;
    return {
      path: pathOnDisk(repository, path),
      name,
      text: async () => sourceText({ bytes: await blobs.bytes(blob, shown), shown }),
    };
  };
  const asked = new Set<Source>();
  const sourceOf = (file: FileInRevision, revision: Revision | undefined): Source => {
    const source = revision ? blobSource(revision, file) : diskSource(repository, file.path);
    if (meant.includes(file.path)) asked.add(source);
    return source;
  };
  const pairs = changes.map(
    ({ before: old, after: now }): FilePair => ({
      ...(old && { before: sourceOf(old, before) }),
      ...(now && { after: sourceOf(now, after) }),
      ...(old && now && old.path !== now.path && { moved: true }),
    }),
  );
  const isAsked = (source: Source | undefined) => source !== undefined && asked.has(source);
  return {
    before: sideName(before),
    after: after ? sideName(after) : WORKING_TREE[io.language],
    pairs: (await withMoved(pairs)).filter(pair => isAsked(pair.before) || isAsked(pair.after)),
    close: () => blobs.close(),
  };
}

/** How a revision is called: `main (1a2b3c4d)`. */
function sideName({ name, commit }: Revision): string {
  const short = shortName(commit);
  return commit.startsWith(name) ? short : `${name} (${short})`;
}

function shownPath(repository: Repository, path: string): string {
  const { io } = repository;
  return pathsOf(io.platform).shown(io.cwd, pathOnDisk(repository, path));
}

function diskSource(repository: Repository, inRepository: string): Source {
  const path = pathOnDisk(repository, inRepository);
  const name = shownPath(repository, inRepository);
  return { path, name, text: async () => sourceText({ bytes: await readLimited(path, name), shown: name }) };
}

/** What git knows to differ (or to have another date; then the texts are the same), and files it was not told of. */
async function workingChanges(
  { io }: Repository,
  { commit }: Revision,
  { pathspecs, includes }: Selection,
): Promise<FileChange[]> {
  const options = ['-r', '-z', '--raw', '--no-abbrev', '-M', '--no-relative', '--no-ext-diff', '--no-textconv'];
  const out = await gitOutput(io, ['diff-index', ...options, commit, '--', ...pathspecs]);
  const { changes } = readRawChanges(out.split('\0'), 0);
  const listing = ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ...pathspecs];
  const untracked = (await gitOutput(io, listing)).split('\0').filter(Boolean);
  const kept = changesAmong(changes, includes);
  const byPath = new Map(kept.map(change => [(change.after ?? change.before)!.path, change]));
  // A file that git was told to forget, but that is there, did not go.
  for (const path of untracked)
    if (includes(path)) byPath.set(path, { ...byPath.get(path), after: { path, blob: '' } });
  return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
}

/** @throws {Failure} if a path that was typed names no goal file on either side */
async function expectThere(
  repository: Repository,
  { before, after }: RevisionRange,
  typed: string,
  changes: readonly FileChange[],
): Promise<void> {
  const selection = selectionOf(repository, [typed]);
  const paths = changes.flatMap(each => [each.before, each.after]);
  if (paths.some(each => each && selection.includes(each.path))) return;
  // What did not change is there on both sides.
  for (const revision of after ? [before, after] : [before])
    if ((await goalFilesAt(repository, revision, selection)).length > 0) return;
  const names = [sideName(before), after ? sideName(after) : WORKING_TREE[repository.io.language]];
  throw new Failure({
    zh: `${names.join(' 和 ')} 里都没有 ${GOAL_ENDING} 文件“${typed}”，也没有放着 ${GOAL_ENDING} 文件的文件夹“${typed}”。请检查名称；要与版本比较，版本写在最前面。`,
    en: `Neither ${names.join(' nor ')} has a ${GOAL_ENDING} file “${typed}”, or a folder of that name with one. Check the name; a revision stands before all paths.`,
  });
}
