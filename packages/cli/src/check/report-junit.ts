import type { FindingRecord } from '@goalsheet/language';
import { say } from '../io.ts';
import type { Run } from './formats.ts';
import type { FileResult, Reported, Waived } from './result.ts';
import { xmlAttributes, xmlText } from './xml.ts';

// JUnit XML has no standard: this is the common part of what Jenkins, GitLab and Azure DevOps read
// (https://github.com/testmoapp/junitxml).

/** One test of a suite. */
interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** What stands inside the element. */
  readonly body: string;
}

/**
 * A suite for each file, a test for each finding: an error fails, a warning or hint is told as the output of a test that passed;
 * warnings fail too once there are more than `--max-warnings`. A file without findings is one test that passed; one that could not be
 * read is one with an error; an answered finding is a skipped test.
 */
export function report(run: Run): string {
  const { results, config, summary, request } = run;
  const strict = request.maxWarnings !== undefined && summary.warnings > request.maxWarnings;
  const suites: { readonly file: string; readonly cases: readonly Case[] }[] = [];
  for (const file of new Set(config.map(({ record }) => record.file))) {
    const own = config.filter(({ record }) => record.file === file);
    suites.push({ file, cases: named(own.map(({ record }) => findingCase({ record, place: '' }, strict))) });
  }
  for (const result of results) suites.push({ file: result.shown, cases: named(casesOf(result, run, strict)) });
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${xmlAttributes({ name: 'goalsheet check', ...counts(all) })}>\n`,
    ...suites.map(suite => suiteText(suite.file, suite.cases)),
    '</testsuites>\n',
  ].join('');
}

function counts(cases: readonly Case[]) {
  const count = (outcome: Case['outcome']) => cases.filter(each => each.outcome === outcome).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function suiteText(file: string, cases: readonly Case[]): string {
  return [
    `  <testsuite${xmlAttributes({ name: file, ...counts(cases) })}>\n`,
    ...cases.map(({ name, body }) => {
      const attributes = xmlAttributes({ name, classname: file, file });
      return body ? `    <testcase${attributes}>\n${body}    </testcase>\n` : `    <testcase${attributes}/>\n`;
    }),
    '  </testsuite>\n',
  ].join('');
}

function casesOf({ error, findings, waived }: FileResult, { io, request }: Run, strict: boolean): Case[] {
  if (error) {
    const name = say(io, { zh: '读取文件', en: 'read the file' });
    const message = say(io, error);
    return [{ name, outcome: 'error', body: element('error', { message, type: 'unread' }, message) }];
  }
  const cases = findings.map(finding => findingCase(finding, strict));
  if (request.showWaived) cases.push(...waived.map(waivedCase));
  if (cases.length > 0) return cases;
  return [{ name: say(io, { zh: '没有发现问题', en: 'nothing found' }), outcome: 'passed', body: '' }];
}

function findingCase({ record, place }: Pick<Reported, 'record' | 'place'>, strict: boolean): Case {
  const fails = record.severity === 'error' || (strict && record.severity === 'warning');
  const name = nameOf(record, place);
  const text = detail(record, place);
  return fails
    ? { name, outcome: 'failure', body: element('failure', { message: record.message, type: record.code }, text) }
    : { name, outcome: 'passed', body: element('system-out', {}, text) };
}

function waivedCase({ record, place, reason }: Waived): Case {
  const body = element('skipped', { message: reason }, undefined);
  return { name: nameOf(record, place), outcome: 'skipped', body };
}

function nameOf({ code, title }: FindingRecord, place: string): string {
  return `${code} ${title}${place && ` · ${place}`}`;
}

function detail(record: FindingRecord, place: string): string {
  const { file, line, column, severity, message, related } = record;
  const more = related.map(each => `→ ${each.message} (${file}:${each.line}:${each.column})`);
  return [`${file}:${line}:${column} ${severity}`, place, message, ...more].filter(Boolean).join('\n');
}

function element(name: string, attributes: Readonly<Record<string, string>>, text: string | undefined): string {
  const start = `      <${name}${xmlAttributes(attributes)}`;
  return text === undefined ? `${start}/>\n` : `${start}>${xmlText(text)}</${name}>\n`;
}

/** The names of a suite's tests are keys to the services that compare runs: of equal ones the second gets a number. */
function named(cases: readonly Case[]): readonly Case[] {
  const seen = new Map<string, number>();
  return cases.map(each => {
    const count = (seen.get(each.name) ?? 0) + 1;
    seen.set(each.name, count);
    return count === 1 ? each : { ...each, name: `${each.name} (${count})` };
  });
}
