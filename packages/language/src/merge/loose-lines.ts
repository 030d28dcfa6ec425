import type { Three } from '@goalsheet/core/review';

/*
 * Comments, blank lines, and lines that could not be read: they belong to no fact, and still nothing of them may be lost.
 */

/** Merges the lines above one entry: as they are on the side that changed them; both sides' if both did. */
export function mergedLead({ base = [], ours, theirs }: Three<readonly string[]>): readonly string[] {
  if (!ours || !theirs) return ours ?? theirs ?? [];
  const [b, o, t] = [key(base), key(ours), key(theirs)];
  if (o === t || t === b) return ours;
  if (o === b) return theirs;
  return [...ours, ...more(theirs.filter(isSaid), base.concat(ours))];
}

/**
 * What must be among the lines of a merged text: what is on both sides, and what either side wrote. `count` in the merged
 * text; the missing lines, each as often as it is missing.
 */
export function missingLines(sides: Required<Three<readonly string[]>>, merged: readonly string[]): string[] {
  const [base, ours, theirs, there] = [sides.base, sides.ours, sides.theirs, merged].map(counted) as [
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  const missing: string[] = [];
  for (const line of new Set([...sides.ours, ...sides.theirs])) {
    const [b, o, t] = [base, ours, theirs].map(counts => counts.get(line) ?? 0) as [number, number, number];
    const due = o === b ? t : t === b ? o : Math.max(o, t);
    for (let left = due - (there.get(line) ?? 0); left > 0; left--) missing.push(line);
  }
  return missing;
}

type Counts = ReadonlyMap<string, number>;

function counted(lines: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Those of `lines` that are not among `known`, each counted. */
function more(lines: readonly string[], known: readonly string[]): string[] {
  const left = new Map(counted(known.map(line => line.trim())));
  return lines.filter(line => {
    const count = left.get(line.trim()) ?? 0;
    left.set(line.trim(), count - 1);
    return count <= 0;
  });
}

function isSaid(line: string): boolean {
  return line.trim() !== '';
}

/** Lines are the same whatever their indents and however many blank lines stand between them. */
function key(lines: readonly string[]): string {
  return lines.map(line => line.trim()).join('\n');
}
