import { readFileSync } from 'node:fs';
import { meaningOf } from '@goalsheet/core/model';
import { parse } from '@goalsheet/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename } from '../../packages/server/src/rename.ts';
import { Client, MemoryFiles, uri } from './harness.ts';
import { addressOf, rangeText, type Sources, textIn, worldOf } from './helpers/context.ts';
import { TABLES, WILD } from './helpers/tables.ts';

const STANDARD = '指标体系：本市\n一级指标：1-产出\n二级指标：11-件数\n  别名：个数\n二级指标：质量\n';
const TABLE = '表\n指标体系：本市\n资金使用单位：甲\n项目名称：乙\n';

/** The files after all edits; files that did not change are left out. */
async function renamed(sources: Sources, newName: string): Promise<Record<string, string>> {
  const { snapshot, position, context } = await worldOf(sources);
  const edit = await rename(snapshot, position, newName, context);
  const after: Record<string, string> = {};
  for (const name of Object.keys(sources)) {
    const edits = edit?.changes?.[addressOf(name)];
    if (edits && edits.length > 0) after[name] = applied(sources[name]!.replace('‸', ''), edits);
  }
  expect(Object.keys(edit?.changes ?? {}).filter(uri => !uri.startsWith('file:'))).toEqual([]);
  return after;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    const line = lines[range.start.line]!;
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join('\n');
}

const CASES: readonly (readonly [name: string, sources: Sources, newName: string, after: Sources])[] = [
  [
    'a type from a table: codes and aliases stay, other standards too',
    {
      'a.goal': `${TABLE}件‸数：丙\n  11-件 数 ：丁\n个数：件数\n说明：件数\n`,
      'b.goal': '表\n资金使用单位：甲\n项目名称：乙\n件数：丙\n指标值：1\n',
      'l.goal': '指标库：库\n指标体系：本市\n件数：丙\n计量单位：件\n',
      's.goal': STANDARD,
    },
    ' 数目 ',
    {
      'a.goal': `${TABLE}数目：丙\n  11-数目 ：丁\n个数：件数\n说明：件数\n`,
      'l.goal': '指标库：库\n指标体系：本市\n数目：丙\n计量单位：件\n',
      's.goal': STANDARD.replace('11-件数', '11-数目'),
    },
  ],
  [
    'an alias from its standard: the type stays',
    { 'a.goal': `${TABLE}件数：丙\n个数：丁\n`, 's.goal': STANDARD.replace('个数', '个‸数') },
    '数目',
    { 'a.goal': `${TABLE}件数：丙\n数目：丁\n`, 's.goal': STANDARD.replace('个数', '数目') },
  ],
  [
    'a standard',
    { 'a.goal': TABLE.replace('本市', '本‸市'), 'l.goal': '指标库：库\n指标体系：本市\n', 's.goal': STANDARD },
    '我市体系：二版',
    {
      'a.goal': TABLE.replace('本市', '我市体系：二版'),
      'l.goal': '指标库：库\n指标体系：我市体系：二版\n',
      's.goal': STANDARD.replace('本市', '我市体系：二版'),
    },
  ],
  [
    'a type one slip away is read as the type, and renamed with it',
    { 'a.goal': `${TABLE}质星：丙\n指标值：1\n`, 's.goal': STANDARD.replace('质量', '质‸量') },
    '品质',
    { 'a.goal': `${TABLE}品质：丙\n指标值：1\n`, 's.goal': STANDARD.replace('质量', '品质') },
  ],
  [
    'a unit, wherever it stands in its file',
    {
      'a.goal': '表\n资金使用单位：甲‸\n  项目名称：甲\n资金使用单位：乙\n资金使用单位：甲\n',
      'b.goal': '表\n资金使用单位：甲\n',
    },
    '丙：一部',
    { 'a.goal': '表\n资金使用单位：丙：一部\n  项目名称：甲\n资金使用单位：乙\n资金使用单位：丙：一部\n' },
  ],
  [
    'a project, that one alone; its name may recur in another unit',
    { 'a.goal': '表\n资金使用单位：甲\n项目名称：‸乙\n资金使用单位：丙\n项目名称：乙\n项目名称：丁\n' },
    '丁',
    { 'a.goal': '表\n资金使用单位：甲\n项目名称：丁\n资金使用单位：丙\n项目名称：乙\n项目名称：丁\n' },
  ],
  ['the same name again changes nothing', { 'a.goal': '表\n资金使用单位：甲‸\n' }, '甲', {}],
  ['an indicator is not renamed', { 'a.goal': `${TABLE}件数：丙‸\n`, 's.goal': STANDARD }, '丁', {}],
];

