import { type Indicator, isDamaged } from '../model/index.ts';
import { keptByReading, nameCore, type Reading } from '../reading/index.ts';
import type { Related } from './finding.ts';
import { KEY } from './keys.ts';
import { clipped, labels, say } from './messages/index.ts';
import { type IndicatorValues, type ReadEntry, valuesOf } from './values.ts';
import { EVENTS, NONES, NOT_APPLICABLE, NOT_BEFORE_WHOLE, WHOLES } from './words/values.ts';

/**
 * The values of an indicator that states no number and leaves open how much: 及时, 按标准发放. `only: 'annual'` asks the annual value alone.
 * Undefined if a number is there, if there is no annual value to judge, or if a line nearby could not be read and may have held the number.
 */
export function withoutNumber(
  indicator: Indicator,
  only?: 'annual',
): (IndicatorValues & { annual: ReadEntry }) | undefined {
  const values = valuesOf(indicator);
  const { annual, different } = values;
  if (!annual || isDamaged(indicator)) return undefined;
  const judged = only ? [annual] : different;
  return judged.every(({ reading }) => leavesOpen(reading)) ? { ...values, annual } : undefined;
}

/** 动态清零, 全部归零: none is left. */
const SAYS_NONE = /[清归]零$/;

/** 由负转正, 正增长, 扭亏为盈, 收支平衡: above or below nothing. */
const SAYS_SIGN = /由[正负]转[正负]|[正负]增长|扭亏|收支平衡/;

/** 较上年提高, 同比下降, 与上年持平, 不增加: held against a number that is known by the year's end. Not 逐年提高, which says of no year where it starts. */
const THAN_BEFORE =
  /[较比](?:上|去|前)一?年|同比|环比|[较比]上(?:一年度|年度|期|季度)|持平|只[减降]不[增升]|只[增升]不[减降]|双下降|^不(?:增加|上升|反弹|降低|下降|减少)$/;

/** 按LPR: another rate, which is published. */
const PUBLISHED_RATE = /LPR|基准利率|报价利率|法定(?:存款|贷款|准备金)?[税利]?率/;

/**
 * The text neither states a number nor says how much in other words: not so all of it (全覆盖, 应改尽改), none of it (无投诉, 清零), more than
 * nothing (由负转正) or something else (不低于上年, 较上年提高), or that there is nothing to state (不适用, `/`).
 */
const leavesOpen = keptByReading(({ qualitative, bounds, text }: Reading): boolean => {
  if (!qualitative || bounds.length > 0) return false;
  const core = nameCore(text);
  if (!/\p{L}/u.test(core) || NOT_APPLICABLE.some(word => core.includes(word))) return false;
  if (SAYS_NONE.test(core) || SAYS_SIGN.test(core) || THAN_BEFORE.test(core)) return false;
  if (PUBLISHED_RATE.test(core)) return false;
  if (NONES.some(word => core.startsWith(word)) || EVENTS.some(word => core.startsWith(`不${word}`))) return false;
  if (/应[^尽]{1,4}尽[^尽]/.test(core)) return false;
  return !/^(?:一批|全年(?:无休|度)?)$/.test(core) && !saysAllOf(core);
});

/** 全部供稿, 全覆盖: all of it, without a percent. */
function saysAllOf(text: string): boolean {
  return WHOLES.some(word => saysWhole(text, word));
}

function saysWhole(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !NOT_BEFORE_WHOLE.test(text[at - 1] ?? '');
}

/** The cycle value, where it has the number that the annual value lacks. */
export function theOtherWithNumber(node: Indicator, { annual, cycle }: IndicatorValues): Related[] {
  if (!cycle || cycle === annual || cycle.reading.qualitative) return [];
  const text = say(labels.related.writes, { key: KEY[cycle.field], value: clipped(cycle.reading.text) });
  return [{ target: { node, field: cycle.field }, text }];
}
