import type { Column } from '../model/index.ts';

/** The form's printed words. Serialisers take them from here, so that no two outputs can word them differently. */
export const NAME_HEADING = '项目名称（资金使用单位）';
export const GOAL_HEADING = '绩效目标';
export const INDICATORS_HEADING = '绩效指标';
export const MONEY_HEADINGS: Readonly<Record<Column, string>> = {
  total: '总计',
  fiscalAppropriation: '财政拨款',
  specialAccount: '财政专户拨款',
  otherFunds: '其他资金',
};

/** The seven column headings, in the form's order. */
export const HEADINGS: readonly string[] = [
  NAME_HEADING,
  MONEY_HEADINGS.total,
  MONEY_HEADINGS.fiscalAppropriation,
  MONEY_HEADINGS.specialAccount,
  MONEY_HEADINGS.otherFunds,
  GOAL_HEADING,
  INDICATORS_HEADING,
];

/** The name cell of the first row. */
export const TOTAL_NAME = '合计';

/** The four blanks by which the printed form sets a project below its unit. */
export const PROJECT_INDENT = '    ';

/** What a sheet says when amounts were rounded on their way into another 单位. */
export const ROUNDING_NOTE = '因四舍五入，分项之和与合计可能有尾差';

export function departmentLabel(department: string): string {
  return `部门名称：${department}`;
}

export function moneyUnitLabel(moneyUnit: string): string {
  return `单位：${moneyUnit}`;
}

export function noteLabel(note: string): string {
  return `注：${note}`;
}
