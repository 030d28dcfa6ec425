import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, type Settings } from '../../packages/server/src/context.ts';
import { inlayHints } from '../../packages/server/src/inlay-hints.ts';
import { worldOf } from './helpers/context.ts';
import { manyProjects, TABLES, WILD } from './helpers/tables.ts';

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

interface Options {
  readonly language?: 'zh' | 'en';
  readonly hints?: Partial<Settings['inlayHints']>;
  readonly range?: Range;
}

async function hintsOf(text: string, { language = 'zh', hints = {}, range = ALL }: Options): Promise<InlayHint[]> {
  const settings = { inlayHints: { ...DEFAULT_SETTINGS.inlayHints, ...hints } };
  const { snapshot, context } = await worldOf(text, { language, settings });
  return (await inlayHints(snapshot, range, context)) ?? [];
}

/** The text with its hints behind `⟦…⟧`, as the editor shows them. */
async function shown(source: string, options: Options = {}): Promise<string> {
  const lines = source.replace(/⟦[^⟧]*⟧/g, '').split('\n');
  for (const { position, label } of (await hintsOf(lines.join('\n'), options)).reverse()) {
    const line = lines[position.line]!;
    lines[position.line] = `${line.slice(0, position.character)}⟦${label}⟧${line.slice(position.character)}`;
  }
  return lines.join('\n');
}

const TWO = `资金使用单位：甲⟦合计 8.00 · 2 个项目⟧
  项目名称：乙⟦1 条指标⟧
    财政拨款：5.00
    数量指标：丙
  项目名称：丁⟦合计 3.00 · 0 条指标⟧
    财政拨款：1.00
    其他资金：2.00
`;

/** Sources with the hints in their places. */
const CASES: readonly (readonly [name: string, source: string, options?: Options])[] = [
  ['totals and counts', `表⟦合计 8.00⟧\n${TWO}`],
  [
    'in English',
    `表⟦total 8.00⟧\n资金使用单位：甲⟦total 8.00 · 1 project⟧\n项目名称：乙⟦0 indicators⟧\n财政拨款：8`,
    { language: 'en' },
  ],
  [
    'what is written is not repeated',
    `表\n总计：8\n${TWO.replace('合计 8.00 · ', '').replace('  项目', '  总计：8.00\n  项目')}`,
  ],
  ['no totals', `表\n${TWO.replace(/合计 \d\.00 · /g, '')}`, { hints: { totals: false } }],
  [
    'no counts',
    '表⟦合计 5.00⟧\n资金使用单位：甲⟦合计 5.00⟧\n项目名称：乙\n财政拨款：5\n数量指标：丙',
    { hints: { counts: false } },
  ],
  [
    'the difference where an assertion fails',
    '表\n总计：8.01⟦⚠ 差 0.01⟧\n资金使用单位：甲⟦1 个项目⟧\n总计：7.00⟦⚠ 差 1.00⟧\n财政拨款：5.5⟦⚠ 差 0.50⟧\n项目名称：乙⟦0 条指标⟧\n财政拨款：5.00\n其他资金：3.00\n总计：9⟦⚠ 差 1.00⟧',
  ],
  [
    'no differences',
    '表\n总计：8.01\n资金使用单位：甲⟦合计 8.00 · 1 个项目⟧\n项目名称：乙⟦0 条指标⟧\n财政拨款：8.00',
    { hints: { differences: false } },
  ],
  [
    'an answered difference is not shown again',
    '表\n不采纳：GS204 另表说明\n总计：8.01\n资金使用单位：甲⟦合计 8.00 · 1 个项目⟧\n项目名称：乙⟦0 条指标⟧\n财政拨款：8.00',
  ],
  ['a sum that cannot be known', '表\n资金使用单位：甲⟦1 个项目⟧\n项目名称：乙⟦0 条指标⟧\n财政拨款：不知道'],
  ['nothing to add up', '表\n资金使用单位：甲⟦0 个项目⟧'],
  ['what is implied has no line to stand behind', '表⟦合计 1.00⟧\n项目名称：乙⟦0 条指标⟧\n财政拨款：1'],
  [
    'only in the range',
    '表\n资金使用单位：甲\n项目名称：乙⟦0 条指标⟧\n财政拨款：1\n项目名称：丙\n财政拨款：1',
    { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } } },
  ],
  [
    'in the unit of the table',
    '表⟦合计 1,234,567.00⟧\n单位：元\n资金使用单位：甲⟦合计 1,234,567.00 · 1 个项目⟧\n项目名称：乙⟦0 条指标⟧\n财政拨款：1234567',
  ],
];

test.each(CASES.map(([name, source, options]) => ({ name, source, options })))('$name', async ({ source, options }) => {
  expect(await shown(source, options)).toBe(source);
});

describe.each(TABLES)('%s', (_, text) => {
  test('counts behind each unit and project, no total that is written', async () => {
    const hints = await hintsOf(text, {});
    const heads = text.split('\n').filter(line => /^ *(?:资金使用单位|项目名称)：/.test(line));
    expect(hints).toHaveLength(heads.length);
    expect(hints.map(({ label }) => label).filter(label => !/^\d+ (?:条指标|个项目)$/.test(label as string))).toEqual(
      [],
    );
  });
  test('without its totals they are shown', async () => {
    const bare = text.replace(/^ *总计：.*\n/gm, '');
    const [title, unit] = await hintsOf(bare, {});
    const [table, first] = [...text.matchAll(/^ *总计：(.*)$/gm)].map(match => match[1]);
    expect(title!.label).toBe(`合计 ${table}`);
    expect(unit!.label).toMatch(`合计 ${first} · `);
  });
});

test('wild files', async () => {
  await fc.assert(
    fc.asyncProperty(WILD, async ([text, positions]) => {
      const [start, end] = [positions[0]!, positions.at(-1)!];
      for (const { position } of await hintsOf(text, { range: { start, end } })) {
        expect(position.line).toBeGreaterThanOrEqual(start.line);
        expect(position.line).toBeLessThanOrEqual(end.line);
      }
    }),
    { numRuns: 200 },
  );
});

test('3 000 projects', async () => {
  const { snapshot, context } = await worldOf(manyProjects(3000));
  // What is found is looked for when it is first asked for, and is there by the time hints are.
  expect(snapshot.findings).not.toEqual([]);
  expect(await inlayHints(snapshot, ALL, context)).toHaveLength(1 + 10 + 3000);
});
