import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { MOST_CLIENTS } from '../../packages/cli/src/preview/events.ts';
import { GRACE, PreviewFolder } from '../../packages/cli/src/preview/folder.ts';
import type { FolderView, TableView } from '../../packages/cli/src/preview/view.ts';
import { ask, askJson, listener, previewOf, TABLE, temporaryFolder } from './helpers.ts';

describe('pages are told', () => {
  test('of a change, a new file, a new folder with a file, and a file that is gone', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.goal');
    writeFileSync(path, TABLE);
    const preview = await previewOf(folder);
    await ask(preview, '/api/folder');
    const page = await listener(preview);
    await page.more(0);
    const files = async () => (await askJson<FolderView>(preview, '/api/folder')).tables.map(({ file }) => file);
    const next = async (change: () => void) => {
      const { length } = page.versions;
      change();
      await page.more(length);
    };

    await next(() => writeFileSync(path, TABLE.replace('5.00', '6.00')));
    expect((await askJson<FolderView>(preview, '/api/folder')).tables[0]!.total).toBe('6.00');
    await next(() => writeFileSync(join(folder, 'b.goal'), TABLE));
    expect(await files()).toEqual(['a.goal', 'b.goal']);
    await next(() => {
      mkdirSync(join(folder, 'sub', 'deep'), { recursive: true });
      writeFileSync(join(folder, 'sub', 'deep', 'c.goal'), TABLE);
    });
    expect(await files()).toEqual(['a.goal', 'b.goal', 'sub/deep/c.goal']);
    await next(() => writeFileSync(join(folder, 'sub', 'deep', 'c.goal'), TABLE.replace('5.00', '7.00')));
    await next(() => rmSync(join(folder, 'b.goal')));
    expect(await files()).toEqual(['a.goal', 'sub/deep/c.goal']);
    // Editors write beside the file and put the new one in its place.
    await next(() => {
      writeFileSync(`${path}.tmp`, TABLE.replace('5.00', '8.00'));
      renameSync(`${path}.tmp`, path);
    });
    expect((await askJson<FolderView>(preview, '/api/folder')).tables[0]!.total).toBe('8.00');
    expect(page.versions).toEqual([...page.versions].sort((a, b) => a - b));
    page.close();
  });

  test('not of a file that was written with what it already said, nor of other files', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.goal'), TABLE);
    const preview = await previewOf(folder);
    await ask(preview, '/api/folder');
    const page = await listener(preview);
    await page.more(0);
    writeFileSync(join(folder, 'a.goal'), TABLE);
    writeFileSync(join(folder, 'notes.txt'), 'x');
    await wait(500);
    expect(page.versions).toHaveLength(1);
    page.close();
  });

  test('close ends pages, watching and the port', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.goal'), TABLE);
    const errors: unknown[] = [];
    const before = watchesOfProcess();
    const preview = await previewOf(folder, { log: error => errors.push(error) });
    await ask(preview, '/api/folder');
    const page = await listener(preview);
    await page.more(0);
    const watched = watchesOfProcess();
    writeFileSync(join(folder, 'a.goal'), `${TABLE}\n`);
    await preview.close();
    await preview.close();
    await page.ended;
    await expect(ask(preview, '/')).rejects.toThrow(/ECONNREFUSED/);
    writeFileSync(join(folder, 'a.goal'), TABLE.replace('5.00', '6.00'));
    await wait(300);
    expect(errors).toEqual([]);
    if (watched !== undefined) expect([watched > before!, watchesOfProcess()]).toEqual([true, before]);
  });

  test('there is an end to how many', async () => {
    const preview = await previewOf(temporaryFolder());
    const pages = await Promise.all(Array.from({ length: MOST_CLIENTS }, () => listener(preview)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await ask(preview, '/events');
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '10']);
    pages[0]!.close();
    const again = async () => {
      const page = await listener(preview);
      page.close();
      return page.status;
    };
    await expect.poll(again, { timeout: 20_000 }).toBe(200);
    for (const page of pages) page.close();
  });

  test('a page that vanishes in the middle hurts nobody', async () => {
    const preview = await previewOf(temporaryFolder());
    const socket = connect(preview.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${preview.port}\r\n\r\n`);
    await wait(50);
    socket.resetAndDestroy();
    await wait(50);
    expect((await ask(preview, '/')).status).toBe(200);
  });
});

/** How many folders the system watches for this process; undefined where it does not tell. */
function watchesOfProcess(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const infos = readdirSync('/proc/self/fdinfo').map(name => {
    try {
      return readFileSync(`/proc/self/fdinfo/${name}`, 'utf8');
    } catch {
      return '';
    }
  });
  return [...infos.join('').matchAll(/^inotify wd:/gm)].length;
}

describe('a file in the middle of being written', () => {
  test('shows what it said before; if it stays so, what it says now', async () => {
    const root = temporaryFolder();
    const path = join(root, 'a.goal');
    writeFileSync(path, TABLE);
    const folder = new PreviewFolder(root);
    expect(await folder.scan()).toEqual({ changed: true, unsettled: false });
    const department = () => {
      const file = folder.files.get('a.goal')?.document?.file;
      return file?.kind === 'table' ? file.department : undefined;
    };

    for (const broken of ['', Buffer.from([0, 0]), undefined]) {
      if (broken === undefined) rmSync(path);
      else writeFileSync(path, broken);
      expect(await folder.scan()).toEqual({ changed: false, unsettled: true });
      expect(department()).toBe('示例局');
      writeFileSync(path, TABLE);
      expect(await folder.scan()).toEqual({ changed: false, unsettled: false });
    }

    writeFileSync(path, Buffer.from([0, 0]));
    expect(await folder.scan()).toEqual({ changed: false, unsettled: true });
    await wait(GRACE + 50);
    expect(await folder.scan()).toEqual({ changed: true, unsettled: false });
    expect(folder.files.get('a.goal')?.problem?.zh).toContain('纯文本');
    rmSync(path);
    expect(await folder.scan()).toEqual({ changed: true, unsettled: false });
    expect(folder.files.size).toBe(0);
  });

  test('is told of once it is clear that it is gone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.goal'), TABLE);
    const preview = await previewOf(folder);
    await ask(preview, '/api/folder');
    const page = await listener(preview);
    await page.more(0);
    writeFileSync(join(folder, 'a.goal'), '');
    await page.more(1);
    const view = await askJson<FolderView>(preview, '/api/folder');
    expect(view.tables.map(({ department }) => department)).toEqual(['']);
    page.close();
  });
});

describe('what a table says depends on others', () => {
  test('a standard or a profile that changes changes the tables under it', async () => {
    const root = temporaryFolder();
    writeFileSync(
      join(root, 'a.goal'),
      TABLE.replace('单位：万元', '单位：万元\n指标体系：本市体系').replace(/ {4}社会.*/s, ''),
    );
    const preview = await previewOf(root);
    const version = async () => (await askJson<FolderView>(preview, '/api/folder')).tables[0]!.version;
    const codes = async () => {
      await ask(preview, '/api/folder');
      return (await askJson<TableView>(preview, '/api/table?file=a.goal')).findings.map(({ code }) => code);
    };
    expect(await codes()).toContain('GS108');
    const first = await version();
    const standard = '指标体系：本市体系\n一级指标：产出指标\n  必填：是\n二级指标：数量指标\n';
    writeFileSync(join(root, 's.goal'), standard);
    expect(await codes()).toEqual([]);
    expect(await version()).toBeGreaterThan(first);
    writeFileSync(join(root, 's.goal'), `${standard}一级指标：效益指标\n  必填：是\n二级指标：社会效益\n`);
    expect(await codes()).toEqual(['GS301']);
    writeFileSync(join(root, 'goalsheet.config.json'), '{"rules":{"GS301":"off"}}');
    expect(await codes()).toEqual([]);
    rmSync(join(root, 'goalsheet.config.json'));
    expect(await codes()).toEqual(['GS301']);
    rmSync(join(root, 's.goal'));
    // A file that vanishes is given a moment to come back.
    await wait(GRACE + 50);
    await ask(preview, '/api/folder');
    await wait(GRACE + 50);
    expect(await codes()).toContain('GS108');
  });

  test('the folder itself may go and come back', async () => {
    const outer = temporaryFolder();
    const root = join(outer, 'tables');
    mkdirSync(root);
    writeFileSync(join(root, 'a.goal'), TABLE);
    const preview = await previewOf(root);
    expect((await askJson<FolderView>(preview, '/api/folder')).missing).toBe(false);
    rmSync(root, { recursive: true });
    expect((await askJson<FolderView>(preview, '/api/folder')).missing).toBe(true);
    mkdirSync(root);
    writeFileSync(join(root, 'a.goal'), TABLE);
    const back = await askJson<FolderView>(preview, '/api/folder');
    expect([back.missing, back.tables.length]).toEqual([false, 1]);
  });
});

test('nothing in the folder is written', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.goal');
  writeFileSync(path, TABLE);
  const preview = await previewOf(folder);
  for (const url of ['/', '/api/folder', '/api/table?file=a.goal', '/plain?file=a.goal']) await ask(preview, url);
  expect(readFileSync(path, 'utf8')).toBe(TABLE);
});
