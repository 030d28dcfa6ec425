import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag, FileChangeType } from 'vscode-languageserver';
import { Client, type ClientOptions, MemoryFiles, shown } from './harness.ts';

const TABLES = { baiyun: 'examples/baiyun.goal', tianhe: 'examples/tianhe.goal' } as const;

let client: Client;
const start = (options: ClientOptions = {}) => (client = new Client(options));
afterEach(() => client.stop());

const SMALL = `项目支出绩效目标表
部门名称：某局
单位：万元

资金使用单位：甲中心
  总计：8.00

  项目名称：一
    财政拨款：5.00
    绩效目标：做好。
    数量指标：培训次数
      指标值：≥3次
    社会效益：政策知晓率
      指标值：≥90%

  项目名称：二
    财政拨款：3.00
    绩效目标：做好。
    数量指标：检查次数
      指标值：≥4次
    社会效益：投诉办结率
      指标值：≥95%
`;

describe.each(Object.entries(TABLES))('the published table %s', (name, path) => {
  test('opens without an error; a broken sum shows its operands; put right, it is gone', async () => {
    start();
    const text = readFileSync(path, 'utf8');
    await client.open(`/${name}.goal`, text);
    const before = await client.diagnostics(`/${name}.goal`);
    expect(before.filter(({ severity }) => severity === DiagnosticSeverity.Error)).toEqual([]);
    const total = /^ {2}总计：(.*)$/m.exec(text)![0];
    await client.replace(`/${name}.goal`, total, '  总计：1.23');
    const broken = await client.diagnostics(`/${name}.goal`);
    const sum = broken.find(({ code }) => code === 'GS203')!;
    expect(sum.relatedInformation!.length).toBeGreaterThan(0);
    expect(sum.message).toContain('1.23');
    await client.replace(`/${name}.goal`, '  总计：1.23', total);
    expect(await client.diagnostics(`/${name}.goal`)).toEqual(before);
  });
});

test('a diagnostic has code, page, source, related places and the names of its fixes', async () => {
  start({ initializationOptions: { ruleDocs: 'https://example.org/rules/' } });
  await client.open('/a.goal', SMALL.replace('总计：8.00', '总计：9.00'));
  expect(await client.diagnostics('/a.goal')).toMatchObject([
    {
      code: 'GS203',
      codeDescription: { href: 'https://example.org/rules/GS203.md' },
      source: 'goalsheet',
      severity: DiagnosticSeverity.Error,
      range: { start: { line: 5, character: 5 }, end: { line: 5, character: 9 } },
      relatedInformation: [
        { location: { uri: 'file:///a.goal', range: { start: { line: 8 } } }, message: '「一」5.00' },
        { location: { range: { start: { line: 16 } } }, message: '「二」3.00' },
      ],
      data: { fixes: [{ id: 'GS203.1', safe: false }] },
    },
  ]);
});

test('an entry stated twice is shown as unnecessary; a client that knows no tags gets none', async () => {
  const text = SMALL.replace('部门名称：某局\n', '部门名称：某局\n部门名称：某局\n');
  start();
  await client.open('/a.goal', text);
  expect(await client.diagnostics('/a.goal')).toMatchObject([{ code: 'GS102', tags: [DiagnosticTag.Unnecessary] }]);
  await client.stop();
  start({ capabilities: {} });
  await client.open('/a.goal', text);
  const [plain] = await client.diagnostics('/a.goal');
  expect(plain).not.toHaveProperty('tags');
  expect(plain).not.toHaveProperty('relatedInformation');
});

test.each([
  ['zh-CN', '合计'],
  [undefined, '合计'],
  ['en', 'sum'],
  ['fr', 'sum'],
])('the language follows the locale: %s', async (locale, word) => {
  start(locale === undefined ? {} : { locale });
  await client.open('/a.goal', SMALL.replace('总计：8.00', '总计：9.00'));
  const [diagnostic] = await client.diagnostics('/a.goal');
  expect(/[a-z]{4}/.test(String(diagnostic!.message))).toBe(word === 'sum');
});

test('what the author answered is not shown', async () => {
  start();
  await client.open('/a.goal', SMALL.replace('总计：8.00', '总计：9.00\n  不采纳：GS203 下半年追加'));
  expect(await client.diagnostics('/a.goal')).toEqual([]);
});

