import { meaningOf, type Table } from '@goalsheet/core/model';
import { compareTables, mergeTables } from '@goalsheet/core/review';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table } from '../helpers/arbitrary.ts';
import { edited, keepsNames, named } from './helpers/edits.ts';
import { changesByFact } from './helpers/facts.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 300) };

test('what only one side changed is taken as it is', () => {
  fc.assert(
    fc.property(edited(1, 6), ([base, changed]) => {
      for (const merge of [mergeTables(base!, changed!, base!), mergeTables(base!, base!, changed!)]) {
        expect(merge.conflicts).toEqual([]);
        expect(meaningOf(merge.merged)).toEqual(meaningOf(changed!));
      }
    }),
    runs,
  );
});

test('what both sides changed alike is taken once', () => {
  fc.assert(
    fc.property(edited(1, 6), ([base, changed]) => {
      const merge = mergeTables(base!, changed!, structuredClone(changed!));
      expect(merge.conflicts).toEqual([]);
      expect(meaningOf(merge.merged)).toEqual(meaningOf(changed!));
    }),
    runs,
  );
});

test('a file that both sides made', () => {
  fc.assert(
    fc.property(table, made => {
      const merge = mergeTables(undefined, made, structuredClone(made));
      expect(merge.conflicts).toEqual([]);
      expect(meaningOf(merge.merged)).toEqual(meaningOf(made));
    }),
    runs,
  );
});

test('every change of either side is in the merged table, or a conflict names it; nothing else changed', () => {
  let clean = 0;
  let torn = 0;
  fc.assert(
    fc.property(edited(2, 3, named, keepsNames), sides => {
      const [base, ours, theirs] = sides as [Table, Table, Table];
      const { merged, conflicts } = mergeTables(base, ours, theirs);
      const due = [compareTables(base, ours), compareTables(base, theirs)].map(changesByFact);
      const made = changesByFact(compareTables(base, merged));
      for (const [side, changes] of due.entries())
        for (const [fact, value] of changes) {
          if (made.get(fact) === value) continue;
          const named = conflicts.some(({ ids, at }) =>
            fact.startsWith(ids.base === '' ? 'table ' : (ids.base ?? ` +${at.project ?? at.unit}`)),
          );
          expect(named, `${side === 0 ? 'ours' : 'theirs'}: ${fact} ${value}, merged ${made.get(fact)}`).toBe(true);
        }
      for (const [fact, value] of made)
        expect(
          due.some(changes => changes.get(fact) === value),
          `nobody changed ${fact} to ${value}`,
        ).toBe(true);
      if (conflicts.length > 0) torn++;
      else clean++;
    }),
    runs,
  );
  expect(Math.min(clean, torn)).toBeGreaterThan(runs.numRuns / 50);
});
