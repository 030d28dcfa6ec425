/** Words by which a plan that a goal rests on is recognised, as data. */
type Words = readonly string[];

/** What has a period is a plan if it is called one. */
export const PLANS: Words = ['规划', '计划', '方案', '纲要', '行动', '意见', '蓝图'];

/** Near the plan these say that it is looked back on, or is the work itself: the goal does not rest on it. */
export const LOOKS_BACK: Words = [
  '总结', '回顾', '评估', '验收', '收官', '终期', '后评价', '审计', '编制', '修编', '修订', '起草', '印制', '归档', '档案', '决算', '结算', '尾款', '余款', '质保', '延续', '接续', '衔接', '清算', '期间', '以来', '已完成', '已建',
]; // biome-ignore format: lists

/** The five-year plans, by what they are called. */
export const FIVE_YEAR_PLANS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
  十六五: [2031, 2035],
};
