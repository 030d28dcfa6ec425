import { type GoalFile, meaningOf } from '@goalsheet/core/model';
import type { Finding, Fix } from '@goalsheet/core/rules';
import { applyEdits, textEditsOf } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { allSamples, examined } from './samples.ts';

/** Every fix that is offered for a bad sample. */
const cases = allSamples()
  .filter(({ kind }) => kind === 'bad')
  .flatMap(({ code, name, text }) => {
    const { file, findings } = examined(text, code);
    return findings
      .filter(finding => finding.code === code)
      .flatMap(finding =>
        finding.fixes.map(fix => ({
          code,
          sample: `${code} ${name}`,
          title: fix.title.zh,
          text,
          file,
          findings,
          finding,
          fix,
        })),
      );
  });

const made = (text: string, file: GoalFile, fix: Fix) => applyEdits(text, textEditsOf(text, file, fix)).text;
const countOf = (findings: readonly Finding[], { code, message }: Finding) =>
  findings.filter(each => each.code === code && each.message.zh === message.zh).length;
/** What a file says; an assumed 单位 counts as stated. */
const said = (file: GoalFile) => ({
  ...(meaningOf(file) as object),
  ...(file.kind === 'table' ? { moneyUnit: file.moneyUnit } : {}),
});

describe.each(cases)('$sample: $title', ({ code, text, file, findings, finding, fix }) => {
  const after = made(text, file, fix);
  const fixed = examined(after, code);

  test('the finding is gone', () => {
    expect(after).not.toBe(text);
    expect(countOf(fixed.findings, finding)).toBe(countOf(findings, finding) - 1);
  });

  test('a safe fix brings no other finding and changes nothing that the table says', () => {
    if (!fix.safe) return;
    const codes = (found: readonly Finding[]) => found.map(({ code }) => code).sort();
    const before = codes(findings);
    before.splice(before.indexOf(finding.code), 1);
    expect(codes(fixed.findings)).toEqual(before);
    expect(said(fixed.file)).toEqual(said(file));
  });
});
