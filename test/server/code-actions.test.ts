import { fixAll, parse, print } from '@goalsheet/language';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  FileChangeType,
  type Range,
} from 'vscode-languageserver';
import { CAPABILITIES, Client, type ClientOptions, edited, MemoryFiles, uri } from './harness.ts';

let client: Client;
afterEach(() => client.stop());

const PATH = '/a.goal';

/** Opens a source with the cursor at `‸`, and asks what is offered there. */
async function offered(source: string, only?: string[], options: ClientOptions = {}, path = PATH) {
  client = new Client(options);
  const at = source.indexOf('‸');
  const text = source.replace('‸', '');
  const before = text.slice(0, at).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  await client.open(path, text);
  const diagnostics = await client.diagnostics(path);
  const range: Range = { start: position, end: position };
  const context: CodeActionContext = { diagnostics, ...(only && { only }) };
  const actions = (await client.ask<CodeAction[]>('textDocument/codeAction', path, { range, context })) ?? [];
  return { text, actions };
}

/** What the action whose title holds `title` makes of the text. */
function made({ text, actions }: { text: string; actions: CodeAction[] }, title: string): string {
  const found = actions.filter(each => each.title.includes(title));
  expect(
    found.map(each => each.title),
    actions.map(each => each.title).join('\n'),
  ).toHaveLength(1);
  return edited(text, found[0]!.edit!);
}

const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

const table = (body: string) => `项目支出绩效目标表
部门名称：某局
单位：万元

资金使用单位：甲中心

${body}`;

const project = (lines: string) =>
  table(`  项目名称：一
    财政拨款：5.00
    绩效目标：做好。
${lines}`);

const INDICATORS = `    数量指标：次数
      指标值：≥3次
    社会效益：提高
      指标值：提高
`;

describe('rows pasted from a spreadsheet', () => {
  const CELL =
    '"1、1-产出指标；11-数量指标；开展培训；实施周期指标值:≥1次；年度指标值:≥1次。\n2、2-效益指标；22-社会效益；知晓率；实施周期指标值:≥90%；年度指标值:≥90%。"';
  const ENTRIES = `  项目名称：培训经费
    财政拨款：5.00
    绩效目标：
      办好培训。

      不走过场。
    数量指标：开展培训
      指标值：≥1次
    社会效益：知晓率
      指标值：≥90%`;

  test('become entries', async () => {
    const row = `    培训经费\t5.00\t5.00\t\t\t"办好培训。\n不走‸过场。"\t${CELL}`;
    const asked = await offered(table(`${row}\n`));
    expect(made(asked, '粘贴的表格行')).toBe(table(`${ENTRIES}\n`));
  });

  test('with their headings and unit', async () => {
    const rows = [
      '项目名称（资金使用单位）\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标',
      '乙中心\t3.00\t3.00\t\t',
      `    检查经费\t3.00\t3.00\t\t\t做好检查。\t${CELL}`,
    ];
    const asked = await offered(table(`‸${rows.join('\n')}\n`));
    expect(made(asked, '粘贴的表格行')).toContain('资金使用单位：乙中心\n\n  项目名称：检查经费\n');
  });

  test.each([
    ['text with tabs that is no row', '甲\t乙\t丙\t丁\t戊\n'],
    ['a quote that is never closed', '培训经费\t5.00\t5.00\t\t\t"做好。\n'],
  ])('are left alone: %s', async (_, row) => {
    const { actions } = await offered(table(`‸${row}`));
    expect(actions.filter(({ title }) => title.includes('粘贴的表格行'))).toEqual([]);
  });
});

