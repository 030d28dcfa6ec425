import type { Column } from '../model/index.ts';

/** The form's own words for the entries that rules name. Rules never test keys: they only write them into texts and fixes. */
export const KEY = {
  department: '部门名称',
  moneyUnit: '单位',
  unit: '资金使用单位',
  project: '项目名称',
  goal: '绩效目标',
  cycle: '实施周期指标值',
  annual: '年度指标值',
  value: '指标值',
  ceiling: '控制数',
  part: '其中',
} as const;

export const COLUMN_KEY: Readonly<Record<Column, string>> = {
  total: '总计',
  fiscalAppropriation: '财政拨款',
  specialAccount: '财政专户拨款',
  otherFunds: '其他资金',
};
