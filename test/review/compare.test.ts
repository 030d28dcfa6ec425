import { readFileSync } from 'node:fs';
import { amountOf, meaningOf, type Table } from '@goalsheet/core/model';
import { compareTables, matchTables, percentOf, percentText, textPieces } from '@goalsheet/core/review';
import { parse, print } from '@goalsheet/language';
import { mergeTexts } from '@goalsheet/language/merge';
import { describe, expect, test } from 'vitest';

const text = readFileSync('examples/baiyun.goal', 'utf8');
const baiyun = parse(text) as Table;
const inYuan = print({ ...baiyun, moneyUnit: '元', moneyUnitText: '元' });
const tableIn = (source: string) => parse(source) as Table;

describe('单位 switched, every amount rewritten', () => {
  test('is a change of the head alone', () => {
    const { changes, effects } = compareTables(baiyun, tableIn(inYuan));
    expect(changes).toEqual([
      {
        kind: 'field',
        at: {},
        field: 'moneyUnit',
        before: '万元',
        after: '元',
        units: { before: '万元', after: '元' },
      },
    ]);
    expect(effects).toMatchObject({ units: [], projects: [], broken: [] });
  });

  test('merges with another amount, which is then written in the new unit', () => {
    const other = text.replace('财政拨款：447.00', '财政拨款：450.00');
    for (const [ours, theirs] of [[inYuan, other] as const, [other, inYuan] as const]) {
      const merge = mergeTexts({ base: text, ours, theirs });
      if (merge.kind !== 'merged') throw new Error(merge.reason);
      expect(merge.conflicts).toEqual([]);
      expect(merge.text).toContain('财政拨款：4,500,000.00');
      const changes = compareTables(tableIn(inYuan), tableIn(merge.text)).changes;
      expect(changes).toMatchObject([{ kind: 'amount', difference: 3_000_000n }]);
    }
  });
});

describe('matching', () => {
  const indicator = (name: string) => `    数量指标：${name}\n      指标值：100%\n`;
  const project = (name: string, goal: string, rest = '') =>
    `  项目名称：${name}\n    财政拨款：1.00\n    绩效目标：${goal}\n${rest}`;
  const table = (...projects: string[]) => tableIn(`表\n单位：万元\n资金使用单位：甲\n${projects.join('')}`);
  const partners = (before: Table, after: Table) => {
    const matching = matchTables(before, after);
    return before.units[0]!.projects.map(each => matching.afterOf(each)?.node.name);
  };

  test('of projects with one name, those that are the same belong together', () => {
    const [a, b] = [project('培训', '全年培训网格员两百人次。'), project('培训', '会议室设备年内更新完毕。')];
    const [before, after] = [table(a, b), table(b, a)];
    const matching = matchTables(before, after);
    for (const each of before.units[0]!.projects) expect(matching.afterOf(each)!.node.goal).toBe(each.goal);
  });

  test('one common indicator does not make two projects one', () => {
    const [a, b] = ['设备购置', '平台运维'].map((name, index) =>
      project(name, ['购买办公设备。', '平台稳定运行。'][index]!, indicator('验收合格率')),
    );
    expect(partners(table(a!), table(b!))).toEqual([undefined]);
  });

  test('a code that several projects have identifies none of them', () => {
    const coded = (name: string) => project(name, `${name}全部完成，按期验收。`).replace('\n', '\n    项目编码：001\n');
    expect(partners(table(coded('道路'), coded('桥梁')), table(coded('桥梁'), coded('隧道')))).toEqual([
      undefined,
      '桥梁',
    ]);
  });

  test('codes are compared before names', () => {
    const coded = (name: string, code: string) => project(name, '。').replace('\n', `\n    项目编码：${code}\n`);
    const [before, after] = [table(coded('甲', '1'), coded('乙', '2')), table(coded('乙', '1'), coded('甲', '2'))];
    expect(partners(before, after)).toEqual(['乙', '甲']);
  });

  test('a value that stands in both tables is found in each', () => {
    const changed: Table = { ...baiyun, units: baiyun.units.toReversed() };
    const { changes, reordered } = compareTables(baiyun, changed);
    expect(changes).toEqual([]);
    expect(reordered).toEqual([{ at: {}, of: 'unit', order: [1, 0] }]);
  });
});