describe('fixes of the rules', () => {
  test('the safe one is preferred, and belongs to its diagnostic', async () => {
    const { text, actions } = await offered(project(INDICATORS).replace('5.00', '‸５.00'));
    const [fix] = actions.filter(({ kind }) => kind === 'quickfix');
    expect(fix).toMatchObject({ isPreferred: true, diagnostics: [{ code: 'GS205' }] });
    expect(edited(text, fix!.edit!)).toContain('财政拨款：5.00');
  });

  test('one that changes what the table says is offered, and not preferred', async () => {
    const asked = await offered(
      project(INDICATORS).replace('财政拨款：5.00', '财政拨款：5.00\n    其他资金：1.00\n    总计：‸9.00'),
    );
    const fix = asked.actions.find(({ title }) => title.includes('改为 6.00'))!;
    expect(fix.isPreferred).toBeUndefined();
    expect(edited(asked.text, fix.edit!)).toContain('总计：6.00');
  });

  test('a pasted official cell becomes entries', async () => {
    const asked = await offered(
      project(
        `    1、1-产出指标；11-数量指标；‸开展培训；实施周期指标值:一次；年度指标值:＞1次。\n${INDICATORS.split('\n').slice(2).join('\n')}`,
      ),
    );
    expect(made(asked, '改写成条目')).toBe(
      project(
        `    数量指标：开展培训\n      实施周期指标值：一次\n      年度指标值：＞1次\n${INDICATORS.split('\n').slice(2).join('\n')}`,
      ),
    );
  });

  test('a missing 效益指标 is put behind the outputs, with its value, the cursor at its name', async () => {
    const asked = await offered(
      project('    数量指标：次数\n      指标值：≥3次\n    服务对象满意度：满意\n      指标值：≥90%\n').replace(
        '一\n',
        '‸一\n',
      ),
    );
    expect(made(asked, '社会效益')).toBe(
      project(
        '    数量指标：次数\n      指标值：≥3次\n    社会效益：‸\n      指标值：\n    服务对象满意度：满意\n      指标值：≥90%\n',
      ),
    );
  });

  test('a client without snippets gets plain text', async () => {
    const asked = await offered(
      project('    数量指标：次数\n      指标值：≥3次\n').replace('一\n', '‸一\n'),
      undefined,
      {
        capabilities: {},
      },
    );
    expect(made(asked, '社会效益')).toBe(
      project('    数量指标：次数\n      指标值：≥3次\n    社会效益：\n      指标值：\n'),
    );
  });

  test('titles are English for an English client', async () => {
    const { actions } = await offered(project(INDICATORS).replace('5.00', '‸５.00'), undefined, { locale: 'en-GB' });
    expect(actions[0]!.title).toMatch(/^Change/);
  });
});

describe('不采纳', () => {
  test('is written where the finding is answered, with the reason to type', async () => {
    const asked = await offered(project('    数量指标：次数\n      指标值：≥3次\n').replace('一\n', '‸一\n'));
    const text = made(asked, '不采纳：GS301');
    expect(text).toContain('    绩效目标：做好。\n    不采纳：GS301 ‸（写明理由）\n    数量指标：次数');
    await client.setText(PATH, text.replace('‸（写明理由）', '人员经费'));
    expect(codesOf(await client.diagnostics(PATH))).not.toContain('GS301');
    // Left as it is, it is no reason.
    await client.setText(PATH, text.replace('‸', ''));
    expect(codesOf(await client.diagnostics(PATH))).toEqual(expect.arrayContaining(['GS301', 'GS901']));
  });

  test('is written without a reason for a client that has no snippets, and the reason is asked for', async () => {
    const source = project('    数量指标：次数\n      指标值：≥3次\n').replace('一\n', '‸一\n');
    const text = made(await offered(source, undefined, { capabilities: {} }), '不采纳：GS301');
    expect(text).toContain('    不采纳：GS301 \n    数量指标：次数');
    await client.setText(PATH, text);
    expect(codesOf(await client.diagnostics(PATH))).toEqual(expect.arrayContaining(['GS301', 'GS901']));
  });

  test('is offered for an indicator, once a rule, and for entries that are missing', async () => {
    const asked = await offered(
      project('    数量指标：次数\n      指标值：≥3次\n    质‸量指标：获得数量\n      指标值：≥3次\n'),
    );
    expect(made(asked, '不采纳：GS305')).toContain('      指标值：≥3次\n      不采纳：GS305 ‸（写明理由）\n');
    await client.stop();
    const noGoal = project(INDICATORS).replace('    绩效目标：做好。\n', '').replace('一\n', '‸一\n');
    expect(made(await offered(noGoal), '不采纳：GS103')).toContain('    不采纳：GS103 ‸（写明理由）\n');
  });

  test('is not offered for an answer', async () => {
    const { actions } = await offered(project(`    不采纳：GS3‸99 某\n${INDICATORS}`));
    expect(actions.filter(({ title }) => title.startsWith('不采纳'))).toEqual([]);
  });

  test('is not offered for a line that cannot be read', async () => {
    const { actions } = await offered(project(`    ‸什么都不是\n${INDICATORS}`));
    expect(actions.filter(({ title }) => title.includes('不采纳'))).toEqual([]);
  });
});

