import type { Indicator, Project } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { indicator, lost, project, STANDARD, table, unit } from './models.ts';
import { examined } from './samples.ts';

describe('GS301', () => {
  const output = indicator('数量指标', '完成数量');
  const found = (more: Partial<Project>, standard = STANDARD) =>
    check(table([unit('某单位', [project('甲', '5', more)])], { standard }))
      .filter(({ code }) => code === 'GS301')
      .map(({ message }) => message.zh.split('。')[0]);

  test.each([
    ['output and benefit', {}, []],
    ['no benefit', { indicators: [output] }, ['没有效益指标']],
    ['neither', { indicators: [indicator('服务对象满意度', '满意')] }, ['没有产出指标', '没有效益指标']],
    ['nothing at all is for GS103', { indicators: [] }, []],
    ['an indicator of unknown type', { indicators: [output, indicator('安全效果', '安全')] }, []],
    ['a line that could not be read', { indicators: [output], problems: [lost()] }, []],
    ['a line of an indicator', { indicators: [{ ...output, problems: [lost()] }] }, []],
    ['an exempt kind', { indicators: [output], categories: [{ name: '人员类' }] }, []],
    ['an exempt kind without 类', { indicators: [output], categories: [{ name: '人员' }] }, []],
    ['one of several kinds', { indicators: [output], categories: [{ name: '购置类' }, { name: '公用经费' }] }, []],
    ['another kind', { indicators: [output], categories: [{ name: '购置类' }] }, ['没有效益指标']],
  ])('%s', (_, more: Partial<Project>, expected) => {
    expect(found(more)).toEqual(expected);
  });

  test('required of some kinds only', () => {
    const [first, second, third] = STANDARD.firstLevels;
    const standard = { ...STANDARD, firstLevels: [first!, second!, { ...third!, required: ['信息化类'] }] };
    expect(found({}, standard)).toEqual([]);
    expect(found({ categories: [{ name: '信息化' }] }, standard)).toEqual(['没有满意度指标']);
  });
});

describe('GS303', () => {
  const found = (...labels: string[]) => {
    const indicators: Indicator[] = labels.map((label, index) => indicator(label, `指标${index + 1}`));
    const findings = check(table([unit('某单位', [project('甲', '5', { indicators })])]));
    return findings
      .filter(({ code }) => code === 'GS303')
      .map(({ target, fixes }) => [indicators.indexOf(target.node as Indicator) + 1, fixes[0]!.title.zh]);
  };

  test.each([
    ['one label', ['社会效益', '社会效益'], []],
    ['one alias throughout', ['社会效益（又名）', '社会效益（又名）'], []],
    ['the rarer', ['社会效益（又名）', '社会效益', '社会效益'], [[1, '改为「社会效益」']]],
    ['at a tie the later', ['社会效益（又名）', '社会效益'], [[2, '改为「社会效益（又名）」']]],
    ['each second level for itself', ['社会效益（又名）', '数量指标'], []],
    ['unknown types', ['甲', '乙'], []],
  ])('%s', (_, labels, expected) => {
    expect(found(...labels)).toEqual(expected);
  });
});

describe('GS304: what a name asks for', () => {
  const found = (name: string, value: string) =>
    check(table([unit('某单位', [project('甲', '5', { indicators: [indicator('社会效益', name, { value })] })])]))
      .filter(({ code }) => code === 'GS304')
      .map(({ fixes }) => fixes[0]!.title.zh);

  test.each([
    ['服务对象满意度', '≥90%', true],
    ['服务对象满意度（%）。', '≥90', true],
    ['服务对象满意度不低于90%', '≥90%', true],
    ['服务对象满意度 ≥ 90 分', '≥90分', true],
    ['群众满意率', '提高', true],
    ['满意度调查', '满意度达90%', true],
    ['满意度调查', '≥90分', true],
    ['开展满意度调查', '≥90%', false],
    ['开展满意度调查', '满意度≥90%', true],
    ['满意度调查', '2次', false],
    ['满意度调查', '100%完成', false],
    ['满意度调查次数', '2次', false],
    ['满意度提升率', '≥5%', false],
    ['群众安全感', '≥90%', false],
    ['', '≥90%', false],
  ])('%s: %s', (name, value, expected) => {
    expect(found(name, value)).toEqual(expected ? ['改为「服务对象满意度」'] : []);
  });

  test('as the project prints it already', () => {
    const indicators = [indicator('服务对象满意度（又名）', '家长'), indicator('社会效益', '学生满意度')];
    const [finding] = check(table([unit('某单位', [project('甲', '5', { indicators })])])).filter(
      ({ code }) => code === 'GS304',
    );
    expect(finding!.fixes[0]!.title.zh).toBe('改为「服务对象满意度（又名）」');
  });

  test('words of a profile', () => {
    const file = table([unit('某单位', [project('甲', '5', { indicators: [indicator('社会效益', '居民认可度')] })])]);
    const by = (setting: object) =>
      check(file, { profile: { rules: { GS304: { thresholds: { ...setting } } } } }).some(
        ({ code }) => code === 'GS304',
      );
    expect(by({})).toBe(false);
    expect(by({ words: ['认可度'] })).toBe(true);
    expect(by({ words: ['认可度'], except: ['居民'] })).toBe(false);
  });
});