describe('percentages', () => {
  const percent = (before: string, after: string, digits?: number) => {
    const amount = (yuan: string) => amountOf(BigInt(yuan), yuan);
    const [x, y] = [amount(before), amount(after)];
    const difference = y.value! - x.value!;
    const ratio = percentOf({ kind: 'amount', at: {}, entry: 'total', role: 'datum', before: x, after: y, difference });
    return ratio && percentText(ratio, digits);
  };

  test.each([
    ['100', '112', '+12.0%'],
    ['400', '350', '-12.5%'],
    ['3', '4', '+33.3%'],
    ['3', '5', '+66.7%'],
    ['2000', '2001', '+0.1%'],
    ['2000000', '2000001', '+<0.1%'],
    ['2000000', '1999999', '-<0.1%'],
    ['100', '0', '-100.0%'],
    ['-100', '-50', '-50.0%'],
    ['5', '5', '0.0%'],
  ])('%s → %s is %s', (before, after, expected) => {
    expect(percent(before, after)).toBe(expected);
  });

  test('of nothing there is none', () => {
    expect(percent('0', '5')).toBeUndefined();
  });
});

describe('pieces of a text', () => {
  const marked = (before: string, after: string) =>
    textPieces(before, after)
      .map(({ kind, text: piece }) => (kind === 'same' ? piece : kind === 'removed' ? `[-${piece}-]` : `{+${piece}+}`))
      .join('');

  test.each([
    ['', '全年完成。', '{+全年完成。+}'],
    ['全年完成。', '', '[-全年完成。-]'],
    ['全年完成培训。', '全年完成宣传。', '全年完成[-培训-]{+宣传+}。'],
    ['培训的人员', '宣传的对象', '[-培训的人员-]{+宣传的对象+}'],
    ['甲。\n乙。', '甲。\n丙。\n乙。', '甲。\n{+丙。\n+}乙。'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test('very long texts that have nothing in common', () => {
    const [before, after] = ['甲乙丙，'.repeat(25_000), '丁戊己。'.repeat(25_000)];
    const pieces = textPieces(before, after);
    expect(pieces).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

test('what is compared is not altered', () => {
  const before = JSON.stringify(meaningOf(baiyun));
  compareTables(baiyun, tableIn(inYuan));
  expect(JSON.stringify(meaningOf(baiyun))).toBe(before);
});

describe('what a merge keeps of a file', () => {
  const ours = text.replace('财政拨款：447.00', '财政拨款：450.00');
  const theirs = text.replace('财政拨款：50.00', '财政拨款：51.00');
  const merged = (input: Parameters<typeof mergeTexts>[0]) => {
    const merge = mergeTexts(input);
    if (merge.kind !== 'merged') throw new Error(merge.reason);
    return merge;
  };
  const both = text.replace('财政拨款：447.00', '财政拨款：450.00').replace('财政拨款：50.00', '财政拨款：51.00');

  test('all that nobody changed, to the character', () => {
    expect(merged({ base: text, ours, theirs }).text).toBe(both);
  });

  test('its line ends, and its byte order mark', () => {
    const dos = (source: string) => `\uFEFF${source.replaceAll('\n', '\r\n')}`;
    expect(merged({ base: text, ours: dos(ours), theirs }).text).toBe(dos(both));
    expect(merged({ base: dos(text), ours, theirs: dos(theirs) }).text).toBe(both);
  });

  test('the labels of the two sides', () => {
    const other = text.replace('财政拨款：447.00', '财政拨款：440.00');
    const { text: marked, conflicts } = merged({
      base: text,
      ours,
      theirs: other,
      labels: { ours: 'HEAD', theirs: '调整' },
    });
    expect(marked).toContain(
      '<<<<<<< HEAD\n    财政拨款：450.00\n=======\n    财政拨款：440.00\n>>>>>>> 调整\n    绩效目标：\n',
    );
    expect(conflicts).toMatchObject([
      { fact: 'fiscalAppropriation', base: '447.00', ours: '450.00', theirs: '440.00' },
    ]);
  });

  test.each([
    ['a standard', '指标体系：甲\n一级指标：产出\n'],
    ['a library', '指标库：甲\n数量指标：次数\n'],
    ['a file with a conflict in it', text.replace('单位：万元', '<<<<<<< a\n单位：万元\n=======\n单位：元\n>>>>>>> b')],
  ])('%s is left to git', (_, file) => {
    const merge = mergeTexts({ base: text, ours: file, theirs });
    expect(merge).toEqual({ kind: 'unmergeable', reason: 'notTable' });
  });

  test('a file that both sides made', () => {
    const merge = merged({ base: undefined, ours, theirs: text });
    expect(merge.conflicts.map(({ fact }) => fact)).toEqual(['fiscalAppropriation']);
  });
});
