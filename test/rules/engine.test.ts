import { check, parseProfile, placeOf, placeText, RULES, type Rule } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { amounts, indicator, lost, project, table, unit } from './models.ts';

const meta = RULES[0]!.meta;
const profileOf = (rules: object) => parseProfile(JSON.stringify({ rules })).profile;
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

/** A rule that counts how often it looks at a project and says something of each. */
function counting(seen: string[]): Rule {
  return {
    meta: { ...meta, code: 'GS999' },
    checks: {
      project(node, { report }) {
        seen.push(node.name);
        report({ target: { node }, message: { zh: node.name, en: node.name } });
      },
    },
  };
}

describe('what was found is kept', () => {
  const [a, b, c] = [project('甲'), project('乙'), project('丙')];

  test('a project that did not change is not looked at again', () => {
    const seen: string[] = [];
    const rules = [counting(seen)];
    const first = check(table([unit('单位', [a, b])]), { rules });
    const second = check(table([unit('单位', [a, c, b])]), { rules });
    expect(seen).toEqual(['甲', '乙', '丙']);
    expect(second.map(({ message }) => message.zh)).toEqual(['甲', '丙', '乙']);
    expect(second[0]).toBe(first[0]);
  });

  test('but is under another profile, 单位 or standard', () => {
    const seen: string[] = [];
    const rules = [counting(seen)];
    const file = table([unit('单位', [a])]);
    check(file, { rules });
    check(file, { rules, profile: { rules: {} } });
    check({ ...file, moneyUnit: '元' }, { rules });
    const { standard: _, ...without } = file;
    check(without, { rules });
    check(without, { rules });
    expect(seen.length).toBe(4);
  });

  test('findings of the whole table are new each time', () => {
    const wrong = unit('单位', [a], { stated: amounts({ total: '6.00' }) });
    expect(codes(check(table([wrong])))).toEqual(['GS203']);
    expect(codes(check(table([{ ...wrong, stated: amounts({ total: '5.00' }) }])))).toEqual([]);
  });
});

test('findings come unit by unit, project by project', () => {
  const findings = check(
    table(
      [
        unit('', [project('甲', '0'), project('', '5')]),
        unit('二', [project('丙', '1', { indicators: [indicator('数量指标', '一'), indicator('数量指标', '')] })]),
      ],
      { department: '' },
    ),
  );
  expect(codes(findings)).toEqual(['GS103', 'GS103', 'GS206', 'GS103', 'GS301', 'GS103']);
});

describe('a rule that throws', () => {
  const crashing: Rule = {
    meta: { ...meta, code: 'GS998' },
    checks: {
      project() {
        throw new Error('坏了');
      },
    },
  };

  test('becomes one finding, is logged once, and stops no other rule', () => {
    const logged: unknown[] = [];
    const seen: string[] = [];
    const file = table([unit('单位', [project('甲'), project('乙')])]);
    const options = { rules: [crashing, counting(seen)], log: (error: unknown) => logged.push(error) };
    const findings = check(file, options);
    expect(codes(findings)).toEqual(['GS998', 'GS999', 'GS999']);
    expect(findings[0]).toMatchObject({ severity: 'error', target: { node: file.units[0]!.projects[0] } });
    expect(findings[0]!.message.zh).toMatch(/^规则 GS998 内部错误：Error: 坏了/);
    expect(findings[0]!.message.en).toMatch(/^Internal error of rule GS998/);
    expect(findings[0]).not.toHaveProperty('crash');
    expect(logged.length).toBe(1);
    expect(codes(check(file, options))).toEqual(codes(findings));
  });

  test('cannot be answered, and needs no log', () => {
    const waivers = [{ rule: 'GS998', reason: '理由' }];
    const [finding] = check(table([unit('单位', [project('甲')])], { waivers }), { rules: [crashing] });
    expect(finding!.waivedBy).toBeUndefined();
  });
});

