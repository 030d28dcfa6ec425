import type { FileResult } from './result.ts';

/** A project with what was found in it, its indicators included. */
export interface ProjectCount {
  readonly unit: string;
  readonly project: string;
  readonly count: number;
}

/** The projects with findings, those with most first; of equal ones the first found. Answered findings do not count. */
export function projectCounts(results: readonly FileResult[]): readonly ProjectCount[] {
  const counts = new Map<string, { unit: string; project: string; count: number }>();
  for (const { shown, findings } of results)
    for (const { record } of findings) {
      if (record.project === null) continue;
      const key = [shown, record.unit, record.project].join('\n');
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { unit: record.unit ?? '', project: record.project, count: 1 });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
