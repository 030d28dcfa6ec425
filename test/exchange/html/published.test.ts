import { readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import { jsonOf, sheetOf, toCsv, toHtml } from '@goalsheet/core/sheet';
import type { Intake } from '@goalsheet/exchange';
import { parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../packages/exchange/src/csv/read-csv.ts';
import { readHtml } from '../../../packages/exchange/src/html/read-html.ts';
import { intakeOf } from '../grid/accounted.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

describe.each(['baiyun', 'tianhe'])('%s, as it is printed', name => {
  const text = readFileSync(new URL(`${name}.goal`, EXAMPLES), 'utf8');
  const table = parse(text);
  if (table.kind !== 'table') throw new Error(`${name} is no table`);
  const sheet = sheetOf(table);
  const expected = JSON.parse(readFileSync(new URL(`expected/${name}.json`, EXAMPLES), 'utf8'));
  const semicolons = `sep=;\r\n${toCsv(sheet)
    .slice(1)
    .replace(/"(?:[^"]|"")*"|,/g, found => (found === ',' ? ';' : found))}`;

  test.each<[string, () => Intake]>([
    ['html', () => intakeOf(readHtml(toHtml(sheet)))],
    ['html within another page', () => intakeOf(readHtml(`<div><table><tr><td><div>${toHtml(sheet)}</div></table>`))],
    ['html on one line', () => intakeOf(readHtml(toHtml(sheet).replaceAll('\n', '')))],
    ['csv', () => intakeOf(readCsv(toCsv(sheet)))],
    ['csv with LF', () => intakeOf(readCsv(toCsv(sheet).replaceAll('\r\n', '\n')))],
    ['csv with semicolons', () => intakeOf(readCsv(semicolons))],
  ])('%s comes back without a difference', (_, read) => {
    const { tables, proof, warnings } = read();
    expect(warnings).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
    expect(tables.map(print)).toEqual([text]);
    expect(tables.map(each => jsonOf(sheetOf(each)))).toEqual([expected]);
  });

  test('a character that is not the same is found, in its cell', () => {
    const csv = toCsv(sheet);
    const at = csv.indexOf('11-数量指标');
    const { proof } = intakeOf(readCsv(`${csv.slice(0, at)}12${csv.slice(at + 2)}`));
    // 12-数量指标 is no level of the standard: it is read by its name, and the form prints the code of that.
    expect(proof.ok).toBe(false);
    expect(proof.firstDifference?.place).toMatchObject({ column: 7 });
    expect(proof.firstDifference?.expected).toMatch(/^1-数量指标；/);
    expect(proof.firstDifference?.found).toMatch(/^2-数量指标；/);
  });
});
