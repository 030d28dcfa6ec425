import { readFileSync } from 'node:fs';
import { check, RULES } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { indicator, lost, project, table, unit } from './models.ts';

const CODES = ['GS401', 'GS402', 'GS403', 'GS404', 'GS405', 'GS414', 'GS415', 'GS416', 'GS419'];
/** Each rule alone: what it sees, whatever a more specific one says. */
const alone = CODES.map(code => RULES.filter(({ meta }) => meta.code === code));

const lines = readFileSync(new URL('targets.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter(line => line !== '' && !line.startsWith('#')).map(line => line.split(/ → ?/));

/** What the rules find, as `GS401「＞1次」`; 提示 for a hint. */
function found(line: string): string {
  const [name = '', cycle = '', annual, period] = line.split('｜');
  const values = annual === undefined ? { value: cycle } : { cycle, annual };
  const { value: _, ...rest } = indicator('数量指标', name);
  const node = { ...rest, ...values };
  const home = table([unit('某单位', [project('甲', '5', { indicators: [node], ...(period && { period }) })])]);
  return alone
    .flatMap(rules => check(home, { rules }))
    .map(({ code, severity, target }) => {
      const text = String(node[target.field as keyof typeof node]).slice(target.from ?? 0, target.to);
      return `${code}${severity === 'hint' ? ' 提示' : ''}「${text}」`;
    })
    .join(' ');
}

test.each(cases)('%s', (line, expected) => {
  expect(found(line!)).toBe(expected);
});

describe('a line that could not be read', () => {
  test('may have been the value', () => {
    const node = indicator('数量指标', '融合率', { cycle: '提高融合率', annual: '100%' });
    const codes = (more: object) =>
      alone
        .flatMap(rules =>
          check(table([unit('某单位', [project('甲', '5', { indicators: [{ ...node, ...more }] })])]), { rules }),
        )
        .map(({ code }) => code);
    expect(codes({})).toEqual(['GS403']);
    expect(codes({ problems: [lost('100')] })).toEqual([]);
  });
});
