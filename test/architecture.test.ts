import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

/** What each room may import beside itself. `*` for a package: anything in it that is exported. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/reading': ['core/model'],
  'core/rules': ['core/model', 'core/reading'],
  'core/sheet': ['core/model'],
  'core/review': ['core/model', 'core/reading', 'core/rules', 'core/sheet', 'diff'],
  'language/syntax': ['core/model'],
  'language/map': ['language/syntax', 'core/model'],
  'language/embedded': [],
  'language/generated': ['langium'],
  'language/print': ['language/syntax', 'language', 'core/model'],
  'language/fix': ['language/syntax', 'language', 'core/model', 'core/rules'],
  'language/workspace': ['language/syntax', 'language/map', 'language', 'core/model', 'core/rules'],
  'language/langium': [
    'language/syntax',
    'language/generated',
    'language/embedded',
    'language',
    'core/model',
    'langium',
    'chevrotain',
  ],
  'language/merge': ['language/syntax', 'language/print', 'language', 'core/model', 'core/review'],
  language: ['language/*', 'core/model', 'core/rules', 'core/review'],
  'exchange/print': ['exchange', 'node:*'],
  exchange: [
    'exchange/print',
    'core/model',
    'core/review',
    'core/rules',
    'core/sheet',
    'hucre',
    'papaparse',
    'parse5',
    'pdfjs-dist*',
  ],
  server: [
    'language',
    'language/*',
    'exchange',
    'exchange/documents',
    'exchange/printing',
    'core/model',
    'core/reading',
    'core/review',
    'core/review/show',
    'core/rules',
    'core/sheet',
    'vscode-languageserver*',
    'vscode-uri',
    'node:*',
  ],
  vscode: ['server/protocol', 'core/sheet', 'vscode', 'vscode-languageclient*'],
  cli: [
    'language',
    'language/merge',
    'exchange',
    'exchange/printing',
    'exchange/reading',
    'exchange/writing',
    'server/node',
    'core/model',
    'core/reading',
    'core/review',
    'core/review/show',
    'core/rules',
    'core/sheet',
    'node:*',
  ],
};

/** Packages whose code runs in Node, a browser worker and a test alike. */
const ANYWHERE = ['core', 'language', 'exchange'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

/** `packages/core/src/model/money.ts` → `core/model`; `packages/cli/src/io.ts` → `cli`. */
function roomOf(path: string): string {
  const [, name, , ...rest] = relative('.', path).split(sep);
  // Printing is for Node alone.
  const divided = name === 'core' || name === 'language' || (name === 'exchange' && rest[0] === 'print');
  return divided && rest.length > 1 ? `${name}/${rest[0]}` : name!;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'/g;

function imports(): Import[] {
  const files = readdirSync('packages').flatMap(name => sourcesIn(join('packages', name, 'src')));
  return files.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(match => {
      const specifier = (match[1] ?? match[2] ?? match[3])!;
      const to = specifier.startsWith('.')
        ? roomOf(resolve(file, '..', specifier))
        : specifier.startsWith('@goalsheet/')
          ? specifier.slice('@goalsheet/'.length)
          : specifier;
      return { file: relative('.', file), from: roomOf(resolve(file)), to };
    }),
  );
}

const all = imports();

test('there is something to look at', () => {
  expect(all.length).toBeGreaterThan(150);
  expect(new Set(all.map(each => each.from)).size).toBeGreaterThan(10);
});

test('imports go only as drawn', () => {
  const allowed = (from: string, to: string) =>
    from === to ||
    ARROWS[from]?.some(arrow => arrow === to || (arrow.endsWith('*') && to.startsWith(arrow.slice(0, -1))));
  const wrong = all.filter(({ from, to }) => !allowed(from, to));
  expect(wrong).toEqual([]);
});

test('only language and server import Langium, only server and extension a protocol, only the extension VS Code', () => {
  const importers = (pattern: RegExp) =>
    [...new Set(all.filter(({ to }) => pattern.test(to)).map(({ from }) => from))].sort();
  expect(['language/generated', 'language/langium', 'server']).toEqual(
    expect.arrayContaining(importers(/^(?:langium|chevrotain|language\/langium)$/)),
  );
  expect(['server', 'vscode']).toEqual(expect.arrayContaining(importers(/^vscode-/)));
  expect(['vscode']).toEqual(expect.arrayContaining(importers(/^vscode$/)));
});

test('no telemetry, no network: only the preview on this machine opens a connection, and its page asks nobody else', () => {
  const network =
    /\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|node:(?:https?|http2|net|tls|dgram|dns)'/;
  const files = readdirSync('packages').flatMap(name => sourcesIn(join('packages', name, 'src')));
  const asking = files.filter(file => network.test(readFileSync(file, 'utf8'))).map(file => file.split(sep).join('/'));
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.filter(file => !file.startsWith('packages/cli/src/preview/'))).toEqual([]);
});

test.each(ANYWHERE)('%s knows no Node, no process and no page', name => {
  const words = /\b(?:process|require|Buffer|__dirname|setImmediate|document\.|window\.)\b(?!\s*[:'])/;
  for (const file of sourcesIn(join('packages', name, 'src'))) {
    if (file.includes('generated') || roomOf(resolve(file)) === 'exchange/print') continue;
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '');
    if (name === 'language' && /\bdocument\./.test(code)) continue;
    expect(code, file).not.toMatch(words);
  }
  const rooms = (from: string) => from.split('/')[0] === name && from !== 'exchange/print';
  expect(all.filter(({ from, to }) => rooms(from) && to.startsWith('node:'))).toEqual([]);
});

describe('core and language in a bare world', () => {
  test('parse, check, lay out and print a table with nothing but the language itself at hand', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { parse, format, print } from '@goalsheet/language';
          import { check } from '@goalsheet/core/rules';
          import { sheetOf, toHtml, toText } from '@goalsheet/core/sheet';
          const file = parse(text);
          result = { findings: check(file).length, html: toHtml(sheetOf(file)), text: toText(sheetOf(file)), same: format(print(file)) === print(file) };`,
        resolveDir: 'packages/cli',
      },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      logLevel: 'silent',
    });
    const world = { text: readFileSync('examples/baiyun.goal', 'utf8'), result: undefined as unknown, TextDecoder };
    runInNewContext(outputFiles[0]!.text, world);
    expect(world.result).toMatchObject({
      same: true,
      findings: expect.any(Number),
      html: expect.stringContaining('<table'),
    });
  });
});

test('no file of the project has lost its one idea', () => {
  const long = [...readdirSync('packages').flatMap(name => sourcesIn(join('packages', name, 'src')))].filter(
    file => !/generated/.test(file) && readFileSync(file, 'utf8').split('\n').length > 560,
  );
  expect(long).toEqual([]);
});