describe('turning a rule off', () => {
  const source = project('    数量指标：次数\n      指标值：≥3次\n').replace('一\n', '‸一\n');
  const FILE = '/files/goalsheet.config.json';
  const creating = {
    ...CAPABILITIES,
    workspace: {
      ...CAPABILITIES.workspace,
      workspaceEdit: { ...CAPABILITIES.workspace!.workspaceEdit, resourceOperations: ['create' as const] },
    },
  };
  const off = async (options: ClientOptions, path = '/files/a.goal') => {
    const { actions } = await offered(source, undefined, options, path);
    return actions.filter(({ title }) => title.includes('关闭') || title.includes('off in'));
  };

  test('edits the configuration as it is laid out', async () => {
    const config = '{\n\t"rules": {\n\t\t"GS206": "hint"\n\t}\n}\n';
    const [action, ...others] = await off({ files: new MemoryFiles({ [FILE]: config }) });
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      title: '在 goalsheet.config.json 里关闭 GS301 缺少必填的一级指标',
      kind: 'quickfix',
      diagnostics: [{ code: 'GS301' }],
      edit: { documentChanges: [{ textDocument: { uri: uri(FILE), version: null } }] },
    });
    const after = edited(config, action!.edit!);
    expect(after).toBe('{\n\t"rules": {\n\t\t"GS206": "hint",\n\t\t"GS301": "off"\n\t}\n}\n');
    client.files.write(FILE, after);
    await client.changedOnDisk(FILE, FileChangeType.Changed);
    await client.until(() => !codesOf(client.latest('/files/a.goal')!.diagnostics).includes('GS301'));
  });

  test('makes a configuration in the folder of the editor', async () => {
    const files = new MemoryFiles({ '/files/other.txt': '' });
    const [action] = await off({ files, capabilities: creating }, '/files/sub/a.goal');
    expect(action!.edit!.documentChanges![0]).toEqual({
      kind: 'create',
      uri: uri(FILE),
      options: { ignoreIfExists: true },
    });
    expect(edited('', action!.edit!)).toBe('{\n  "rules": {\n    "GS301": "off"\n  }\n}\n');
  });

  test('for a client that knows only changes', async () => {
    const config = '{"rules": {}}';
    const [action] = await off({ files: new MemoryFiles({ [FILE]: config }), capabilities: {}, locale: 'en' });
    expect(action!.title).toBe('Turn GS301 No indicator under a required first level off in goalsheet.config.json');
    expect(Object.keys(action!.edit!.changes!)).toEqual([uri(FILE)]);
    expect(edited(config, action!.edit!)).toContain('"GS301": "off"');
  });

  test.each<[string, ClientOptions, string?]>([
    ['where the client makes no files', { files: new MemoryFiles({ '/files/other.txt': '' }) }],
    ['where the configuration is none', { files: new MemoryFiles({ [FILE]: '{"rules": ' }) }],
    ['where it is no text', { files: new MemoryFiles({ [FILE]: '\0' }) }],
    ['for a table that was never saved', { capabilities: creating }, 'untitled://x/a.goal'],
  ])('is not offered %s', async (_, options, path) => {
    expect(await off(options, path)).toEqual([]);
  });
});

describe('fix all', () => {
  const messy = project(INDICATORS).replace('5.00', '５.00').replace('部门名称', '部 门名称');

  test.each(['source', 'source.fixAll', 'source.fixAll.goalsheet'])('asked for as %s', async kind => {
    const asked = await offered(`‸${messy}`, [kind]);
    expect(asked.actions.map(action => action.kind)).toEqual(['source.fixAll.goalsheet']);
    expect(edited(asked.text, asked.actions[0]!.edit!)).toBe(fixAll(messy).text);
  });

  test('is no light bulb, and nothing where nothing is to be fixed', async () => {
    const { actions } = await offered(`‸${messy}`);
    expect(actions.some(({ kind }) => kind?.startsWith('source'))).toBe(false);
    await client.stop();
    expect((await offered(`‸${project(INDICATORS)}`, ['source.fixAll'])).actions).toEqual([]);
  });
});

