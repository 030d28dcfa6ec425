import { expect, test } from 'vitest';
import { print } from '../../packages/language/src/index.ts';
import { generateTable } from './generate.ts';
import { HOSTILE } from './hostile.ts';
import { growth, pass, STEPS, type Times } from './passes.ts';

// No time is judged here, only how it grows: four times the text may take ten times as long (16 would be quadratic).
const LIMIT = 10;
/** Bytes of the largest file. */
const LARGEST = 16 * 2 ** 20;

/** A machine that others use as well is slow now and then: what is too slow is measured again, more often. */
function expectLinear(small: string, large: string): void {
  let slow = stepsBeyond(growth(small, large, 1, () => pass(small)));
  if (slow.length > 0) slow = stepsBeyond(growth(small, large, 5));
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

test.each(HOSTILE)('$name, $size times and four times that', ({ size, text }) => {
  expectLinear(text(size), text(4 * size));
});
