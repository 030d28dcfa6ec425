import { readFileSync } from 'node:fs';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { readDocument } from '@goalsheet/exchange/reading';
import { readOpinions } from '@goalsheet/exchange/writing';
import { parse } from '@goalsheet/language';
import type { ImportResult, RenderFileResult, SheetResult } from '@goalsheet/server/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { Client, uri } from './harness.ts';

let client: Client;
afterEach(() => client.stop());

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const send = <T>(method: string, params: object) => client.connection.sendRequest<T>(method, params);
const importFile = (bytes: Uint8Array | string, name: string) =>
  send<ImportResult>('goalsheet/import', { base64: Buffer.from(bytes).toString('base64'), name });
const formOf = (text: string) => {
  const table = parse(text);
  return table.kind === 'table' ? toText(sheetOf(table)) : undefined;
};

describe.each(['xlsx', 'docx'] as const)('a published table as %s', format => {
  test('is written with unsaved changes, and read back as the same form', async () => {
    client = new Client();
    await client.open('/a.goal', BAIYUN);
    await client.replace('/a.goal', '网格化服务管理工作经费', '=网格化服务管理<b>工作</b>经费');
    const { base64, warning } = await send<RenderFileResult>('goalsheet/renderFile', { uri: uri('/a.goal'), format });
    expect(warning).toBeUndefined();
    // The name says nothing: the content tells what it is.
    const { tables, proof, problem } = await importFile(Buffer.from(base64, 'base64'), '目标表.pdf');
    expect([problem, proof.ok, tables.length]).toEqual([undefined, true, 1]);
    const expected = BAIYUN.replace('网格化服务管理工作经费', '=网格化服务管理<b>工作</b>经费');
    expect(formOf(tables[0]!.text)).toBe(formOf(expected));
    expect(tables[0]).toMatchObject({ name: '中共广州市白云区委政法委员会(部门)', total: '1,997.76 万元' });
  });

  test('of a standard there is none', async () => {
    client = new Client();
    await client.open('/a.goal', '指标体系：本局\n');
    expect(await send('goalsheet/renderFile', { uri: uri('/a.goal'), format })).toBeNull();
  });
});

test.each(['xlsx', 'docx'] as const)(
  '审核意见表 as %s has a row for what was found, and room for the answer',
  async format => {
    client = new Client({ locale: 'en' });
    const wrong = BAIYUN.replace('总计：1,997.76', '总计：1,997.77');
    await client.open('/表/白云.goal', wrong);
    const { base64 } = await send<RenderFileResult>('goalsheet/renderFile', {
      uri: uri('/表/白云.goal'),
      format,
      paper: 'opinions',
    });
    const document = await readDocument(Buffer.from(base64, 'base64'), format);
    const rows = readOpinions(document)!;
    expect(rows.find(({ code }) => code === 'GS204')).toMatchObject({ project: '', indicator: undefined, answer: '' });
    const found = await send<SheetResult>('goalsheet/sheet', { uri: uri('/表/白云.goal') });
    const wanted = found.findings.filter(({ severity }) => severity !== 'hint');
    expect(rows.map(({ code }) => code)).toEqual(wanted.map(({ code }) => code));
    expect(rows.length).toBeGreaterThan(20);
  },
);

test('a character that Word cannot hold is named', async () => {
  client = new Client({ locale: 'zh-cn' });
  await client.open('/a.goal', BAIYUN.replace('网格化服务管理工作经费', '网格化\u0001工作经费'));
  const { warning } = await send<RenderFileResult>('goalsheet/renderFile', { uri: uri('/a.goal'), format: 'docx' });
  expect(warning).toContain('有 1 个字符');
});

test('raw text is read with the proof, in whatever encoding it is', async () => {
  client = new Client({ locale: 'en' });
  const source = readFileSync('examples/source/tianhe.txt');
  const { tables, proof } = await importFile(source, 'tianhe.txt');
  expect([tables.length, proof.ok]).toEqual([1, true]);
  expect(tables[0]!.text).toContain('区管退休干部节日慰问经费');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(source.toString('utf8'), 'utf16le')]);
  expect((await importFile(utf16, 'tianhe.txt')).tables[0]!.text).toBe(tables[0]!.text);
});

test('several tables of one file come each by itself, notes with their places', async () => {
  client = new Client({ locale: 'zh-cn' });
  const csv = readFileSync('test/exchange/csv/cases/two-tables.csv');
  const { tables, notes } = await importFile(csv, 'two-tables.csv');
  expect(tables.length).toBe(2);
  for (const { place } of notes) expect(place).toMatch(/第 \d+ [行列]|two-tables/);
});

test.each([
  ['image.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['empty.txt', new Uint8Array()],
  ['cut.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
])('%s is refused with what to do', async (name, bytes) => {
  client = new Client({ locale: 'zh-cn' });
  const { problem, tables } = await importFile(bytes, name);
  expect(tables).toEqual([]);
  expect(problem).toMatch(/请|没有/);
});
