import type { Table } from '../../packages/core/src/model/index.ts';
import { compareTables } from '../../packages/core/src/review/index.ts';
import { reviewHtml, toMarkdown } from '../../packages/core/src/review/show/index.ts';
import { parse } from '../../packages/language/src/index.ts';
import { changedTable } from './changed.ts';
import { median, timed } from './measure.ts';

/** What is done with two tables. */
export const DIFF_STEPS = ['compare', 'show'] as const;
export type DiffTimes = Record<(typeof DIFF_STEPS)[number], number>;

/** A table compared with its revision, and that as Markdown and as a redline: milliseconds by step. */
export function diffPass(text: string): DiffTimes {
  const before = parse(text) as Table;
  const after = changedTable(before);
  let set = compareTables(undefined, undefined);
  const compare = timed(() => {
    set = compareTables(before, after);
  });
  const file = { path: { after: '' }, table: { before, after, set }, notes: [], changed: true };
  const review = { before: '', after: '', files: [file] };
  return { compare, show: timed(() => toMarkdown(review, 'zh') + reviewHtml(review, 'zh')) };
}

/** time(4n) / time(n) of each step: the medians of interleaved passes. About 4 where a step is linear, 16 where it is quadratic. */
export function diffGrowth(small: string, large: string, rounds: number): DiffTimes {
  diffPass(small);
  const all = Array.from({ length: rounds }, () => [diffPass(small), diffPass(large)] as const);
  const ratio = (step: keyof DiffTimes) =>
    median(all.map(([, each]) => each[step])) / median(all.map(([each]) => each[step]));
  return { compare: ratio('compare'), show: ratio('show') };
}
