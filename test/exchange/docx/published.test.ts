import { readFileSync } from 'node:fs';
import { meaningOf, type Table } from '@goalsheet/core/model';
import { jsonOf, sheetOf } from '@goalsheet/core/sheet';
import { parse, print } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../packages/exchange/src/detect/detect-format.ts';
import { toDocx } from '../../../packages/exchange/src/docx/to-docx.ts';
import { readDocument } from '../../../packages/exchange/src/read-document.ts';
import { savedAgain } from '../../helpers/libreoffice.ts';
import { intakeOf } from '../grid/accounted.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

function example(name: string): { readonly text: string; readonly table: Table } {
  const text = readFileSync(new URL(`${name}.goal`, EXAMPLES), 'utf8');
  const table = parse(text);
  if (table.kind !== 'table') throw new Error(`${name} is no table`);
  return { text, table };
}

describe.each(['baiyun', 'tianhe'])('%s as a Word file', name => {
  const { text, table } = example(name);
  const expected = JSON.parse(readFileSync(new URL(`expected/${name}.json`, EXAMPLES), 'utf8'));

  async function expectSame(bytes: Uint8Array): Promise<void> {
    expect(detectFormat(bytes, 'x')).toBe('docx');
    const { tables, proof, warnings } = intakeOf(await readDocument(bytes, 'docx'));
    expect(warnings).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(tables.map(meaningOf)).toEqual([meaningOf(table)]);
    expect(tables.map(print)).toEqual([text]);
    expect(tables.map(each => jsonOf(sheetOf(each)))).toEqual([expected]);
  }

  test('comes back without a difference', async () => {
    await expectSame(await toDocx([sheetOf(table)]));
  });

  test('comes back without a difference when LibreOffice has saved it', async context => {
    const saved = await savedAgain(await toDocx([sheetOf(table)]), 'docx');
    if (!saved) return context.skip('soffice is not on this machine');
    await expectSame(saved);
  });
});

test.each([' ', '\t', '　　'])('title, 部门名称 and 单位 in one paragraph, with %j between them', async between => {
  const { table } = example('baiyun');
  const source = await readDocument(await toDocx([sheetOf(table)]), 'docx');
  const text = source.pieces.flatMap(piece => (piece.kind === 'text' ? [piece.text.replace('\t', between)] : []));
  const head = { kind: 'text', text: text.join(between), at: { paragraph: 1 } } as const;
  const read = intakeOf({ ...source, pieces: [head, ...source.pieces.filter(({ kind }) => kind === 'grid')] });
  expect(read.warnings).toEqual([]);
  expect(read.proof).toMatchObject({ ok: true, characters: 6688 });
  expect(read.tables.map(meaningOf)).toEqual([meaningOf(table)]);
});

test('what stands before 单位 and is no title is told', async () => {
  const source = await readDocument(await toDocx([sheetOf(example('tianhe').table)]), 'docx');
  const [title, , ...rest] = source.pieces;
  const line = { kind: 'text', text: '填报日期：2024年 单位：万元', at: { paragraph: 2 } } as const;
  const { warnings, tables } = intakeOf({ ...source, pieces: [title!, line, ...rest] });
  expect(tables[0]?.title).toBe('项目支出绩效目标表（含转移支付项目）');
  expect(warnings.map(({ kind, data }) => [kind, data.text])).toContainEqual(['textOutside', '填报日期：2024年']);
});

test('two tables in one file are two tables', async () => {
  const tables = ['baiyun', 'tianhe'].map(name => example(name).table);
  const bytes = await toDocx(tables.map(table => sheetOf(table)));
  const read = intakeOf(await readDocument(bytes, 'docx'));
  expect(read.warnings).toEqual([]);
  expect(read.tables.map(meaningOf)).toEqual(tables.map(meaningOf));
});
