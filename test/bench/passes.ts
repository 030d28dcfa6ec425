import { check } from '../../packages/core/src/rules/index.ts';
import { sheetOf, toHtml } from '../../packages/core/src/sheet/index.ts';
import { format, parse, print, recordOf } from '../../packages/language/src/index.ts';
import { median, timed } from './measure.ts';

/** What is done with a file, in the order in which a pass does it. */
export const STEPS = ['parse', 'check', 'report', 'format', 'print', 'sheet'] as const;
export type Step = (typeof STEPS)[number];
export type Times = Record<Step, number>;

/** One pass over a text, everything from the beginning (nothing that was kept of an earlier pass): milliseconds by step. */
export function pass(text: string): Times {
  let file = parse('');
  let findings: ReturnType<typeof check> = [];
  return {
    parse: timed(() => {
      file = parse(text);
    }),
    check: timed(() => {
      findings = check(file);
    }),
    report: timed(() => findings.map(finding => recordOf(file, finding, '', 'zh'))),
    format: timed(() => format(text)),
    print: timed(() => print(file)),
    sheet: timed(() => (file.kind === 'table' ? toHtml(sheetOf(file)) : '')),
  };
}

/** Below this (in milliseconds) a time says nothing. */
const FLOOR = 2;

/**
 * time(4n) / time(n) of each step: the medians of `rounds` interleaved passes over both texts. About 4 where a step is linear,
 * 16 where it is quadratic.
 */
export function growth(small: string, large: string, rounds: number, warmUps = 1): Times {
  const times = { small: [] as Times[], large: [] as Times[] };
  for (let round = -warmUps; round < rounds; round++) {
    const [ofSmall, ofLarge] = [pass(small), pass(large)];
    if (round < 0) continue;
    times.small.push(ofSmall);
    times.large.push(ofLarge);
  }
  const of = (all: readonly Times[], step: Step) => median(all.map(each => each[step]));
  const ratios = STEPS.map(step => [step, of(times.large, step) / Math.max(of(times.small, step), FLOOR)]);
  return Object.fromEntries(ratios) as Times;
}