test.each(CASES)('%s', async (_, sources, newName, after) => {
  expect(await renamed(sources, newName)).toEqual(after);
});

describe('refused, and why', () => {
  const AT_TYPE = { 'a.goal': `${TABLE}件‸数：丙\n`, 's.goal': STANDARD };
  const AT_STANDARD = { 's.goal': STANDARD.replace('本市', '本‸市'), 't.goal': '指标体系：外市\n' };
  const REFUSED: readonly (readonly [sources: Sources, newName: string, zh: RegExp, en: RegExp])[] = [
    [AT_TYPE, '', /^名称不能为空。$/, /empty/],
    [AT_TYPE, '　', /^名称不能为空。$/, /empty/],
    [AT_TYPE, '一\n二', /一行/, /one line/],
    [AT_TYPE, '质量', /已经有“质量”/, /already/],
    [AT_TYPE, '个数', /已经有“个数”（二级指标“件数”的名称或别名）/, /already/],
    [AT_TYPE, '指标值', /“指标值”是表格固定的栏目/, /fixed key/],
    [AT_TYPE, '计量单位', /固定的栏目/, /fixed key/],
    [AT_TYPE, '金额单位', /固定的栏目/, /fixed key/],
    [AT_TYPE, '数目：一', /不能有“：”/, /cannot hold “：”/],
    [AT_TYPE, '“数目”', /不能有““”/, /cannot hold/],
    [AT_TYPE, '#数目', /注释/, /comment/],
    [AT_TYPE, '数 目', /空白/, /white space/],
    [AT_TYPE, '12-数目', /请写“数目”/, /write “数目”/],
    [AT_TYPE, '数'.repeat(21), /最多 20 个字.*21 个字/, /at most 20/],
    [AT_STANDARD, '外市', /已经有指标体系“外市”/, /already a standard/],
    [AT_STANDARD, '项目支出绩效指标', /已经有指标体系/, /already/],
    [{ 'a.goal': '表\n资金使用单位：甲‸\n资金使用单位：乙\n' }, '乙', /已经有资金使用单位“乙”/, /already a unit/],
    [
      { 'a.goal': '表\n资金使用单位：甲\n项目名称：乙‸\n项目名称：丙\n' },
      '丙',
      /同一单位的项目“丙”/,
      /already a project/,
    ],
    [
      { 'a.goal': '表\n资金使用单位：甲\n项目名称：乙\n数量‸指标：丙\n' },
      '数目',
      /“数量指标”是内置指标体系里的类型/,
      /built-in/,
    ],
    [{ 'a.goal': '表\n指标体系：项目支出绩效指‸标\n' }, '数目', /内置的指标体系/, /built-in/],
    [{ 'a.goal': '表\n部门名‸称：局\n' }, '数目', /“部门名称”是固定的栏目/, /fixed key/],
  ];
  test.each(REFUSED)('%j → %s', async (sources, newName, zh, en) => {
    for (const [language, why] of [['zh', zh] as const, ['en', en] as const]) {
      const { snapshot, position, context } = await worldOf(sources, { language });
      const error = await Promise.resolve(rename(snapshot, position, newName, context)).catch(thrown => thrown);
      expect(error).toBeInstanceOf(ResponseError);
      expect(error.message).toMatch(why);
    }
  });
});

describe('what is offered', () => {
  const OFFERED: readonly (readonly [name: string, sources: Sources, placeholder: string])[] = [
    ['a type without its code', { 'a.goal': `${TABLE}11-⟦件 数‸⟧：丙\n`, 's.goal': STANDARD }, '件数'],
    ['a unit', { 'a.goal': '表\n资金使用单位：⟦‸甲⟧' }, '甲'],
    ['a type in its standard', { 's.goal': STANDARD.replace('件数', '⟦‸件数⟧') }, '件数'],
  ];
  test.each(OFFERED)('%s', async (_, sources, placeholder) => {
    const { snapshot, position, context, expected } = await worldOf(sources);
    const offered = await prepareRename(snapshot, position, context);
    expect(offered!.placeholder).toBe(placeholder);
    expect([`${Object.keys(sources)[0]} ${rangeText(offered!.range)}`]).toEqual(expected);
  });
  test.each(['表\n资金使用单位：甲\n项目名称：乙\n数量指标：丙‸', '‸', '表\n单位：万‸元', '表\n没有‸冒号'])(
    'nothing at %j',
    async source => {
      const { snapshot, position, context } = await worldOf(source);
      expect(await prepareRename(snapshot, position, context)).toBeUndefined();
    },
  );
});

