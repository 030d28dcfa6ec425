import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '@goalsheet/server';
import { expect, test } from 'vitest';
import { comparePageHtml } from '../../packages/vscode/src/compare/html.ts';
import { ENDINGS, mayHoldTable } from '../../packages/vscode/src/exchange/endings.ts';
import { pageHtml } from '../../packages/vscode/src/preview/html.ts';

// What the extension's manifest promises and what is there.

const FOLDER = 'packages/vscode';
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const json = (name: string) => JSON.parse(text(name));
const manifest = json('package.json');
const { contributes } = manifest;
const sources = readdirSync(join(FOLDER, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => text(join('src', name)))
  .join('\n');
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

test('every text of the manifest is there in both languages, and no other', () => {
  const used = sorted([...text('package.json').matchAll(/"%([\w.]+)%"/g)].map(match => match[1] ?? ''));
  expect(sorted(Object.keys(json('package.nls.json')))).toEqual(used);
  expect(sorted(Object.keys(json('package.nls.zh-cn.json')))).toEqual(used);
});

test('everything that the extension says is there in Chinese, with the same places to fill in', () => {
  const said = [...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(match => match[1] ?? '');
  const bundle: Record<string, string> = json('l10n/bundle.l10n.zh-cn.json');
  expect(sorted(Object.keys(bundle))).toEqual(sorted(said));
  const places = (message: string) => sorted([...message.matchAll(/\{\d\}/g)].map(([place]) => place));
  for (const [english, chinese] of Object.entries(bundle))
    expect([chinese, places(chinese)]).toEqual([chinese, places(english)]);
});

test('every command is registered, and what menus and keys name is a command', () => {
  const declared = sorted(contributes.commands.map(({ command }: { command: string }) => command));
  const registered = [...sources.matchAll(/\bregister\('(\w+)'/g)].map(match => `goalsheet.${match[1]}`);
  expect(sorted(registered)).toEqual(declared);
  const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings] as { command: string }[];
  for (const { command } of named) if (command !== 'runCommands') expect(declared).toContain(command);
  const linked = [...text('package.nls.json').matchAll(/\(command:([\w.]+)\)/g)].map(match => match[1]);
  for (const command of linked) expect(declared).toContain(command);
});

test('settings have the defaults of the server', () => {
  const flat = (value: object, prefix: string): [string, unknown][] =>
    Object.entries(value).flatMap(([key, own]) =>
      typeof own === 'object' ? flat(own, `${prefix}.${key}`) : [[`${prefix}.${key}`, own]],
    );
  for (const [key, value] of flat(DEFAULT_SETTINGS, 'goalsheet'))
    expect([key, contributes.configuration.properties[key]?.default]).toEqual([key, value]);
  const read = [...sources.matchAll(/getConfiguration\('goalsheet'\)\s*\.get\('([\w.]+)'/g)].map(match => match[1]);
  for (const key of read) expect(contributes.configuration.properties).toHaveProperty([`goalsheet.${key}`]);
});

test('every file that the manifest names is there', () => {
  const named = [...text('package.json').matchAll(/"\.?\/?((?:icons|walkthrough|syntaxes|l10n)\b[^"]*)"/g)].map(
    match => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  for (const path of named)
    expect([path, existsSync(join(path.startsWith('syntaxes') ? '.' : FOLDER, path))]).toEqual([path, true]);
});

test('the problem matchers read what the command line prints', () => {
  const [errors, warnings, hints] = contributes.problemMatchers.map(
    ({ pattern }: { pattern: { regexp: string } }) => new RegExp(pattern.regexp),
  );
  const line = '分项之和与总计不符  2024/甲 乙.goal:7:6';
  expect(errors.exec(`错误 GS204 ${line}`)?.slice(1)).toEqual([
    'GS204',
    '分项之和与总计不符',
    '2024/甲 乙.goal',
    '7',
    '6',
  ]);
  expect(warnings.test(`警告 GS301 ${line}`)).toBe(true);
  expect(warnings.test('warning GS301 No indicator under a required first level  examples/tianhe.goal:106:8')).toBe(
    true,
  );
  expect(hints.test(`提示 GS205 ${line}`)).toBe(true);
  expect(errors.test(`提示 GS205 ${line}`)).toBe(false);
});

test('the preview’s page is checked as strictly as everything else', () => {
  const options = ['node_modules/typescript/bin/tsc', '-p', join(FOLDER, 'src/preview/page')];
  expect(execFileSync(process.execPath, options, { encoding: 'utf8' })).toBe('');
});

test('the preview may load nothing from elsewhere, and nothing in the sheet may act', () => {
  const html = pageHtml({
    nonce: 'N',
    cspSource: 'https://own',
    script: 'https://own/a.js',
    style: 'https://own/a.css',
    language: 'zh',
  });
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'nonce-N'",
    "style-src https://own 'nonce-N'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1])).toEqual([
    'https://own/a.css',
    'https://own/a.js',
  ]);
  expect(html).not.toMatch(/\son\w+=|\sstyle=/);
});

test('a comparison may run its own script and nothing else, and loads no styles from anywhere', () => {
  const html = comparePageHtml({ nonce: 'N', script: 'https://own/a.js', language: 'en' });
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'nonce-N'",
    "style-src 'nonce-N'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(match => match[1])).toEqual(['https://own/a.js']);
  expect(html).not.toMatch(/\son\w+=|\sstyle=/);
});

test('files that can be dropped can be imported from their menu too', () => {
  const menu = contributes.menus['explorer/context'] as { command: string; when: string }[];
  const when = menu.find(({ command }) => command === 'goalsheet.import')?.when ?? '';
  const pattern = new RegExp(/=~ \/(.+)\/i$/.exec(when)?.[1] ?? '', 'i');
  for (const ending of ENDINGS) {
    expect([ending, pattern.test(`.${ending}`)]).toEqual([ending, true]);
    expect(mayHoldTable(`/目标表/表.${ending.toUpperCase()}`)).toBe(true);
  }
  for (const ending of ['goal', 'json', 'ts', 'png'])
    expect([pattern.test(`.${ending}`), mayHoldTable(`a.${ending}`)]).toEqual([false, false]);
});
