import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inDocumentOrder } from '../../packages/core/src/rules/order.ts';

// Findings come as they stand in the file: by line, then column; those without a line before them, in the order in which they were found.

/** A target on a line and column, or without any. */
function targetAt(place: readonly [number, number] | undefined) {
  if (!place) return { node: { kind: 'indicator', origin: undefined } };
  const [line, valueStart] = place;
  const entry = { line, keyStart: 0, keyEnd: 0, valueStart, valueEnd: valueStart };
  return { node: { kind: 'indicator', origin: { block: {}, fields: { name: entry } } }, field: 'name' };
}

test('findings, few or many, are sorted by line and column, and equal ones keep their order', () => {
  const place = fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: undefined, freq: 4 });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), places => {
      const findings = places.map((at, index) => ({ at, index, target: targetAt(at) as never }));
      const rank = ({ at }: (typeof findings)[number]) => (at ? at[0] * 100 + at[1] : -1);
      const expected = findings.toSorted((a, b) => rank(a) - rank(b) || a.index - b.index);
      expect(inDocumentOrder([...findings]).map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
    }),
  );
});
