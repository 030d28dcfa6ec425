import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentLinks } from '../../packages/server/src/links.ts';
import { RULE_DOCS, rangeText, type Sources, textIn, worldOf } from './helpers/context.ts';
import { TABLES, WILD } from './helpers/tables.ts';

const STANDARD = '指标体系：本市指标\n一级指标：1-产出\n二级指标：件数\n';
const BUILT_IN = 'builtin:/%E9%A1%B9%E7%9B%AE%E6%94%AF%E5%87%BA%E7%BB%A9%E6%95%88%E6%8C%87%E6%A0%87.goal';

/** `⟦…⟧` around each link; where they lead. */
const CASES: readonly (readonly [name: string, sources: Sources | string, targets: readonly string[]])[] = [
  ['a built-in standard', '表\n指标体系：⟦项目支出绩效指标⟧', [BUILT_IN]],
  ["the workspace's standard", { 'a.goal': '表\n绩效指标体系：⟦本市指标⟧', 's.goal': STANDARD }, ['file:///w/s.goal']],
  [
    "of two with one name the workspace's",
    { 'a.goal': '表\n指标体系：⟦项目支出绩效指标⟧', 's.goal': STANDARD.replace('本市指标', '项目支出绩效指标') },
    ['file:///w/s.goal'],
  ],
  ['from a library', { 'a.goal': '指标库：库\n指标体系：⟦本市指标⟧', 's.goal': STANDARD }, ['file:///w/s.goal']],
  ['one that is not known', '表\n指标体系：没有的', []],
  [
    'rules by code and by title',
    '表\n不采纳：⟦GS203⟧ 理由\n不采纳：⟦gs204⟧\n不采纳：⟦单位合计不等于项目之和⟧ 理由\n不采纳：GS999 理由\n不采纳：',
    [`${RULE_DOCS}GS203.md`, `${RULE_DOCS}GS204.md`, `${RULE_DOCS}GS203.md`],
  ],
  ['a standard names itself, and is no link', STANDARD, []],
];

test.each(CASES)('%s', async (_, sources, targets) => {
  const { snapshot, context, expected } = await worldOf(sources);
  const links = await documentLinks(snapshot, context);
  expect((links ?? []).map(({ range }) => `a.goal ${rangeText(range)}`)).toEqual(expected);
  expect(links?.map(({ target }) => target)).toEqual(targets);
});

test('rules have no links where it is not known where their pages are', async () => {
  const { snapshot, context } = await worldOf('表\n不采纳：GS203 理由');
  const { ruleDocs, ...plain } = context;
  expect(ruleDocs).toBe(RULE_DOCS);
  expect(await documentLinks(snapshot, plain)).toEqual([]);
});

test.each(TABLES)('%s names no standard and answers no rule', async (_, text) => {
  const { snapshot, context } = await worldOf(text);
  expect(await documentLinks(snapshot, context)).toEqual([]);
});

test('wild files: links say something', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text]) => {
      const { snapshot, context } = await worldOf(text);
      for (const { range } of (await documentLinks(snapshot, context)) ?? []) {
        expect(range.start.line).toBe(range.end.line);
        if (!text.includes('\r')) expect(textIn(text, range)).not.toBe('');
      }
    }),
    { numRuns: 100 },
  );
});