test.each(TABLES)('%s: each unit and project can be renamed', async (_, text) => {
  const { snapshot, context } = await worldOf(text);
  for (const [line, content] of text.split('\n').entries()) {
    const head = /^( *)(?:资金使用单位|项目名称)：(.*)$/.exec(content);
    if (!head) continue;
    const position = { line, character: content.length };
    const edit = await rename(snapshot, position, '新的名称', context);
    const [only, ...others] = Object.values(edit!.changes!).flat();
    expect(textIn(text, only!.range)).toBe(head[2]);
    expect(others).toEqual([]);
  }
});

test('wild files: only refusals are thrown', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, fc.string(), async ([text, positions], newName) => {
      const { snapshot, context } = await worldOf({ 'a.goal': text, 's.goal': STANDARD });
      for (const position of positions)
        for (const ask of [
          async () => prepareRename(snapshot, position, context),
          async () => rename(snapshot, position, newName, context),
        ]) {
          const result = await ask().catch(error => error);
          if (result instanceof Error) expect(result).toBeInstanceOf(ResponseError);
        }
    }),
    { numRuns: 200 },
  );
});

describe.each(TABLES)('%s under a standard of its own', (_, text) => {
  const standard = readFileSync('packages/language/standards/项目支出绩效指标.goal', 'utf8');
  const readWith = (table: string, own: string) => {
    const read = parse(own, { file: '/w/s.goal' });
    return JSON.stringify(meaningOf(parse(table, { standards: read.kind === 'standard' ? [read] : [] })));
  };
  const names = [...standard.matchAll(/^(?:二级指标：\d+-| *别名：)(.*)$/gm)].map(match => match[1]!);

  test.each(names)('%s: the table says the same by the new name', async name => {
    const marked = standard.replace(new RegExp(`^(二级指标：\\d+-| *别名：)${name}$`, 'm'), `$1‸${name}`);
    const after = await renamed({ 'a.goal': text, 's.goal': marked }, '某某某');
    const [table, own] = [after['a.goal'] ?? text, after['s.goal']!];
    expect(own).toBe(marked.replace(`‸${name}`, '某某某'));
    // What was renamed stands in labels alone, and there as a whole: the names of types and of indicators are kept apart.
    const before = readWith(text, standard);
    const isType = marked.includes(`-‸${name}`);
    const label = (said: string) => said.replaceAll(`"label":"${name}"`, '"label":"某某某"');
    const type = (said: string) =>
      said.replace(/("type":"[^"/]*\/)([^"]*)"/g, (all, head, own) => (own === name ? `${head}某某某"` : all));
    expect(readWith(table, own)).toBe(isType ? type(label(before)) : label(before));
  });
});

test('over the protocol: open files as they are, closed ones too, and why a name is refused', async () => {
  const files = new MemoryFiles({
    '/files/.git/HEAD': '',
    '/files/s.goal': STANDARD,
    '/files/c.goal': `${TABLE}件数：丙\n`,
  });
  const client = new Client({ files, locale: 'zh-cn' });
  await client.open('/files/a.goal', `# 未保存\n${TABLE}件数：丙\n`);
  const position = { line: 5, character: 1 };
  const edit = await client.ask<WorkspaceEdit>('textDocument/rename', '/files/a.goal', { position, newName: '数目' });
  const lines = Object.entries(edit.changes!).map(([name, edits]) => [
    name,
    edits.map(({ range }) => rangeText(range)),
  ]);
  expect(Object.fromEntries(lines)).toEqual({
    [uri('/files/a.goal')]: ['5:0-5:2'],
    [uri('/files/c.goal')]: ['4:0-4:2'],
    [uri('/files/s.goal')]: ['2:8-2:10'],
  });
  const refused = client.ask('textDocument/rename', '/files/a.goal', { position, newName: '质量' });
  await expect(refused).rejects.toThrow('已经有“质量”');
  await client.stop();
});
