import { annualValueOf, type Indicator } from '@goalsheet/core/model';
import { check, type Profile } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { indicator, project, table, unit } from './models.ts';

/** What a rule marks in an indicator: its texts, the first finding's place between 〔〕; 无 where it finds nothing. */
function marked(code: string, node: Indicator, profile?: Profile): string {
  const file = table([unit('某单位', [project('甲', '5', { indicators: [node, indicator('社会效益', '乙')] })])]);
  const finding = check(file, profile ? { profile } : {}).find(each => each.code === code);
  if (!finding) return '无';
  const { field = '', from = 0, to = 0 } = finding.target;
  const text = field === 'name' ? node.name : annualValueOf(node)!;
  return `${text.slice(0, from)}〔${text.slice(from, to)}〕${text.slice(to)}`;
}

const named = (code: string, name: string) => marked(code, indicator('数量指标', name));
const valued = (code: string, value: string) => marked(code, indicator('数量指标', '完成情况', { value }));

describe('GS501, at the end of a value', () => {
  test.each([
    ['100%。', '100%〔。〕'],
    ['100%.', '100%〔.〕'],
    ['及时．', '及时〔．〕'],
    ['及时。。', '及时〔。。〕'],
    ['达到一次。完成两次。', '无'],
    ['是否达到？达到。', '无'],
    ['第一段。\n第二段。', '无'],
    ['宣传、培训等……', '无'],
    ['提升...', '无'],
    ['Inc.', '无'],
    ['。', '无'],
    ['1.5', '无'],
  ])('%j: %s', (value, expected) => expect(valued('GS501', value)).toBe(expected));
});

describe('GS502', () => {
  test.each([
    ['综合网格员工作补贴经费投入314', '综合网格员工作补贴经费投入〔314〕'],
    ['培训人数５', '培训人数〔５〕'],
    ['培训人数 20。', '培训人数 〔20〕。'],
    ['工作计划2024', '无'],
    ['工作计划202406', '无'],
    ['接听12345', '无'],
    ['处置110', '无'],
    ['细颗粒物PM2.5', '无'],
    ['治理2.0', '无'],
    ['排名前3', '无'],
    ['项目2', '无'],
    ['一标段3', '无'],
    ['通过ISO9001', '无'],
    ['合同编号20211234567', '无'],
    ['314', '无'],
    ['培训人数≥50', '无'],
  ])('%s: %s', (name, expected) => expect(named('GS502', name)).toBe(expected));

  test('numbered indicators of one project are numbered', () => {
    const indicators = ['培训1', '培训2'].map(name => indicator('数量指标', name));
    const found = check(table([unit('某单位', [project('甲', '5', { indicators })])]));
    expect(found.filter(({ code }) => code === 'GS502')).toEqual([]);
  });
});

describe('GS503', () => {
  test.each([
    ['设备完好率%', '设备完好率〔%〕'],
    ['设备完好率（％）', '设备完好率〔（％）〕'],
    ['设备完好率(%)。', '设备完好率〔(%)〕。'],
    ['设备完好率 %', '设备完好率〔 %〕'],
    ['达标率100%', '无'],
    ['达标率１００％', '无'],
    ['达标率100 %', '无'],
    ['达标率（100%）', '无'],
    ['%', '无'],
    ['（%）', '无'],
    ['完好率（台）', '无'],
  ])('%s: %s', (name, expected) => expect(named('GS503', name)).toBe(expected));
});

describe('GS504, in a value', () => {
  test.each([
    ['≥95％，正常率≥90%', '≥95〔％〕，正常率≥90%'],
    ['≥95％，正常率≥90％', '无'],
    ['培训3次,参训100人', '培训3次〔,〕参训100人'],
    ['培训3次; 参训100人', '培训3次〔;〕 参训100人'],
    ['≥1,000人', '无'],
    ['Word, Excel', '无'],
    ['3,满意', '3〔,〕满意'],
    ['系统（含接口)', '系统（含接口〔)〕'],
    ['系统(含接口）', '系统〔(〕含接口）'],
    ['系统(含（内部）接口)', '无'],
    ['1)系统 2）设备', '无'],
    ['提升 能力', '提〔升 能〕力'],
    ['提升　“能力”', '提〔升　“〕能力”'],
    ['提升 𠮷利', '提〔升 𠮷〕利'],
    ['依据《财政部 教育部关于印发办法的通知》', '无'],
    ['依据《省财政厅　省教育厅 省人力资源和社会保障厅通知》', '无'],
    ['依据《管理 办法》', '依据《管〔理 办〕法》'],
    ['财政部 提供', '财政〔部 提〕供'],
    ['安装 OA 系统 3 套', '无'],
    ['第一段\n第二段', '无'],
  ])('%j: %s', (value, expected) => expect(valued('GS504', value)).toBe(expected));
});

describe('GS505', () => {
  test.each([
    ['2082支摄像枪租凭', '2082支摄像枪〔租凭〕'],
    ['出租凭证齐全', '无'],
    ['了结予以归档', '无'],
    ['困难结予补助', '困难〔结予〕补助'],
    ['交通迅速恢复', '无'],
    ['自己完成，己完成', '自己完成，〔己完成〕'],
    ['发布署名文章', '无'],
    ['整冶金行业', '无'],
  ])('%s: %s', (value, expected) => expect(valued('GS505', value)).toBe(expected));

  test('a profile adds words and names those that are fine', () => {
    const profile = (thresholds: Record<string, readonly string[]>): Profile => ({ rules: { GS505: { thresholds } } });
    const node = indicator('数量指标', '完成情况', { value: '租凭二手按排' });
    expect(marked('GS505', node, profile({ words: ['按排→安排'] }))).toBe('〔租凭〕二手按排');
    expect(marked('GS505', node, profile({ words: ['按排'], except: ['租凭二手'] }))).toBe('租凭二手〔按排〕');
    expect(marked('GS505', node, profile({ except: ['租凭'] }))).toBe('无');
    expect(marked('GS505', node, profile({ words: ['→', ' '], except: ['租凭'] }))).toBe('无');
  });
});
