import { readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import { jsonOf, sheetOf } from '@goalsheet/core/sheet';

import { parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { intakeOf } from '../grid/accounted.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

function exampleOf(name: string) {
  const text = readFileSync(new URL(`${name}.goal`, EXAMPLES), 'utf8');
  const table = parse(text);
  if (table.kind !== 'table') throw new Error(`${name} is no table`);
  return { text, table };
}

describe.each(['baiyun', 'tianhe'])('%s, as it is printed', name => {
  const { text, table } = exampleOf(name);
  const expected = JSON.parse(readFileSync(new URL(`expected/${name}.json`, EXAMPLES), 'utf8'));

  test('as a workbook it comes back without a difference', async () => {
    const { tables, proof, warnings } = intakeOf(await readXlsx(await toXlsx([sheetOf(table)])));
    expect(warnings).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
    expect(tables.map(print)).toEqual([text]);
    expect(tables.map(each => jsonOf(sheetOf(each)))).toEqual([expected]);
  });
});

test('several tables in one workbook come back as several', async () => {
  const all = ['baiyun', 'tianhe', 'baiyun'].map(name => exampleOf(name));
  const source = await readXlsx(await toXlsx(all.map(({ table }) => sheetOf(table))));
  expect(new Set(source.pieces.map(({ at }) => at.sheet)).size).toBe(3);
  const { tables, proof } = intakeOf(source);
  expect(proof.ok).toBe(true);
  expect(tables.map(meaningOf)).toEqual(all.map(({ table }) => meaningOf(table)));
});

test('the same tables give the same bytes', async () => {
  const sheets = [sheetOf(exampleOf('tianhe').table)];
  expect(await toXlsx(sheets)).toEqual(await toXlsx(sheets));
});
