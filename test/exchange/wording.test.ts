import { expect, test } from 'vitest';
import { noteOf } from '../../packages/exchange/src/grid/notes.ts';
import { noteOf as textNoteOf } from '../../packages/exchange/src/raw-text/notes.ts';

const NUMBERED = /\b1 (?:further )?(?:[a-z]+s|are|were|have)\b/;

test('English counts one as one', () => {
  const at = [{ from: 1, to: 1 }];
  const kinds = ['noTable', 'textOutside', 'otherTable', 'continuedTable', 'unknownColumn', 'dash', 'hidden'] as const;
  const more = [
    'unhidden',
    'picture',
    'comment',
    'formula',
    'link',
    'noLevels',
    'numberColumn',
    'projectForm',
  ] as const;
  for (const kind of [...kinds, ...more])
    for (const count of [1, 2]) {
      const { en, zh } = noteOf(kind, at, { count, grids: count, text: '甲' }).text;
      expect(en).not.toMatch(/[{}]/);
      expect(zh).not.toMatch(/[{}]/);
      if (count === 1) expect(en, kind).not.toMatch(NUMBERED);
      else expect(en, kind).toMatch(/\b2 (?:further )?[a-z]+s\b/);
    }
  const textKinds = ['titleLines', 'guessedPageNumbers', 'leftToRight', 'ambiguousColumns', 'unknownLevel'] as const;
  for (const kind of [...textKinds, 'otherLevel', 'grouping', 'formMarks'] as const) {
    const text = (count: number) =>
      textNoteOf(kind, at, { count, text: '甲', amounts: 3, columns: '总计', first: '一', second: '二' }).text.en;
    expect(text(1), kind).not.toMatch(NUMBERED);
    expect(text(2), kind).toMatch(/\b2 [a-z]+s\b/);
  }
});
