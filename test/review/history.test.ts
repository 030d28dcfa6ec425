import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { meaningOf, type Table } from '@goalsheet/core/model';
import { applyChanges, compareTables } from '@goalsheet/core/review';
import { check } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../helpers/cases.ts';
import { edited } from './helpers/hunks.ts';
import { outlineOf } from './helpers/outline.ts';

/*
 * The history of a published table: what people do to it, one after the other, and what each time is said to have changed.
 *
 *   ==== 名称
 *   an edit, as in helpers/hunks.ts
 *   ----
 *   what changed
 *
 * Each edit is made in the file that the one before left. The first line of the
 * history names the file that it begins with. Of the findings those of lines and sums are told (GS1xx, GS2xx). UPDATE=1 writes what changed anew: read it before you commit it.
 */
const FOLDER = 'test/review/history';

const tableIn = (text: string) => parse(text) as Table;

const findingsOf = (table: Table) => check(table).filter(({ code }) => code < 'GS3');

describe.each(readdirSync(FOLDER))('%s', name => {
  const path = `${FOLDER}/${name}`;
  const content = readFileSync(path, 'utf8');
  let text = readFileSync(content.split('\n', 1)[0]!, 'utf8');
  const steps = casesIn(content).map(step => {
    const before = tableIn(text);
    text = edited(text, step.given);
    const after = tableIn(text);
    const set = compareTables(before, after, { findings: { before: findingsOf(before), after: findingsOf(after) } });
    return { ...step, before, after, set };
  });
  if (process.env.UPDATE) {
    const head = content.slice(0, content.search(/^==== /m));
    const blocks = steps.map(each => `==== ${each.name}\n${each.given}\n----\n${outlineOf(each.set)}\n`);
    writeFileSync(path, head + blocks.join('\n'));
  }
  const expected = new Map(casesIn(readFileSync(path, 'utf8')).map(step => [step.name, step.expected]));
  test.each(steps)('$name', ({ name: step, before, after, set }) => {
    expect(expected.get(step)).not.toBe('');
    expect(outlineOf(set)).toBe(expected.get(step));
    expect(meaningOf(applyChanges(set, before)!)).toEqual(meaningOf(after));
  });
});
