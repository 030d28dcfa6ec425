import type { Table } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { expect, test } from 'vitest';
import { amounts, indicator, project, table, unit } from './models.ts';

const SIZE = 30_000;

function tableOf(benefit: boolean, stated: string): Table {
  const units = Array.from({ length: 100 }, (_, u) => {
    const projects = Array.from({ length: SIZE / 100 }, (_, p) => {
      const indicators = [0, 1, 2].map(i => indicator('数量指标', `指标${i}`));
      if (benefit) indicators.push(indicator('社会效益', '保障工作'));
      return project(`项目${u}-${p}`, `${(p % 90) + 1}.00`, { indicators });
    });
    return unit(`单位${u}`, projects, { stated: amounts({ total: stated }) });
  });
  return table(units, { stated: amounts({ total: stated }) });
}

function timed(run: () => readonly unknown[]): { readonly ms: number; readonly count: number } {
  const start = performance.now();
  const { length } = run();
  return { ms: performance.now() - start, count: length };
}

test(`${SIZE} projects are checked well under a second, and again in a fraction of it`, () => {
  const fine = tableOf(true, '一');
  const wrong = tableOf(false, '1.00');
  check(tableOf(true, '一'));
  const first = timed(() => check(fine));
  const bad = timed(() => check(wrong));
  const edited = { ...fine, units: [...fine.units] };
  edited.units[50] = { ...fine.units[50]!, projects: [project('新', '1'), ...fine.units[50]!.projects.slice(1)] };
  const again = timed(() => check(edited));
  console.log({ first, bad, again });
  expect(first.count).toBe(101);
  expect(bad.count).toBe(SIZE + 101);
  expect(first.ms).toBeLessThan(1500);
  expect(bad.ms).toBeLessThan(2500);
  expect(again.ms).toBeLessThan(500);
});
