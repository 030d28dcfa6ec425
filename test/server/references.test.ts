import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { URI as LangiumUri } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { references } from '../../packages/server/src/references.ts';
import { addressOf, locationText, type Sources, worldOf } from './helpers/context.ts';
import { manyProjects, TABLES, WILD } from './helpers/tables.ts';

const STANDARD = '指标体系：⟦本市⟧\n一级指标：1-产出\n二级指标：11-件数\n  别名：个数\n';
const HEAD = '表\n指标体系：⟦本市⟧\n资金使用单位：甲\n项目名称：乙\n';

/** The cursor is at `‸`, everything that refers to what is there is `⟦…⟧`. */
const CASES: readonly (readonly [name: string, sources: Sources])[] = [
  [
    'a type, from its standard: by that name, with a code or not, in tables and libraries',
    {
      'a.goal': '表\n指标体系：本市\n资金使用单位：甲\n项目名称：乙\n⟦件数⟧：丙\n  11 - ⟦件 数⟧：丁\n个数：戊\n',
      'b.goal': '表\n资金使用单位：甲\n项目名称：乙\n件数：另一体系的\n指标值：1',
      'l.goal': '指标库：库\n指标体系：本市\n⟦件数⟧：丙\n计量单位：件\n',
      's.goal': '指标体系：本市\n一级指标：1-产出\n二级指标：11-⟦件‸数⟧\n  别名：个数\n',
    },
  ],
  [
    'an alias, from a table',
    {
      'a.goal': '表\n指标体系：本市\n资金使用单位：甲\n项目名称：乙\n件数：丙\n⟦个‸数⟧：戊\n',
      's.goal': '指标体系：本市\n一级指标：1-产出\n二级指标：11-件数\n  别名：⟦个数⟧\n',
    },
  ],
  [
    'a standard',
    {
      'a.goal': `${HEAD}件数：丙\n`,
      'b.goal': '表\n指标体系：项目支出绩效指标\n',
      'l.goal': '指标库：库\n指标体系：⟦本‸市⟧\n',
      's.goal': STANDARD,
    },
  ],
  [
    'a unit',
    {
      'a.goal': '表\n资金使用单位：⟦‸甲⟧\n项目名称：甲\n',
      'b.goal': '表\n资金使用单位：乙\n资金使用单位：⟦甲⟧\n',
    },
  ],
  [
    'a project',
    { 'a.goal': '表\n资金使用单位：乙\n项目名称：⟦乙‸⟧\n', 'b.goal': '表\n资金使用单位：甲\n项目：⟦乙⟧\n' },
  ],
  [
    'an entry of a library, from a table',
    {
      'a.goal':
        '表\n资金使用单位：甲\n项目名称：乙\n数量指标：⟦参训人次⟧\n质量指标：⟦参训‸人次⟧\n数量指标：参训人次数\n',
      'l.goal': '指标库：库\n数量指标：⟦参训人次⟧\n',
    },
  ],
  ['nothing', { 'a.goal': '表\n单位：‸万元\n' }],
];

async function found(sources: Sources, includeDeclaration: boolean): Promise<string[]> {
  const { snapshot, position, context } = await worldOf(sources);
  const all = (await references(snapshot, position, includeDeclaration, context)) ?? [];
  return all.map(({ uri, range }) => locationText(uri, range));
}

test.each(CASES)('%s', async (_, sources) => {
  const { expected } = await worldOf(sources);
  expect(await found(sources, true)).toEqual(expected);
});

test('without the declaration', async () => {
  const [, sources] = CASES[0]!;
  const { expected } = await worldOf(sources);
  expect(await found(sources, false)).toEqual(expected.filter(each => !each.startsWith('s.goal')));
});

test('a built-in type: its declaration in the built-in file too', async () => {
  const sources = { 'a.goal': '表\n资金使用单位：甲\n项目名称：乙\n数量指‸标：丙' };
  expect(await found(sources, true)).toEqual(['a.goal 3:0-3:4', 'builtin:/项目支出绩效指标.goal 7:8-7:12']);
});

/**
 * The structure's reading of keys and the syntax tree's cross-references are two implementations of one rule. On files where every
 * key is right, they find the same declarations and the same uses.
 */
