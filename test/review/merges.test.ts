import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { type Conflict, compareTables, FACT_TEXT } from '@goalsheet/core/review';
import { check } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { mergeTexts } from '@goalsheet/language/merge';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../helpers/cases.ts';
import { problemsOf } from '../helpers/problems.ts';
import { settled } from './helpers/comments.ts';
import { edited } from './helpers/hunks.ts';
import { outlineOf } from './helpers/outline.ts';

/*
 * What two people made of one file, and what becomes of it. The first line names the file that both began with.
 *
 *   ==== 名称
 *   ours' edit, as in helpers/hunks.ts
 *   ~~~~
 *   theirs' edit
 *   ----
 *   the conflicts, as they stand in the merged file, and what its changes come to with ours in them
 *
 * UPDATE=1 writes what becomes of it anew: read it before you commit it.
 */
const FOLDER = 'test/review/merges';

const tableIn = (text: string) => parse(text) as Table;

function conflictText({ at, fact, subject, ours, theirs }: Conflict): string {
  const place = [at.unit, at.project, at.indicator].filter(Boolean).join(' › ') || '表';
  return `冲突 ${place}：${FACT_TEXT[fact].zh}${subject ? ` ${subject}` : ''}：${ours ?? '（无）'} ｜ ${theirs ?? '（无）'}`;
}

/** The conflicts of a text with their marks, and comments. */
function marked(text: string): string[] {
  let within = false;
  return text.split('\n').flatMap(line => {
    if (line.startsWith('<<<<<<<')) within = true;
    const told = within || line.trim().startsWith('#');
    if (line.startsWith('>>>>>>>')) within = false;
    return told ? [`| ${line}`] : [];
  });
}

/** The lines that the table does not hold. */
function unread(text: string): string[] {
  const lost = problemsOf(parse(text)).filter(problem => problem.lost && problem.kind !== 'conflict');
  return lost.map(problem => `读不懂 | ${problem.text}`);
}

describe.each(readdirSync(FOLDER))('%s', name => {
  const path = `${FOLDER}/${name}`;
  const content = readFileSync(path, 'utf8');
  const base = readFileSync(content.split('\n', 1)[0]!, 'utf8');
  const cases = casesIn(content).map(each => {
    const [ours, theirs] = `${each.given}\n`.split(/^~~~~\n/m).map(edit => edited(base, edit)) as [string, string];
    const merge = mergeTexts({ base, ours, theirs });
    if (merge.kind !== 'merged') return { ...each, merge, made: `不能按内容合并：${merge.reason}` };
    const changes = outlineOf(compareTables(tableIn(base), tableIn(settled(merge.text, 'ours'))));
    return {
      ...each,
      merge,
      made: [...merge.conflicts.map(conflictText), ...marked(merge.text), ...unread(merge.text), changes].join('\n'),
    };
  });
  if (process.env.UPDATE) {
    const head = content.slice(0, content.search(/^==== /m));
    const blocks = cases.map(each => `==== ${each.name}\n${each.given}\n----\n${each.made}\n`);
    writeFileSync(path, head + blocks.join('\n'));
  }
  const expected = new Map(casesIn(readFileSync(path, 'utf8')).map(each => [each.name, each.expected]));
  test.each(cases)('$name', ({ name: title, merge, made }) => {
    expect(expected.get(title)).not.toBe('');
    expect(made).toBe(expected.get(title));
    if (merge.kind !== 'merged') return;
    const marks = check(tableIn(merge.text)).filter(({ code }) => code === 'GS107');
    expect(marks.length).toBe(merge.text.split('\n').filter(line => line.startsWith('<<<<<<< ')).length);
    expect(marks.length > 0).toBe(merge.conflicts.length > 0);
  });
});
