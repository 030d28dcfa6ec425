import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FEATURES } from '@goalsheet/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, type ClientOptions, MemoryFiles } from './harness.ts';

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const TIANHE = readFileSync('examples/tianhe.goal', 'utf8');

let client: Client;
const start = (options: ClientOptions = {}) => (client = new Client(options));
afterEach(() => client.stop());

/** What a server that has seen nothing else says of a text. */
async function fresh(path: string, text: string) {
  const other = new Client();
  await other.open(path, text);
  const diagnostics = await other.diagnostics(path);
  await other.stop();
  return diagnostics;
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('typing', () => {
  test('50 edits are told once, when the typing pauses, as a fresh build tells them', async () => {
    start();
    await client.open('/a.goal', BAIYUN);
    await client.diagnostics('/a.goal');
    const told = client.published.length;
    const at = client.text('/a.goal').indexOf('总计：8.00');
    const { line } = TextDocument.create('', '', 0, BAIYUN).positionAt(at);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      for (let index = 0; index < 50; index++) {
        const end = { line, character: 5 + index };
        await client.edit('/a.goal', { start: end, end }, String(index % 10));
      }
      // Its answer says that all edits have come.
      await client.ask('textDocument/documentSymbol', '/a.goal');
      expect(client.published.length).toBe(told);
      vi.runAllTimers();
    } finally {
      vi.useRealTimers();
    }
    const diagnostics = await client.diagnostics('/a.goal');
    expect(client.published.length).toBe(told + 1);
    expect(diagnostics).toEqual(await fresh('/a.goal', client.text('/a.goal')));
  });

  test('what is told is never of an older version than what was told before', async () => {
    start({ initializationOptions: { delay: 0 } });
    await client.open('/a.goal', BAIYUN);
    for (let index = 0; index < 30; index++) {
      await client.edit('/a.goal', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '表');
      if (index % 3 === 0) await pause(1);
    }
    await client.diagnostics('/a.goal');
    const versions = client.published.map(({ version }) => version!);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  test('a request sees the text as it is, before it was checked', async () => {
    start({ initializationOptions: { delay: 5_000 } });
    await client.open('/a.goal', '项目支出绩效目标表\n部门名称：甲\n');
    await client.replace('/a.goal', '甲', '乙');
    const { text } = await client.connection.sendRequest<{ text: string }>('goalsheet/render', {
      uri: 'file:///a.goal',
      format: 'text',
    });
    expect(text).toContain('乙');
  });

  test('columns are UTF-16: an edit behind characters outside the basic plane', async () => {
    start();
    await client.open('/a.goal', '项目支出绩效目标表\n部门名称：𠮷𠮷局\n单位：万元\n');
    await client.edit('/a.goal', { start: { line: 1, character: 9 }, end: { line: 1, character: 10 } }, '所');
    expect(client.text('/a.goal')).toContain('𠮷𠮷所');
    const { text } = await client.connection.sendRequest<{ text: string }>('goalsheet/render', {
      uri: 'file:///a.goal',
      format: 'text',
    });
    expect(text).toContain('𠮷𠮷所');
  });

  test('a file that is closed and opened again begins anew', async () => {
    start();
    await client.open('/a.goal', BAIYUN);
    await client.replace('/a.goal', '总计：8.00', '总计：9.00');
    await client.diagnostics('/a.goal');
    await client.close('/a.goal');
    await client.until(() => client.latest('/a.goal')!.diagnostics.length === 0);
    await client.open('/a.goal', BAIYUN);
    expect(await client.diagnostics('/a.goal')).toEqual(await fresh('/a.goal', BAIYUN));
  });
});

describe('a feature that throws', () => {
  test('is logged with its stack, told once in a line, and ends nothing', async () => {
    const hover = () => {
      throw new Error('no luck');
    };
    start({ features: { ...FEATURES, hover: async () => ({ hover }) } });
    await client.open('/a.goal', BAIYUN);
    const position = { line: 0, character: 0 };
    expect(await client.ask('textDocument/hover', '/a.goal', { position })).toBeNull();
    expect(await client.ask('textDocument/hover', '/a.goal', { position })).toBeNull();
    expect(client.log.filter(message => /no luck[\s\S]*documents\.test/.test(message))).toHaveLength(2);
    expect(client.log.filter(message => message.startsWith('Goalsheet：hover'))).toHaveLength(1);
    expect(await client.diagnostics('/a.goal')).toEqual(await fresh('/a.goal', BAIYUN));
  });
});

/** Numbers that are the same in each run. */
function random(seed: number): (below: number) => number {
  return below => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

const PIECES = [
  '',
  '\n',
  '：',
  '总计：1.00\n',
  '    数量指标：新\n      指标值：≥1次\n',
  '项目名称：另一个\n',
  '资金使用单位：另一个\n',
  '# 注\n',
  '＞',
  '10000万元',
  '𠮷',
  '\r\n',
  '  不采纳：GS301 理由\n',
  '1、1-产出指标；11-数量指标；甲；实施周期指标值:一；年度指标值:一。\n',
  '<<<<<<< 甲\n=======\n>>>>>>> 乙\n',
  '指标体系：别的\n',
];

test('2 000 random edits and requests: no error, and memory stays flat', { timeout: 240_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  start({ files: new MemoryFiles({ '/files/c.goal': TIANHE }), initializationOptions: { delay: 1 } });
  const paths = ['/files/a.goal', '/files/b.goal'];
  const texts = [BAIYUN.slice(0, 6_000), TIANHE.slice(0, 6_000)];
  await client.open(paths[0]!, texts[0]!);
  await client.open(paths[1]!, texts[1]!);
  const pick = random(7);
  const heap: number[] = [];
  for (let index = 0; index < 2_000; index++) {
    const which = pick(2);
    const path = paths[which]!;
    const position = anywhere(client.text(path), pick);
    if (index % 100 === 99) {
      await client.setText(path, texts[which]!);
      await client.diagnostics(path);
    }
    if (index % 500 === 499) {
      // What this client has been told is not the server's memory.
      client.published.splice(0, Math.max(0, client.published.length - 40));
      collect();
      heap.push(process.memoryUsage().heapUsed);
    }
    if (pick(2) === 0) await client.edit(path, around(client.text(path), position, pick), PIECES[pick(PIECES.length)]!);
    else await request(path, anywhere(client.text(path), pick), pick);
    if (index % 250 === 0) {
      await client.close(path);
      await client.open(path, texts[which]!);
    }
  }
  for (const path of paths) expect(await client.diagnostics(path)).toEqual(await fresh(path, client.text(path)));
  expect(client.log).toEqual([]);
  // What the first 500 have loaded stays; from then on nothing is kept.
  expect(heap.at(-1)! - heap[0]!).toBeLessThan(12_000_000);
});

function anywhere(text: string, pick: (below: number) => number): Position {
  return TextDocument.create('', '', 0, text).positionAt(pick(text.length + 1));
}

function around(text: string, start: Position, pick: (below: number) => number): Range {
  const document = TextDocument.create('', '', 0, text);
  return { start, end: document.positionAt(document.offsetAt(start) + pick(8)) };
}

/** Any request about a place; what it answers is another test's. */
async function request(path: string, position: Position, pick: (below: number) => number): Promise<void> {
  const range = { start: position, end: position };
  const requests: [string, object][] = [
    ['textDocument/completion', { position }],
    ['textDocument/hover', { position }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/selectionRange', { positions: [position] }],
    ['textDocument/documentLink', {}],
    ['textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end: position } }],
    ['textDocument/codeLens', {}],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/definition', { position }],
    ['textDocument/references', { position, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', { position }],
    ['textDocument/prepareRename', { position }],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
    ['textDocument/rangeFormatting', { range, options: { tabSize: 2, insertSpaces: true } }],
    ['textDocument/onTypeFormatting', { position, ch: '\n', options: { tabSize: 2, insertSpaces: true } }],
  ];
  const [method, params] = requests[pick(requests.length)]!;
  // Where nothing can be renamed, the answer says why.
  const answer = client.ask(method, path, params);
  await (method === 'textDocument/prepareRename' ? answer.catch(() => {}) : answer);
}
