import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { gitFailure, runGit } from './program.ts';

/** The three sides of a merge. */
export interface Sides<Side> {
  readonly base: Side;
  readonly ours: Side;
  readonly theirs: Side;
}

export interface LineMergeOptions {
  /** How many characters the marks of a conflict have. */
  readonly markerSize: number;
  readonly labels: { readonly ours: string; readonly theirs: string };
}

/** The text with the conflicts marked, and whether there are any. */
export interface LineMerge {
  readonly text: string;
  readonly clean: boolean;
}

/**
 * Git's own merge, line by line. Lines are compared without their ends; those of the result are as ours has them.
 * @throws {Failure} if git cannot
 */
export async function mergeLines(
  io: Io,
  sides: Sides<string>,
  { markerSize, labels }: LineMergeOptions,
): Promise<LineMerge> {
  const end = /\r\n|\n/.exec(sides.ours)?.[0] ?? '\n';
  const folder = await mkdtemp(join(tmpdir(), 'goalsheet-merge-'));
  try {
    const paths = await Promise.all(
      (['ours', 'base', 'theirs'] as const).map(async side => {
        const path = join(folder, side);
        await writeFile(path, sides[side].replaceAll('\r\n', '\n'));
        return path;
      }),
    );
    const names = [labels.ours, 'base', labels.theirs].flatMap(label => ['-L', label]);
    const result = await runGit(io, ['merge-file', `--marker-size=${markerSize}`, ...names, '--', ...paths]);
    // The exit code counts the conflicts; above 127 there was none, nor a merge.
    if (result.code > 127) throw gitFailure(result);
    const text = await readFile(paths[0]!, 'utf8');
    return { text: end === '\n' ? text : text.replaceAll('\n', end), clean: result.code === 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
