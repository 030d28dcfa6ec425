import { readFileSync } from 'node:fs';
import { parseProfile, profileChange, profileSchema, RULES } from '@goalsheet/core/rules';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

interface RuleSchema {
  readonly description: string;
  readonly default: string;
  readonly anyOf: readonly {
    readonly properties?: Record<string, { readonly description?: string; readonly default?: unknown }>;
  }[];
}

test('severities and thresholds', () => {
  const { profile, problems } = parseProfile(`{
    "$schema": "./profile.schema.json",
    "rules": {
      "GS206": { "severity": "error", "factor": 1000 },
      "GS301": "off",
      "GS205": {}
    }
  }`);
  expect(problems).toEqual([]);
  expect(profile).toEqual({
    rules: { GS206: { severity: 'error', thresholds: { factor: 1000 } }, GS301: { severity: 'off' }, GS205: {} },
  });
});

describe('what is wrong is said with its place', () => {
  test.each([
    ['', '1:1 这里应当是一个值'],
    ['{', '1:2 这里应当是带双引号的键'],
    ['{"rules": {}', '1:13 两项之间应当是逗号'],
    ['{"rules": {},}', '1:14 这里应当是带双引号的键'],
    ['{\n  // 说明\n  "rules": {} }', '2:3 这里应当是带双引号的键'],
    ['{"rules" {}}', '1:10 键后面应当是冒号'],
    ['{"rules": {}} x', '1:15 配置到此已经结束'],
    ['[1, 2]', '1:1 配置应当是一个对象'],
    ['{"rules": "off"}', '1:11 rules 应当是一个对象'],
    ['{"rule": {}}', '1:2 没有「rule」这一项'],
    ['{\r\n"rules": {\r\n\t"GS299": "off"}}', '3:2 没有编号为「GS299」的规则'],
    ['{"rules": {"__proto__": "off"}}', '1:12 没有编号为「__proto__」的规则'],
    ['{"rules": {"GS206": "fatal"}}', '1:21 "fatal" 不是级别'],
    ['{"rules": {"GS206": 3}}', '1:21 3 不是级别'],
    ['{"rules": {"GS206": {"severity": null}}}', '1:34 null 不是级别'],
    [
      '{"rules": {"GS206": {"factr": 3}}}',
      '1:22 规则 GS206 没有「factr」这个设置；可以写的是 severity、factor、projects',
    ],
    ['{"rules": {"GS206": {"toString": 3}}}', '1:22 规则 GS206 没有「toString」'],
    ['{"rules": {"GS206": {"factor": 1}}}', '1:32 「factor」应当是不小于 2 的数'],
    ['{"rules": {"GS206": {"factor": "3"}}}', '1:32 「factor」应当是不小于 2 的数'],
    ['{"rules": {"GS206": "off",\n "GS206": "hint"}}', '2:2 「GS206」写了两次'],
    ['{"rules": {"GS206: "off"}}', '1:21 键后面应当是冒号'],
    ['['.repeat(5000), '1:102 嵌套太深'],
  ])('%j', (text, expected) => {
    const { problems } = parseProfile(text);
    const said = problems.map(
      ({ message, range: { start } }) => `${start.line + 1}:${start.character + 1} ${message.zh}`,
    );
    expect(said.length).toBe(1);
    expect(said[0]).toContain(expected);
    expect(problems[0]!.message.en).toMatch(/[A-Za-z]{3}/);
  });

  test('and the rest is used', () => {
    const { profile, problems } = parseProfile(
      '{"rules": {"GS206": "off", "GS206": "hint", "GS301": "x", "GS303": "hint"}}',
    );
    expect(problems.length).toBe(2);
    expect(profile.rules).toEqual({ GS206: { severity: 'off' }, GS301: {}, GS303: { severity: 'hint' } });
  });
});

