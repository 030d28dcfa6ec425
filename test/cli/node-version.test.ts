import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEAST, tooOld } from '../../packages/cli/src/node-version.ts';

test.each([
  ['18.20.4', true],
  ['20.19.5', true],
  ['22.2.0', true],
  ['22.3.0', false],
  ['22.12.0', false],
  ['24.21.0', false],
])('Node %s: too old %s', (version, expected) => {
  const reason = tooOld(version);
  expect(reason !== undefined).toBe(expected);
  if (reason) for (const text of [version, LEAST, '请从', 'Install']) expect(reason).toContain(text);
});

test('the package asks for the same version', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8'));
  expect(engines.node).toBe(`>=${LEAST}`);
});
