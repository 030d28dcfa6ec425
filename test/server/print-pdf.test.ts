import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintPdfResult } from '@goalsheet/server/protocol';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { printPdf } from '../../packages/server/src/print-pdf.ts';
import { folderWith } from '../cli/helpers/folder.ts';
import { Client, uri } from './harness.ts';

let client: Client;
afterEach(async () => {
  vi.unstubAllEnvs();
  await client.stop();
});

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const print = (token?: CancellationTokenSource['token']) =>
  client.connection.sendRequest<PrintPdfResult | null>(
    'goalsheet/printPdf',
    { uri: uri('/a.goal') },
    ...(token ? [token] : []),
  );

/** What stands in for a browser: a shell script that knows where the page is, and where the PDF is to go. */
function standIn(script: string): string {
  const head =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own
    '#!/bin/sh\nfor each; do case "$each" in --print-to-pdf=*) out="${each#*=}";; file:*) page="${each#file://}";; esac; done\n';
  const browser = join(folderWith({ chromium: `${head}${script}\n` }), 'chromium');
  chmodSync(browser, 0o755);
  vi.stubEnv('GOALSHEET_BROWSER', browser);
  return browser;
}

describe.skipIf(process.platform === 'win32')('a table as PDF', () => {
  test('is printed with unsaved changes', async () => {
    const browser = standIn('cp "$page" "$0.page"; printf "%%PDF-1.4 %%%%EOF" > "$out"');
    client = new Client({ printPdf });
    await client.open('/a.goal', BAIYUN);
    await client.replace('/a.goal', '网格化服务管理工作经费', '改了名的经费');
    const { base64, problem } = (await print())!;
    expect([Buffer.from(base64!, 'base64').toString(), problem]).toEqual(['%PDF-1.4 %%EOF', undefined]);
    const page = readFileSync(`${browser}.page`, 'utf8');
    expect(page).toContain('改了名的经费');
    expect(page).toContain('1,997.76');
  });

  test('of a standard there is none', async () => {
    standIn('exit 1');
    client = new Client({ printPdf });
    await client.open('/a.goal', '指标体系：本局\n');
    expect(await print()).toBeNull();
  });

  test('a browser that fails is told, in the language of the editor', async () => {
    standIn('exit 3');
    client = new Client({ printPdf, locale: 'en' });
    await client.open('/a.goal', BAIYUN);
    expect((await print())!.problem).toMatch(/printed no PDF .*chromium, 3\)/);
  });

  test('without a browser the page is offered', async () => {
    for (const name of ['GOALSHEET_BROWSER', 'CHROME_PATH', 'ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'])
      vi.stubEnv(name, '');
    vi.stubGlobal('process', { ...process, env: process.env, cwd: () => '/', platform: 'win32' });
    client = new Client({ printPdf });
    await client.open('/a.goal', BAIYUN);
    const { problem } = (await print())!;
    vi.unstubAllGlobals();
    expect(problem).toMatch(/没有找到 Edge、Chrome 或 Chromium.*打印成 PDF/);
  });

  test('one who no longer wants it ends the browser', async () => {
    const browser = standIn('touch "$0.started"; sleep 600; touch "$0.ended"');
    client = new Client({ printPdf });
    await client.open('/a.goal', BAIYUN);
    const source = new CancellationTokenSource();
    const printing = print(source.token).catch(error => error);
    await expect.poll(() => existsSync(`${browser}.started`), { timeout: 20_000 }).toBe(true);
    source.cancel();
    expect(await printing).toBeNull();
    expect(existsSync(`${browser}.ended`)).toBe(false);
  });
});

test('a server says whether it can be asked to print', async () => {
  const experimental = async (options: ConstructorParameters<typeof Client>[0]) => {
    client = new Client(options);
    return (await client.initialized).capabilities.experimental;
  };
  expect(await experimental({})).toBeUndefined();
  await client.stop();
  expect(await experimental({ printPdf })).toEqual({ goalsheetPrintsPdf: true });
});
