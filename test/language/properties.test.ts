import { meaningOf, type Problem, type Table } from '@goalsheet/core/model';
import { format, parse, print } from '@goalsheet/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unaccountedLines } from '../helpers/accounted.ts';
import { table, wildFile } from '../helpers/arbitrary.ts';
import { problemsOf } from '../helpers/problems.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 1000) };

test('print, then parse: the same meaning, and no line is lost', () => {
  fc.assert(
    fc.property(table, model => {
      const text = print(model);
      const back = parse(text);
      expect(meaningOf(back)).toEqual(meaningOf(model));
      expect(problemsOf(back).filter(problem => problem.lost)).toEqual([]);
    }),
    runs,
  );
});

test('printed text is laid out already', () => {
  fc.assert(
    fc.property(table, model => {
      const text = print(model);
      expect(format(text)).toBe(text);
    }),
    runs,
  );
});

test('format is idempotent, and changes neither meaning nor problems nor comments', () => {
  fc.assert(
    fc.property(wildFile, text => {
      const once = format(text);
      expect(format(once)).toBe(once);
      const [before, after] = [parse(text), parse(once)];
      expect(meaningOf(after)).toEqual(meaningOf(before));
      expect(problemsOf(after).map(said)).toEqual(problemsOf(before).map(said));
      expect(comments(once)).toEqual(comments(text));
    }),
    runs,
  );
});

test('any text parses, and every line that says something is in the model or in a problem', () => {
  fc.assert(
    fc.property(fc.oneof(wildFile, fc.string({ unit: 'binary', maxLength: 200 })), text => {
      expect(unaccountedLines(text)).toEqual([]);
    }),
    runs,
  );
});

test('what print makes of a parsed file means the same', () => {
  fc.assert(
    fc.property(wildFile, text => {
      const model = parse(text);
      if (model.kind !== 'table' || !printable(model)) return;
      expect(meaningOf(parse(print(model)))).toEqual(meaningOf(model));
    }),
    runs,
  );
});

/** A table that a text can say: its title is there, and no line that opens a project is missing. */
function printable(model: Table): boolean {
  const projects = model.units.flatMap(unit => unit.projects);
  return model.title !== undefined && model.standardName === undefined && !projects.some(project => project.implied);
}

/** A problem without the layout of its line. */
function said({ kind, text, value, lost }: Problem) {
  // What stands between the marks of a conflict is laid out like everything else.
  if (kind === 'conflict') return { kind, lost };
  return { kind, says: lost && kind !== 'badValue' ? text : (value ?? text), lost };
}

function comments(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map(line => line.replace(/^[ \t　﻿]+|[ \t　﻿]+$/g, ''))
    .filter(line => /^[#＃]/.test(line));
}
