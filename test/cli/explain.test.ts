import { RULES } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { goalsheet } from './helpers/io.ts';

const cwd = process.cwd();

describe.each(['zh', 'en'] as const)('in %s', language => {
  test('the index names every rule', async () => {
    const { code, stdout } = await goalsheet(['explain'], { cwd, language });
    expect(code).toBe(0);
    for (const { meta } of RULES)
      expect(stdout).toMatch(new RegExp(`^  ${meta.code}  .*${meta.title[language].slice(0, 5)}`, 'm'));
  });

  test.each(RULES.map(({ meta }) => [meta.code, meta] as const))(
    '%s: what, why, what to do, and a sample',
    async (code, meta) => {
      const { stdout } = await goalsheet(['explain', code], { cwd, language });
      for (const text of [meta.title, meta.finds, meta.why, meta.action]) expect(stdout).toContain(text[language]);
      if (meta.source) expect(stdout).toContain(meta.source[language]);
      // The sample with what the rule really says of it.
      if (meta.severity !== 'off') expect(stdout).toMatch(new RegExp(` ${code} .*  ${code}\\.goal:\\d+:\\d+\n`));
    },
  );
});

test('by Chinese title, by slug, in lower case', async () => {
  const { stdout } = await goalsheet(['explain', 'GS203'], { cwd });
  for (const name of ['gs203', 'unit-sum', '单位合计不等于项目之和'])
    expect((await goalsheet(['explain', name], { cwd })).stdout).toBe(stdout);
});
