import { readFileSync } from 'node:fs';
import { builtInText } from '@goalsheet/language';
import type { BuiltInResult, NewTableResult, RenderResult, RowAtResult, SheetResult } from '@goalsheet/server/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver';
import { Client, uri } from './harness.ts';

let client: Client;
afterEach(() => client.stop());

const PATH = '/a.goal';
const SOURCE = `项目支出绩效目标表
部门名称：某局
单位：万元
总计：1,009.00

资金使用单位：甲/中心
  总计：8.00

  # 第一个
  项目名称：一
    财政拨款：1,005.00
    绩效目标：做好。
    数量指标：次数
      指标值：≥3次

    社会效益：提高
      指标值：提高

资金使用单位：乙
  项目名称：二
    财政拨款：4.00
    绩效目标：
      做好，
      做完。
    数量指标：次数
      指标值：≥4次
    社会效益：提高
      指标值：提高
`;

async function open(text = SOURCE): Promise<void> {
  client = new Client();
  await client.open(PATH, text);
}

const send = <T>(method: string, params: object) => client.connection.sendRequest<T>(method, params);
const sheet = (since?: number) => send<SheetResult>('goalsheet/sheet', { uri: uri(PATH), ...(since && { since }) });

/** What a client shows that was told of a change. */
function changed(before: SheetResult, { change, findings }: SheetResult) {
  let place = -1;
  const rows = new Map(change!.rows.map(({ index, html }) => [index, html]));
  const table = before.table!.replace(/<tr[ >].*?<\/tr>/gs, row => rows.get(++place) ?? row);
  const { from, gone } = change!;
  return {
    table,
    findings: [...before.findings.slice(0, from), ...findings, ...before.findings.slice(from + gone)],
  };
}

describe('the sheet', () => {
  test('is the official table with ids and marks, and its findings by id', async () => {
    await open();
    const { table, title, version, findings } = await sheet();
    expect([title, version]).toEqual(['项目支出绩效目标表', 1]);
    expect(table).toMatch(/^<table class="goalsheet">/);
    expect(table).toContain('data-id="甲%2f中心/一/数量指标/次数"');
    expect(findings.map(({ code, id }) => [code, id])).toContainEqual(['GS203', '甲%2f中心']);
    expect(table).toMatch(/data-id="甲%2f中心"[^>]*GS203/);
  });

  test('follows unsaved changes', async () => {
    await open();
    await client.replace(PATH, '项目名称：二', '项目名称：第二');
    const { table, version } = await sheet();
    expect(version).toBe(2);
    expect(table).toContain('第二');
  });

  test('that a client shows is asked for again: it is told of the rows and findings that are others', async () => {
    await open(readFileSync('examples/baiyun.goal', 'utf8'));
    const steps = [
      ['财政拨款：5.00', '财政拨款：5.10'],
      ['年度指标值：＞1次', '年度指标值：力争＞1次'],
      ['项目名称：网格化服务管理工作经费', '项目名称：网格化服务管理经费'],
      ['总计：1,997.76', '总计：1,997.77'],
    ] as const;
    for (const [from, to] of steps) {
      const before = await sheet();
      await client.replace(PATH, from, to);
      const told = await sheet(before.serial);
      const whole = await sheet();
      expect([from, told.table, (told.change?.rows.length ?? 99) < 5]).toEqual([from, undefined, true]);
      expect(changed(before, told)).toEqual({ table: whole.table, findings: whole.findings });
    }
    const { serial } = await sheet();
    expect(await sheet(serial)).toMatchObject({ serial, change: { rows: [], gone: 0 }, findings: [] });
  });

  test.each([
    ['a project more', (text: string) => text.replace('\n  项目名称：', '\n  项目名称：新的\n\n  项目名称：')],
    ['another head', (text: string) => text.replace('部门名称：', '部门名称：某')],
    ['a standard', () => '指标体系：本局\n'],
  ])('is told as a whole where more than rows is another: %s', async (_, edit) => {
    const text = readFileSync('examples/baiyun.goal', 'utf8');
    await open(text);
    const before = await sheet();
    await client.setText(PATH, edit(text));
    const after = await sheet(before.serial);
    expect(after.change).toBeUndefined();
    expect(after).toEqual({ ...(await sheet()), serial: after.serial });
  });

  test('is told as a whole to a client that shows another than the last', async () => {
    await open();
    const first = await sheet();
    await client.replace(PATH, '做好。', '做好了。');
    await sheet(first.serial);
    expect((await sheet(first.serial)).table).toContain('做好了。');
  });

  test('of a standard is none, and of no file neither', async () => {
    await open('指标体系：本局\n');
    expect(await sheet()).toMatchObject({ title: '本局' });
    expect(await sheet()).not.toHaveProperty('table');
    expect(await send('goalsheet/sheet', { uri: 'file:///none.goal' })).toBeNull();
  });
});

