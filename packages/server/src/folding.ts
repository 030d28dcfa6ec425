import type { FoldingFeature } from './features.ts';
import { type FoldingRange, FoldingRangeKind } from './lsp.ts';
import { fileLevel, type Level, lastLineOf, levelsIn } from './place-in-file.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Units, projects and indicators (levels and types, entries) from their first line to their last; long texts; blocks of comments;
 * both sides of a merge conflict. In the order of their lines.
 */
export const foldingRanges: FoldingFeature['foldingRanges'] = snapshot => {
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  addNodes(snapshot, fileLevel(snapshot), add);
  addTexts(snapshot, add);
  addComments(snapshot, add);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
};

type Add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => void;

function addNodes(snapshot: Snapshot, level: Level, add: Add): void {
  for (const problem of level.draft.problems)
    if (problem.kind === 'conflict' && problem.lines && problem.lastLine !== undefined) {
      const open = problem.raw.number;
      const { ours, theirs } = problem.lines;
      add(open, open + ours.length, FoldingRangeKind.Region);
      add(problem.lastLine - theirs.length - 1, problem.lastLine - 1, FoldingRangeKind.Region);
    }
  for (const child of levelsIn(level)) {
    // The lines of an implied node are those of its children, or a heading's that is not there.
    if (child.draft.opener) add(child.first, lastLineOf(snapshot.structure, child));
    addNodes(snapshot, child, add);
  }
}

function addTexts({ structure }: Snapshot, add: Add): void {
  const { entries, roles } = structure;
  for (const [line, entry] of entries.entries())
    if (roles[line] === 'entry' && !entry!.opens && entry!.more) add(line, entry!.more.at(-1)!.raw.number);
}

function addComments({ structure: { roles } }: Snapshot, add: Add): void {
  for (let line = 0; line < roles.length; line++) {
    if (roles[line] !== 'comment') continue;
    const first = line;
    while (roles[line + 1] === 'comment') line++;
    add(first, line, FoldingRangeKind.Comment);
  }
}
