import type { Project, Table } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { describe, expect, test } from 'vitest';
import { amounts, indicator, lost, project, table, unit } from './models.ts';

const found = (code: string, more: Partial<Project>, ofTable: Partial<Table> = {}, name = '甲') =>
  check(table([unit('某单位', [project(name, '5', more)])], ofTable)).filter(finding => finding.code === code);

/** What a rule marks in the goal of a project with 财政拨款 5.00 万元; 无 where it finds nothing. */
function marked(code: string, goal: string, more: Partial<Project> = {}, ofTable: Partial<Table> = {}): string {
  const [finding] = found(code, { goal, ...more }, ofTable);
  return finding ? goal.slice(finding.target.from, finding.target.to) : '无';
}

describe('GS602', () => {
  test.each([
    ['全年共6万元', '6万元'],
    ['共需经费60000元', '60000元'],
    ['项目总预算：6万元', '6万元'],
    ['合计安排资金6万元。', '6万元'],
    ['总金额为6万元/年', '6万元/年'],
    ['培训费共2万元，差旅费共4万元，总计6万元', '6万元'],
    ['每套3500元，共5.6万元', '5.6万元'],
    ['每套3500元，共2.1万元；购置车辆1辆', '无'],
    ['资金总额6万元', '6万元'],
    ['项目总额6万元', '6万元'],
    ['合计9万元，市级承担5万元', '无'],
    ['合计9万元，市级承担4万元', '9万元'],
    ['进出口总额1200亿元', '无'],
    ['社会消费品零售总额60亿元', '无'],
    ['规上工业增加值总额60亿元', '无'],
    ['装备共计2万元；记录仪合计1万元', '无'],
    ['装备合计2万元；其余用于车辆', '无'],
    ['全年共5万元', '无'],
    ['全年共50000元', '无'],
    ['共5万元，其中培训合计2万元', '无'],
    ['培训费共2万元，差旅费共4万元', '无'],
    ['总投资共6万元', '无'],
    ['带动社会投资合计600万元', '无'],
    ['其中合计6万元', '无'],
    ['共约6万元', '无'],
    ['合计不超过6万元', '无'],
    ['合计6万元以上', '无'],
    ['合计6-7万元', '无'],
    ['每人共6万元', '无'],
    ['公共资金6万元', '无'],
    ['三年共15万元', '无'],
    ['2023年共6万元', '无'],
    ['2023-2026年共6万元', '无'],
    ['1-6月共6万元', '无'],
    ['共6人', '无'],
    ['6万元', '无'],
  ])('%s: %s', (goal, expected) => expect(marked('GS602', goal)).toBe(expected));

  test('the budget year is no other year', () => {
    expect(marked('GS602', '2024年共6万元', {}, { year: '2024年度' })).toBe('6万元');
    expect(marked('GS602', '2023年共6万元', {}, { year: '2024' })).toBe('无');
    expect(marked('GS602', '2024年共6万元')).toBe('无');
  });

  test('rounded, a source or a part, several years, unread lines', () => {
    const of = (more: Partial<Project>, goal = '全年共6万元') => marked('GS602', goal, more);
    expect(of({ amounts: amounts({ fiscalAppropriation: '6.40' }) })).toBe('无');
    expect(of({ amounts: amounts({ fiscalAppropriation: '6.40' }) }, '全年共6.0万元')).toBe('6.0万元');
    expect(of({ amounts: amounts({ fiscalAppropriation: '6', otherFunds: '3' }) })).toBe('无');
    expect(of({ amounts: amounts({ total: '7' }) })).toBe('6万元');
    expect(of({ amounts: {} })).toBe('无');
    expect(of({ period: '2023-2026年' })).toBe('无');
    expect(of({ period: '2024年' })).toBe('6万元');
    expect(of({ problems: [lost()] })).toBe('无');
    expect(found('GS602', { goal: '全年共6万元' }, {}, '租赁项目(2023-2026年）')).toEqual([]);
    expect(found('GS602', { goal: undefined!, cycleGoal: '共6万元' })).toEqual([]);
    expect(found('GS602', { goal: undefined!, annualGoal: '共6万元' })[0]!.target).toMatchObject({
      field: 'annualGoal',
    });
  });
});

