import {
  isCountName,
  isCountUnit,
  isRaising,
  isRateName,
  isSatisfactionName,
  isSaving,
  nameCore,
  usualDirection,
} from '@goalsheet/core/reading';
import { describe, expect, test } from 'vitest';

/** `yes` holds for the names before the bar, not for those behind it. */
function table(name: string, is: (text: string) => boolean, yes: string, no: string): void {
  describe(name, () => {
    test.each(yes.split(' '))('%s', text => expect(is(text)).toBe(true));
    test.each(no.split(' '))('not %s', text => expect(is(text)).toBe(false));
  });
}

table(
  'a rate',
  isRateName,
  '登记率 医疗定点报销比例% 设备正常运行率（%）. 网格事件办结率. 验收测评一次通过率 资金占比 合格率、完成率 为来穗人员提供积分入学学位比例 采购成本控制率',
  '工作效率 提高工作效率 使用频率 功率 培训次数 提高政法工作效率 登记率情况 税率 心率',
);
table(
  'a count',
  isCountName,
  '培训次数 编外人员工资福利发放人数 雇员数量 举办宣传活动次数 政法新媒体平台发布文章数量 系统性能并发数 出租屋与来穗人员登记数 满意度调查次数',
  '开发系统数量计划完成率 购买/租赁硬件数量计划完成率 登记率 数量达标率 推进平安创建',
);
table(
  'satisfaction',
  isSatisfactionName,
  '服务对象满意率 提高上访人员满意度 来穗人员对公众号便利性满意度 政法工作满意度调查 群众满意程度 满意度（%）',
  '满意度调查次数 满意度调查完成率 群众安全感 满意度提升幅度 系统满意服务',
);
table('a saving', isSaving, '人力、时间资源节省 节省率 成本下降 压减支出', '成本控制率 超支率 提高登记率');
table('a rise', isRaising, '提高登记率 提升融合率', '提高成本 增加投诉 节省率');
table('a count unit', isCountUnit, '次 人次 万人次 份 套 个 名 千人 篇 场次', '% 分 小时 元 万元 亩 天');

test.each([
  ['设备正常运行率（%）.', '设备正常运行率'],
  ['综合网格员工作补贴经费投入314', '综合网格员工作补贴经费投入'],
  ['医疗定点报销比例%', '医疗定点报销比例'],
  ['（%）', '(%)'],
])('the core of %s', (name, core) => expect(nameCore(name)).toBe(core));

test.each([
  ['登记率', '≥'],
  ['信息化运维成本超支率', '≤'],
  ['故障维护及时率', '≥'],
  ['节省率', '≥'],
  ['对社会发展影响', undefined],
])('%s is usually %s', (name, direction) => expect(usualDirection(name)).toBe(direction));
