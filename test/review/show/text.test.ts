import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAmount } from '@goalsheet/core/model';
import { digestOf, type MoneyRow } from '@goalsheet/core/review/show';
import { expect, test } from 'vitest';
import { report } from '../../../packages/cli/src/diff/report-text.ts';
import type { Output } from '../../../packages/cli/src/io.ts';
import { pairOf, reviewOf, stepsIn } from './helpers/steps.ts';

const EXPECTED = fileURLToPath(new URL('expected/', import.meta.url));
const steps = stepsIn('test/review/history/baiyun.txt');
const output = (colour: boolean): Output => ({ write: () => {}, isTTY: colour, columns: undefined, colour });

test('what is said of every step of a history', async () => {
  const told = steps.slice(0, -1).map(({ name, pair }) => report(reviewOf({ [name]: pair }), 'zh', output(false)));
  await expect(told.join('\n')).toMatchFileSnapshot(`${EXPECTED}steps.zh.txt`);
});

test('and in English, of all of them together', async () => {
  const text = report(reviewOf({ '白云.goal': steps.at(-1)!.pair }), 'en', output(false));
  await expect(text).toMatchFileSnapshot(`${EXPECTED}whole.en.txt`);
});

test('the differences of the projects of a unit add up to its own, and those of units to that of the table', () => {
  for (const { name, pair } of steps) {
    const rows = digestOf(pair, 'zh').money.filter(({ figures }) => !figures || figures.column === 'total');
    const differences = (level: string) => rows.filter(row => row.level === level).map(totalOf);
    expect(sum(differences('project')), name).toBe(sum(differences('table')));
    expect(sum(differences('unit')), name).toBe(sum(differences('table')));
    rows.forEach((row, index) => {
      if (row.level !== 'unit') return;
      const rest = rows.slice(index + 1);
      const end = rest.findIndex(each => each.level !== 'project');
      expect(sum(rest.slice(0, end < 0 ? rest.length : end).map(totalOf)), `${name}: ${row.name}`).toBe(totalOf(row));
    });
  }
});

function totalOf({ figures }: MoneyRow): bigint {
  const amount = readAmount(figures?.difference.replace('+', '').replace('−', '-') ?? '0', '万元');
  return amount.value!;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, each) => total + each, 0n);
}

test('in colours the same is said, and nothing but colours is added', () => {
  const review = reviewOf({ '白云.goal': steps.at(-1)!.pair });
  const coloured = report(review, 'zh', output(true));
  expect(coloured).toContain('\x1b[9m');
  const plain = report(review, 'zh', output(false)).replace(/\[-(.*?)-\]|\{\+(.*?)\+\}/g, '$1$2');
  expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
});

test('nothing of a file steers the terminal', () => {
  const table = (text: string) =>
    `部门名称：${text}\n资金使用单位：${text}\n  项目名称：${text}\n    财政拨款：${text}\n    绩效目标：${text}\n    数量指标：${text}\n      指标值：${text}\n`;
  const evil = '\x1b[31m\x07\u202e\x9b1m红';
  const pair = pairOf(table(`一${evil}`), table(`二${evil}二`));
  const review = reviewOf({ [`${evil}.goal`]: pair }, { notes: [{ zh: evil, en: evil }] });
  expect(report(review, 'zh', output(false))).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
});

test('names and texts of any length leave something to read', () => {
  const long = '长'.repeat(100_000);
  const project = (amount: string) =>
    `  项目名称：${long}${amount}\n    财政拨款：${amount}\n    绩效目标：${long}${amount}\n`;
  const table = (amount: string) => `部门名称：${long}${amount}\n资金使用单位：${long}\n${project(amount).repeat(20)}`;
  const text = report(reviewOf({ 'x.goal': pairOf(table('1.00'), table('2.00')) }), 'zh', output(false));
  expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThan(1000);
  expect(text).toContain('→');
});

test('two tables that have nothing in common', () => {
  const [baiyun, tianhe] = ['baiyun', 'tianhe'].map(name => readFileSync(`examples/${name}.goal`, 'utf8'));
  const { set } = pairOf(baiyun, tianhe);
  const text = report(reviewOf({ 'x.goal': pairOf(baiyun, tianhe) }), 'zh', output(false));
  const alone = set.changes.filter(({ kind }) => kind === 'added' || kind === 'removed');
  expect(alone.length).toBeGreaterThan(20);
  expect(text.match(/^ {2}(?:新增|删除)(?:单位|项目|指标) /gm)).toHaveLength(alone.length);
});
