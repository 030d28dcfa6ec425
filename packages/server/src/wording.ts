import type { Context } from './context.ts';

type Language = Context['language'];

const COUNTED = {
  unit: ['个单位', 'unit'],
  project: ['个项目', 'project'],
  indicator: ['条指标', 'indicator'],
} as const;

/** `2 个项目`, `4 条指标`. */
export function countText(count: number, what: keyof typeof COUNTED, language: Language): string {
  const [zh, en] = COUNTED[what];
  return language === 'zh' ? `${count} ${zh}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}

/** What stands where the reason of a 不采纳 is due until it is typed over. Left there it is no reason, and GS901 asks for one. */
export const REASON_DUE = { zh: '（写明理由）', en: '(reason)' } as const;

/** What joins short remarks on one line. */
export const BETWEEN = ' · ';
