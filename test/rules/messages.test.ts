import { messages, type Parts, RULES, type Template } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { clipped, labels, message, say } from '../../packages/core/src/rules/messages/index.ts';

type Tree = { readonly [key: string]: Template | Tree };

/** Every template of a catalogue with its path. */
function leaves(tree: Tree, path = ''): [string, Template][] {
  return Object.entries(tree).flatMap(([key, value]): [string, Template][] =>
    'zh' in value && 'en' in value ? [[`${path}${key}`, value as Template]] : leaves(value as Tree, `${path}${key}.`),
  );
}

const all = leaves(messages as unknown as Tree);
const short = leaves(labels as unknown as Tree);
const parameters = (text: string | Parts) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();

describe.each(all)('%s', (_, { zh, en }) => {
  test('has what, why and do in both languages', () => {
    for (const parts of [zh, en] as Parts[]) {
      expect(Object.keys(parts)).toEqual(['what', 'why', 'do']);
      for (const part of Object.values(parts)) expect(part.trim().length).toBeGreaterThan(5);
    }
    for (const part of Object.values(zh as Parts)) expect(part).toMatch(/[。？]$|\{\w+\}$/);
    for (const part of Object.values(en as Parts)) expect(part).toMatch(/[.?]$|…\.$|\{\w+\}$/);
    expect(JSON.stringify(zh)).toMatch(/\p{Script=Han}/u);
    expect((en as Parts).why).not.toMatch(/^[^A-Za-z]*$/);
  });

  test('has the same parameters in both languages', () => {
    expect(parameters(zh)).toEqual(parameters(en));
  });

  test('claims no law', () => {
    expect(JSON.stringify([zh, en])).not.toMatch(/规定|依法|法定|\blaw\b|regulation/);
  });
});

test.each(short)('label %s says something in both languages, with the same parameters', (_, { zh, en }) => {
  expect(zh).toMatch(/\S/);
  expect(en).toMatch(/\S/);
  expect(parameters(zh)).toEqual(parameters(en));
});

test('every rule has messages, every message a rule', () => {
  expect(Object.keys(messages).sort()).toEqual(RULES.map(({ meta }) => meta.code).sort());
});

test('the parts are joined and filled in by language', () => {
  const template = message(
    { what: '{a}错了。', why: '因为{b}。', do: '改。' },
    { what: '{a} is wrong.', why: 'Because {b}.', do: 'Change it.' },
  );
  const text = say(template, { a: 1, b: { zh: '如此', en: 'so' } });
  expect(text.zh).toBe('1错了。因为如此。改。');
  expect(text.en).toBe('1 is wrong. Because so. Change it.');
  expect(JSON.parse(JSON.stringify(text))).toEqual({ zh: text.zh, en: text.en });
  // @ts-expect-error a parameter is missing
  say(template, { a: 1 });
  // @ts-expect-error the languages have different parameters
  message({ what: '{a}', why: '', do: '' }, { what: '', why: '', do: '' });
});

test('long texts are cut between characters', () => {
  expect(clipped('绩效', 2)).toBe('绩效');
  expect(clipped('绩效目标', 3)).toBe('绩效…');
  expect(clipped('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
  expect(clipped('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
});