describe('GS305: what counts', () => {
  test.each([
    ['策划数量', '20篇', true],
    ['策划数量', '完成', false],
    ['策划数量', '100%', false],
    ['举办活动', '≥5场', true],
    ['举办活动', '≥5场。', true],
    ['举办活动', '每季度5场', false],
    ['举办活动', '不少于5场，效果良好', false],
    ['故障次数', '≤5次', false],
    ['返工次数', '≤5次', false],
    ['安全检查', '≤5次', false],
    ['安全检查', '0次', false],
    ['5A级景区', '至少1家', false],
    ['示范社数量', '≥20家', false],
    ['考核排名', '第1名', false],
    ['合格率', '5次', false],
    ['平均用时', '5天', false],
    ['决策咨询报告获市级以上领导批示', '≥5篇', false],
    ['国家级教学成果奖', '≥2项', false],
    ['学科评估A类学科', '2个', false],
    ['单篇阅读量', '1000次以上', false],
    ['引进世界500强企业', '1-2家', false],
    ['论文他引次数', '≥500次', false],
    ['培训人员结业', '120人', false],
    ['考核', '90分', false],
    ['', '', false],
  ])('%s: %s', (name, value, expected) => {
    const indicators = [indicator('质量指标', name, { value })];
    const codes = check(table([unit('某单位', [project('甲', '5', { indicators })])])).map(({ code }) => code);
    expect(codes.includes('GS305')).toBe(expected);
  });
});

describe('GS308: what weights add up to', () => {
  const found = (weightTotal: string | undefined, ...weights: (string | undefined)[]) => {
    const indicators = weights.map((weight, index) =>
      indicator('数量指标', `指标${index}`, weight === undefined ? {} : { weight }),
    );
    const standard = weightTotal === undefined ? STANDARD : { ...STANDARD, weightTotal };
    return check(table([unit('某单位', [project('甲', '5', { indicators })])], { standard }))
      .filter(({ code }) => code === 'GS308')
      .map(({ message, fixes }) => [/（(.*?)）/.exec(message.zh)![1], ...fixes.map(fix => fix.title.zh)]);
  };

  test.each<[string | undefined, (string | undefined)[], string[][]]>([
    ['100', ['60', '40'], []],
    ['100分', ['60', '30'], [['少 10']]],
    ['100', ['60', '50'], [['多 10']]],
    ['100', ['33.3', '33.3', '33.3'], [['少 0.1']]],
    ['100%', ['60%', '40％'], []],
    ['1', ['60%', '40%'], []],
    ['1', ['0.6', '0.3'], [['少 0.1']]],
    ['100', ['60', undefined], [['少 40', '「指标1」的权重填 40']]],
    ['100', ['60', undefined, undefined], [['少 40']]],
    ['100', ['100', undefined], []],
    ['100', ['60', '四十'], []],
    ['100', [undefined, undefined], []],
    ['一百', ['60'], []],
    [undefined, ['60'], []],
    ['100', ['9'.repeat(100_000)], []],
  ])('%s of %j', (total, weights, expected) => {
    expect(found(total, ...weights)).toEqual(expected);
  });
});

describe('a label that is proposed is spelt as the project spells the others', () => {
  const fixesOf = (code: string, ...entries: string[]) => {
    const lines = [
      '项目支出绩效目标表',
      '单位：万元',
      '资金使用单位：某局',
      '项目名称：雾炮车降尘服务',
      '财政拨款：250.00',
    ];
    for (const entry of entries) lines.push(entry, '指标值：≥85%');
    return examined(lines.join('\n'), code)
      .findings.filter(each => each.code === code)
      .flatMap(({ fixes }) => fixes.map(({ title }) => title.zh));
  };

  test.each([
    ['GS304', ['社会效益指标：市民满意度'], ['改为「服务对象满意度指标」']],
    ['GS304', ['社会效益：市民满意度'], ['改为「服务对象满意度」']],
    ['GS304', ['社会效益指标：市民满意度', '满意度指标：商户满意度'], ['改为「满意度指标」']],
    [
      'GS301',
      ['质量指标：作业达标率', '服务对象满意度指标：市民满意度'],
      ['补上「经济效益指标」', '补上「社会效益指标」', '补上「生态效益指标」', '补上「可持续影响指标」'],
    ],
    [
      'GS301',
      ['质量指标：作业达标率', '服务对象满意度：市民满意度'],
      ['补上「经济效益」', '补上「社会效益」', '补上「生态效益」', '补上「可持续影响」'],
    ],
  ])('%s %s', (code, entries, expected) => {
    expect(fixesOf(code, ...entries)).toEqual(expected);
  });
});
