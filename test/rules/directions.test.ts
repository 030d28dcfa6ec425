import { readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { check, type Finding, type Profile, parseProfile, RULES } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { TURNED } from '../../packages/core/src/rules/words/directions.ts';

const rows = readFileSync(new URL('directions.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(/ → ?/) as [string, string]);
const alone = RULES.filter(({ meta }) => meta.code === 'GS421');

/** What GS421 finds by itself, and the value it stands in. */
function found(label: string, name: string, value: string, profile?: Profile): readonly Finding[] {
  const head = ['项目支出绩效目标表', '部门名称：某局', '单位：万元', '资金使用单位：某局', '项目名称：甲'];
  const text = [...head, '财政拨款：1.00', '绩效目标：甲。', `${label}：${name}`, `指标值：${value}`].join('\n');
  const table = parse(text) as Table;
  const log = (error: unknown) => {
    throw error;
  };
  return check(table, profile ? { rules: alone, log, profile } : { rules: alone, log });
}

/** `「≤95%」 ⇒ ≥95%`: the marked text, and the value with the fix in it. */
function said(label: string, name: string, value: string, profile?: Profile): string {
  return found(label, name, value, profile)
    .map(({ target: { from, to }, fixes }) => {
      expect(fixes.every(({ safe }) => !safe)).toBe(true);
      const [edit] = fixes.flatMap(({ edits }) => edits);
      const turned =
        edit?.kind === 'setValue' && value.slice(0, edit.target.from) + edit.text + value.slice(edit.target.to);
      return `「${value.slice(from, to)}」${turned ? ` ⇒ ${turned}` : ''}`;
    })
    .join(' ');
}

test.each(rows)('%s → %s', (row, expected) => {
  const [label = '', name = '', value = ''] = row.split(' | ');
  expect(said(label, name, value)).toBe(expected);
});

test('what the fix leaves points the right way', () => {
  const fixed = rows.flatMap(([row, expected]) => {
    const after = expected.split(' ⇒ ')[1];
    return after ? [[...row.split(' | ').slice(0, 2), after] as [string, string, string]] : [];
  });
  expect(fixed.length).toBeGreaterThan(150);
  for (const [label, name, value] of fixed) expect(said(label, name, value), `${name} ${value}`).toBe('');
});

test('comparators are turned both ways', () => {
  const least = new Set(TURNED.map(([word]) => word));
  expect(TURNED.filter(([, most]) => least.has(most))).toEqual([]);
});

describe('the message', () => {
  const message = (name: string, value: string) => found('质量指标', name, value)[0]!.message;

  test.each([
    ['验收合格率', '≤95%', '「验收合格率」越高越好，指标值却写成了上限「≤95%」。照字面，做到 100% 反而不达标'],
    ['群众满意度', '≤90分', '「群众满意度」越高越好，指标值却写成了上限「≤90分」。照字面，高于这个数反而不达标'],
    ['群众满意度', '≤100%', '「群众满意度」越高越好，指标值却写成了上限「≤100%」。照字面，再低也算达标'],
    ['有责投诉率', '≥1%', '「有责投诉率」越低越好，指标值却写成了下限「≥1%」。照字面，降到 0 反而不达标'],
    ['事故起数', '≥2起', '「事故起数」越少越好，指标值却写成了下限「≥2起」。照字面，一次都不发生反而不达标'],
    ['印刷', '差错率≥1%', '「差错率」越低越好，指标值却写成了下限「≥1%」。'],
  ])('%s %s', (name, value, expected) => expect(message(name, value).zh).toContain(expected));
});

describe('profiles', () => {
  const profileOf = (setting: object) => parseProfile(JSON.stringify({ rules: { GS421: setting } })).profile;

  test.each([
    ['更多', '业务系统上云率', '≤95%', { more: ['上云率'] }],
    ['更少', '厂房空置率', '≥10%', { less: ['空置率'] }],
    ['更少', '越级走访次数', '≥3次', { less: ['走访次数'] }],
  ])('%s: %s', (_, name, value, setting) => {
    expect(said('质量指标', name, value)).toBe('');
    expect(said('质量指标', name, value, profileOf(setting))).toContain(`「${value}」`);
  });

  test('names are excepted', () => {
    expect(said('质量指标', '种猪死亡率', '≥1%')).toContain('「≥1%」');
    expect(said('质量指标', '种猪死亡率', '≥1%', profileOf({ except: ['种猪'] }))).toBe('');
  });
});