describe('rewriting', () => {
  test.each([
    [`‸${project(INDICATORS)}`, '单位：万元\n总计：5.00\n'],
    [project(INDICATORS).replace('甲中心', '甲‸中心'), '资金使用单位：甲中心\n  总计：5.00\n'],
  ])('states the total', async (source, there) => {
    expect(made(await offered(source), '写出合计')).toContain(there);
  });

  test('states the total of a project with several sources, and not of one', async () => {
    const source = project(INDICATORS).replace('一\n', '‸一\n');
    expect((await offered(source)).actions.filter(({ title }) => title.includes('写出合计'))).toEqual([]);
    await client.stop();
    const asked = await offered(source.replace('5.00', '5.00\n    其他资金：1.50'));
    expect(made(asked, '写出合计')).toContain('总计：6.50\n    财政拨款：5.00');
  });

  const two = `    数量指标：次数
      实施周期指标值：≥3次，
        不含线上
      年度指标值：≥3次，
        不含线上
`;
  const one = '    数量指标：次数\n      指标值：≥3次，\n        不含线上\n';

  test('two equal values become one, and one becomes two', async () => {
    expect(made(await offered(project(two.replace('次数', '次‸数'))), '合写成')).toBe(project(one));
    await client.stop();
    expect(made(await offered(project(one.replace('次数', '次‸数'))), '分写成')).toBe(project(two));
    await client.stop();
    const other = await offered(project(two.replace('次数', '次‸数').replace('不含线上', '含线上')));
    expect(other.actions.filter(({ title }) => title.includes('合写成'))).toEqual([]);
  });

  test('the last line of a file without a line end', async () => {
    const asked = await offered(project('    数量指标：次‸数\n      实施周期指标值：3次\n      年度指标值：3次'));
    expect(made(asked, '合写成')).toBe(project('    数量指标：次数\n      指标值：3次'));
    await client.stop();
    const back = await offered(project('    数量指标：次‸数\n      指标值：3次'));
    expect(made(back, '分写成')).toBe(project('    数量指标：次数\n      实施周期指标值：3次\n      年度指标值：3次'));
  });

  test('indicators are sorted by the standard, comments with them, blank lines where they were', async () => {
    const asked = await offered(
      project(`    社会效益：提高
      指标值：提高

    # 第二
    质量指标：乙
      指标值：≥2%
    数量指标：‸甲
      指标值：≥1次
    质量指标：丙
      指标值：≥3%
`),
    );
    expect(made(asked, '排列')).toBe(
      project(`    数量指标：甲
      指标值：≥1次

    # 第二
    质量指标：乙
      指标值：≥2%
    质量指标：丙
      指标值：≥3%
    社会效益：提高
      指标值：提高
`),
    );
    await client.stop();
    const sorted = await offered(project(INDICATORS).replace('次数', '次‸数'));
    expect(sorted.actions.filter(({ title }) => title.includes('排列'))).toEqual([]);
  });

  test('a project moves to another unit', async () => {
    const body = (name: string) => `  项目名称：${name}\n    财政拨款：5.00\n    绩效目标：做好。\n${INDICATORS}`;
    const source = `${table(`${body('一')}\n  # 重要\n${body('‸二')}`)}\n资金使用单位：乙中心\n\n${body('三')}`;
    const moved = `${table(body('一'))}\n资金使用单位：乙中心\n\n${body('三')}\n  # 重要\n${body('二')}`;
    const text = made(await offered(source), '移到「乙中心」');
    expect(text).toBe(moved);
    expect(print(parse(text))).toBe(print(parse(moved)));
  });
});

test('a file of Windows keeps its line ends', async () => {
  const source = project(INDICATORS).replaceAll('\n', '\r\n').replace('≥3次', '≥3‸次');
  const text = made(await offered(source), '分写成');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
