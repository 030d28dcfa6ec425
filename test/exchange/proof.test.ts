import type { Table } from '@goalsheet/core/model';
import { sheetOf, toText } from '@goalsheet/core/sheet';
import { proofOf, proofOfAll } from '@goalsheet/exchange';
import { describe, expect, test } from 'vitest';

const TABLE: Table = {
  kind: 'table',
  title: '表𠀀',
  department: '甲',
  moneyUnit: '万元',
  stated: {},
  units: [],
  waivers: [],
  problems: [],
  blocks: new Map(),
};
const LINES = toText(sheetOf(TABLE)).split('\n');
const pieces = (lines: readonly string[]) =>
  lines.map((text, index) => ({ place: { from: 10 + index, to: 10 + index }, text }));
const WHOLE = [...LINES.join('').replace(/\s/g, '')].length;

describe('the proof', () => {
  test('white space does not count, characters do', () => {
    expect(proofOf(TABLE, pieces(LINES.map(line => ` ${line}\t　`)))).toMatchObject({ ok: true, characters: WHOLE });
  });

  test.each([
    [
      'another character',
      ['表𠀀', '部门名称：乙'],
      { line: 11, expected: '甲单位：万元项目名称（资金使用单位）总计', found: '乙' },
    ],
    ['half of a pair', ['表𠀁'], { line: 10, expected: '𠀀部门名称：甲单位：万元项目名称（资金使', found: '𠀁' }],
    [
      'an end too early',
      ['表𠀀', '部门'],
      { line: 11, expected: '名称：甲单位：万元项目名称（资金使用单位', found: '' },
    ],
    ['an end too late', [...LINES, '注'], { line: 10 + LINES.length, expected: '', found: '注' }],
    ['nothing', [], { line: 1, expected: '表𠀀部门名称：甲单位：万元项目名称（资金', found: '' }],
  ])('%s', (_, lines, expected) => {
    const proof = proofOf(TABLE, pieces(lines));
    expect(proof.ok).toBe(false);
    expect(proof.firstDifference).toMatchObject(expected);
    expect(proof.text.zh).toContain(`第 ${expected.line} 行`);
  });

  test('of several tables: all, or the first that differs', () => {
    const good = proofOf(TABLE, pieces(LINES));
    const bad = proofOf(TABLE, pieces(['表']));
    expect(proofOfAll([good, good])).toMatchObject({ ok: true, characters: 2 * WHOLE });
    expect(proofOfAll([good, bad]).firstDifference).toEqual(bad.firstDifference);
    expect(proofOfAll([]).ok).toBe(false);
  });
});
