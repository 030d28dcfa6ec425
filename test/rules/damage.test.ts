import { readFileSync } from 'node:fs';
import { locate } from '@goalsheet/core/model';
import { check, type Profile, RULES } from '@goalsheet/core/rules';
import { ProjectReuse, parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { damages } from '../helpers/damage.ts';

/** Every rule looks, those too that are off unless a profile says otherwise. */
const ALL: Profile = { rules: Object.fromEntries(RULES.map(({ meta }) => [meta.code, { severity: 'warning' }])) };
/** One damaged line in so many is tried, another one for each kind of damage. */
const EVERY = 6;

/** Projects that the damage leaves as they are keep what was found in them: what is tried is the damaged one, and the table as a whole. */
const reuse = new ProjectReuse();

/** What is thrown while a text is checked and what was found is said, in its place. */
function thrownBy(text: string, rules = RULES): unknown[] {
  const thrown: unknown[] = [];
  const file = parse(text, { reuse });
  const findings = check(file, { rules, profile: ALL, log: error => thrown.push(error) });
  for (const { message, target, related, fixes } of findings) {
    const said = [message, ...related.map(each => each.text), ...fixes.map(({ title }) => title)];
    if (said.some(({ zh, en }) => zh === '' || en === '')) thrown.push('nothing is said');
    for (const { start, end } of [target, ...related.map(each => each.target)].map(each => locate(file, each)))
      if (end.line < start.line || (end.line === start.line && end.character < start.character))
        thrown.push('a range that ends before it starts');
  }
  return thrown;
}

describe.each(['baiyun', 'tianhe'])('%s: no rule throws', name => {
  const text = readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url), 'utf8');
  const kinds = [...new Set([...damages(text)].map(({ kind }) => kind))];

  test.each(kinds)('%s', kind => {
    const shift = kinds.indexOf(kind);
    const tried = [...damages(text)].filter(each => each.kind === kind && (each.line + shift) % EVERY === 0);
    expect(tried.length).toBeGreaterThan(10);
    for (const { line, damaged } of tried) expect(thrownBy(damaged), `line ${line + 1}`).toEqual([]);
  });

  test('cut off anywhere', () => {
    for (let end = 0; end < text.length; end += 61) expect(thrownBy(text.slice(0, end)), `${end}`).toEqual([]);
  });

  test('begun anywhere', () => {
    for (let start = 0; start < text.length; start += 61) expect(thrownBy(text.slice(start)), `${start}`).toEqual([]);
  });

  test('without each kind of line', () => {
    const keys = new Set(text.split('\n').flatMap(line => /^\s*([^：]{1,20}：)/.exec(line)?.[1] ?? []));
    for (const key of keys) {
      const empty = text.replaceAll(new RegExp(`(${key}).*`, 'g'), '$1');
      const gone = text.replaceAll(new RegExp(`^\\s*${key}.*\n`, 'gm'), '');
      for (const damaged of [empty, gone]) expect(thrownBy(damaged), key).toEqual([]);
    }
  });
});

test('a rule that throws is seen', () => {
  const error = new Error('坏了');
  const checks = {
    indicator() {
      throw error;
    },
  };
  const text = readFileSync(new URL('../../examples/tianhe.goal', import.meta.url), 'utf8');
  expect(thrownBy(text, [{ ...RULES[0]!, checks }])).toEqual([error]);
});
