import { expect, test } from 'vitest';
import { type Profile, RULES } from '../../packages/core/src/rules/index.ts';
import { print } from '../../packages/language/src/index.ts';
import { generateTable } from './generate.ts';
import { HOSTILE } from './hostile.ts';
import { HOSTILE_VALUES } from './hostile-values.ts';
import { growth, STEPS, type Times } from './passes.ts';
import { SINGLES, singleGrowth } from './single-passes.ts';

// No time is judged here, only how it grows: four times the text may take ten times as long (16 would be quadratic).
const LIMIT = 10;
/** Every rule looks, those too that are off unless a profile says otherwise. */
const profile: Profile = { rules: Object.fromEntries(RULES.map(({ meta }) => [meta.code, { severity: 'warning' }])) };
/** Bytes of the largest file. */
const LARGEST = 16 * 2 ** 20;

/** A machine that others use as well is slow now and then: what is too slow is measured again, more often. */
function expectLinear(small: string, large: string): void {
  let slow = stepsBeyond(growth(small, large, 1, { warmUp: small, profile }));
  if (slow.length > 0) slow = stepsBeyond(growth(small, large, 5, { profile }));
  expect(slow).toEqual([]);
}

function stepsBeyond(times: Times): string[] {
  return STEPS.filter(step => times[step] > LIMIT).map(step => `${step}: ${times[step].toFixed(1)}`);
}

test('a table of 1,000 projects and one of 4,000', () => {
  expectLinear(print(generateTable(1000)), print(generateTable(4000)));
});

test(`a table of ${LARGEST / 2 ** 20} MB and one of a quarter of that`, () => {
  const text = print(generateTable(1000));
  const copies = Math.floor(LARGEST / Buffer.byteLength(text));
  expectLinear(text.repeat(copies / 4), text.repeat(copies));
});

test.each(SINGLES)('$name, $size and four times that', async single => {
  const first = await singleGrowth(single, 1);
  expect(first > LIMIT ? await singleGrowth(single, 5) : first).toBeLessThan(LIMIT);
});

test.each([...HOSTILE, ...HOSTILE_VALUES])('$name, $size times and four times that', ({ size, text }) => {
  expectLinear(text(size), text(4 * size));
});
