import { annualValueOf, COLUMNS, cycleValueOf, type Table } from '../../packages/core/src/model/index.ts';
import { keyOf, TABLE_KEYS } from '../../packages/language/src/syntax/index.ts';

/** A table as one would keep it in YAML: the form's words as keys, nested, amounts as texts. */
export function plainOf(table: Table): object {
  return {
    标题: table.title,
    部门名称: table.department,
    单位: table.moneyUnit,
    ...amountsOf(table.stated),
    资金使用单位: table.units.map(unit => ({
      名称: unit.name,
      ...amountsOf(unit.stated),
      项目: unit.projects.map(project => ({
        项目名称: project.name,
        ...amountsOf(project.amounts),
        绩效目标: project.goal,
        绩效指标: project.indicators.map(indicator => ({
          类型: indicator.label,
          名称: indicator.name,
          ...(indicator.value === undefined
            ? { 实施周期指标值: cycleValueOf(indicator), 年度指标值: annualValueOf(indicator) }
            : { 指标值: indicator.value }),
        })),
      })),
    })),
  };
}

function amountsOf(amounts: Table['stated']): Record<string, string> {
  const there = COLUMNS.filter(column => amounts[column]);
  return Object.fromEntries(there.map(column => [keyOf(TABLE_KEYS, column), amounts[column]!.text]));
}