describe('rows', () => {
  const rangeOf = (id: string) => send<Range | null>('goalsheet/rowRange', { uri: uri(PATH), id });
  const at = async (line: number) => (await send<RowAtResult>('goalsheet/rowAt', { uri: uri(PATH), line })).id;

  test('and lines lead to each other', async () => {
    await open();
    const lines = SOURCE.split('\n');
    const ids = await Promise.all(lines.map((_, line) => at(line)));
    expect(ids[3]).toBe('');
    expect(ids[6]).toBe('甲%2f中心');
    expect(ids[11]).toBe('甲%2f中心/一');
    expect(ids[13]).toBe('甲%2f中心/一/数量指标/次数');
    expect(ids[22]).toBe('乙/二');
    for (const id of new Set(ids)) {
      const range = await rangeOf(id);
      expect(await at(range!.start.line)).toBe(id);
    }
  });

  test('a project is all of its lines, a unit its own, an indicator without the blank lines below', async () => {
    await open();
    const said = async (id: string) => {
      const { start, end } = (await rangeOf(id))!;
      return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
    };
    expect(await said('')).toBe('1:1-4:12');
    expect(await said('甲%2f中心')).toBe('6:1-7:10');
    expect(await said('甲%2f中心/一')).toBe('10:3-17:13');
    expect(await said('甲%2f中心/一/数量指标/次数')).toBe('13:5-14:14');
    expect(await said('乙/二')).toBe('20:3-28:13');
    expect(await rangeOf('没有')).toBeNull();
  });
});

test.each(['html', 'text', 'markdown', 'csv', 'json'] as const)('renders %s as the command line does', async format => {
  client = new Client();
  await client.open(PATH, readFileSync('examples/baiyun.goal', 'utf8'));
  const { text } = await send<RenderResult>('goalsheet/render', { uri: uri(PATH), format });
  const ending = { html: 'html', text: 'txt', markdown: 'md', csv: 'csv', json: 'json' }[format];
  expect(text.trimEnd()).toBe(readFileSync(`examples/expected/baiyun.${ending}`, 'utf8').trimEnd());
});

test('a new table is one to fill in: nothing is misplaced', async () => {
  client = new Client();
  const { text } = await send<NewTableResult>('goalsheet/newTable', {
    title: '项目支出绩效目标申报表',
    department: '某局',
    moneyUnit: '元',
    year: '2025',
    unit: '甲',
  });
  expect(text).toMatch(
    /^项目支出绩效目标申报表\n部门名称：某局\n单位：元\n年度：2025\n\n资金使用单位：甲\n\n {2}项目名称：/,
  );
  await client.open(PATH, text);
  expect(new Set((await client.diagnostics(PATH)).map(({ code }) => code))).toEqual(new Set(['GS103']));
});

test('the text of a built-in file, however its address is encoded', async () => {
  client = new Client();
  const name = '项目支出绩效指标（成本单列）';
  for (const address of [`builtin:/${name}.goal`, `builtin:/${encodeURIComponent(name)}.goal`]) {
    const { text } = await send<BuiltInResult>('goalsheet/builtIn', { uri: address });
    expect(text).toBe(builtInText(name));
  }
  await expect(send('goalsheet/builtIn', { uri: 'builtin:/没有.goal' })).rejects.toThrow('builtin:/没有.goal');
});

test('the status: total and counts, with each check', async () => {
  await open();
  await client.diagnostics(PATH);
  await client.until(() => client.statuses.length === 1);
  expect(client.statuses[0]).toMatchObject({
    uri: uri(PATH),
    version: 1,
    kind: 'table',
    total: '1,009.00 万元',
    errors: 1,
  });
});
