import { afterEach, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver';
import { cursorIn } from './cases/completion/at-cursor.ts';
import { Client, MemoryFiles } from './harness.ts';

let client: Client;
afterEach(() => client.stop());

const LIBRARY = '指标库：通用指标\n数量指标：参训人次\n  计量单位：人次\n  指标值：≥100人次\n';
const OTHER =
  '项目支出绩效目标表\n部门名称：甲\n资金使用单位：乙\n  项目名称：会计培训\n    数量指标：培训次数\n      指标值：3次\n';

async function labelsAt(marked: string): Promise<string[]> {
  const { text, position } = cursorIn(marked);
  await client.open('/files/a.goal', text);
  const list = await client.ask<CompletionItem[] | CompletionList>('textDocument/completion', '/files/a.goal', {
    position,
  });
  return (Array.isArray(list) ? list : list.items).map(({ label }) => label);
}

test('through the server: names of the workspace and its libraries', async () => {
  client = new Client({
    files: new MemoryFiles({ '/files/.git/x': '', '/files/lib.goal': LIBRARY, '/files/b.goal': OTHER }),
  });
  const head = '项目支出绩效目标表\n资金使用单位：丙\n  项目名称：丁\n';
  expect(await labelsAt(`${head}    数量指标：‸\n`)).toEqual(['参训人次', '培训次数']);
  await client.setText('/files/a.goal', `${head}  项目名称：\n`);
  const list = await client.ask<CompletionItem[]>('textDocument/completion', '/files/a.goal', {
    position: { line: 3, character: 7 },
  });
  expect(list.map(({ label }) => label)).toContain('会计培训');
  const hover = await client.ask<Hover>('textDocument/hover', '/files/a.goal', { position: { line: 0, character: 1 } });
  expect(hover.contents).toMatchObject({ value: expect.stringContaining('2 个项目') });
});

test('through the server: an empty file begins with a table', async () => {
  client = new Client();
  expect((await labelsAt('‸'))[0]).toBe('新表：项目支出绩效目标表');
});
