import type { Indicator, Project, Table, Waiver } from '@goalsheet/core/model';
import { type CheckOptions, check, parseProfile, placeOf, placeText, RULES, type Rule } from '@goalsheet/core/rules';
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

  test('but is under another profile, 单位, 年度 or standard', () => {
    const seen: string[] = [];
    const rules = [counting(seen)];
    const file = table([unit('单位', [a])]);
    check(file, { rules });
    check(file, { rules, profile: { rules: {} } });
    check({ ...file, moneyUnit: '元' }, { rules });
    check({ ...file, moneyUnit: '元', year: '2024' }, { rules });
    const { standard: _, ...without } = file;
    check(without, { rules });
    check(without, { rules });
    expect(seen.length).toBe(5);
  });

  test('findings of the whole table are new each time', () => {
    const wrong = unit('单位', [a], { stated: amounts({ total: '6.00' }) });
    expect(codes(check(table([wrong])))).toEqual(['GS203']);
    expect(codes(check(table([{ ...wrong, stated: amounts({ total: '5.00' }) }])))).toEqual([]);
  });
});

describe('an indicator of the same words as an earlier one', () => {
  const [quiet, loud] = ['优良率', '满意度'].map(name => indicator('质量指标', name)) as [Indicator, Indicator];
  /** Two rules, one of which speaks of 满意度 only. */
  const rulesOf = (seen: string[]): Rule[] => {
    const rule = (code: string, says: (node: Indicator) => boolean): Rule => ({
      meta: { ...meta, code },
      checks: {
        indicatorAlone(node, { report }) {
          seen.push(`${code} ${node.name}`);
          if (says(node)) report({ target: { node }, message: { zh: code, en: code } });
        },
      },
    });
    return [rule('GS998', () => false), rule('GS999', ({ name }) => name === '满意度')];
  };
  const like = (node: Indicator): Indicator => ({ ...node });
  const holding = (...indicators: Indicator[]) => table([unit('单位', [project('甲', '5.00', { indicators })])]);

  test('is shown to no rule again: what was said of that is said of it', () => {
    const seen: string[] = [];
    const rules = rulesOf(seen);
    const again = [like(quiet), like(loud)];
    const found = check(holding(quiet, loud, ...again), { rules });
    expect(seen).toEqual(['GS998 优良率', 'GS999 优良率', 'GS998 满意度', 'GS999 满意度']);
    expect(found.map(({ target }) => target.node)).toEqual([loud, again[1]]);
  });

  test('is shown to the rules that spoke of that, in a later check', () => {
    const seen: string[] = [];
    const rules = rulesOf(seen);
    check(holding(quiet, loud), { rules });
    const again = [like(quiet), like(loud)];
    const found = check(holding(...again), { rules });
    expect(seen.slice(4)).toEqual(['GS999 满意度']);
    expect(found.map(({ target }) => target.node)).toEqual([again[1]]);
  });

  test('takes over what else the finding names of it, and nothing that is not of it', () => {
    const aside = like(loud);
    const seen: string[] = [];
    const rule = (code: string, other?: Indicator): Rule => ({
      meta: { ...meta, code },
      checks: {
        indicatorAlone(node, { report }) {
          seen.push(code);
          const target = { node: other ?? node, field: 'name', from: 0, to: 1 };
          const message = { zh: code, en: code };
          const edits = [{ kind: 'setValue', target, text: '' }] as const;
          report({
            target: { node },
            message,
            related: [{ target, text: message }],
            fixes: [{ title: message, safe: false, edits }],
          });
        },
      },
    });
    const again = like(loud);
    const rules = [rule('GS998')];
    const [first, second] = check(holding(loud, again), { rules });
    expect(seen).toEqual(['GS998']);
    expect(second).toEqual({
      ...first!,
      target: { node: again },
      related: [{ ...first!.related[0]!, target: { node: again, field: 'name', from: 0, to: 1 } }],
      fixes: [
        {
          ...first!.fixes[0]!,
          edits: [{ kind: 'setValue', target: { node: again, field: 'name', from: 0, to: 1 }, text: '' }],
        },
      ],
    });
    check(holding(loud, again), { rules: [rule('GS999', aside)] });
    expect(seen).toEqual(['GS998', 'GS999', 'GS999']);
  });

  test('is shown to a rule that sees its project where that was concerned', () => {
    const asked: string[] = [];
    const seen: string[] = [];
    const rule: Rule = {
      meta,
      checks: {
        mayConcern(node) {
          asked.push(node.name);
          return node.name === '满意度';
        },
        indicator(node, { name }, { report }) {
          seen.push(`${name} ${node.name}`);
          report({ target: { node }, message: { zh: name, en: name } });
        },
      },
    };
    const projects = ['甲', '乙'].map(name => project(name, '5.00', { indicators: [like(quiet), like(loud)] }));
    const found = check(table([unit('单位', projects)]), { rules: [rule] });
    expect(asked).toEqual(['优良率', '满意度']);
    expect(seen).toEqual(['甲 满意度', '乙 满意度']);
    expect(found.map(({ message }) => message.zh)).toEqual(['甲', '乙']);
  });

  test('is shown to all where another word, type, year, period or standard may matter, or a line could not be read', () => {
    const others = [
      { ...quiet, name: '合格率' },
      { ...quiet, label: '数量指标' },
      { ...quiet, type: { ...quiet.type! } },
      { ...quiet, annual: '≥95%' },
      { ...quiet, weight: '5' },
      { ...quiet, problems: [lost()] },
    ];
    const seen: string[] = [];
    const rules = rulesOf(seen);
    check(holding(quiet, ...others), { rules });
    expect(seen).toHaveLength(2 * (others.length + 1));
    check(table([unit('单位', [project('甲', '5.00', { indicators: [like(quiet)], period: '2025-2027年' })])]), {
      rules,
    });
    expect(seen).toHaveLength(2 * (others.length + 2));
    check({ ...holding(like(quiet)), year: '2026年' }, { rules });
    expect(seen).toHaveLength(2 * (others.length + 3));
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
  ])('%s', (_, rule, reason, expected) => {
    const file = table([unit('单位', [{ ...zero, waivers: [{ rule, reason }] }])]);
    expect(found(file)).toEqual([['GS206', expected]]);
  });

  test.each([
    ['of another rule', 'GS301', '今年不安排', 'GS903'],
    ['of no rule', 'GS999', '今年不安排', 'GS902'],
    ['without a reason', 'GS206', '', 'GS901'],
    ['with marks for a reason', 'GS206', '……', 'GS901'],
    ['with what an editor put there', 'GS206', '（写明理由）', 'GS901'],
    ['that is empty', '', '', 'GS901'],
  ])('%s answers nothing', (_, rule, reason, code) => {
    const file = table([unit('单位', [{ ...zero, waivers: [{ rule, reason }] }])]);
    expect(found(file).sort()).toEqual([
      ['GS206', undefined],
      [code, undefined],
    ]);
  });

  test('beside it answers nothing, and the innermost answer counts', () => {
    const file = table([unit('一', [project('乙', '5', { waivers })]), unit('二', [zero])], {});
    expect(found(file)).toEqual([
      ['GS903', undefined],
      ['GS206', undefined],
    ]);
    const inner = { ...zero, waivers: [{ rule: 'GS206', reason: '内' }] };
    expect(found(table([unit('一', [inner], { waivers })]))).toEqual([
      ['GS903', undefined],
      ['GS206', '内'],
    ]);
  });

  test('on an indicator answers a finding of the whole table there', () => {
    const odd = indicator('社会效益（又名）', '保障', { waivers: [{ rule: 'GS303', reason: '沿用旧称' }] });
    const file = table([
      unit('一', [project('甲'), project('乙', '5', { indicators: [indicator('数量指标', '一'), odd] })]),
    ]);
    expect(found(file)).toEqual([['GS303', '沿用旧称']]);
  });
});

