import { existsSync } from 'node:fs';
import type { FileReview, Review } from '@goalsheet/core/review/show';
import { parseArguments } from '../args.ts';
import { Comparer } from '../diff/compare.ts';
import { FORMATS, formatOf, REPORTERS } from '../diff/formats.ts';
import { sidesOnDisk } from '../diff/from-disk.ts';
import { sidesInGit } from '../diff/from-git.ts';
import type { Sides } from '../diff/sides.ts';
import { Failure, UsageError } from '../errors.ts';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes.ts';
import { findRepository, type Repository } from '../git/repository.ts';
import { type Revision, resolveRange, resolveRevision } from '../git/revisions.ts';
import { type Io, say } from '../io.ts';
import { expectOther, writeOutput } from '../output-file.ts';
import { pathsOf } from '../paths.ts';
import { Progress } from '../progress.ts';
import { safeLines } from '../terminal-text.ts';

export { help } from '../diff/help.ts';

const OPTIONS = {
  format: { type: 'string', values: FORMATS },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const;

const COMPARING = {
  zh: (done: number, total: number) => `正在比较 ${done}/${total} …`,
  en: (done: number, total: number) => `Comparing ${done}/${total} …`,
};

/** `goalsheet diff`: 0 where nothing changed, 1 for changes, 2 if a file could not be read, or nothing be compared. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const { output } = options;
  const format = options.format ?? formatOf(output);
  const sides = await sidesOf(args, positionals, io);
  const files: FileReview[] = [];
  let failed = false;
  const progress = new Progress(io, sides.pairs.length, COMPARING);
  try {
    for (const { before, after } of sides.pairs)
      for (const source of [before, after])
        if (source) expectOther(io, output, { path: source.path, shown: source.name });
    const comparer = new Comparer(io);
    for (const [index, pair] of sides.pairs.entries()) {
      const compared = await comparer.compare(pair);
      if (compared.file) files.push(compared.file);
      failed ||= compared.failed;
      progress.at(index + 1);
    }
  } finally {
    progress.clear();
    sides.close();
  }
  const review: Review = { before: sides.before, after: sides.after, files };
  const { report } = await REPORTERS[format]();
  const plain = { ...io.stdout, isTTY: false, columns: undefined, colour: false };
  const text = report(review, io.language, output === undefined || output === '-' ? io.stdout : plain);
  await writeOutput(io, output, text, options.force === true);
  if (failed) return tellFailed(files, format, io);
  return files.some(({ changed }) => changed) ? FINDINGS : CLEAN;
}

/** What a file that could not be read is about stands in the report; where that goes elsewhere, it is said here too. */
function tellFailed(files: readonly FileReview[], format: string, io: Io): number {
  if (format !== 'text')
    for (const { table, notes } of files)
      if (!table) for (const note of notes) io.stderr.write(`${safeLines(say(io, note))}\n`);
  return FAILED;
}

/** What nobody would call a revision. */
const LIKE_A_PATH = /\.goal$|\\|^\.{0,2}\/|\/$/;

/**
 * What the arguments mean: two paths that are there are two sides, unless `--` stands before the second; else the first is a
 * revision, if it is one, the second another, if it is one and no path that is there, and paths are what is left.
 */
async function sidesOf(args: readonly string[], positionals: readonly string[], io: Io): Promise<Sides> {
  const [first, second, ...more] = positionals;
  const end = args.indexOf('--');
  const behind = end < 0 ? 0 : args.length - end - 1;
  const isPath = (typed: string) => typed === '-' || existsSync(pathsOf(io.platform).absolute(io.cwd, typed));
  if (behind === 0 && second !== undefined && isPath(first!) && isPath(second)) {
    if (more.length === 0) return sidesOnDisk(first!, second, io);
    throw tooMany(more);
  }
  const repository = await findRepository(io).catch(error => {
    const absent = positionals.find(each => !isPath(each) && LIKE_A_PATH.test(each));
    throw absent === undefined || !(error instanceof Failure) ? error : notThere(absent);
  });
  if (first === undefined || behind >= positionals.length)
    return sidesInGit(repository, await resolveRange(repository, 'HEAD'), positionals);
  const range = await resolveRange(repository, first).catch(error => {
    if (!(error instanceof Failure) || behind > 0 || !isPath(first)) throw error;
    if (second !== undefined) throw notThere(positionals.find(each => !isPath(each)) ?? first);
    return undefined;
  });
  if (range) {
    const isOther = !range.after && second !== undefined && behind < positionals.length - 1 && !isPath(second);
    const after = isOther ? await revisionOf(repository, second) : undefined;
    return after
      ? sidesInGit(repository, { ...range, after }, more)
      : sidesInGit(repository, range, positionals.slice(1));
  }
  // A path alone is compared with what was committed.
  return sidesInGit(repository, await resolveRange(repository, 'HEAD'), positionals);
}

/** Undefined where it is none: a path that is gone, then. */
async function revisionOf(repository: Repository, typed: string): Promise<Revision | undefined> {
  if (LIKE_A_PATH.test(typed)) return undefined;
  return resolveRevision(repository, typed).catch(error => {
    if (error instanceof Failure) return undefined;
    throw error;
  });
}

function tooMany(extra: readonly string[]): UsageError {
  return new UsageError({
    zh: `多了参数：${extra.join(' ')}。比较两个文件或文件夹时只要两个路径；与 git 里的版本比较时版本写在最前面。`,
    en: `Too many arguments: ${extra.join(' ')}. Two files or folders are two paths; a revision of git stands before paths.`,
  });
}

function notThere(typed: string): Failure {
  return new Failure({
    zh: `没有这个文件或文件夹：${typed}；git 里也没有叫这个名字的版本。请检查名称，以及当前文件夹。`,
    en: `There is no such file or folder: ${typed}. Nor is it a revision of git. Check the name, and the current folder.`,
  });
}
