import { type Amounts, moneyText, type Project } from '@goalsheet/core/model';
import { check, type Finding } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { amounts, lost, project, table, unit } from './models.ts';

const of = (code: string, findings: readonly Finding[]) => findings.filter(finding => finding.code === code);
const named = (...texts: readonly string[]) => texts.map((text, index) => project(`项目${index + 1}`, text));
/** GS203 of one unit with these projects and this stated 总计. */
const sum = (stated: string, projects: readonly Project[]) =>
  of('GS203', check(table([unit('某单位', projects, { stated: amounts({ total: stated }) })])));

describe('GS203', () => {
  test('shows stated, computed and difference, the operands, and a fix that states the sum', () => {
    const [finding] = sum('1,997.77', named('1,990', '7.76'));
    expect(finding!.message.zh).toContain('总计写的是 1,997.77，下面各项目之和是 1,997.76，总计多 0.01（万元）');
    expect(finding!.message.en).toContain(
      'stated as 1,997.77, the projects below add up to 1,997.76: 0.01 more (万元)',
    );
    expect(finding!.related.map(({ text }) => text.zh)).toEqual(['「项目1」1,990.00', '「项目2」7.76']);
    expect(finding!.fixes).toMatchObject([
      { safe: false, edits: [{ kind: 'setValue', target: { field: 'total' }, text: '1,997.76' }] },
    ]);
  });

  test.each([
    ['left out', '5', ['5', '3'], '差额恰好等于「项目2」的金额，可能漏加了它'],
    ['added twice', '11', ['5', '3'], '差额恰好等于「项目2」的金额，可能多加了一次'],
    ['two of the amount', '5', ['2', '3', '3'], undefined],
    ['none of the amount', '7', ['5', '3'], undefined],
  ])('the one project whose amount is the difference: %s', (_, stated, projects, cause) => {
    const [finding] = sum(stated, named(...projects));
    if (cause) expect(finding!.message.zh).toContain(cause);
    else expect(finding!.message.zh).not.toContain('差额恰好');
  });

  test('lists fifty operands at most, and the suspected one', () => {
    const projects = named(...Array.from({ length: 119 }, () => '1'), '2');
    const [finding] = sum('119', projects);
    const texts = finding!.related.map(({ text }) => text.zh);
    expect(texts.length).toBe(52);
    expect(texts[0]).toBe('「项目120」2.00');
    expect(texts.at(-1)).toBe('…另有 70 项');
  });

  test.each([
    ['no difference', '8', named('5', '3')],
    ['an amount that is none', '9', named('5', '三')],
    ['a project without any amount', '9', [...named('5'), project('无', '', { amounts: {} })]],
    ['a line of the project that could not be read', '9', [...named('5'), project('坏', '3', { problems: [lost()] })]],
    [
      'a line of an indicator that could not be read',
      '9',
      [...named('5'), project('坏', '3', { indicators: [{ ...project('').indicators[0]!, problems: [lost()] }] })],
    ],
    ['a stated amount that is none', '九', named('5')],
    ['a stated amount below zero', '-9', named('5')],
  ])('is silent: %s', (_, stated, projects) => {
    expect(sum(stated, projects)).toEqual([]);
  });

  test('a source column counts only where sources are stated', () => {
    const file = (stated: Amounts, projects: readonly Project[]) =>
      check(table([unit('某单位', projects, { stated })]));
    const totalOnly = project('甲', '', { amounts: amounts({ total: '5' }) });
    expect(of('GS203', file(amounts({ fiscalAppropriation: '8' }), [totalOnly]))).toEqual([]);
    expect(of('GS203', file(amounts({ otherFunds: '0.00' }), named('5')))).toEqual([]);
    expect(of('GS203', file(amounts({ otherFunds: '1.00' }), named('5')))[0]!.target.field).toBe('otherFunds');
    expect(of('GS203', file(amounts({ total: '8' }), [totalOnly])).length).toBe(1);
  });
});

describe('GS204', () => {
  test('adds up the projects, whatever the units state', () => {
    const one = unit('一', named('5'), { stated: amounts({ total: '6' }) });
    const two = unit('二', named('3'));
    const found = (total: string) => check(table([one, two], { stated: amounts({ total }) }));
    expect(of('GS204', found('8'))).toEqual([]);
    const [finding] = of('GS204', found('9'));
    expect(finding!.message.zh).toContain('如按「一」自己写的总计 6.00 则相符，先看那里的 GS203');
    expect(finding!.related.map(({ text }) => text.zh)).toEqual(['「一」5.00', '「二」3.00']);
    expect(of('GS204', found('3'))[0]!.message.zh).toContain('差额恰好等于「一」的金额');
  });
});

