import type { Indicator } from '../model/index.ts';
import type { Threshold } from './rule.ts';

/** The threshold `except` of a rule that judges an indicator by its name. */
export const EXCEPT = {
  kind: 'words',
  default: [],
  description: {
    zh: '名称含有其中一个词的指标不检查。',
    en: 'Indicators whose name holds one of these are left alone.',
  },
} as const satisfies Threshold;

export function isExcepted({ name }: Indicator, except: readonly string[]): boolean {
  return except.some(word => name.includes(word));
}
