import { readFileSync } from 'node:fs';
import type { Table } from '@goalsheet/core/model';
import { check, placeOf, placeText } from '@goalsheet/core/rules';
import { parse } from '@goalsheet/language';
import { expect, test } from 'vitest';

/** The findings of GS1xx to GS303 in a published table, as `code place: what`. */
function findingsOf(name: string): string[] {
  const file = parse(readFileSync(new URL(`../../examples/${name}.goal`, import.meta.url), 'utf8')) as Table;
  return check(file)
    .filter(({ code }) => /^GS(1|2|301|303)/.test(code))
    .map(({ code, target, message }) => {
      const place = placeText(placeOf(file, target.node)).zh.split(' › ').slice(1).join(' › ');
      return `${code} ${place}: ${message.zh.split('。')[0]}`;
    });
}

test('白云', () => {
  expect(findingsOf('baiyun')).toEqual([
    'GS301 政府雇员公用经费: 没有效益指标',
    'GS301 政府雇员工资经费: 没有效益指标',
    'GS301 管理系统和平安白云数据专用接口项目: 没有效益指标',
    'GS301 信创工作经费: 没有效益指标',
    'GS301 白云区流动人员和出租屋移动管理系统运维费用: 没有效益指标',
    'GS301 信创工作经费: 没有效益指标',
  ]);
});

test('天河', () => {
  expect(findingsOf('tianhe')).toEqual([
    'GS301 区管退休干部节日慰问经费: 没有效益指标',
    'GS303 综治基层工作专项经费 › 指标 2「推进社会治安重点整治工作」: 本表其他地方把这个二级指标写作「社会效益」，这里写作「社会效益指标」',
    'GS301 政法系统涉法涉诉信访救助基金: 没有效益指标',
    'GS301 来穗局开展经常性业务职能工作经费: 没有效益指标',
    'GS301 穗天政数局【2021】241号中共广州市天河区委政法委员会2021年流动人员和出租屋移动管理系统升级改造项目: 没有效益指标',
    'GS301 编外人员聘用经费: 没有产出指标',
    'GS301 穗天政数函【2022】303号中共广州市天河区委政法委员会2022年天河区城中村智慧化治理平台建设项目: 没有效益指标',
    'GS301 政法跨部门大数据办案平台配套终端办案设备采购经费: 没有效益指标',
  ]);
});
