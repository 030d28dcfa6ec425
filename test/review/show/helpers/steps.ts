import { readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { compareTables } from '@goalsheet/core/review';
import type { FileReview, Review, TablePair } from '@goalsheet/core/review/show';
import { check } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { casesIn } from '../../../helpers/cases.ts';
import { edited } from '../../helpers/hunks.ts';

/** The edits of a history (see history.test.ts) with the table before and after each, and from the first table to the last. */
export interface Step {
  readonly name: string;
  readonly pair: TablePair;
}

export function stepsIn(path: string): Step[] {
  const content = readFileSync(path, 'utf8');
  const first = readFileSync(content.split('\n', 1)[0]!, 'utf8');
  let text = first;
  const steps = casesIn(content).map(({ name, given }) => {
    const before = text;
    text = edited(text, given);
    return { name, pair: pairOf(before, text) };
  });
  return [...steps, { name: '全部', pair: pairOf(first, text) }];
}

/** Two texts compared, with what is found of lines and sums (GS1xx, GS2xx) in them. */
export function pairOf(before: string | undefined, after: string | undefined): TablePair {
  const [old, now] = [before, after].map(text => (text === undefined ? undefined : (parse(text) as Table)));
  const findings = (table: Table | undefined) => (table ? check(table).filter(({ code }) => code < 'GS3') : []);
  const set = compareTables(old, now, { findings: { before: findings(old), after: findings(now) } });
  return { before: old, after: now, set };
}

/** A review of files, each with its name. */
export function reviewOf(files: Readonly<Record<string, TablePair>>, more: Partial<FileReview> = {}): Review {
  return {
    before: 'main',
    after: '改稿',
    files: Object.entries(files).map(([name, table]) => ({
      path: { ...(table.before && { before: name }), ...(table.after && { after: name }) },
      table,
      notes: [],
      changed: table.set.changes.length > 0,
      ...more,
    })),
  };
}
