import { globSync, readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { applyEdits, fixAll, format, parse, textEditsOf } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';

const SAMPLES = globSync('test/rules/*/bad/*.goal').sort();

/** Comments mark what a sample expects; they would only be in the way here. */
function sample(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\s*# \^.*\n/gm, '');
}

test('there are samples', () => {
  expect(SAMPLES.length).toBeGreaterThan(30);
});

describe.each(SAMPLES)('%s', path => {
  const text = sample(path);
  const file = parse(text);
  const findings = check(file);
  const fixes = findings.flatMap(finding => finding.fixes);

  test('a safe fix changes no meaning, and all edits of a fix can be made together', () => {
    for (const fix of fixes) {
      const { text: fixed, left } = applyEdits(text, textEditsOf(text, file, fix));
      expect(left, fix.title.zh).toBe(0);
      if (fix.safe) expect(meaningOf(parse(fixed)), fix.title.zh).toEqual(meaningOf(file));
    }
  });

  test('an inserted entry stands where the form has it, as deep as its neighbours', () => {
    for (const fix of fixes) {
      if (!fix.edits.some(edit => edit.kind === 'insertEntry')) continue;
      const laidOut = format(text);
      const at = parse(laidOut);
      for (const finding of check(at))
        for (const each of finding.fixes.filter(one => one.edits.some(edit => edit.kind === 'insertEntry'))) {
          const { text: fixed } = applyEdits(laidOut, textEditsOf(laidOut, at, each));
          expect(format(fixed)).toBe(fixed);
        }
    }
  });

  test('fix all ends, twice is once, and what it leaves has no safe fix', () => {
    const once = fixAll(text);
    expect(fixAll(once.text)).toEqual({ text: once.text, fixed: 0 });
    expect(check(parse(once.text)).flatMap(finding => finding.fixes.filter(fix => fix.safe))).toEqual([]);
  });
});
