import type { Severity } from '@goalsheet/core/rules';
import type { ConfigProblem } from './config.ts';
import type { FileResult } from './result.ts';

/** What a run found, in numbers. */
export interface Summary {
  readonly files: number;
  readonly projects: number;
  readonly indicators: number;
  /** With the problems of `goalsheet.config.json`. */
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Findings that their authors answered (不采纳): not among the others. */
  readonly waived: number;
  /** Files that could not be read. */
  readonly unread: number;
  readonly fixed: number;
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
}

export function summaryOf(results: readonly FileResult[], config: readonly ConfigProblem[]): Summary {
  let projects = 0;
  let indicators = 0;
  let waived = 0;
  let unread = 0;
  let fixed = 0;
  let fixable = 0;
  const count: Record<Severity, number> = { error: config.length, warning: 0, hint: 0 };
  for (const result of results) {
    projects += result.figures?.projects ?? 0;
    indicators += result.figures?.indicators ?? 0;
    waived += result.waived.length;
    fixed += result.fixed;
    if (result.error) unread++;
    for (const { record, safeFix } of result.findings) {
      count[record.severity]++;
      if (safeFix) fixable++;
    }
  }
  return {
    files: results.length,
    projects,
    indicators,
    errors: count.error,
    warnings: count.warning,
    hints: count.hint,
    waived,
    unread,
    fixed,
    fixable,
  };
}
