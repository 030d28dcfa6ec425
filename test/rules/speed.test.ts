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

/** The best of three, since other work may disturb one of them; each with a table of its own, so that nothing is kept. */
function timed(prepare: () => () => readonly unknown[]): { readonly ms: number; readonly count: number } {
  let best = { ms: Number.POSITIVE_INFINITY, count: 0 };
  for (let round = 0; round < 3; round++) {
    const run = prepare();
    const start = performance.now();
    const { length: count } = run();
    const ms = performance.now() - start;
    if (ms < best.ms) best = { ms, count };
  }
  return best;
}

test(`${SIZE} projects are checked well under a second, and again in a fraction of it`, () => {
  const first = timed(() => {
    const fine = tableOf(true, '一');
    return () => check(fine);
  });
  const bad = timed(() => {
    const wrong = tableOf(false, '1.00');
    return () => check(wrong);
  });
  const again = timed(() => {
    const fine = tableOf(true, '一');
    check(fine);
    const units = [...fine.units];
    units[50] = { ...units[50]!, projects: [project('新', '1'), ...units[50]!.projects.slice(1)] };
    return () => check({ ...fine, units });
  });
  console.log({ first, bad, again });
  expect(first.count).toBe(101);
  expect(bad.count).toBe(SIZE + 101);
  expect(first.ms).toBeLessThan(2000);
  expect(bad.ms).toBeLessThan(2500);
  expect(again.ms).toBeLessThan(500);
});
