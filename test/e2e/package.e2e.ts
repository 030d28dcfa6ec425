import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('is no larger than 2.1 MB, nearly half of it for PDF', () => {
  expect(statSync(VSIX).size).toBeLessThan(2_100_000);
});

test('brings no packages, sources or maps: what it needs is in its bundles', () => {
  expect(files.filter(name => /node_modules|\.ts$|\.map$|\.tsbuildinfo$/.test(name))).toEqual([]);
  const bundles = files.flatMap(name => /^extension\/dist\/([\w-]+\.c?[jc]ss?)$/.exec(name)?.[1] ?? []);
  for (const name of ['extension-web.js', 'extension.cjs', 'preview.css', 'preview.js', 'server-web.js', 'server.cjs'])
    expect(bundles).toContain(name);
  expect(manifest().dependencies).toBeUndefined();
  for (const name of bundles.filter(each => each.endsWith('.cjs'))) {
    const asked = [...text(`dist/${name}`).matchAll(/\brequire\("([^"]+)"\)/g)].map(match => match[1] ?? '');
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
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'vscode-jsonrpc', 'vscode-uri'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('every file that the manifest names is in it', () => {
  const named = [...text('package.json').matchAll(/"\.?\/?((?:dist|icons|walkthrough|syntaxes|schemas)\/[^"]+)"/g)];
  expect(named.length).toBeGreaterThan(8);
  for (const [, path] of named) expect(files).toContain(`extension/${path}`);
});
