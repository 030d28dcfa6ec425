import { describe, expect, test } from 'vitest';
import { intake } from './accounted.ts';

const HEAD =
  '表\n部门名称：甲 单位：万元\n项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n';
const OPENING = '1、1-产出指标；11-数量指标；';
const VALUES = '名；实施周期指标值:1；年度指标值:1。';
const SIZE = 300_000;

function repeated(text: string): string {
  return text.repeat(Math.ceil(SIZE / text.length));
}

/**
 * 300 000 characters each, of what could make a reader go back and forth: a square of that would not end before the
 * runner gives up. No clock is read.
 */
describe('very long texts end', () => {
  test.each([
    ['blanks', repeated(' ')],
    ['one line of letters', repeated('a')],
    ['form feeds', repeated('\f')],
    ['marks of indicators', repeated('、')],
    ['numbers of indicators', repeated('1、')],
    ['ends of parts', repeated('；')],
    ['digits', repeated('1')],
    ['amounts on one line', repeated('5.00 ')],
    ['names and amounts on one line', repeated('甲 5.00 5.00 ')],
    ['amounts with a long whole part', `${repeated('1,')}.00`],
    ['rows', HEAD + repeated('合计 5.00 5.00\n')],
    ['single amounts', `${HEAD}合计 5.00 5.00\n${repeated('甲\n5.00\n')}`],
    ['units', `${HEAD}合计 5.00 5.00\n${repeated('甲 5.00 5.00\n')}`],
    ['projects', `${HEAD}合计 5.00 5.00\n${repeated(`    甲 5.00 5.00\n目标。\n${OPENING}${VALUES}\n`)}`],
    [
      'projects with other columns',
      `${HEAD}合计 5.00 1.00 2.00 2.00\n${repeated(`    甲 5.00 5.00\n目标。\n${OPENING}${VALUES}\n`)}`,
    ],
    ['projects without amounts', `${HEAD}合计 5.00 5.00\n${repeated(`    甲\n目标。\n${OPENING}${VALUES}\n`)}`],
    ['indented lines', `${HEAD}合计 5.00 5.00\n${repeated('    甲\n')}`],
    ['sentences without a row', `${HEAD}合计 5.00 5.00\n${repeated('。\n')}`],
    ['openings', `${HEAD}合计 5.00 5.00\n甲 5.00 5.00\n${repeated(OPENING)}`],
    ['openings on lines of their own', `${HEAD}合计 5.00 5.00\n甲 5.00 5.00\n${repeated(`${OPENING}\n`)}`],
    ['indicators', `${HEAD}合计 5.00 5.00\n甲 5.00 5.00\n${repeated(OPENING + VALUES)}`],
    ['labels', `${HEAD}甲 5.00 5.00\n${OPENING}${repeated('；实施周期指标值:')}`],
    ['heads', repeated(HEAD)],
    ['heads of different tables', Array.from({ length: 5_000 }, (_, at) => HEAD.replace('甲', `甲${at}`)).join('')],
    ['tables', Array.from({ length: 3_000 }, (_, at) => `${HEAD.replace('甲', `甲${at}`)}合计 5.00 5.00\n`).join('')],
    ['departments', repeated('部门名称：甲 单位：万元\n')],
    ['pieces of column headings', repeated('总计\n')],
    ['titles', `${'项目支出绩效目标表\n'.repeat(3)}${HEAD}合计 5.00 5.00\n${repeated('项目支出绩效目标表\n')}`],
    ['page numbers', Array.from({ length: 60_000 }, (_, at) => `${at + 1}\n`).join('')],
    ['page numbers with marks', HEAD + repeated('- 1 -\n')],
    ['numbers in cells', `${HEAD}合计 5.00 5.00\n${repeated('1\n')}`],
  ])('%s', (_, text) => {
    const { tables, warnings, proof } = intake(text);
    expect(tables.length > 0 || warnings[0]?.kind === 'noTable').toBe(true);
    expect(typeof proof.ok).toBe('boolean');
  });
});
