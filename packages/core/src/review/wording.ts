import type { Localised } from '../rules/index.ts';
import type { Direction, Level, MatchReason } from './change.ts';
import type { Conflict } from './merge-plan.ts';

/** Why two nodes are taken for one, in words: 同一项目编码, 绩效目标相同, 指标 4/5 相同. */
export function reasonText(reason: MatchReason, level: Level): Localised {
  switch (reason.by) {
    case 'code':
      return level === 'unit'
        ? { zh: '同一单位编码', en: 'same unit code' }
        : { zh: '同一项目编码', en: 'same project code' };
    case 'name':
      return { zh: '同名', en: 'same name' };
    case 'nameElsewhere':
      return level === 'indicator'
        ? { zh: '同名，类型不同', en: 'same name under another type' }
        : { zh: '同名，单位不同', en: 'same name in another unit' };
    case 'values':
      return { zh: '指标值相同，名称相近', en: 'same values, similar names' };
    case 'wording':
      return { zh: '名称相近', en: 'similar names' };
    case 'goal':
      return reason.same === reason.of
        ? { zh: '绩效目标相同', en: 'same performance goal' }
        : {
            zh: `绩效目标 ${reason.same}/${reason.of} 句相同`,
            en: `${reason.same} of ${reason.of} clauses of the goal are the same`,
          };
    case 'indicators':
      return {
        zh: `指标 ${reason.same}/${reason.of} 相同`,
        en: `${reason.same} of ${reason.of} indicators are the same`,
      };
    case 'projects':
      return {
        zh: `项目 ${reason.same}/${reason.of} 相同`,
        en: `${reason.same} of ${reason.of} projects are the same`,
      };
  }
}

/** What became of a target, in the reviewer's words. */
export const DIRECTION_TEXT: Readonly<Record<Direction, Localised>> = {
  tightened: { zh: '收紧', en: 'tightened' },
  loosened: { zh: '放宽', en: 'loosened' },
  redefined: { zh: '改口径', en: 'redefined' },
  reworded: { zh: '文字', en: 'reworded' },
  unclear: { zh: '待判断', en: 'to be judged' },
  stated: { zh: '新填', en: 'stated' },
  dropped: { zh: '删去', en: 'dropped' },
};

/** The form's words for facts. */
export const FACT_TEXT: Readonly<Record<Conflict['fact'], Localised>> = {
  name: { zh: '名称', en: 'name' },
  department: { zh: '部门名称', en: 'department' },
  moneyUnit: { zh: '单位', en: 'money unit' },
  year: { zh: '年度', en: 'year' },
  standard: { zh: '指标体系', en: 'indicator standard' },
  total: { zh: '总计', en: 'total' },
  fiscalAppropriation: { zh: '财政拨款', en: 'fiscal appropriation' },
  specialAccount: { zh: '财政专户拨款', en: 'special account' },
  otherFunds: { zh: '其他资金', en: 'other funds' },
  ceiling: { zh: '控制数', en: 'ceiling' },
  note: { zh: '说明', en: 'note' },
  code: { zh: '编码', en: 'code' },
  period: { zh: '实施周期', en: 'period' },
  goal: { zh: '绩效目标', en: 'performance goal' },
  cycleGoal: { zh: '实施周期绩效目标', en: 'cycle goal' },
  annualGoal: { zh: '年度绩效目标', en: 'annual goal' },
  label: { zh: '指标类型', en: 'indicator type' },
  cycle: { zh: '实施周期指标值', en: 'cycle value' },
  annual: { zh: '年度指标值', en: 'annual value' },
  weight: { zh: '权重', en: 'weight' },
  waiver: { zh: '不采纳', en: 'waiver' },
  part: { zh: '其中', en: 'part' },
  category: { zh: '项目分类', en: 'category' },
  unit: { zh: '资金使用单位', en: 'unit' },
  itself: { zh: '整项', en: 'the whole of it' },
};
