import { readFileSync } from 'node:fs';
import { annualValueOf, cycleValueOf, type Table } from '@goalsheet/core/model';
import { readValue } from '@goalsheet/core/reading';
import { parse } from '@goalsheet/language';
import { describe, expect, test } from 'vitest';
import { notation } from './notation.ts';

const lines = readFileSync(new URL('values.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(' → ') as [string, string]);

describe('values.txt', () => {
  test('is long enough to mean something, and says nothing twice', () => {
    expect(lines.length).toBeGreaterThan(450);
    expect(new Set(lines.map(([value]) => value)).size).toBe(lines.length);
  });

  test.each(lines)('%s → %s', (value, reading) => {
    expect(notation(readValue(value))).toBe(reading);
  });

  test.each(['baiyun', 'tianhe'])('has every value of %s', name => {
    const table = parse(readFileSync(`examples/${name}.goal`, 'utf8')) as Table;
    const known = new Set(lines.map(([value]) => value));
    const values = table.units.flatMap(unit =>
      unit.projects.flatMap(project => project.indicators.flatMap(each => [cycleValueOf(each), annualValueOf(each)])),
    );
    expect(values.length).toBeGreaterThan(60);
    expect(values.filter(value => value !== undefined && !known.has(value))).toEqual([]);
  });
});
