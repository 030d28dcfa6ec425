import type { Indicator, Project } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { indicator, lost, project, STANDARD, table, unit } from './models.ts';

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
