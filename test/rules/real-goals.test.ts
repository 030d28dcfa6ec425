import { readFileSync } from 'node:fs';
import { locate, type Table } from '@goalsheet/core/model';
import { check, placeOf, placeText } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { expect, test } from 'vitest';

/** What GS5xx and GS6xx find in a published table as it would be for 2024, as `code project › indicator: the marked text`. */
function findingsOf(name: string): string[] {
  const text = readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url), 'utf8');
  const dated = text.replace('单位：万元', '年度：2024\n单位：万元');
  const lines = dated.split('\n');
  const file = parse(dated) as Table;
  return check(file)
    .filter(({ code }) => /^GS[56]/.test(code))
    .map(({ code, target }) => {
      const place = placeText(placeOf(file, target.node)).zh.split(' › ').slice(1).join(' › ');
      const { start, end } = locate(file, target);
      return `${code} ${place}: ${lines[start.line]!.slice(start.character, end.character)}`;
    });
}

test('白云', () => {
  expect(findingsOf('baiyun')).toEqual([
    'GS503 公费医疗超支及自付经费 › 指标 1「医疗定点报销比例%」: %',
    'GS505 法制监督工作经费（含法学会经费）: 结予',
    'GS605 政府雇员公用经费: 17人',
    'GS604 政府雇员工资经费: 政府雇员工资经费',
    'GS605 政府雇员工资经费: 17人',
    'GS604 全区网格员补助: 全区网格员补助',
    'GS605 全区网格员补助: 3454个',
    'GS601 全区网格员补助: 1474.8万元',
    'GS602 全区网格员补助: 1474.8万元',
    'GS501 全区网格员补助 › 指标 1「网格事件办结率.」: .',
    'GS502 全区网格员补助 › 指标 2「综合网格员工作补贴经费投入314」: 314',
    'GS501 全区网格员补助 › 指标 3「网格联系发动群众情况.」: .',
    'GS504 管理系统和平安白云数据专用接口项目: 和 “',
    'GS608 白云区2082支高清摄像枪租赁项目: 2017-2020年',
    'GS504 白云区2082支高清摄像枪租赁项目: 台 ，',
    'GS603 白云区2082支高清摄像枪租赁项目: 要害部位的有效视频覆',
    'GS505 白云区2082支高清摄像枪租赁项目 › 指标 1「购买/租赁硬件数量计划完成率」: 租凭',
    'GS503 白云区2082支高清摄像枪租赁项目 › 指标 3「设备正常运行率（%）.」: （%）',
    'GS501 白云区2082支高清摄像枪租赁项目 › 指标 3「设备正常运行率（%）.」: .',
    'GS503 白云区2082支高清摄像枪租赁项目 › 指标 8「设备完好率%」: %',
    'GS503 白云区流动人员和出租屋移动管理系统运维费用 › 指标 3「运维工单完成率（%）.」: （%）',
    'GS501 白云区流动人员和出租屋移动管理系统运维费用 › 指标 3「运维工单完成率（%）.」: .',
    'GS607 信创工作经费: 信创工作经费',
  ]);
});

test('天河', () => {
  expect(findingsOf('tianhe')).toEqual([
    'GS605 天河区来穗人员服务示范中心工作经费: 41924小时',
    'GS504 天河区来穗人员服务示范中心工作经费: 。 开',
    'GS504 全区网格化服务管理工作专项业务经费: ;',
    'GS605 穗天政数函【2022】315号中共广州市天河区政法委员会2022年综治视联网系统建设项目: 254个点位',
    'GS503 穗天政数函【2022】315号中共广州市天河区政法委员会2022年综治视联网系统建设项目 › 指标 1「项目按时完成率（%）」: （%）',
    'GS604 编外人员聘用经费: 编外人员聘用经费',
    'GS501 编外人员聘用经费 › 指标 1「提高政法队伍业务能力和水平，增强我区政法工作实效」: 。',
    'GS504 穗天政数函【2022】344号中共广州市天河区委政法委员会政务云资源租赁项目(2023-2026年）: (',
    'GS606 穗天政数函【2022】344号中共广州市天河区委政法委员会政务云资源租赁项目(2023-2026年） › 指标 1「出租屋与来穗人员登记数」: 81万套',
  ]);
});
