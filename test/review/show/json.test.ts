import { readFileSync } from 'node:fs';
import { DIRECTION_TEXT } from '@goalsheet/core/review';
import { toJson } from '@goalsheet/core/review/show';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { pairOf, reviewOf, stepsIn } from './helpers/steps.ts';

const schema = JSON.parse(readFileSync('packages/cli/schemas/diff.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const steps = stepsIn('test/review/history/baiyun.txt');
const BAIYUN = readFileSync('examples/baiyun.goal', 'utf8');
const TIANHE = readFileSync('examples/tianhe.goal', 'utf8');

const PAIRS = {
  ...Object.fromEntries(steps.map(({ name, pair }) => [name, pair])),
  new: pairOf(undefined, BAIYUN),
  gone: pairOf(BAIYUN, undefined),
  other: pairOf(BAIYUN, TIANHE),
};

/** The document, if it is of the schema. */
function valid(text: string) {
  const json = JSON.parse(text);
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  return json;
}

test.each(Object.entries(PAIRS))('%s is of the schema', (name, pair) => {
  for (const language of ['zh', 'en'] as const) {
    const { files } = valid(toJson(reviewOf({ [name]: pair }), language));
    expect(files[0].table.changes).toHaveLength(pair.set.changes.length);
  }
});

test('a file that was not compared, and no file at all, are of the schema', () => {
  const file = { path: { before: 'a', after: 'b' }, notes: [{ zh: '甲', en: 'a' }], changed: true };
  expect(valid(toJson({ before: 'x', after: 'y', files: [file] }, 'zh')).files[0].notes).toEqual(['甲']);
  expect(valid(toJson({ before: 'x', after: 'y', files: [] }, 'zh')).changed).toBe(false);
});

test('all kinds of change are among them, and the schema takes no other', () => {
  const kinds = new Set(steps.flatMap(({ pair }) => pair.set.changes.map(({ kind }) => kind)));
  const known = schema.$defs.change.oneOf.flatMap(
    ({ properties: { kind } }: { properties: { kind: { const?: string; enum?: string[] } } }) =>
      kind.enum ?? [kind.const],
  );
  expect([...kinds].sort()).toEqual([...known].sort());
  const directions = schema.$defs.change.oneOf.find(
    (each: { properties: { kind: { const?: string } } }) => each.properties.kind.const === 'target',
  ).properties.direction.enum;
  expect([...directions].sort()).toEqual(Object.keys(DIRECTION_TEXT).sort());
  const json = JSON.parse(toJson(reviewOf({ x: steps[0]!.pair }), 'zh'));
  for (const spoil of [
    (change: Record<string, unknown>) => (change.kind = 'other'),
    (change: Record<string, unknown>) => (change.more = 1),
    (change: Record<string, unknown>) => delete change.difference,
    (change: Record<string, unknown>) => (change.difference = 3.5),
  ]) {
    const copy = structuredClone(json);
    spoil(copy.files[0].table.changes[0]);
    expect(validate(copy)).toBe(false);
  }
});

test('amounts of both versions are in one unit', () => {
  const { pair } = steps.find(({ name }) => name.startsWith('单位由万元'))!;
  const [{ table }] = valid(toJson(reviewOf({ x: pair }), 'zh')).files;
  expect(table.moneyUnit).toBe('千元');
  const { before, after, difference } = table.effects.table;
  const cents = (text: string) => BigInt(text.replace('.', ''));
  expect(cents(after.total) - cents(before.total)).toBe(cents(difference.total));
  expect(cents(before.total)).toBe(10n * cents(after.total));
});