describe('GS603', () => {
  const long = (end: string) => `${'推进平安建设。'.repeat(30)}${end}`;
  test.each([
    [long('要害部位的有效视频覆'), '要害部位的有效视频覆'],
    [long('提升能力，'), '提升能力，'],
    [long('包括：'), '包括：'],
    [long('有效覆盖。'), '无'],
    [long('促进经济社会高质量发展'), '无'],
    [long('促进经济社会高质量发'), '促进经济社会高质量发'],
    [long('达到98%'), '无'],
    [long('满意度达到90分以上'), '无'],
    [long('新建桥梁2座'), '无'],
    [long('新建桥梁2'), '新建桥梁2'],
    [long('把各项政策落到实处'), '无'],
    [long('做到应保尽保、应救尽救'), '无'],
    [long('使老年人老有所乐'), '无'],
    [long('落实转移避险措施和转移责'), '落实转移避险措施和转移责'],
    [long('对全区经济'), '对全区经济'],
    [long('街道、社区等'), '无'],
    [long('（含街道）'), '无'],
    ['要害部位的有效视频覆', '无'],
    [`一、${'推进平安建设'.repeat(20)}\n二、${'推进平安建设'.repeat(20)}`, '无'],
  ])('…%s', (goal, expected) => expect(marked('GS603', goal)).toBe(expected));
});

describe('GS604', () => {
  const values = (...texts: string[]) => ({
    indicators: texts.map((value, at) => indicator('社会效益', `${at}`, { value })),
  });
  test.each([
    [['及时', '提升'], 1],
    [['按编制人数发放'], 1],
    [['及时', '≥1次'], 0],
    [['12月底前'], 0],
    [['第一名'], 0],
    [['一次以上'], 0],
    [[''], 0],
    [[], 0],
  ])('%j', (texts, count) => expect(found('GS604', values(...texts)).length).toBe(count));
});

describe('GS605', () => {
  const taken = (value: string, goal: string) =>
    marked('GS605', goal, { indicators: [indicator('数量指标', '完成数量', { value }), indicator('社会效益', '乙')] });
  test.each([
    ['≥254个', '共254个点位', '无'],
    ['2万人次', '不低于20000人次', '无'],
    ['二十场次以上', '开展20场次', '无'],
    ['30～50人', '培训30-50人', '无'],
    ['300个', '共254个点位，300人', '254个点位'],
    ['完成', '3454个网格，254个点位', '3454个'],
  ])('%s takes up %s: %s', (value, goal, expected) => expect(taken(value, goal)).toBe(expected));
});

describe('GS606', () => {
  const of = (name: string, value: string) => ({
    indicators: [indicator('数量指标', name, { value }), indicator('社会效益', `${value}${name}`)],
  });
  const count = (a: readonly [string, string], b: readonly [string, string], inTwoUnits = false) => {
    const [x, y] = [project('甲', '5', of(...a)), project('乙', '5', of(...b))];
    const units = inTwoUnits ? [unit('一', [x]), unit('二', [y])] : [unit('一', [x, y])];
    return check(table(units))
      .flatMap(({ code, severity }) => (code === 'GS606' ? [severity] : []))
      .join();
  };
  test.each([
    [['登记数', '81万套'], ['登记数', '810000套'], 'warning', 'warning'],
    [['登记数。', '≥1234人'], ['登记数', '1234名'], 'warning', 'warning'],
    [['培训人次', '200人次'], ['培训人次', '200人次'], 'hint', ''],
    [['出租屋信息核查培训人次', '200人次'], ['出租屋信息核查培训人次', '200人次'], 'warning', ''],
    [['培训人次', '210人次'], ['培训人次', '210人次'], 'warning', 'warning'],
    [['培训人次', '99人次'], ['培训人次', '99人次'], '', ''],
    [['登记数', '81万套'], ['登记人数', '81万套'], '', ''],
    [['登记数', '81万套'], ['登记数', '81万人'], '', ''],
    [['登记率', '100%'], ['登记率', '100%'], '', ''],
    [['成本', '≤1234元'], ['成本', '≤1234元'], '', ''],
    [['', '1234套'], ['', '1234套'], '', ''],
  ] as const)('%j and %j', (a, b, inOne, inTwo) => {
    expect([count(a, b), count(a, b, true)]).toEqual([inOne, inTwo]);
  });
});

describe('GS608', () => {
  test.each([
    ['根据《视频建设应用规划（2017-2020年）》', '2017-2020年'],
    ['落实《2021—2023年行动方案》的部署', '2021—2023年'],
    ['按照“十三五”规划推进', '“十三五”'],
    ['落实第十三个五年规划纲要', '第十三个五年'],
    ['根据《规划（2021-2024年）》', '无'],
    ['根据《规划（2017-2020年）》和“十四五”规划', '无'],
    ['评估《规划（2017-2020年）》', '无'],
    ['“十三五”期间建成的平台运维', '无'],
    ['2019-2021年数据迁移', '无'],
    ['完成《2022年建设方案》', '无'],
  ])('%s: %s', (goal, expected) => {
    expect(marked('GS608', goal, {}, { year: '2024' })).toBe(expected);
    expect(marked('GS608', goal)).toBe('无');
  });
});
