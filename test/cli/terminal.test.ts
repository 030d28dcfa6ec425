import { describe, expect, test } from 'vitest';
import { wantsColour } from '../../packages/cli/src/colour.ts';
import { excerptOf } from '../../packages/cli/src/excerpt.ts';
import { languageOf } from '../../packages/cli/src/language.ts';
import { nearest } from '../../packages/cli/src/near.ts';
import { cut, displayWidth, padded, safe } from '../../packages/cli/src/terminal-text.ts';

test.each([
  ['abc', 3],
  ['总计：１', 8],
  ['“”≥—…', 5],
  ['e\u0301', 1],
  ['𠮷👍', 4],
  ['ｱ', 1],
])('%s is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('padded and cut by columns', () => {
  expect(padded('总计', 6)).toBe('总计  ');
  expect(padded('总计', 6, 'start')).toBe('  总计');
  expect(cut('总计：１', 8)).toBe('总计：１');
  expect(cut('总计：１', 6)).toBe('总计…');
});

test('a file cannot steer the terminal', () => {
  expect(safe('a\x1b[31mb\x07\x7f\u202e\u0085c\td')).toBe('a␛[31mb␇␡��c d');
});

/** The excerpt with its marker below, as it is printed. */
function drawn(line: string, start: number, end: number, width: number): string {
  const { text, before, marked } = excerptOf(line, start, end, width);
  return `${text}\n${' '.repeat(before)}${'^'.repeat(marked)}`;
}

describe('the marker stands below what is meant', () => {
  test.each([
    ['ASCII', 'abc def', 4, 7, 80, 'abc def\n    ^^^'],
    ['full-width', '总计：8.01', 3, 7, 80, '总计：8.01\n      ^^^^'],
    ['full-width text', '总计：８元', 3, 5, 80, '总计：８元\n      ^^^^'],
    ['behind a tab', '\t总计：8', 4, 5, 80, '    总计：8\n          ^'],
    ['behind a tab in the line', 'a\tb', 2, 3, 80, 'a   b\n    ^'],
    ['an empty place', '总计：', 3, 3, 80, '总计：\n      ^'],
    ['past the end', '总计', 9, 12, 80, '总计\n    ^'],
    ['surrogate pairs', '𠮷字', 2, 3, 80, '𠮷字\n  ^^'],
    ['cut on the right', '一二三四五六七八九十', 0, 2, 9, '一二三四…\n^^^^'],
    ['cut on both sides', '一二三四五六七八九十一二三四五六七八九十', 10, 12, 20, '…九十一二三四五六七…\n     ^^^^'],
    ['cut on the left', '一二三四五六七八九十', 9, 10, 10, '…九十\n   ^^'],
    ['wider than the terminal', '一二三四五六七八九十', 0, 10, 8, '一二三…\n^^^^^^'],
  ])('%s', (_, line, start, end, width, expected) => {
    expect(drawn(line, start, end, width)).toBe(expected);
  });
});

test.each([
  [{ GOALSHEET_LANG: 'en', LC_ALL: 'zh_CN.UTF-8' }, 'en'],
  [{ GOALSHEET_LANG: 'zh', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'C' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE' }, 'en'],
  [{}, 'zh'],
])('the language of %j is %s', (env, language) => {
  expect(languageOf(env, () => 'zh-CN')).toBe(language);
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
])('colours with %j on a terminal (%s): %s', (env, isTTY, expected) => {
  expect(wantsColour(env, isTTY)).toBe(expected);
});

test('what was probably meant', () => {
  const known = ['check', 'render', 'import', 'format', 'explain', 'init'];
  expect(nearest('chekc', known)).toEqual(['check']);
  expect(nearest('fmt', known)).toEqual([]);
  expect(nearest('form', known)).toEqual(['format']);
  expect(nearest('xyz', known)).toEqual([]);
});
