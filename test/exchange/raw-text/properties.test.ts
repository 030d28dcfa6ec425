import { sheetOf, toText } from '@goalsheet/core/sheet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstUnaccounted, intake } from './accounted.ts';
import { copied, copy, importedTable } from './copied.ts';

test('what is printed is read again as it was', () => {
  fc.assert(
    fc.property(importedTable, table => {
      const { tables, proof } = intake(toText(sheetOf(table)));
      expect(tables).toEqual([table]);
      expect(proof.ok).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('however it was wrapped, spread over pages and stripped of its indentation', () => {
  fc.assert(
    fc.property(importedTable, copy, (table, how) => {
      const text = copied(table, how);
      const { tables, proof } = intake(text);
      expect(tables, text).toEqual([table]);
      expect(proof.ok, text).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('with lines missing, twice or astray: no line is dropped silently', () => {
  fc.assert(
    fc.property(importedTable, copy, fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), (table, how, dice) => {
      const lines = copied(table, { ...how, lineEnd: '\n' }).split('\n');
      const damaged = lines
        .flatMap((line, index) => {
          const chance = dice[index % dice.length];
          if (chance === 0) return [];
          if (chance === 1) return [line, line];
          if (chance === 2) return [lines[(index * 7) % lines.length]!];
          return [line];
        })
        .join('\n');
      expect(firstUnaccounted(damaged, intake(damaged)), damaged).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
