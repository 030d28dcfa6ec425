import { readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { compareTables } from '@goalsheet/core/review';
import type { Finding } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { expect, test } from 'vitest';

const text = readFileSync('test/review/tables/three-units.goal', 'utf8');
const before = parse(text) as Table;
const after = parse(
  text.replace('桥梁检测', '桥梁检查').replace('绿化管养\n', '苗木采购\n').replace('管养绿地', '采购苗木'),
) as Table;

const finding = (table: Table, unit: number, project: number, message: string, waivedBy?: string): Finding => ({
  code: 'GS401',
  severity: 'warning',
  title: { zh: '某规则', en: 'some rule' },
  message: { zh: message, en: message },
  target: { node: table.units[unit]!.projects[project]!, field: 'goal' },
  related: [],
  fixes: [],
  ...(waivedBy === undefined ? {} : { waivedBy }),
});

const compared = (old: readonly Finding[], now: readonly Finding[]) => {
  const { findings } = compareTables(before, after, { findings: { before: old, after: now } });
  const said = (list: readonly Finding[]) => list.map(each => each.message.zh);
  const { gained, lost, answered, reopened } = findings!;
  return { gained: said(gained), lost: said(lost), answered: said(answered), reopened: said(reopened) };
};
const none = { gained: [], lost: [], answered: [], reopened: [] };

test('a finding of a project that was renamed is the same finding, in other words too', () => {
  expect(compared([finding(before, 0, 1, '桥梁检测')], [finding(after, 0, 1, '桥梁检查')])).toEqual(none);
});

test('of several at one place, those that say the same are the same', () => {
  const old = [finding(before, 0, 1, '甲'), finding(before, 0, 1, '乙')];
  expect(compared(old, [finding(after, 0, 1, '乙')])).toEqual({ ...none, lost: ['甲'] });
  expect(compared([old[1]!], [finding(after, 0, 1, '甲'), finding(after, 0, 1, '乙')])).toEqual({
    ...none,
    gained: ['甲'],
  });
});

test('what was found in a project that is gone is lost, and in a new one gained', () => {
  expect(compared([finding(before, 1, 0, '旧')], [finding(after, 1, 0, '新')])).toEqual({
    ...none,
    gained: ['新'],
    lost: ['旧'],
  });
});

test('an answer is no loss', () => {
  const [open, answered] = [finding(before, 0, 0, '甲'), finding(after, 0, 0, '甲', '已核实')];
  expect(compared([open], [answered])).toEqual({ ...none, answered: ['甲'] });
  expect(compared([{ ...open, waivedBy: '已核实' }], [finding(after, 0, 0, '甲')])).toEqual({
    ...none,
    reopened: ['甲'],
  });
});
