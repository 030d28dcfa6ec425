import type { Category, RuleMeta } from '@goalsheet/core/rules';

type Words = { readonly zh: string; readonly en: string };

/** The headings of the index of rules, in its order. */
export const CATEGORIES: Readonly<Record<Category, Words>> = {
  structure: { zh: '结构', en: 'Structure' },
  money: { zh: '金额', en: 'Money' },
  filing: { zh: '必填与归类', en: 'Required and filing' },
  values: { zh: '指标值', en: 'Indicator values' },
  wording: { zh: '文字', en: 'Wording' },
  goal: { zh: '目标与指标、金额', en: 'Goal against indicators and money' },
  waivers: { zh: '不采纳', en: 'Answers' },
};

export const SEVERITIES: Readonly<Record<RuleMeta['severity'], Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
  off: { zh: '关闭', en: 'off' },
};

export const FIXES: Readonly<Record<RuleMeta['fix'], Words>> = {
  none: { zh: '手工修改', en: 'by hand' },
  offered: { zh: '在编辑器中逐个确认', en: 'offered one by one in the editor' },
  safe: { zh: 'check --fix 自动修改', en: 'check --fix' },
  both: {
    zh: '一部分由 check --fix 自动修改，其余在编辑器中确认',
    en: 'partly check --fix, partly offered in the editor',
  },
};
