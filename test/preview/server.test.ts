import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PreviewError, startPreview } from '../../packages/cli/src/preview/server.ts';
import type { FolderView, TableView } from '../../packages/cli/src/preview/view.ts';
import { sheetOf, tableHtml } from '../../packages/core/src/sheet/index.ts';
import { parse } from '../../packages/language/src/index.ts';
import { ask, askJson, previewOf, TABLE, temporaryFolder } from './helpers.ts';

test('lists tables with what they add up to, standards and libraries apart', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '2025年'));
  mkdirSync(join(folder, 'node_modules'));
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '2025年', '甲.goal'), TABLE.replace('5.00', '1,997.76'));
  writeFileSync(join(folder, 'b.goal'), TABLE.replace('单位：万元', '单位：万园').replace(/ {4}社会效益.*/s, ''));
  writeFileSync(join(folder, 'c.goal'), '指标体系：本市体系\n一级指标：1-产出\n二级指标：11-数量指标\n');
  writeFileSync(join(folder, 'd.goal'), '指标库：通用\n数量指标：参训人次\n');
  writeFileSync(join(folder, 'node_modules', 'x.goal'), TABLE);
  writeFileSync(join(folder, '.git', 'x.goal'), TABLE);
  const view = await askJson<FolderView>(await previewOf(folder), '/api/folder');
  expect(view.path).toBe(folder);
  expect(view.tables).toEqual([
    {
      file: '2025年/甲.goal',
      version: expect.any(Number),
      title: '项目支出绩效目标表',
      department: '示例局',
      projects: 1,
      total: '1,997.76',
      moneyUnit: '万元',
      counts: { error: 0, warning: 0, hint: 0 },
      broken: false,
    },
    expect.objectContaining({ file: 'b.goal', counts: expect.objectContaining({ warning: 1 }), broken: false }),
  ]);
  expect(view.tables[1]!.counts.error).toBeGreaterThan(0);
  expect(view.others.map(({ file, kind, name }) => [file, kind, name])).toEqual([
    ['c.goal', 'standard', '本市体系'],
    ['d.goal', 'library', '通用'],
  ]);
});

test('a table is shown by the one sheet, marked where something was found', async () => {
  const folder = temporaryFolder();
  const text = readFileSync('examples/tianhe.goal', 'utf8');
  writeFileSync(join(folder, 'tianhe.goal'), text);
  const preview = await previewOf(folder);
  await ask(preview, '/api/folder');
  const view = await askJson<TableView>(preview, '/api/table?file=tianhe.goal');
  const file = parse(text);
  if (file.kind !== 'table') throw new Error('no table');
  const unmarked = view.sheet!.replace(/ (?:error|warning|hint)(" data-id="[^"]*") title="[^"]*"/g, '$1');
  expect(unmarked).toBe(tableHtml(sheetOf(file)));
  expect(view.findings.length).toBeGreaterThan(0);
  for (const { id, head, severity, line, title, message } of view.findings) {
    expect({ severity, line, title, message }).toEqual({
      severity: expect.stringMatching(/^(?:error|warning|hint)$/),
      line: expect.any(Number),
      title: expect.stringMatching(/./),
      message: expect.stringMatching(/./),
    });
    const marked = ['error', 'warning', 'hint'].map(each => `${each}" data-id="${id}"`);
    if (!head) expect(marked.some(each => view.sheet!.includes(each))).toBe(true);
  }
  const keys = view.findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('findings name unit, project and indicator; the answered ones are counted, not listed', async () => {
  const folder = temporaryFolder();
  const bare = TABLE.replace(/ {4}社会效益.*/s, '');
  writeFileSync(join(folder, 'a.goal'), bare);
  writeFileSync(join(folder, 'b.goal'), bare.replace('    数量', '    不采纳：GS301 试点项目\n    数量'));
  writeFileSync(join(folder, 'c.goal'), bare + bare.slice(bare.indexOf('资金')).replace('本级', '二级'));
  const preview = await previewOf(folder);
  await ask(preview, '/api/folder');
  const one = await askJson<TableView>(preview, '/api/table?file=a.goal');
  expect(one.findings.map(({ code, group, place }) => [code, group, place])).toEqual([
    ['GS301', '示例局本级 › 培训经费', '培训经费'],
  ]);
  const waived = await askJson<TableView>(preview, '/api/table?file=b.goal');
  expect([waived.findings, waived.waived]).toEqual([[], 1]);
  expect(waived.sheet).not.toContain('warning');
  const two = await askJson<TableView>(preview, '/api/table?file=c.goal');
  expect(two.findings.map(({ place }) => place)).toEqual(['示例局本级 › 培训经费', '示例局二级 › 培训经费']);
  const english = await askJson<TableView>(preview, '/api/table?file=a.goal&language=en');
  expect(english.findings[0]!.title).toMatch(/^[\x20-\x7e]+$/);
});

test('what is said of the head is told from what is said of 合计', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'a.goal'),
    TABLE.replace('部门名称：示例局\n', '').replace('单位：万元', '单位：万元\n总计：6'),
  );
  const preview = await previewOf(folder);
  await ask(preview, '/api/folder');
  const { findings, sheet } = await askJson<TableView>(preview, '/api/table?file=a.goal');
  expect(findings.map(({ code, head, id }) => [code, head, id])).toEqual([
    ['GS103', true, ''],
    ['GS204', false, ''],
  ]);
  expect(sheet).toContain('<tr class="total error" data-id="" title="GS204');
});