describe("as Langium's index finds them", () => {
  const FILES: Sources = {
    ...Object.fromEntries(TABLES.map(([name, text]) => [`${name}.goal`, text])),
    'own.goal':
      '表\n指标体系：本市\n资金使用单位：甲\n项目名称：乙\n件数：丙\n11-件 数：丁\n个数：戊\n指标值：1\n什么：己\n',
    'two.goal':
      '表\n指标体系：项目支出绩效指标（成本单列）\n资金使用单位：甲\n项目名称：乙\n社会效益：丙\n社会效益指标：丁\n',
    'l.goal': '指标库：库\n指标体系：本市\n件数：丙\n计量单位：件\n个数：丁\n计量单位：件\n',
    'usual.goal': '指标库：通用\n数量指标：丙\n社会效益指标：丁\n',
    's.goal': STANDARD.replace(/[⟦⟧]/g, ''),
  };
  const ours = new Map<string, readonly string[]>();
  const theirs = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const { context } = await worldOf(FILES);
    const { createGoalServices, isAlias, isSecondLevel, isStandard } = await import('@goalsheet/language/langium');
    const { AstUtils, EmptyFileSystem, URI } = await import('langium');
    const own = (await context.standardsFor(addressOf('s.goal'))).slice();
    const { shared, goal } = createGoalServices(EmptyFileSystem, { standards: () => own });
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    for (const [name, text] of Object.entries(FILES))
      shared.workspace.LangiumDocuments.addDocument(
        shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(addressOf(name))),
      );
    const documents = shared.workspace.LangiumDocuments.all.toArray();
    await shared.workspace.DocumentBuilder.build(documents);
    const sorted = (all: readonly { uri: string; range: Parameters<typeof locationText>[1] }[]) =>
      all.map(({ uri, range }) => locationText(uri, range)).sort();
    for (const document of documents) {
      const file = document.parseResult.value;
      if (!isStandard(file)) continue;
      const uri = (document.uri as LangiumUri).toString();
      const snapshot = (await context.snapshot(uri))!;
      for (const node of [file, ...AstUtils.streamAllContents(file)]) {
        if (!isStandard(node) && !isSecondLevel(node) && !isAlias(node)) continue;
        const name = goal.references.NameProvider.getNameNode(node)!;
        const key = `${document.uri.path} ${node.$type} ${name.text}`;
        const uses = goal.references.References.findReferences(node, { includeDeclaration: false }).toArray();
        theirs.set(
          key,
          sorted(uses.map(({ sourceUri, segment }) => ({ uri: sourceUri.toString(), range: segment.range }))),
        );
        const at = { line: name.range.start.line, character: name.range.start.character + 1 };
        ours.set(key, sorted((await references(snapshot, at, false, context)) ?? []));
      }
    }
  });

  test('there is something to compare', () => {
    expect(theirs.size).toBeGreaterThan(30);
    expect([...theirs.values()].flat().length).toBeGreaterThan(115);
    const byName = (text: string) => [...theirs].filter(([key]) => key.endsWith(text)).map(([, uses]) => uses.length);
    expect(byName(' Alias 个数')).toEqual([2]);
    expect(byName(' Standard 本市')).toEqual([2]);
  });

  test('the same uses of every type, alias and standard', () => {
    // Langium's reference is the whole key, ours the name in it.
    const whole = (all: readonly string[]) => all.map(each => each.replace('own.goal 5:3-5:6', 'own.goal 5:0-5:6'));
    for (const [key, uses] of theirs) expect([key, whole(ours.get(key)!)]).toEqual([key, uses]);
  });
});

test('wild files never throw', async () => {
  const standard = readFileSync('packages/language/standards/项目支出绩效指标.goal', 'utf8');
  await fc.assert(
    fc.asyncProperty(WILD, async ([text, positions]) => {
      const { snapshot, context } = await worldOf({ 'a.goal': text, 's.goal': standard });
      for (const position of positions) await references(snapshot, position, true, context);
    }),
    { numRuns: 200 },
  );
});

test('3 000 projects in each of four files', async () => {
  const text = manyProjects(3000);
  const files = Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`${index}.goal`, text]));
  const { snapshot, context } = await worldOf(files);
  for (const uri of await context.files()) await context.snapshot(uri);
  const line = text.split('\n').findIndex(each => each.includes('数量指标'));
  expect(await references(snapshot, { line, character: 5 }, false, context)).toHaveLength(12_000);
});
