import { trimmed } from '../model/index.ts';
import { keptByText } from './kept.ts';
import { narrowed } from './text.ts';
import { hasWord, wordSet } from './word-table.ts';
import {
  BAD_THINGS,
  COUNT_ENDINGS,
  NO_RATES,
  RAISING_VERBS,
  RATE_ENDINGS,
  RATES_ALL_THE_SAME,
  SAVING_VERBS,
} from './words.ts';

/** A name without what hangs on its end: `（%）`, `%`, `.`, `。`, digits left there, blanks. */
export const nameCore: (name: string) => string = keptByText(coreOf);

function coreOf(name: string): string {
  let core = narrowed(trimmed(name)).text;
  for (;;) {
    const last = core.at(-1) ?? '';
    if (last === ')') {
      const open = core.lastIndexOf('(');
      if (open <= 0) return core;
      core = core.slice(0, open);
    } else if (/[%‰.。:；;，,、0-9]/.test(last)) core = core.slice(0, -1);
    else return core;
  }
}

/** It asks for a rate: 率, 比例, 占比, 比重 end it (or end a part of it before 、和及). Not 效率, 频率, 功率; but 有效率, 成功率. */
export const isRateName: (name: string) => boolean = keptByText(name => parts(name).some(isRate));

function isRate(part: string): boolean {
  const ends = (word: string) => part.endsWith(word);
  return RATE_ENDINGS.some(ends) && (!NO_RATES.some(ends) || RATES_ALL_THE_SAME.some(ends));
}

/** It asks for a count: 次数, 人数, 数量 end it (or a part of it). Not 数量完成率. */
export const isCountName: (name: string) => boolean = keptByText(name =>
  parts(name).some(part => COUNT_ENDINGS.some(end => part.endsWith(end))),
);

/**
 * It measures satisfaction: ends in 满意度, 满意率, 满意程度, or is about 满意度 as its measure (政法工作满意度调查).
 * Not 满意度调查次数, 满意度调查完成率: those measure the survey.
 */
export function isSatisfactionName(name: string): boolean {
  const core = nameCore(name);
  if (!core.includes('满意')) return false;
  if (/满意(?:度|率|程度|度评价|度测评|度评分|度得分|度调查|度指标|度情况|度水平|度达标率)$/.test(core)) return true;
  return /(?:评价|测评|调查)满意$/.test(core) || /是否满意$/.test(core);
}

const savingVerbs = wordSet(SAVING_VERBS);
const raisingVerbs = wordSet(RAISING_VERBS);
const badThings = wordSet(BAD_THINGS);

/** Its target is a saving: 节省, 节约, 减少, 降低, 下降 … is its verb. Not 控制率, 超支率. */
export function isSaving(text: string): boolean {
  return hasWord(savingVerbs, text);
}

/** Its target is a rise: 提高, 提升, 增加 …, and not of a bad thing. */
export function isRaising(text: string): boolean {
  return hasWord(raisingVerbs, text) && !isBadThing(text);
}

/** It names something of which less is better: 支出, 成本, 案件, 投诉, 故障. */
export function isBadThing(text: string): boolean {
  return hasWord(badThings, text);
}

/** The direction in which a bare number under this name is meant, as far as the name tells. */
export function usualDirection(name: string): '≥' | '≤' | undefined {
  return directionOf(name) ?? undefined;
}

const directionOf = keptByText((name): '≥' | '≤' | null => {
  const core = nameCore(name);
  if (isSaving(core)) return '≥';
  if (isBadThing(core))
    return /(?:整改|办结|处理|处置|解决|化解|完成|查处|修复|维护|及时|侦破|破案|执行|支付|使用|到位|达标|覆盖|合格|排查|回访|治理|消除|救助)\S{0,3}率$/.test(
      core,
    )
      ? '≥'
      : '≤';
  return isRateName(core) || isCountName(core) || isSatisfactionName(core) ? '≥' : null;
});

/** The parts of a name that name two things at once: 合格率、完成率; 人次和场次. */
function parts(name: string): string[] {
  return nameCore(name).split(/[、/;；和与及或]/);
}