test('a file that is no text, and a profile with mistakes, say so in place', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.goal'), TABLE);
  writeFileSync(join(folder, 'b.goal'), Buffer.from([0, 1, 2, 3]));
  writeFileSync(join(folder, 'goalsheet.config.json'), '{"rules": {"GS999": "off"}}');
  const preview = await previewOf(folder);
  const view = await askJson<FolderView>(preview, '/api/folder');
  expect(view.tables.map(({ broken }) => broken)).toEqual([false, true]);
  const good = await askJson<TableView>(preview, '/api/table?file=a.goal');
  expect(good.notices).toEqual([expect.stringContaining('goalsheet.config.json:1 ')]);
  const bad = await askJson<TableView>(preview, '/api/table?file=b.goal');
  expect(bad.sheet).toBeUndefined();
  expect(bad.problem).toContain('这不是纯文本文件');
  const plain = await ask(preview, '/plain?file=b.goal&language=en');
  expect([plain.status, plain.body]).toEqual([404, expect.stringContaining('no plain text')]);
});

test('the page begins in the language asked for', async () => {
  const folder = temporaryFolder();
  expect((await ask(await previewOf(folder), '/')).body).toContain('<html lang="zh-CN">');
  expect((await ask(await previewOf(folder, { language: 'en' }), '/')).body).toContain('<html lang="en">');
});

test('a folder that is not there, and what is no folder, are refused in words', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.goal'), TABLE);
  const begun = (path: string, language: 'zh' | 'en') => startPreview({ folder: path, language });
  await expect(begun(join(folder, 'none'), 'zh')).rejects.toThrow(/^没有这个文件夹：/);
  await expect(begun(join(folder, 'none'), 'en')).rejects.toThrow(PreviewError);
  await expect(begun(join(folder, 'a.goal'), 'en')).rejects.toThrow(/^This is no folder: /);
});

test('a port that is taken gives way to the next one', async () => {
  const folder = temporaryFolder();
  const blocker = createServer();
  await new Promise<void>(resolve => blocker.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void blocker.close());
  const { port } = blocker.address() as { port: number };
  const first = await previewOf(folder, { port });
  const second = await previewOf(folder, { port });
  expect(new Set([port, first.port, second.port]).size).toBe(3);
  expect((await ask(second, '/')).status).toBe(200);
});