describe('severity', () => {
  const file = table([unit('单位', [project('甲', '0')])]);

  test.each([
    ['off', []],
    ['hint', ['hint']],
    ['error', ['error']],
  ])('%s by profile', (severity, expected) => {
    expect(check(file, { profile: profileOf({ GS206: severity }) }).map(each => each.severity)).toEqual(expected);
  });

  test('a message that is milder than its rule stays so', () => {
    const problem = { ...lost(), kind: 'headerBelow', lost: false, key: '单位' } as const;
    const at = (profile?: object) =>
      check(
        table([unit('单位', [project('甲')])], { problems: [problem] }),
        profile ? { profile: profileOf(profile) } : {},
      );
    expect(at()[0]).toMatchObject({ code: 'GS104', severity: 'hint' });
    expect(at({ GS104: 'error' })[0]!.severity).toBe('hint');
  });
});

describe('不采纳', () => {
  const zero = project('甲', '0');
  const waivers = [{ rule: 'GS206', reason: '今年不安排' }];
  const found = (file: ReturnType<typeof table>) => check(file).map(({ code, waivedBy }) => [code, waivedBy]);

  test.each([
    ['the project', table([unit('单位', [{ ...zero, waivers }])])],
    ['the unit', table([unit('单位', [zero], { waivers })])],
    ['the table', table([unit('单位', [zero])], { waivers })],
  ])('on %s answers the finding, which stays', (_, file) => {
    expect(found(file)).toEqual([['GS206', '今年不安排']]);
  });

  test.each([
    ['by title', '金额可疑', '今年不安排', '今年不安排'],
    ['by code in lower case', 'gs206', '今年不安排', '今年不安排'],
    ['of another rule', 'GS301', '今年不安排', undefined],
    ['without a reason', 'GS206', '', undefined],
  ])('%s', (_, rule, reason, expected) => {
    const file = table([unit('单位', [{ ...zero, waivers: [{ rule, reason }] }])]);
    expect(found(file)).toEqual([['GS206', expected]]);
  });

  test('beside it answers nothing, and the innermost answer counts', () => {
    const file = table([unit('一', [project('乙', '5', { waivers })]), unit('二', [zero])], {});
    expect(found(file)).toEqual([['GS206', undefined]]);
    const inner = { ...zero, waivers: [{ rule: 'GS206', reason: '内' }] };
    expect(found(table([unit('一', [inner], { waivers })]))).toEqual([['GS206', '内']]);
  });

  test('on an indicator answers a finding of the whole table there', () => {
    const odd = indicator('社会效益（又名）', '保障', { waivers: [{ rule: 'GS303', reason: '沿用旧称' }] });
    const file = table([
      unit('一', [project('甲'), project('乙', '5', { indicators: [indicator('数量指标', '一'), odd] })]),
    ]);
    expect(found(file)).toEqual([['GS303', '沿用旧称']]);
  });
});

test('places', () => {
  const second = indicator('质量指标', '正常率');
  const home = project('信创工作经费', '5', { indicators: [indicator('数量指标', '一'), second] });
  const file = table([unit('广州市某中心', [home]), unit('', [project('')])]);
  expect(placeText(placeOf(file, second))).toEqual({
    zh: '广州市某中心 › 信创工作经费 › 指标 2「正常率」',
    en: '广州市某中心 › 信创工作经费 › indicator 2 “正常率”',
  });
  expect(placeOf(file, second).indicator).toMatchObject({ no: 2, type: '质量指标', name: '正常率' });
  expect(placeText(placeOf(file, home)).zh).toBe('广州市某中心 › 信创工作经费');
  expect(placeText(placeOf(file, file)).zh).toBe('');
  expect(placeText(placeOf(file, file.units[1]!.projects[0]!)).zh).toBe('（未写资金使用单位） › （未写项目名称）');
  expect(placeOf(file, file.standard!)).toEqual({});
});
