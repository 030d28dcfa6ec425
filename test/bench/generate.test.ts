import { meaningOf } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { format, parse, print } from '@goalsheet/language';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { problemsOf } from '../helpers/problems.ts';
import { generateTable } from './generate.ts';
import { TABLE_SCHEMA } from './schema.ts';
import { plainOf } from './yaml.ts';

const SIZES = [1, 30, 300];

test.each(SIZES)('a generated table of %i projects is one that nothing is wrong with', size => {
  const table = generateTable(size);
  const text = print(table);
  const read = parse(text);
  expect(problemsOf(read)).toEqual([]);
  expect(meaningOf(read)).toEqual(meaningOf(table));
  expect(format(text)).toBe(text);
  expect(check(read).filter(finding => finding.severity === 'error')).toEqual([]);
});

test.each(SIZES)('the same in YAML, %i projects, is what its schema asks for', size => {
  const validate = new Ajv({ allErrors: true }).compile(TABLE_SCHEMA);
  validate(parseYaml(stringify(plainOf(generateTable(size)))));
  expect(validate.errors ?? []).toEqual([]);
});

test('the same table for the same seed, another for another', () => {
  expect(print(generateTable(30))).toBe(print(generateTable(30)));
  expect(print(generateTable(30, 2))).not.toBe(print(generateTable(30)));
});

test('it is as large as the published tables are', () => {
  const projects = generateTable(3000).units.flatMap(unit => unit.projects);
  const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  expect(mean(projects.map(({ indicators }) => indicators.length))).toBeCloseTo(3.6, 0);
  expect(mean(projects.map(({ goal = '' }) => goal.length))).toBeGreaterThan(80);
  expect(mean(projects.map(({ goal = '' }) => goal.length))).toBeLessThan(120);
});