describe('不采纳 that answers nothing', () => {
  const waiver = (rule: string, reason = '已说明') => ({ rule, reason });
  /** Findings on answers: what is wrong, of which one, and how it is answered. */
  const found = (file: Table, options: CheckOptions = {}) =>
    check(file, options)
      .filter(({ code }) => code.startsWith('GS9'))
      .map(({ code, message, waivedBy }) => [code, message.zh.split('，')[0], ...(waivedBy ? [waivedBy] : [])]);
  const on = (waivers: readonly Waiver[], more: Partial<Project> = {}, above: Partial<Table> = {}) =>
    table([unit('单位', [project('甲', '5', { waivers, ...more })])], above);
  const nothing = ['GS903', '这个项目没有 GS206（金额可疑）的问题'];

  test('is found, on each node', () => {
    const waivers = [waiver('GS206')];
    const indicators = [indicator('数量指标', '件数', { waivers }), indicator('社会效益', '一')];
    const file = table([unit('单位', [project('甲', '5', { waivers, indicators })], { waivers })], { waivers });
    expect(found(file).map(([, what]) => what)).toEqual(
      ['全表', '这个单位', '这个项目', '这条指标'].map(node => `${node}没有 GS206（金额可疑）的问题`),
    );
  });

  test('is found again when the finding is gone, though the rest of the table is the same', () => {
    const zero = project('甲', '0', {});
    const above = { waivers: [waiver('GS206')] };
    expect(found(table([unit('单位', [zero])], above))).toEqual([]);
    expect(found(table([unit('单位', [{ ...zero, amounts: amounts({ total: '3' }) }])], above))).toHaveLength(1);
  });

  test('not of a rule that is off, nor of one that threw', () => {
    const file = on([waiver('GS206')]);
    expect(found(file)).toEqual([nothing]);
    expect(found(file, { profile: profileOf({ GS206: 'off' }) })).toEqual([]);
    const gs206 = RULES.find(({ meta: { code } }) => code === 'GS206')!;
    const throws = () => {
      throw new Error('坏了');
    };
    const rules = RULES.map(rule => (rule === gs206 ? { ...rule, checks: { project: throws } } : rule));
    expect(found(file, { rules })).toEqual([]);
  });

  test('not where something could not be read', () => {
    const waivers = [waiver('GS301'), waiver('GS303')];
    const codes = (file: Table) => found(file).map(([, what]) => /GS\d+/.exec(what!)![0]);
    expect(codes(on(waivers))).toEqual(['GS301', 'GS303']);
    expect(codes(on(waivers, { problems: [lost()] }))).toEqual([]);
    // A rule of the whole table may have found something there, one of the project not.
    expect(codes(on(waivers, {}, { problems: [lost()] }))).toEqual(['GS301']);
    const beside = project('乙', '5', { problems: [lost()] });
    expect(codes(table([unit('单位', [project('甲', '5', { waivers }), beside])]))).toEqual(['GS301']);
    expect(codes(table([unit('单位', [project('甲'), beside], { waivers })]))).toEqual([]);
    const { standard: _, ...unknown } = on(waivers);
    expect(codes(unknown)).toEqual([]);
  });

  test('an answer that another one leaves nothing to answer', () => {
    const zero = { amounts: amounts({ fiscalAppropriation: '0' }) };
    const repeated = ['GS903', '这个项目的 GS206（金额可疑）都已由别处的不采纳答复'];
    const file = on([waiver('GS206', '一'), waiver('gs206', '二'), waiver('金额可疑', '三')], zero);
    expect(found(file)).toEqual([repeated, repeated]);
    const [outer] = check(on([waiver('GS206')], zero, { waivers: [waiver('GS206')] }));
    expect(outer!.message.zh).toMatch(/^全表的 GS206/);
  });

  test('an answer to what something more specific speaks for is needed', () => {
    const indicators = [indicator('数量指标', '完成率', { value: '参考值', waivers: [waiver('GS407')] })];
    const all = check(on([], { indicators }));
    expect(codes(all).filter(code => /GS4|GS9/.test(code))).toEqual(['GS413']);
  });

  test('is itself answered, and answers to that are not judged', () => {
    const above = { waivers: [waiver('GS903', '底稿统一保留'), waiver('GS903', '再说一遍')] };
    expect(found(on([waiver('GS206')], {}, above))).toEqual([[...nothing, '底稿统一保留']]);
    expect(found(on([], {}, above))).toEqual([]);
    expect(found(on([waiver('不采纳没有对应的问题')]))).toEqual([]);
  });

  test('answers to the other findings on answers are judged', () => {
    expect(found(on([waiver('GS902')]))).toEqual([['GS903', '这个项目没有 GS902（不采纳的规则不存在）的问题']]);
    expect(found(on([waiver('GS902'), waiver('GS999')]))).toEqual([
      ['GS902', '没有叫「GS999」的规则。「不采纳」按规则的编号（如 GS301）或中文名称起作用', '已说明'],
    ]);
  });

  test('is one of the findings that reports count', () => {
    const file = on([waiver('GS206')]);
    expect(check(file).find(({ code }) => code === 'GS903')).toMatchObject({ severity: 'warning', related: [] });
    expect(check(file, { profile: profileOf({ GS903: 'off' }) })).toEqual([]);
  });
});

test('titles can be written behind 不采纳: no blank is in them', () => {
  const titles = RULES.map(({ meta: { title } }) => title.zh);
  expect(titles.filter(title => /\s/.test(title))).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
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
