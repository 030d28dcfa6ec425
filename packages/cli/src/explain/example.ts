import { readFile } from 'node:fs/promises';
import type { Standard } from '@goalsheet/core/model';
import { check, DEFAULT_PROFILE, type Profile, ruleOf } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { findingsText } from '../check/report-text.ts';
import { resultOf } from '../check/result.ts';
import type { Io } from '../io.ts';

/** Where the rules' pages are: beside the bundle, or in the repository. */
const PAGES = ['./rules/', '../../../core/docs/rules/'];

/** The shortest bad sample of a rule's page, and what the rule really says of it; undefined if there is no page. */
export async function exampleText(code: string, io: Io): Promise<string | undefined> {
  const page = await pageOf(code);
  const texts = samplesOf(page ?? '').map(text => ({ text, file: parse(text) }));
  // A page may begin with the standard that its samples name.
  const standards = texts.flatMap(({ file }): Standard[] => (file.kind === 'standard' ? [file] : []));
  const samples = texts.filter(({ file }) => file.kind !== 'standard' || texts.length === standards.length);
  const [first] = samples.sort((a, b) => a.text.split('\n').length - b.text.split('\n').length);
  if (!first) return undefined;
  const { text: sample } = first;
  const path = `${code}.goal`;
  const file = parse(sample, { standards });
  const findings = check(file, { profile: profileFor(code) }).filter(finding => finding.code === code);
  const document = { path, text: sample, file, findings, profile: { profile: DEFAULT_PROFILE, problems: [] } };
  const result = resultOf(document, path, io.language, { fixed: 0, notes: [] });
  const text = sample.trimEnd().split('\n');
  const gutter = String(text.length).length;
  const numbered = text.map((line, index) => `  ${String(index + 1).padStart(gutter)} │ ${line}`.trimEnd());
  return `${numbered.join('\n')}\n\n${findingsText(io, result)}`;
}

/** A rule that is off unless a profile says otherwise says what it would say if it were on. */
function profileFor(code: string): Profile {
  return ruleOf(code)?.meta.severity === 'off' ? { rules: { [code]: { severity: 'hint' } } } : DEFAULT_PROFILE;
}

async function pageOf(code: string): Promise<string | undefined> {
  for (const folder of PAGES) {
    const page = await readFile(new URL(`${folder}${code}.md`, import.meta.url), 'utf8').catch(() => undefined);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** The samples under the heading 例子, which come before those that stay silent. */
function samplesOf(page: string): string[] {
  const [, examples = ''] = page.split(/^## 例子.*$/m);
  const [bad = ''] = examples.split(/^## /m);
  return [...bad.matchAll(/^```goal\n([\s\S]*?)^```$/gm)].map(match => match[1]!);
}
