import { readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import { jsonOf, sheetOf, toText } from '@goalsheet/core/sheet';

import { parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../packages/exchange/src/xlsx/read/read-xlsx.ts';
import { toXlsx } from '../../../packages/exchange/src/xlsx/to-xlsx.ts';
import { savedAgain } from '../../helpers/libreoffice.ts';
import { makeAmounts, makeIndicator, makeProject, makeTable, makeUnit } from '../../helpers/model-from-json.ts';
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

  async function expectSame(bytes: Uint8Array): Promise<void> {
    const { tables, proof, warnings } = intakeOf(await readXlsx(bytes));
    expect(warnings).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
    expect(tables.map(print)).toEqual([text]);
    expect(tables.map(each => jsonOf(sheetOf(each)))).toEqual([expected]);
  }

  test('as a workbook it comes back without a difference', async () => {
    await expectSame(await toXlsx([sheetOf(table)]));
  });

  test('also when LibreOffice has saved it', async context => {
    const saved = await savedAgain(await toXlsx([sheetOf(table)]), 'xlsx');
    if (!saved) return context.skip('soffice is not on this machine');
    await expectSame(saved);
  });
});

test('rows that go on in further rows come back as one, also from LibreOffice', async context => {
  const indicators = [
    makeIndicator('数量指标', '数'.repeat(5_000), { value: 'unbroken'.repeat(800) }),
    makeIndicator('质量指标', '合格率', { cycle: '一段。\n二段\n三 段', annual: '＝1。' }),
  ];
  const goal = `_x0041_ 目标。\n${`${'很长的一段，'.repeat(300)}\n`.repeat(5)}${'a b '.repeat(9_000)}z`;
  const projects = [
    makeProject('甲'.repeat(2_000), { goal, indicators, amounts: makeAmounts({ otherFunds: '大约'.repeat(300) }) }),
    makeProject('乙', { goal: '目标' }),
  ];
  const sheet = sheetOf(
    makeTable({
      title: '表'.repeat(200),
      department: '局'.repeat(2_000),
      units: [makeUnit('名'.repeat(800), projects)],
    }),
  );
  const bytes = await toXlsx([sheet]);
  const saved = await savedAgain(bytes, 'xlsx');
  for (const each of saved ? [bytes, saved] : [bytes]) {
    const { tables, proof } = intakeOf(await readXlsx(each));
    expect(proof.ok).toBe(true);
    expect(tables.map(table => toText(sheetOf(table)) === toText(sheet))).toEqual([true]);
  }
  if (!saved) context.skip('soffice is not on this machine; without it they came back');
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
