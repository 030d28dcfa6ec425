import type { Standard, Table } from '@goalsheet/core/model';
import { ProjectReuse, parse, Workspace } from '@goalsheet/language';
import { Failure } from '../errors.ts';
import { BlobReader } from '../git/blobs.ts';
import type { FileInRevision } from '../git/raw-changes.ts';
import { pathOnDisk, type Repository } from '../git/repository.ts';
import { shortName } from '../git/revisions.ts';
import { say } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { inOrder } from '../pool.ts';
import { Progress } from '../progress.ts';
import { safe, safeLines } from '../terminal-text.ts';
import { Follower, type TableHistory } from './follow.ts';
import type { Lineage, Step } from './lineages.ts';

/** So many contents are asked for ahead of the one that is read. */
const WIDTH = 4;
/** So many tables are kept: what was undone, and a file that goes to and fro. */
const KEPT = 8;
/** After so many versions all projects are read anew: each that is kept keeps the whole text in memory that it was read from. */
const READ_ANEW = 16;

const READING = {
  zh: (done: number, total: number) => `正在读提交 ${done}/${total} …`,
  en: (done: number, total: number) => `Reading commits ${done}/${total} …`,
};

/**
 * Reads all versions of these files and follows their projects. What is no table is left out; a version that is no text is
 * passed over, and said. Indicator standards are those of the working tree.
 */
export async function readHistories(repository: Repository, lineages: readonly Lineage[]): Promise<TableHistory[]> {
  const { io } = repository;
  const workspace = new Workspace(nodeFileSystem());
  const blobs = new BlobReader(io);
  const progress = new Progress(
    io,
    lineages.reduce((sum, { steps }) => sum + steps.length, 0),
    READING,
  );
  const histories: TableHistory[] = [];
  let done = 0;
  try {
    for (const { path, steps } of lineages) {
      const reader = new VersionReader(await workspace.standardsFor(pathOnDisk(repository, path)));
      const follower = new Follower();
      for await (const { commit, content } of inOrder(versionsOf(steps), WIDTH, each => withText(each, blobs))) {
        if (content instanceof Failure) {
          progress.clear();
          io.stderr.write(`${safeLines(say(io, content.text))}\n`);
        } else {
          const file = content && reader.read(content.blob, content.text);
          if (!content || file) follower.add(commit, file);
        }
        if (commit) progress.at(++done);
      }
      const history = follower.history(path);
      if (history) histories.push(history);
    }
  } finally {
    progress.clear();
    blobs.close();
  }
  return histories;
}

interface Wanted {
  readonly commit?: Step['commit'];
  readonly file?: FileInRevision;
}

/** What each commit left, and before the first what was there already. */
function versionsOf(steps: readonly Step[]): Wanted[] {
  const versions = steps.map(({ commit, after }): Wanted => ({ commit, ...(after && { file: after }) }));
  const earlier = steps[0]?.before;
  return earlier ? [{ file: earlier }, ...versions] : versions;
}

type Content = { readonly blob: string; readonly text: string } | Failure | undefined;

async function withText(
  { commit, file }: Wanted,
  blobs: BlobReader,
): Promise<{ readonly commit: Step['commit'] | undefined; readonly content: Content }> {
  if (!file) return { commit, content: undefined };
  const { blob, path } = file;
  const shown = safe(commit ? `${shortName(commit.commit)}:${path}` : path);
  try {
    return { commit, content: { blob, text: await blobs.text(blob, shown) } };
  } catch (error) {
    if (error instanceof Failure) return { commit, content: error };
    throw error;
  }
}

/** Reads versions of one file: a content that was read before is not read again, nor a project that did not change. */
class VersionReader {
  private reuse = new ProjectReuse();
  private count = 0;
  private readonly known = new Map<string, Table | undefined>();
  private readonly standards: readonly Standard[];

  constructor(standards: readonly Standard[]) {
    this.standards = standards;
  }

  /** Undefined if it is no table. */
  read(blob: string, text: string): Table | undefined {
    if (this.known.has(blob)) return this.known.get(blob);
    if (this.count++ % READ_ANEW === 0) this.reuse = new ProjectReuse();
    const file = parse(text, { standards: this.standards, reuse: this.reuse });
    const table = file.kind === 'table' ? file : undefined;
    if (this.known.size >= KEPT) this.known.delete(this.known.keys().next().value!);
    this.known.set(blob, table);
    return table;
  }
}
