import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compareTables } from '../../packages/core/src/review/index.ts';
import { type Review, reviewHtml, toMarkdown } from '../../packages/core/src/review/show/index.ts';
import { check, type Profile } from '../../packages/core/src/rules/index.ts';
import { sheetOf, toHtml } from '../../packages/core/src/sheet/index.ts';
import { format, parse, print, recordOf } from '../../packages/language/src/index.ts';
import { changedTable } from './changed.ts';
import { median, timed } from './measure.ts';

/** What is done with a file, in the order in which a pass does it. */
export const STEPS = ['parse', 'check', 'report', 'format', 'print', 'sheet', 'diff', 'redline'] as const;
export type Step = (typeof STEPS)[number];
export type Times = Record<Step, number>;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** How long a step takes; what an earlier one left to be collected is not part of it. */
function stepTime(run: () => unknown): number {
  collectGarbage();
  return timed(run);
}

/**
 * One pass over a text, everything from the beginning (nothing that was kept of an earlier pass): milliseconds by step. Checked under the
 * rules' defaults, or under `profile`.
 */
export function pass(text: string, profile?: Profile): Times {
  let file = parse('');
  let findings: ReturnType<typeof check> = [];
  let review: Review = { before: '', after: '', files: [] };
  return {
    parse: stepTime(() => {
      file = parse(text);
    }),
    check: stepTime(() => {
      findings = check(file, profile ? { profile } : {});
    }),
    report: stepTime(() => findings.map(finding => recordOf(file, finding, '', 'zh'))),
    format: stepTime(() => format(text)),
    print: stepTime(() => print(file)),
    sheet: stepTime(() => (file.kind === 'table' ? toHtml(sheetOf(file)) : '')),
    diff: stepTime(() => {
      if (file.kind !== 'table') return;
      const after = changedTable(file);
      const table = { before: file, after, set: compareTables(file, after) };
      review = { ...review, files: [{ path: { after: '' }, table, notes: [], changed: true }] };
    }),
    redline: stepTime(() => toMarkdown(review, 'zh') + reviewHtml(review, 'zh')),
  };
}

/** Below this (in milliseconds) a time says nothing. */
const FLOOR = 10;

/**
 * time(4n) / time(n) of each step: the medians of `rounds` interleaved passes over both texts. About 4 where a step is linear,
 * 16 where it is quadratic.
 */
export function growth(
  small: string,
  large: string,
  rounds: number,
  { warmUp = large, profile }: { readonly warmUp?: string; readonly profile?: Profile } = {},
): Times {
  pass(warmUp, profile);
  const times = { small: [] as Times[], large: [] as Times[] };
  for (let round = 0; round < rounds; round++) {
    times.small.push(pass(small, profile));
    times.large.push(pass(large, profile));
  }
  const of = (all: readonly Times[], step: Step) => median(all.map(each => each[step]));
  const ratios = STEPS.map(step => [step, of(times.large, step) / Math.max(of(times.small, step), FLOOR)]);
  return Object.fromEntries(ratios) as Times;
}
