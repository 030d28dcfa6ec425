import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type GoalFile, locate, type Standard } from '@goalsheet/core/model';
import { check, type Finding, type Profile, ruleOf } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';

/** A sample: a `.goal` file with the findings of a rule that its comments announce. */
export interface Sample {
  readonly code: string;
  readonly kind: 'good' | 'bad';
  readonly name: string;
  readonly text: string;
}

/** A finding as a sample announces it: `3 GS203：1,997.77`, lines counted from 1. */
export type Mark = string;

const FOLDER = new URL('.', import.meta.url);
const MARK = /^[ \t　]*# \^(\d*) (GS\d+)：(.*)$/;

/** All samples, by code, kind and name. */
export function allSamples(): Sample[] {
  const folders = readdirSync(FOLDER).filter(name => /^GS\d+$/.test(name));
  return folders.sort().flatMap(code =>
    (['bad', 'good'] as const).flatMap(kind => {
      const folder = new URL(`${code}/${kind}/`, FOLDER);
      const files = readdirSync(folder).filter(name => name.endsWith('.goal'));
      return files.sort().map(file => ({
        code,
        kind,
        name: file.slice(0, -'.goal'.length),
        text: readFileSync(new URL(file, folder), 'utf8'),
      }));
    }),
  );
}

/**
 * The findings that a sample's comments announce. `# ^ GS203：1,997.77` says that the nearest line above that is no such
 * comment has a finding of GS203 whose marked text (on its first line) is `1,997.77`; `# ^2` means the second line above.
 */
export function announced(text: string): Mark[] {
  const marks: Mark[] = [];
  const said: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const match = MARK.exec(line);
    if (match) marks.push(`${said.at(-Number(match[1] || 1))} ${match[2]}：${match[3]}`);
    else said.push(index + 1);
  }
  return marks.sort();
}

/** The standard that samples of a rule may name: `GS308/standard.goal`, for what the built-in ones do not say. */
function standardsOf(code: string): readonly Standard[] {
  const file = new URL(`${code}/standard.goal`, FOLDER);
  return existsSync(file) ? [parse(readFileSync(file, 'utf8')) as Standard] : [];
}

/** A rule that is off unless a profile says otherwise is on in its own samples. */
function profileOf(code: string): Profile | undefined {
  return ruleOf(code)?.meta.severity === 'off' ? { rules: { [code]: { severity: 'hint' } } } : undefined;
}

/** A sample's file and what is found in it. `code` is the rule whose sample it is. */
export function examined(text: string, code: string): { file: GoalFile; findings: readonly Finding[] } {
  const file = parse(text, { standards: standardsOf(code) });
  const log = (error: unknown) => {
    throw error;
  };
  const profile = profileOf(code);
  return { file, findings: check(file, profile ? { log, profile } : { log }) };
}

/** A finding in the form in which samples announce it. */
export function markOf(text: string, file: GoalFile, finding: Finding): Mark {
  const { start, end } = locate(file, finding.target);
  const line = text.split('\n')[start.line] ?? '';
  const marked = line.slice(start.character, end.line === start.line ? end.character : undefined);
  return `${start.line + 1} ${finding.code}：${marked}`;
}
