import { FIVE_YEAR_PLANS, LOOKS_BACK, PLANS } from './words/plans.ts';

/** A plan that a text names with its period. Offsets in the text: those of the period. */
export interface Plan {
  readonly from: number;
  readonly to: number;
  /** The last year of its period. */
  readonly end: number;
}

const RANGE = /(?:19|20)[0-9]{2}年?[ ]?[-－–—―~～〜至到]{1,2}[ ]?((?:19|20)[0-9]{2})年?/g;
const FIVE_YEARS = /[“"「]?(?:(十[一二三四五六])五|第(十[一二三四五六])个五年)[”"」]?/g;
/** How far from a period its plan's name may stand, or the words that look back. */
const NEAR = 24;

/**
 * The plans that a text rests on, by their periods: 规划（2017-2020年）, 三年行动计划（2021—2023年）, “十三五”规划. Not those that it looks back on
 * (评估, 总结) or that are its work (编制). Linear.
 */
export function plansIn(text: string): Plan[] {
  const plans: Plan[] = [];
  for (const match of text.matchAll(RANGE)) {
    const from = match.index;
    const to = from + match[0].length;
    // 规划（2017-2020年） or 2017-2020年…规划》; within one sentence.
    const before = sameSentence(text.slice(Math.max(0, from - NEAR), from), 'before');
    const after = sameSentence(text.slice(to, to + NEAR), 'after');
    const bracketed = /[（(]\s*$/.test(before);
    const isPlan = bracketed ? PLANS.some(word => before.replace(/[》”\s（(]+$/, '').endsWith(word)) : namesPlan(after);
    if (isPlan && !looksBack(before, after)) plans.push({ from, to, end: Number(match[1]) });
  }
  for (const match of text.matchAll(FIVE_YEARS)) {
    const from = match.index;
    const to = from + match[0].length;
    const before = sameSentence(text.slice(Math.max(0, from - NEAR), from), 'before');
    const after = sameSentence(text.slice(to, to + NEAR), 'after');
    if (namesPlan(after) && !looksBack(before, after))
      plans.push({ from, to, end: FIVE_YEAR_PLANS[`${match[1] ?? match[2]}五`]![1] });
  }
  return plans.sort((a, b) => a.from - b.from);
}

/** Words up to the plan's own 规划, 计划 …, with no clause between. */
function namesPlan(after: string): boolean {
  const words = /^[^，,；;、]*/.exec(after)![0];
  return PLANS.some(word => words.includes(word));
}

function looksBack(before: string, after: string): boolean {
  const words = `${before}・${after}`.replace(TRADE, '');
  return LOOKS_BACK.some(word => words.includes(word));
}

/** “十三五”档案事业发展规划 is of the archives' own trade. */
const TRADE = /档案(?:事业|工作|馆|局|信息|资源|数字|行业)/g;

function sameSentence(text: string, side: 'before' | 'after'): string {
  const parts = text.split(/[。；;！!？?\n]/);
  return (side === 'before' ? parts.at(-1) : parts[0]) ?? '';
}
