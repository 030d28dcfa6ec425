import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Table } from '@goalsheet/core/model';
import { sheetOf, toHtml } from '@goalsheet/core/sheet';
import { browserPlaces, printPage } from '@goalsheet/exchange/printing';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../packages/cli/src/io.ts';
import { writePdf } from '../../packages/cli/src/render/pdf.ts';
import { filesIn, folderWith, repoFile } from './helpers/folder.ts';
import { goalsheet } from './helpers/io.ts';

/** What stands in for a browser: a shell script, whose folder is `$out` less its name. */
function standIn(script: string): { readonly folder: string; readonly browser: string } {
  const head =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
    '#!/bin/sh\nfor each; do case "$each" in --print-to-pdf=*) out="${each#*=}";; file:*) page="$each";; esac; done\n';
  const folder = folderWith({ chromium: `${head}${script}\n` });
  const browser = join(folder, 'chromium');
  chmodSync(browser, 0o755);
  return { folder, browser };
}

const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'printed',
    (error: Error) => error.message,
  );
const leftovers = () => readdirSync(tmpdir()).filter(name => name.startsWith('goalsheet-print-'));

describe.skipIf(process.platform === 'win32')('printing through a browser', () => {
  test('gives the page and takes the PDF; nothing is left', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
    const { folder, browser } = standIn('cp "${page#file://}" "$0.page"; printf "%%PDF-1.4 %%%%EOF" > "$out"');
    const before = leftovers();
    const pdf = await printPage({ browser, html: '<p>表</p>', limit: 20_000 });
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.4 %%EOF');
    expect(readFileSync(join(folder, 'chromium.page'), 'utf8')).toBe('<p>表</p>');
    expect(leftovers()).toEqual(before);
  });

  test('is over when its time is over, with all that the browser started', async () => {
    const { folder, browser } = standIn('sleep 600 & echo $! > "$0.child"; wait');
    const before = leftovers();
    expect(await reason(printPage({ browser, html: '', limit: 4_000 }))).toMatch('did not finish within 4 seconds');
    const child = readFileSync(join(folder, 'chromium.child'), 'utf8').trim();
    await expect.poll(() => stateOf(child), { timeout: 5_000 }).toMatch(/^Z?$/);
    expect(leftovers()).toEqual(before);
  });

  test('is over when it is interrupted, before and while it runs', async () => {
    const { browser } = standIn('sleep 600');
    const controller = new AbortController();
    const printing = reason(printPage({ browser, html: '', limit: 60_000, signal: controller.signal }));
    setTimeout(() => controller.abort(), 300);
    expect(await printing).toMatch('Interrupted');
    expect(await reason(printPage({ browser, html: '', limit: 60_000, signal: controller.signal }))).toMatch(
      'Interrupted',
    );
  });

  test.each([
    ['exit 3', /printed no PDF .*chromium, 3\)/],
    ['printf "%%PDF-1.4 cut off" > "$out"', /printed no PDF/],
    ['echo "FATAL: No usable sandbox!" >&2; exit 133', /No usable sandbox!.*Its sandbox does not work here/],
  ])('tells what failed: %s', async (script, expected) => {
    expect(await reason(printPage({ browser: standIn(script).browser, html: '', limit: 20_000 }))).toMatch(expected);
  });

  test('a program that cannot be started', async () => {
    expect(await reason(printPage({ browser: '/nowhere/chrome', html: '', limit: 20_000 }))).toMatch('ENOENT');
  });
});

/** What the system says of a process: empty once it is gone, Z if only its parent has not noticed. */
function stateOf(pid: string): string {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).trim().slice(0, 1);
  } catch {
    return '';
  }
}

describe('goalsheet render --to pdf', () => {
  const table = { '表.goal': repoFile('examples/tianhe.goal') };

  test('without a browser writes the page beside, and says where', async () => {
    const written: string[] = [];
    const beside = async (ending: string, content: string) => {
      written.push(content);
      return `打印${ending}`;
    };
    const sheet = sheetOf(parse(table['表.goal']) as Table);
    const io = { platform: 'win32', env: {} } as unknown as Io;
    const printing = writePdf([sheet], { io, shown: '打印.pdf', browser: undefined, beside });
    await expect(printing).rejects.toMatchObject({
      text: { zh: expect.stringContaining('可打印的网页已写入 打印.html') },
    });
    expect(written).toEqual([toHtml(sheet)]);
  });

  test.skipIf(process.platform === 'win32')('on a terminal, what is waited for is said, and goes away', async () => {
    const cwd = folderWith(table);
    const { browser } = standIn('printf "%%PDF-1.4 %%%%EOF" > "$out"');
    const args = ['render', '表.goal', '-o', 'x.pdf', '--browser', browser];
    const { code, stderr } = await goalsheet(args, { cwd, columns: 80 });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^\r\x1b\[K正在打印 PDF.*…\r\x1b\[K/)]);
    expect((await goalsheet([...args, '--force'], { cwd })).stderr).not.toContain('正在打印');
  });

  test('a browser that was named and is not there', async () => {
    const cwd = folderWith(table);
    const { code, stderr } = await goalsheet(['render', '表.goal', '-o', 'x.pdf', '--browser', '没有'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('没有这个浏览器程序：没有。')]);
    expect([...filesIn(cwd).keys()]).toEqual(['表.goal']);
  });
});

test('the usual places of each platform', () => {
  const windows = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local' };
  expect(browserPlaces({ platform: 'win32', env: windows })).toContain(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
  expect(browserPlaces({ platform: 'win32', env: {} })).toEqual([]);
  expect(browserPlaces({ platform: 'darwin', env: { HOME: '/Users/w' } })).toContain(
    '/Users/w/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  const linux = browserPlaces({ platform: 'linux', env: { PATH: '/opt/x:.:/usr/bin' } });
  expect(linux.slice(0, 2)).toEqual(['/opt/x/google-chrome-stable', '/usr/bin/google-chrome-stable']);
  expect(linux.filter(place => !place.startsWith('/'))).toEqual([]);
});
