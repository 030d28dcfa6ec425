import type { Localised } from '../rules/index.ts';
import type { Direction, Level, MatchReason } from './change.ts';

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
