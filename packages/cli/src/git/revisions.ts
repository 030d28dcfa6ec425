import { Failure } from '../errors.ts';
import { type GitResult, gitFailure, runGit } from './program.ts';
import type { Repository } from './repository.ts';

/** A commit, and what it was called. */
export interface Revision {
  /** As it was typed, or what stands for it where nothing was. */
  readonly name: string;
  /** Its object id. */
  readonly commit: string;
}

/** The two sides of a comparison. Without `after` it is the working tree. */
export interface RevisionRange {
  readonly before: Revision;
  readonly after?: Revision;
}

/**
 * The commit that a revision names, in any of git's notations (`HEAD~2`, `main`, `v1`, `1a2b3c4`, `HEAD^{/text}`).
 * @throws {Failure} if it names none, or more than one
 */
export async function resolveRevision(repository: Repository, name: string): Promise<Revision> {
  const found = await commitNamed(repository, name);
  if (found.commit !== undefined) return { name, commit: found.commit };
  if (found.ambiguous) throw ambiguous(name);
  throw await unknown(repository, name);
}

/**
 * The sides that an argument names, as git counts them: `REV` against the working tree; `A..B`; `A...B`, which is B against
 * where it left A. A side that is left out is `HEAD`.
 * @throws {Failure} if a side names no commit or more than one, or `A...B` have none in common
 */
export async function resolveRange(repository: Repository, text: string): Promise<RevisionRange> {
  const at = text.indexOf('..');
  if (at < 0) return { before: await resolveRevision(repository, text) };
  const three = text[at + 2] === '.';
  const left = text.slice(0, at) || 'HEAD';
  const right = text.slice(at + (three ? 3 : 2)) || 'HEAD';
  // The two dots may be part of one revision: `HEAD^{/a..b}`.
  const whole = (await commitNamed(repository, left)).commit === undefined && (await commitNamed(repository, text));
  if (whole && whole.commit !== undefined) return { before: { name: text, commit: whole.commit } };
  const before = await resolveRevision(repository, left);
  const after = await resolveRevision(repository, right);
  return { before: three ? await mergeBase(repository, before, after) : before, after };
}

/** A commit as it is named to a reader: its first digits. */
export function shortName(commit: string): string {
  return commit.slice(0, 8);
}

async function mergeBase({ io }: Repository, before: Revision, after: Revision): Promise<Revision> {
  const result = await runGit(io, ['merge-base', before.commit, after.commit]);
  const commit = result.stdout.toString('latin1').trim().split('\n')[0]!;
  if (result.code === 0 && commit) return { name: shortName(commit), commit };
  if (result.code !== 1) throw gitFailure(result);
  throw new Failure({
    zh: `“${before.name}”与“${after.name}”没有共同的祖先提交，不能用“...”比较。请改用“..”。浅克隆（如持续集成）里请先 git fetch --unshallow。`,
    en: `“${before.name}” and “${after.name}” have no commit in common, so “...” cannot compare them. Write “..”. In a shallow clone (as in continuous integration), git fetch --unshallow first.`,
  });
}

interface Named {
  readonly commit?: string;
  readonly ambiguous: boolean;
}

/** Asked on standard input: there, nothing that was typed is an option. */
async function commitNamed({ io }: Repository, name: string): Promise<Named> {
  if (name.trim() === '' || /[\n\r\0]/.test(name)) return { ambiguous: false };
  const result: GitResult = await runGit(io, ['cat-file', '--batch-check'], `${name}^{commit}\n`);
  const [, commit] = /^([0-9a-f]{40,64}) commit \d+\n$/.exec(result.stdout.toString('utf8')) ?? [];
  const several = /refname .* is ambiguous|short object ID .* is ambiguous/.test(result.stderr);
  if (several || result.stdout.toString('utf8').endsWith(' ambiguous\n')) return { ambiguous: true };
  if (result.code !== 0) throw gitFailure(result);
  return commit === undefined ? { ambiguous: false } : { commit, ambiguous: false };
}

async function unknown(repository: Repository, name: string): Promise<Failure> {
  if ((await commitNamed(repository, 'HEAD')).commit === undefined)
    return new Failure({
      zh: `仓库里还没有提交，没有“${name}”可比。请先 git add、git commit。`,
      en: `The repository has no commit yet, so there is no “${name}”. git add and git commit first.`,
    });
  return new Failure({
    zh: `仓库里没有“${name}”这个版本。请写分支、标签或提交号（git log --oneline 可以查看）；浅克隆里请先取回它的历史（git fetch --unshallow）。`,
    en: `The repository has no revision “${name}”. Write a branch, a tag or a commit (git log --oneline lists them); in a shallow clone, fetch its history first (git fetch --unshallow).`,
  });
}

function ambiguous(name: string): Failure {
  return new Failure({
    zh: `“${name}”指的不止一个版本。请写全：分支 refs/heads/${name}，标签 refs/tags/${name}，提交号多写几位。`,
    en: `“${name}” names more than one revision. Write it in full: refs/heads/${name} for a branch, refs/tags/${name} for a tag, more digits of a commit.`,
  });
}
