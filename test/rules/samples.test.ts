import { RULES } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { allSamples, announced, examined, markOf } from './samples.ts';

const samples = allSamples();

test.each(RULES.map(({ meta }) => meta.code))('%s has good and bad samples', code => {
  const kinds = samples.filter(sample => sample.code === code).map(sample => sample.kind);
  expect(kinds).toContain('good');
  expect(kinds).toContain('bad');
});

describe.each(samples)('$code $kind $name', ({ code, kind, text }) => {
  const marks = announced(text);

  test('is found as its comments say', () => {
    // Findings of other rules may be announced too; those that are not are no concern of this sample.
    const others = new Set(marks.map(mark => mark.split('：')[0]!.split(' ')[1]));
    const { file, findings } = examined(text, code);
    const found = findings.filter(finding => finding.code === code || others.has(finding.code));
    expect(found.map(finding => markOf(text, file, finding)).sort()).toEqual(marks);
  });

  test('announces findings if it is bad, none of this code if it is good', () => {
    const own = marks.filter(mark => mark.includes(` ${code}：`));
    expect(own.length > 0).toBe(kind === 'bad');
  });
});
