import { readFileSync } from 'node:fs';
import { locate, type Project, type Table } from '@goalsheet/core/model';
import { check, type Finding, RULES, type Rule } from '@goalsheet/core/rules';
import { parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { generateTable } from '../bench/generate.ts';

// Indicators of the same words are looked at once a check. What is found of a project is the same as if nothing stood beside it.

/** The rules, without what sees more than a project. */
const rules = (): readonly Rule[] =>
  RULES.map(({ meta, checks: { table, unit, unusedWaiver, ...checks } }) => ({ meta, checks }));

const example = (name: string) => readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url), 'utf8');
const TEXTS = {
  baiyun: example('baiyun'),
  tianhe: example('tianhe'),
  'generated, 200 projects': print(generateTable(200)),
};

/** All that a reader is told, with places as line and column. */
function told(table: Table, { code, severity, message, target, related, fixes }: Finding) {
  return {
    code,
    severity,
    zh: message.zh,
    en: message.en,
    at: locate(table, target),
    related: related.map(each => [each.text.zh, locate(table, each.target)]),
    fixes: fixes.map(({ title, safe, edits }) => [title.zh, safe, edits.map(edit => locate(table, edit.target))]),
  };
}

function withOnly(table: Table, project: Project): Table {
  return {
    ...table,
    units: table.units.map(unit => ({ ...unit, projects: unit.projects.filter(each => each === project) })),
  };
}

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  test('each project alone gives what all together give', () => {
    const table = parse(text) as Table;
    // Parsed anew: what was found in a project is kept with its value.
    const other = parse(text) as Table;
    const alone = other.units.flatMap(({ projects }) =>
      projects.flatMap(project => check(withOnly(other, project), { rules: rules() })),
    );
    const together = check(table, { rules: rules() });
    expect(together.map(each => told(table, each))).toEqual(alone.map(each => told(other, each)));
    expect(together.length).toBeGreaterThan(20);
  });
});