describe('files that are not open', () => {
  const broken = SMALL.replace('总计：8.00', '总计：9.00');
  const files = () => new MemoryFiles({ '/files/a.goal': SMALL, '/files/sub/b.goal': broken, '/files/c.goal': broken });

  test('are checked behind the open ones', async () => {
    start({ files: files() });
    await client.open('/files/a.goal', broken);
    await client.until(
      () => client.latest('/files/c.goal') !== undefined && client.latest('/files/sub/b.goal') !== undefined,
    );
    expect(client.published.map(({ uri }) => uri.split('/').at(-1))).toEqual(['a.goal', 'c.goal', 'b.goal']);
    expect(shown(client.latest('/files/c.goal')!.diagnostics)).toEqual(['6:6 GS203']);
  });

  test('are not where the setting says so, and no longer once it does', async () => {
    start({ files: files(), settings: { checkWorkspace: false } });
    await client.open('/files/a.goal', broken);
    await client.diagnostics('/files/a.goal');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(client.published.length).toBe(1);
    client.settings = { checkWorkspace: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => (client.latest('/files/c.goal')?.diagnostics.length ?? 0) > 0);
    client.settings = { checkWorkspace: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.latest('/files/c.goal')?.diagnostics.length === 0);
    expect(client.latest('/files/a.goal')!.diagnostics.length).toBe(1);
  });

  test('follow the disk: changed, created, deleted', async () => {
    start({ files: files() });
    await client.initialized;
    await client.until(() => client.latest('/files/c.goal') !== undefined);
    client.files.write('/files/c.goal', SMALL);
    await client.changedOnDisk('/files/c.goal', FileChangeType.Changed);
    await client.until(() => client.latest('/files/c.goal')!.diagnostics.length === 0);
    client.files.write('/files/d.goal', broken);
    await client.changedOnDisk('/files/d.goal', FileChangeType.Created);
    await client.until(() => client.latest('/files/d.goal')?.diagnostics.length === 1);
    client.files.files.delete('/files/d.goal');
    await client.changedOnDisk('/files/d.goal', FileChangeType.Deleted);
    await client.until(() => client.latest('/files/d.goal')!.diagnostics.length === 0);
  });

  test('an unsaved text goes before the file; closed, the file counts again', async () => {
    start({ files: files() });
    await client.open('/files/c.goal', SMALL);
    expect(await client.diagnostics('/files/c.goal')).toEqual([]);
    await client.until(() => client.latest('/files/sub/b.goal') !== undefined);
    expect(client.latest('/files/c.goal')!.diagnostics).toEqual([]);
    await client.close('/files/c.goal');
    await client.until(() => client.latest('/files/c.goal')!.diagnostics.length === 1);
  });

  test('a file that is no text says so', async () => {
    const with0 = files();
    with0.write('/files/z.goal', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff, 0xfe, 0x81]));
    start({ files: with0 });
    await client.initialized;
    await client.until(() => client.latest('/files/z.goal') !== undefined);
    expect(client.latest('/files/z.goal')!.diagnostics.length).toBe(1);
  });

  test('many are checked with progress, that can be cancelled', async () => {
    const many = new MemoryFiles();
    for (let index = 0; index < 400; index++)
      many.write(`/files/${String(index).padStart(4, '0')}.goal`, broken.repeat(3));
    start({ files: many });
    await client.initialized;
    await client.until(() =>
      client.progress.some(each => (each as { value: { kind: string } }).value.kind === 'report'),
    );
    const { token } = client.progress[0] as { token: string };
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await client.until(() => client.progress.some(each => (each as { value: { kind: string } }).value.kind === 'end'));
    expect(client.published.length).toBeLessThan(400);
  });
});

describe('profiles', () => {
  const broken = SMALL.replace('总计：8.00', '总计：9.00');

  test('a change of the config file checks everything again; what is wrong in it is shown there', async () => {
    const files = new MemoryFiles({
      '/files/a.goal': broken,
      '/files/b.goal': broken,
      '/files/goalsheet.config.json': '{}',
    });
    start({ files });
    await client.open('/files/a.goal', broken);
    await client.until(() => client.latest('/files/b.goal') !== undefined);
    expect((await client.diagnostics('/files/a.goal')).length).toBe(1);
    files.write('/files/goalsheet.config.json', '{"rules": {"GS203": "off", "GS999": "off"}}');
    await client.changedOnDisk('/files/goalsheet.config.json', FileChangeType.Changed);
    await client.until(() => client.latest('/files/a.goal')!.diagnostics.length === 0);
    await client.until(() => client.latest('/files/b.goal')!.diagnostics.length === 0);
    await client.until(() => client.latest('/files/goalsheet.config.json')?.diagnostics.length === 1);
    files.files.delete('/files/goalsheet.config.json');
    await client.changedOnDisk('/files/goalsheet.config.json', FileChangeType.Deleted);
    await client.until(() => client.latest('/files/a.goal')!.diagnostics.length === 1);
    await client.until(() => client.latest('/files/goalsheet.config.json')!.diagnostics.length === 0);
  });
});

describe('standards of the workspace', () => {
  const standard = '指标体系：本局\n一级指标：产出\n  必填：是\n二级指标：件数\n';
  const table = SMALL.replace('单位：万元', '单位：万元\n指标体系：本局');
  const unknownTypes = (path: string) => client.latest(path)?.diagnostics.length;

  test('an edit of one checks the tables that it may concern, open or not', async () => {
    const files = new MemoryFiles({
      '/files/goalsheet.config.json': '{}',
      '/files/a.goal': table,
      '/files/b.goal': table,
      '/files/s.goal': standard,
    });
    start({ files });
    await client.open('/files/a.goal', table);
    await client.until(() => unknownTypes('/files/b.goal') !== undefined);
    const before = await client.diagnostics('/files/a.goal');
    await client.open('/files/s.goal', `${standard}二级指标：数量指标\n二级指标：社会效益\n`);
    await client.until(() => unknownTypes('/files/a.goal') !== before.length);
    await client.until(() => unknownTypes('/files/b.goal') !== before.length);
    await client.close('/files/s.goal');
    await client.until(() => unknownTypes('/files/a.goal') === before.length);
    await client.until(() => unknownTypes('/files/b.goal') === before.length);
  });
});
