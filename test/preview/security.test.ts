import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FolderView, TableView } from '../../packages/cli/src/preview/view.ts';
import { ask, askJson, previewOf, TABLE, temporaryFolder } from './helpers.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function folderWithTable() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.goal'), TABLE);
  return folder;
}

test('only the names of this machine are answered', async () => {
  const preview = await previewOf(folderWithTable());
  const { port } = preview;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
    expect((await ask(preview, '/', { host })).status).toBe(200);
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost',
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `localhost.evil.example:${port}`,
    `192.168.0.1:${port}`,
    `0.0.0.0:${port}`,
    `user@localhost:${port}`,
  ])
    expect([host, (await ask(preview, '/api/folder', { host })).status]).toEqual([host, 421]);
  expect(await rawAnswer(port, 'GET /api/folder HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421/);
});

test('nothing but looking is allowed', async () => {
  const preview = await previewOf(folderWithTable());
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE']) {
    const { status, headers } = await ask(preview, '/', {}, method);
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
  for (const path of ['/', '/api/folder', '/events', '/page/main.js', '/plain?file=a.goal']) {
    const { status, body } = await ask(preview, path, {}, 'HEAD');
    expect([path, status, body]).toEqual([path, 200, '']);
  }
});

test('pages of other sites are refused, the address bar and the preview itself are not', async () => {
  const preview = await previewOf(folderWithTable());
  const status = async (headers: Record<string, string>) => (await ask(preview, '/api/folder', headers)).status;
  expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await status({ 'sec-fetch-site': 'none' })).toBe(200);
  expect(await status({ origin: `http://localhost:${preview.port}` })).toBe(200);
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  // Another server of this machine is the same site, but not this preview.
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await status({ origin: 'http://evil.example' })).toBe(403);
  expect(await status({ origin: 'null' })).toBe(403);
  expect(await status({ origin: `http://localhost:${preview.port + 1}` })).toBe(403);
});

const PATHS_OUTSIDE = [
  '../secret.goal',
  '..%2Fsecret.goal',
  '..%5Csecret.goal',
  '%2e%2e/secret.goal',
  'sub/../../secret.goal',
  '/etc/passwd',
  '%2Fetc%2Fpasswd',
  'C:/secret.goal',
  'a.goal%00.txt',
  '....//secret.goal',
  '..%252Fsecret.goal',
  './a.goal',
  'sub//b.goal',
  '',
  '.',
  'goalsheet.config.json',
  'notes.txt',
];

test.each(PATHS_OUTSIDE)('the path %j shows nothing', async path => {
  const outer = temporaryFolder();
  const folder = join(outer, 'inner');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(outer, 'secret.goal'), TABLE.replace('示例局', '机密局'));
  writeFileSync(join(folder, 'a.goal'), TABLE);
  writeFileSync(join(folder, 'notes.txt'), '机密局');
  const preview = await previewOf(folder);
  await ask(preview, '/api/folder');
  for (const url of [`/api/table?file=${path}`, `/plain?file=${path}`, `/page/${path}`, `/${path}x`]) {
    const { status, body } = await ask(preview, url);
    expect([403, 404]).toContain(status);
    expect(body).not.toContain('机密局');
  }
});

test('links are neither listed nor followed, wherever they lead', async context => {
  const outer = temporaryFolder();
  const folder = join(outer, 'inner');
  const other = join(outer, 'other');
  mkdirSync(folder);
  mkdirSync(other);
  writeFileSync(join(outer, 'secret.goal'), TABLE.replace('示例局', '机密局'));
  writeFileSync(join(other, 'b.goal'), TABLE.replace('示例局', '机密局'));
  writeFileSync(join(folder, 'a.goal'), TABLE);
  try {
    symlinkSync(join(outer, 'secret.goal'), join(folder, 'link.goal'));
    symlinkSync(other, join(folder, 'linked'), 'junction');
  } catch {
    return context.skip('no links on this machine');
  }
  const preview = await previewOf(folder);
  const view = await askJson<FolderView>(preview, '/api/folder');
  expect(view.tables.map(({ file }) => file)).toEqual(['a.goal']);
  expect((await ask(preview, '/api/table?file=link.goal')).status).toBe(404);
  expect((await ask(preview, '/plain?file=linked/b.goal')).status).toBe(404);
});

test('every answer carries the headers, refusals and nonsense too', async () => {
  const folder = folderWithTable();
  const preview = await previewOf(folder);
  await ask(preview, '/api/folder');
  const answers = [
    await ask(preview, '/'),
    await ask(preview, '/page/main.js'),
    await ask(preview, '/page/page.css'),
    await ask(preview, '/sheet.css'),
    await ask(preview, '/api/folder'),
    await ask(preview, '/api/table?file=a.goal'),
    await ask(preview, '/api/table?file=none.goal'),
    await ask(preview, '/api/table?file=../a.goal'),
    await ask(preview, '/none'),
    await ask(preview, '//evil.example/'),
    await ask(preview, 'http://evil.example/'),
    await ask(preview, '/%zz?file=%zz'),
    await ask(preview, '/', {}, 'POST'),
    await ask(preview, '/', { host: 'evil.example' }),
    await ask(preview, '/', { origin: 'null' }),
  ];
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toBe(POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  const raw = await rawAnswer(preview.port, 'nonsense\r\n\r\n');
  expect(raw).toMatch(/^HTTP\/1\.1 400/);
  expect(raw).toContain(POLICY);
});

test('the plain page lets in its own style by its hash, and nothing else', async () => {
  const preview = await previewOf(folderWithTable());
  await ask(preview, '/api/folder');
  const { headers, body } = await ask(preview, '/plain?file=a.goal');
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; connect-src/,
  );
  expect(headers['content-disposition']).toBe("inline; filename*=UTF-8''a.html");
  expect(body).toContain('<!DOCTYPE html>');
  expect(body).toContain('培训经费');
});

test('all text is escaped', async () => {
  const folder = temporaryFolder();
  const evil = `<img src=x onerror="alert(1)">'&`;
  writeFileSync(
    join(folder, 'a.goal'),
    TABLE.replaceAll('示例局', evil).replaceAll('培训', evil).replace('目标表', evil),
  );
  const preview = await previewOf(folder);
  await ask(preview, '/api/folder');
  const { sheet } = await askJson<TableView>(preview, '/api/table?file=a.goal');
  expect(sheet).toContain('&lt;img');
  expect(sheet).not.toContain('<img');
});

test('the preview is reached on the loopback address alone', async () => {
  const preview = await previewOf(folderWithTable());
  expect(new URL(preview.url).hostname).toBe('127.0.0.1');
  const { networkInterfaces } = await import('node:os');
  const others = Object.values(networkInterfaces())
    .flatMap(each => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const reached = new Promise<boolean>(resolve => {
      const socket = connect(preview.port, address, () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(await reached).toBe(false);
  }
});

/** What comes back for these bytes. */
function rawAnswer(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', chunk => (answer += chunk));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