describe('a severity is written as the file is laid out', () => {
  const changed = (text: string, code = 'GS301') => {
    const change = profileChange(text, code, 'off');
    return change && text.slice(0, change.from) + change.text + text.slice(change.to);
  };

  test.each<[string, string, string]>([
    ['a new file', '', '{\n  "rules": {\n    "GS301": "off"\n  }\n}\n'],
    ['blanks', ' \n', '{\n  "rules": {\n    "GS301": "off"\n  }\n}\n'],
    ['an empty object', '{}', '{\n  "rules": {\n    "GS301": "off"\n  }\n}'],
    ['no rules yet', '{\n  "rules": {}\n}\n', '{\n  "rules": {\n    "GS301": "off"\n  }\n}\n'],
    ['only a schema', '{\n\t"$schema": "x"\n}\n', '{\n\t"$schema": "x",\n\t"rules": {\n\t\t"GS301": "off"\n\t}\n}\n'],
    [
      'behind the others',
      '{\n  "rules": {\n    "GS206": { "severity": "error", "factor": 1000 }\n  }\n}\n',
      '{\n  "rules": {\n    "GS206": { "severity": "error", "factor": 1000 },\n    "GS301": "off"\n  }\n}\n',
    ],
    ['all in one line', '{"rules": {"GS206": "hint"}}', '{"rules": {"GS206": "hint", "GS301": "off"}}'],
    ['set already', '{"rules": {"GS301": "error"}}', '{"rules": {"GS301": "off"}}'],
    ['set to what it cannot be', '{"rules": {"GS301": 3}}', '{"rules": {"GS301": "off"}}'],
    ['twice: the first counts', '{"rules": {"GS301": 1, "GS301": 2}}', '{"rules": {"GS301": "off", "GS301": 2}}'],
    ['line ends of Windows', '{\r\n  "rules": {}\r\n}', '{\r\n  "rules": {\r\n    "GS301": "off"\r\n  }\r\n}'],
    ['a byte order mark', '\uFEFF{"rules": {"GS301": "hint"}}', '\uFEFF{"rules": {"GS301": "off"}}'],
  ])('%s', (_, text, expected) => {
    expect(changed(text)).toBe(expected);
    const { profile, problems } = parseProfile(expected);
    expect(profile.rules.GS301).toEqual({ severity: 'off' });
    expect(problems.length).toBeLessThanOrEqual(1);
  });

  test.each([
    [
      '{"rules": {"GS206": {"severity": "hint", "factor": 9}}}',
      '{"rules": {"GS206": {"severity": "off", "factor": 9}}}',
    ],
    ['{"rules": {"GS206": {"factor": 9}}}', '{"rules": {"GS206": {"factor": 9, "severity": "off"}}}'],
  ])('thresholds stay: %s', (text, expected) => {
    expect(changed(text, 'GS206')).toBe(expected);
    expect(parseProfile(expected).profile.rules.GS206).toEqual({ severity: 'off', thresholds: { factor: 9 } });
  });

  test.each(['{', '[]', '"rules"', '{"rules": "off"}', '{\n  // 说明\n  "rules": {}\n}', '表'])(
    'nothing is made of what is no configuration: %s',
    text => {
      expect(changed(text)).toBeUndefined();
    },
  );
});

describe('the published schema', () => {
  const text = readFileSync(new URL('../../packages/core/profile.schema.json', import.meta.url), 'utf8');

  test('is up to date (npm run generate)', () => {
    expect(text).toBe(`${JSON.stringify(profileSchema(), undefined, 2)}\n`);
  });

  test('says of every rule and threshold what it is, for completion', () => {
    const { properties, definitions } = profileSchema() as {
      properties: { rules: { properties: Record<string, RuleSchema> } };
      definitions: { severity: { enum: string[]; description: string } };
    };
    const rules = properties.rules.properties;
    const bilingual = (text: string) => /\p{Script=Han}/u.test(text) && /[a-z]{3}/.test(text);
    expect(Object.keys(rules)).toEqual(RULES.map(({ meta }) => meta.code));
    expect(definitions.severity).toMatchObject({ enum: ['off', 'hint', 'warning', 'error'] });
    expect(bilingual(definitions.severity.description)).toBe(true);
    for (const { meta } of RULES) {
      const { description, default: severity, anyOf } = rules[meta.code]!;
      expect(description).toContain(meta.title.zh);
      expect(bilingual(description)).toBe(true);
      expect(definitions.severity.enum).toContain(severity);
      expect(anyOf[0]).toEqual({ $ref: '#/definitions/severity' });
      const { severity: own, ...thresholds } = anyOf[1]!.properties!;
      expect(own).toEqual(anyOf[0]);
      expect(Object.keys(thresholds)).toEqual(Object.keys(meta.thresholds ?? {}));
      for (const [name, each] of Object.entries(thresholds)) {
        expect(bilingual(each.description!), `${meta.code} ${name}: ${each.description}`).toBe(true);
        expect(each.default).toEqual(meta.thresholds![name]!.default);
      }
    }
  });

  test('takes what the reader takes', () => {
    const valid = new Ajv().compile(JSON.parse(text));
    for (const rules of [{}, { GS206: 'off' }, { GS206: { severity: 'hint', factor: 100, projects: 9 } }])
      expect(valid({ rules })).toBe(true);
    for (const rules of [{ GS299: 'off' }, { GS206: 'fatal' }, { GS206: { factr: 1 } }, { GS206: { factor: 1 } }])
      expect(valid({ rules })).toBe(false);
  });
});

test('metas are complete and unique', () => {
  const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
  unique(RULES.map(({ meta }) => meta.code));
  unique(RULES.map(({ meta }) => meta.slug));
  unique(RULES.map(({ meta }) => meta.title.zh));
  for (const { meta } of RULES) {
    // A 不采纳 names a rule by its title up to the first blank.
    expect(meta.title.zh).not.toMatch(/\s/);
    for (const text of [meta.finds, meta.why, meta.action]) {
      expect(text.zh).toMatch(/。$/);
      expect(text.en).toMatch(/\.$/);
    }
  }
});
