import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { CodeAction, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  IMPORT_REQUEST,
  type ImportResult,
  RENDER_FILE_REQUEST,
  type RenderFileResult,
} from '../../packages/server/src/protocol.ts';
import { VSIX } from './stage.ts';

// What is in the packed extension.

let folder: string;
let files: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goalsheet-vsix-'));
  execFileSync('unzip', ['-q', VSIX, '-d', folder]);
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(folder, name)).isFile(),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string) => readFileSync(join(folder, 'extension', name), 'utf8');
const manifest = () => JSON.parse(text('package.json'));

test('is no larger than 1.5 MB, nearly half of it for PDF', () => {
  expect(statSync(VSIX).size).toBeLessThan(1_500_000);
});

test('brings no packages, sources or maps: what it needs is in its bundles', () => {
  expect(files.filter(name => /node_modules|\.ts$|\.map$|\.tsbuildinfo$/.test(name))).toEqual([]);
  const bundles = files.flatMap(name => /^extension\/dist\/([\w-]+\.c?[jc]ss?)$/.exec(name)?.[1] ?? []);
  const scripts = ['compare.js', 'documents.js', 'extension.js', 'pdf.js', 'preview.js', 'server.js'];
  expect(bundles.sort()).toEqual([...scripts, 'preview.css'].sort());
  expect(manifest().dependencies).toBeUndefined();
  for (const name of ['extension.js', 'server.js']) {
    const script = text(`dist/${name}`);
    // What is a script of its own asks through a function that looks whether there is a `require`.
    const [, ask = 'require'] = /([\w$]+)=\(\w+=>typeof require<"u"/.exec(script) ?? [];
    const asked = script.split(`${ask}("`).flatMap((part, index) => (index > 0 ? (part.split('"')[0] ?? '') : []));
    expect(asked.length).toBeGreaterThan(0);
    const foreign = asked.filter(
      each => each !== 'vscode' && !isBuiltin(each) && !bundles.includes(each.replace(/^\.\//, '')),
    );
    expect([name, foreign]).toEqual([name, []]);
  }
});

test('brings its own licence and those of all that is in its bundles', () => {
  expect(text('LICENSE.txt')).toContain('MIT License');
  const notices = text('THIRD-PARTY-NOTICES.txt');
  for (const name of ['vscode-languageclient', 'vscode-languageserver-protocol', 'vscode-jsonrpc', 'vscode-uri'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('every file that the manifest names is in it', () => {
  const named = [...text('package.json').matchAll(/"\.?\/?((?:dist|icons|walkthrough|syntaxes|schemas)\/[^"]+)"/g)];
  expect(named.length).toBeGreaterThan(8);
  for (const [, path] of named) expect(files).toContain(`extension/${path}`);
});

test('its server runs in a worker, where there is nothing of Node, and finds its parts there', async () => {
  const worker = workerOf(join(folder, 'extension/dist'));
  // Messages come to a worker when its script has run.
  await new Promise(resolve => setTimeout(resolve));
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  const initializationOptions = { parts: 'https://own/dist/' };
  worker.send({ id: 1, method: 'initialize', params: { processId: null, capabilities, initializationOptions } });
  await worker.answer(({ id }) => id === 1);
  const text =
    '项目支出绩效目标表\n部门名称：某局\n单位：万元\n资金使用单位：甲\n  总计：1.00\n  项目名称：乙\n    财政拨款：2.00';
  const textDocument = { uri: 'untitled:packed.goal', languageId: 'goal', version: 1, text };
  worker.send({ method: 'initialized', params: {} });
  worker.send({ method: 'textDocument/didOpen', params: { textDocument } });
  const { params } = await worker.answer(({ method }) => method === 'textDocument/publishDiagnostics');
  expect((params as PublishDiagnosticsParams).diagnostics.map(({ code }) => code)).toContain('GS203');
  expect(worker.loaded).toEqual([]);
  worker.send({ id: 2, method: RENDER_FILE_REQUEST, params: { uri: textDocument.uri, format: 'xlsx' } });
  const { result } = await worker.answer(({ id }) => id === 2);
  expect((result as RenderFileResult).base64).toMatch(/^UEs/);
  expect(worker.loaded).toEqual(['documents.js']);
});

/** A message of the protocol, to or from the server. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** What a browser gives a worker, as far as the server may ask for it, and the server in it. */
function workerOf(dist: string) {
  const sent: Message[] = [];
  const loaded: string[] = [];
  const waiting: (() => void)[] = [];
  const own = { TextDecoder, TextEncoder, URL, atob, btoa, console, crypto, performance, setTimeout, clearTimeout };
  const streams = { Blob, CompressionStream, DecompressionStream, Response };
  const scope: Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void } = {
    ...own,
    ...streams,
    addEventListener() {},
    postMessage(message: Message) {
      sent.push(message);
      for (const resolve of waiting.splice(0)) resolve();
    },
    importScripts(url: string) {
      const name = /^https:\/\/own\/dist\/([\w.]+)$/.exec(url)?.[1] ?? '';
      loaded.push(name);
      runInContext(readFileSync(join(dist, name), 'utf8'), context);
    },
  };
  scope.self = scope;
  const context = createContext(scope);
  runInContext(readFileSync(join(dist, 'server.js'), 'utf8'), context);
  return {
    loaded,
    send: (message: Message) => scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } }),
    async answer(isIt: (message: Message) => boolean): Promise<Message> {
      for (;;) {
        const found = sent.find(isIt);
        if (found) return found;
        await new Promise<void>(resolve => waiting.push(resolve));
      }
    },
  };
}

test('its server finds in documents.js what it asks for: a row from a spreadsheet, a workbook out and in again', async () => {
  const server = spawn(process.execPath, [join(folder, 'extension/dist/server.js'), '--stdio'], { stdio: 'pipe' });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  try {
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    const row =
      '检查经费\t3.00\t3.00\t\t\t做好检查。\t1、1-产出指标；11-数量指标；检查；实施周期指标值:≥3次；年度指标值:≥3次。';
    const lines = ['项目支出绩效目标表', '部门名称：某局', '单位：万元', '资金使用单位：甲中心', row];
    const uri = 'file:///tmp/packed.goal';
    const textDocument = { uri, languageId: 'goal', version: 1, text: lines.join('\n') };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const start = { line: 4, character: 0 };
    const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toContain('把粘贴的表格行改写成条目（1 个项目）');
    for (const paper of [undefined, 'opinions'])
      for (const format of ['xlsx', 'docx']) {
        const { base64 } = await connection.sendRequest<RenderFileResult>(RENDER_FILE_REQUEST, { uri, format, paper });
        expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
        if (paper) continue;
        const { problem } = await connection.sendRequest<ImportResult>(IMPORT_REQUEST, { base64, name: `x.${format}` });
        expect(problem).toBeUndefined();
      }
  } finally {
    connection.dispose();
    server.kill();
  }
});
