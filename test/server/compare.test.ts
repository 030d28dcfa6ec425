import { readFileSync } from 'node:fs';
import type { CompareResult } from '@goalsheet/server/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { Client, uri } from './harness.ts';

let client: Client;
afterEach(() => client.stop());

const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const compare = (text: string | undefined) =>
  client.connection.sendRequest<CompareResult | null>('goalsheet/compare', {
    uri: uri('/a.goal'),
    after: { name: '编辑器', path: 'a.goal' },
    before: { name: 'HEAD <1>', path: 'a.goal', ...(text !== undefined && { text }) },
  });

describe('a table beside another text of it', () => {
  test('is a redline of the text as it is now', async () => {
    client = new Client({ locale: 'zh-cn' });
    await client.open('/a.goal', BAIYUN);
    await client.replace('/a.goal', '＞1次', '≥1次');
    const { html, css, version } = (await compare(BAIYUN))!;
    expect(version).toBe(2);
    expect(html).toContain('HEAD &lt;1&gt; → 编辑器');
    expect(html).toMatch(/class="mark [^"]+">放宽</);
    expect(html).toMatch(/<del>[^<]*＞/);
    expect(css).toContain('.goalsheet');
    // What the page's policy would not let through, or what would act, is not in it.
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/i);
  });

  test('tells what is found now and was not, and what is settled', async () => {
    client = new Client({ locale: 'en' });
    await client.open('/a.goal', BAIYUN.replace('总计：1,997.76', '总计：1,997.77'));
    expect((await compare(BAIYUN))!.html).toContain('GS204');
  });

  test.each([
    ['a file that was not there', undefined, 'all of the table is new'],
    ['the same text', BAIYUN, 'Both sides are the same'],
    ['another layout', `# 注\n${BAIYUN}`, 'Only layout'],
    ['a standard', '指标体系：本局\n', 'not compared as tables'],
  ])('says so of %s', async (_, text, said) => {
    client = new Client({ locale: 'en' });
    await client.open('/a.goal', BAIYUN);
    expect((await compare(text))!.html).toContain(said);
  });
});
