import { COLUMNS, type Column, type Money, meaningOf, type Table } from '@goalsheet/core/model';
import { applyChanges, type ChangeSet, compareTables } from '@goalsheet/core/review';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { table } from '../helpers/arbitrary.ts';
import { edited } from './helpers/edits.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 500) };

/** Two tables that have much in common, or nothing. */
const two = fc.oneof({ weight: 3, arbitrary: edited(1, 6).map(([a, b]) => [a!, b!] as const) }, fc.tuple(table, table));

test('a change set turns the old table into the new one, by meaning', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      expect(meaningOf(applyChanges(compareTables(a, b), a)!)).toEqual(meaningOf(b));
      expect(meaningOf(applyChanges(compareTables(b, a), b)!)).toEqual(meaningOf(a));
    }),
    runs,
  );
});

test('a change set holds all that it needs: plain data, without the new table', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const { inForce, copy } = plainCopy(compareTables(a, b));
      expect(inForce).toBeLessThanOrEqual(1);
      expect(meaningOf(applyChanges(copy, a)!)).toEqual(meaningOf(b));
    }),
    runs,
  );
});

test('equal tables: nothing changed, nothing reordered', () => {
  fc.assert(
    fc.property(table, a => {
      const { changes, reordered, effects } = compareTables(a, structuredClone(a));
      expect({ changes, reordered }).toEqual({ changes: [], reordered: [] });
      expect(effects).toMatchObject({ units: [], projects: [], broken: [] });
    }),
    runs,
  );
});

test('what is added one way is removed the other way', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      expect(counts(compareTables(b, a), true)).toEqual(counts(compareTables(a, b), false));
    }),
    runs,
  );
});

test('the order of lines changes no match', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const said = (set: ChangeSet) => counts(set, false);
      expect(said(compareTables(a, turned(b)))).toEqual(said(compareTables(a, b)));
      expect(compareTables(turned(a), a).changes).toEqual([]);
    }),
    runs,
  );
});

test('every amount reconciles: what was and what changed is what is, on each level and in each column', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const { effects } = compareTables(a, b);
      for (const column of COLUMNS) {
        for (const effect of [effects.table, ...effects.units, ...effects.projects])
          expect((effect.before[column] ?? 0n) + effect.difference[column]).toBe(effect.after[column] ?? 0n);
        expect(sum(effects.units, column)).toBe(effects.table.difference[column]);
        expect(sum(effects.projects, column)).toBe(effects.table.difference[column]);
      }
      for (const unit of effects.units) {
        const { before, after } = unit.at.unit!;
        for (const column of COLUMNS) {
          let due = 0n;
          for (const { at, ...project } of effects.projects) {
            if (before && at.unit?.before?.id === before.id) due -= project.before[column] ?? 0n;
            if (after && at.unit?.after?.id === after.id) due += project.after[column] ?? 0n;
          }
          expect(due).toBe(unit.difference[column]);
        }
      }
    }),
    runs,
  );
});

test('a table that came, or went', () => {
  fc.assert(
    fc.property(table, a => {
      expect(meaningOf(applyChanges(compareTables(undefined, a), undefined)!)).toEqual(meaningOf(a));
      expect(applyChanges(compareTables(a, undefined), a)).toBeUndefined();
    }),
    runs,
  );
});

test('the pieces of a text that changed make up the old text and the new one', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      for (const change of compareTables(a, b).changes) {
        if (change.kind !== 'text') continue;
        const without = (kind: string) => change.pieces.filter(piece => piece.kind !== kind).map(piece => piece.text);
        expect(without('added').join('')).toBe(change.before ?? '');
        expect(without('removed').join('')).toBe(change.after ?? '');
      }
    }),
    runs,
  );
});

function sum(effects: readonly { readonly difference: Readonly<Record<Column, Money>> }[], column: Column): Money {
  return effects.reduce((total, { difference }) => total + difference[column], 0n);
}

/** How many changes of each kind, with new and gone the other way round if `mirrored`. */
function counts({ changes, matches }: ChangeSet, mirrored: boolean): Record<string, number> {
  const all: Record<string, number> = { matches: matches.length };
  for (const change of changes) {
    // Where values differ in which of them are the same, one change may be two the other way round: not counted here.
    if (change.kind === 'target') continue;
    const other = { added: 'removed', removed: 'added' } as Record<string, string>;
    const kind = mirrored ? (other[change.kind] ?? change.kind) : change.kind;
    const name = 'level' in change ? `${kind} ${change.level}` : kind;
    all[name] = (all[name] ?? 0) + 1;
  }
  return all;
}

/** The same table with everything in it in the opposite order. */
function turned(table: Table): Table {
  return {
    ...table,
    units: table.units.toReversed().map(unit => ({
      ...unit,
      projects: unit.projects
        .toReversed()
        .map(project => ({ ...project, indicators: project.indicators.toReversed() })),
    })),
  };
}

/** A copy through JSON, so that no node of a table can hide in it; the standards in force are kept as they are. */
function plainCopy(set: ChangeSet): { copy: ChangeSet; inForce: number } {
  const kept: unknown[] = [];
  const text = JSON.stringify(set, (key, value) => {
    if (typeof value === 'bigint') return { bigint: String(value) };
    if (key === 'inForce' || key === 'type') return { kept: kept.push(value) - 1 };
    return value;
  });
  const copy = JSON.parse(text, (_, value) => {
    if (value && typeof value === 'object' && 'bigint' in value) return BigInt(value.bigint);
    if (value && typeof value === 'object' && 'kept' in value) return kept[value.kept];
    return value;
  });
  return { copy, inForce: set.changes.filter(change => change.kind === 'standard').length };
}
