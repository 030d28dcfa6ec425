import { type Table, trimmed } from '@goalsheet/core/model';
import { compareTables } from '@goalsheet/core/review';
import { parse, print, structureFor } from '@goalsheet/language';
import { mergeTexts } from '@goalsheet/language/merge';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wildFile } from '../helpers/arbitrary.ts';
import { carriedOver, commentsIn, commentsOf, settled, withComments } from './helpers/comments.ts';
import { edited, keepsNames, named } from './helpers/edits.ts';
import { changesByFact } from './helpers/facts.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 300) };

const tableIn = (text: string) => parse(text) as Table;

/** A file, and what two people made of it, each with comments of its own. */
const three = fc
  .tuple(edited(2, 3, named, keepsNames), commentsOf('base'), commentsOf('ours'), commentsOf('theirs'))
  .map(([[base, ours, theirs], ofBase, ofOurs, ofTheirs]) => {
    const text = withComments(print(base!), ofBase);
    return {
      base: text,
      ours: withComments(carriedOver(text, print(ours!)), ofOurs),
      theirs: withComments(carriedOver(text, print(theirs!)), ofTheirs),
    };
  });

test('settled for one side, a merged file holds every change of that side, and no change that nobody made', () => {
  fc.assert(
    fc.property(three, texts => {
      const merge = mergeTexts(texts);
      if (merge.kind !== 'merged') throw new Error(merge.reason);
      const base = tableIn(texts.base);
      const [ours, theirs] = [texts.ours, texts.theirs].map(text => changesByFact(compareTables(base, tableIn(text))));
      for (const [side, due] of [['ours', ours!] as const, ['theirs', theirs!] as const]) {
        const made = changesByFact(compareTables(base, tableIn(settled(merge.text, side))));
        for (const [fact, value] of due) expect([fact, made.get(fact)]).toEqual([fact, value]);
        for (const [fact, value] of made)
          expect(ours!.get(fact) === value || theirs!.get(fact) === value, `nobody changed ${fact} to ${value}`).toBe(
            true,
          );
      }
    }),
    runs,
  );
});

test('no comment of either side is lost', () => {
  fc.assert(
    fc.property(three, texts => {
      const merge = mergeTexts(texts);
      if (merge.kind !== 'merged') throw new Error(merge.reason);
      const [base, ours, theirs, merged] = [texts.base, texts.ours, texts.theirs, merge.text].map(commentsIn);
      for (const comment of [...ours!, ...theirs!])
        if (!base!.includes(comment) || (ours!.includes(comment) && theirs!.includes(comment)))
          expect(merged).toContain(comment);
    }),
    runs,
  );
});

test('files that no one would write are merged without losing a comment or an unread line, or left to git', () => {
  const change = fc.record({ at: fc.nat({ max: 60 }), what: fc.nat({ max: 2 }), line: wildFile });
  const changed = (text: string, changes: readonly { at: number; what: number; line: string }[]) =>
    changes
      .reduce((lines, { at, what, line }) => {
        const [place, now] = [at % lines.length, line.split(/\r\n?|\n/)[0]!];
        return what === 0 ? lines.toSpliced(place, 1) : lines.toSpliced(place, what - 1, now);
      }, text.split('\n'))
      .join('\n');
  const changes = fc.array(change, { maxLength: 3 });
  let merged = 0;
  fc.assert(
    fc.property(wildFile, changes, changes, (base, mine, other) => {
      const [ours, theirs] = [changed(base, mine), changed(base, other)];
      const merge = mergeTexts({ base, ours, theirs });
      if (merge.kind !== 'merged') return;
      merged++;
      if (ours === theirs || ours === base || theirs === base) return;
      const lines = new Set(merge.text.split(/\r\n?|\n/).map(trimmed));
      const before = new Set(base.split(/\r\n?|\n/).map(trimmed));
      for (const text of [ours, theirs])
        for (const said of looseLines(text)) if (!before.has(said)) expect([...lines]).toContain(said);
    }),
    runs,
  );
  expect(merged).toBeGreaterThan(runs.numRuns / 4);
});

/** Comments, and lines that could not be read. */
function looseLines(text: string): string[] {
  const { lines, roles } = structureFor(text);
  return lines.flatMap(({ offset, start, end, number }) =>
    roles[number] === 'comment' || roles[number] === 'bad' ? [trimmed(text.slice(offset + start, offset + end))] : [],
  );
}