describe('GS202', () => {
  const found = (texts: Parameters<typeof amounts>[0], more: Partial<Project> = {}) =>
    of('GS202', check(table([unit('某单位', [project('甲', '', { amounts: amounts(texts), ...more })])])));

  test('compares 总计 with the sources', () => {
    expect(found({ total: '5', fiscalAppropriation: '3', otherFunds: '2' })).toEqual([]);
    expect(found({ total: '5' })).toEqual([]);
    expect(found({ total: '5', fiscalAppropriation: '三' })).toEqual([]);
    expect(found({ total: '5', fiscalAppropriation: '3' }, { problems: [lost()] })).toEqual([]);
    const [finding] = found({ total: '5', fiscalAppropriation: '3', otherFunds: '1' });
    expect(finding!.message.zh).toContain('总计写的是 5.00，各资金来源之和是 4.00，总计多 1.00');
    expect(finding!.related.map(({ text }) => text.zh)).toEqual(['财政拨款 3.00', '其他资金 1.00']);
  });

  test('names the source that was typed in 元', () => {
    const [finding] = found({ total: '7', fiscalAppropriation: '50000', otherFunds: '2' });
    expect(finding!.message.zh).toContain('财政拨款像是按元填写的，按 5.00 计则相符');
  });

  test('parts are no more than their source', () => {
    const part = (text: string) => ({
      source: 'fiscalAppropriation' as const,
      name: '中央转移支付',
      amount: amounts({ total: text }).total!,
    });
    expect(found({ fiscalAppropriation: '5' }, { parts: [part('3'), part('2')] })).toEqual([]);
    expect(found({ fiscalAppropriation: '5' }, { parts: [part('3'), part('2.000001')] }).length).toBe(1);
  });
});

describe('GS206', () => {
  const found = (texts: readonly string[], unitText: '万元' | '元' | '亿元' = '万元') =>
    of('GS206', check(table([unit('某单位', named(...texts))], { moneyUnit: unitText })));

  test.each([
    ['元 among 万元', ['7', '447', '50', '50', '5.1', '1433600'], 1],
    ['two of them', ['7', '447', '50', '50', '5.1', '1433600', '500000'], 2],
    ['a really big project', ['7', '447', '50', '50', '5.1', '4475000'], 0],
    ['exactly at the limit', ['1', '1', '1', '1', '10000'], 1],
    ['just below it', ['1', '1', '1', '1', '9999.99'], 0],
    ['four projects', ['1', '1', '1', '10000'], 0],
    ['five, one of them 0', ['1', '1', '1', '0', '10000'], 1],
    ['all of one size', ['5', '5', '5', '5', '5'], 0],
    ['most of them in 元', ['50000', '50000', '50000', '50000', '5'], 0],
    ['amounts beyond 64 bits', ['1', '1', '1', '1', '9'.repeat(30)], 0],
  ])('%s', (_, texts, count) => {
    expect(found(texts).length).toBe(count);
  });

  test('not in 元; 万元 among 亿元', () => {
    expect(found(['1', '1', '1', '1', '10000'], '元')).toEqual([]);
    expect(found(['1', '1', '1', '1', '10000'], '亿元')[0]!.message.zh).toContain('像是按万元填写的');
  });

  test('says which sum it would make right, and the sum says what made it wrong', () => {
    const projects = named('7', '447', '50', '50', '5.1', '1433600');
    const findings = check(table([unit('某单位', projects, { stated: amounts({ total: '702.46' }) })]));
    expect(of('GS203', findings)[0]!.message.zh).toContain('「项目6」的金额 1,433,600.00 像是按元填写的（见 GS206）');
    const [finding] = of('GS206', findings);
    expect(finding!.message.zh).toContain('单位的总计写的是 702.46，这里按 143.36 计正好相符');
    expect(finding!.fixes[0]!.edits).toMatchObject([{ target: { field: 'fiscalAppropriation' }, text: '143.36' }]);
  });

  test('converts every amount that counts, and 总计 with them', () => {
    const texts = { total: '30005', fiscalAppropriation: '20000', specialAccount: '10000', otherFunds: '5' };
    const odd = project('甲', '', { amounts: amounts(texts) });
    const [finding] = of('GS206', check(table([unit('某单位', [...named('1', '2', '3', '4'), odd])])));
    expect(finding!.fixes[0]!.edits.map(edit => 'text' in edit && edit.text)).toEqual(['8.00', '2.00', '1.00']);
  });

  test('a total of 0, but no source of 0', () => {
    expect(found(['0']).length).toBe(1);
    const both = project('甲', '', { amounts: amounts({ fiscalAppropriation: '5', otherFunds: '0' }) });
    expect(check(table([unit('某单位', [both])]))).toEqual([]);
  });

  test('thresholds come from the profile', () => {
    const file = table([unit('某单位', named('1', '1', '100', '10000'))]);
    const thresholds = { projects: 4, factor: 100 };
    expect(of('GS206', check(file, { profile: { rules: { GS206: { thresholds } } } })).length).toBe(1);
  });
});

test('GS201 says what an amount in another unit comes to', () => {
  const [finding] = check(table([unit('某单位', named('30000元'))]));
  expect(finding).toMatchObject({ code: 'GS201', fixes: [{ edits: [{ text: '3.00' }] }] });
  expect(finding!.message.zh).toContain('换算成万元：3.00');
});

test('GS205 writes the amount as the form prints it', () => {
  const [finding] = check(table([unit('某单位', named('１，９９７．７６万元'))]));
  expect(finding).toMatchObject({ code: 'GS205', severity: 'hint', fixes: [{ safe: true }] });
  expect(finding!.fixes[0]!.edits).toMatchObject([{ text: moneyText(1997_760000n, '万元') }]);
});

test('GS207 judges what was computed', () => {
  const ceiling = amounts({ total: '7.99' }).total!;
  const found = (projects: readonly Project[]) => of('GS207', check(table([unit('某单位', projects, { ceiling })])));
  expect(found(named('5', '2.99'))).toEqual([]);
  expect(found(named('5', '3'))[0]!.message.zh).toContain('总计 8.00 超过控制数 7.99，超出 0.01');
  expect(found([...named('5', '3'), project('坏', '1', { problems: [lost()] })])).toEqual([]);
});
