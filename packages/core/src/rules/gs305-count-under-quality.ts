import type { Indicator, Project } from '../model/index.ts';
import {
  hasWord,
  isBadThing,
  isCountName,
  isCountUnit,
  isRateName,
  type Measure,
  type Reading,
  wordSet,
} from '../reading/index.ts';
import { setKey } from './fixes.ts';
import { isUnderSecond, labelOfSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { valuesOf } from './values.ts';
import { COUNTS_OF_QUALITY } from './words/filing.ts';

const { GS305 } = messages;

const countsOfQuality = wordSet(COUNTS_OF_QUALITY);

const thresholds = {
  except: {
    kind: 'words',
    default: [],
    description: {
      zh: '名称含这些词的指标，数量也是质量，不检查。',
      en: 'Names that hold one of these count quality, and are left alone.',
    },
  },
} as const;

/**
 * A count under 质量指标: the name asks for one (策划数量, 并发数), or each value is a number of things and nothing else (≥3次). How many there
 * are belongs under 数量指标; quality says how good they are.
 *
 * Silent where the count is one of quality: of what went wrong (故障次数, 投诉件数, 返工次数) or was found good (获奖数量, 优秀作品数), a
 * place in an order (第3名), a target of 0, a count per something (每公里2名). Silent too where the value asks for a percent or a score, or is said in
 * words: what is assessed is then not the count.
 */
export default defineRule({
  meta: {
    code: 'GS305',
    slug: 'count-under-quality',
    title: { zh: '质量指标填的是数量', en: 'Count under 质量指标' },
    severity: 'hint',
    category: 'filing',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '质量指标下的指标，名称或指标值要的是数量（策划数量、≥3次）。出错、投诉、获奖这类说明好坏的次数不算。',
      en: 'An indicator under 质量指标 whose name or value asks for a count (策划数量, ≥3次). Counts that tell good from bad (errors, complaints, prizes) are none.',
    },
    why: {
      zh: '数量说明做了多少，不说明做得好不好，质量实际上没有考核。',
      en: 'A count says how much was done, not how well: quality is then not assessed at all.',
    },
    action: {
      zh: '移到数量指标，质量指标改为合格率、准确率这类说明好坏的。',
      en: 'File it under 数量指标, and let 质量指标 say how good the result is.',
    },
    thresholds,
  },
  checks: { indicator: check, mayConcern },
});

function mayConcern(indicator: Indicator, { thresholds: { except } }: Context<typeof thresholds>): boolean {
  const { name } = indicator;
  if (!isUnderSecond(indicator, '质量') || isRateName(name) || isBadThing(name)) return false;
  if (hasWord(countsOfQuality, name) || except.some(word => name.includes(word))) return false;
  const { different } = valuesOf(indicator);
  const byValue = different.length > 0 && different.every(({ reading }) => countIn(reading) !== undefined);
  return byValue || (isCountName(name) && different.every(({ reading }) => mayCount(reading)));
}

function check(indicator: Indicator, project: Project, { standard, report }: Context<typeof thresholds>): void {
  const { name, label } = indicator;
  const { different } = valuesOf(indicator);
  const target = { node: indicator, field: 'name', part: 'key' } as const;
  const due = labelOfSecond(project, standard, '数量');
  const asks = isCountName(name) ? name : different.at(-1)!.reading.text;
  report({
    target,
    message: say(GS305.count, { asks: clipped(asks), label, due: due ?? '数量指标' }),
    fixes: due === undefined ? [] : [setKey(target, due, false)],
  });
}

/** The one number of things that a value asks for, with nothing else said; undefined for all else. */
function countIn({ measures, text, bounds }: Reading): Measure | undefined {
  const [measure] = measures;
  if (!measure || measures.length > 1 || bounds.length > 0) return undefined;
  const { unit, per, ordinal, number, comparator } = measure;
  const whole = text.length - (measure.to - measure.from) <= 1 && measure.subject === '' && measure.after === '';
  if (!whole || !isCountUnit(unit) || /^(?:名次|级次|点|分)$/.test(unit) || per !== '' || ordinal) return undefined;
  return number.digits === 0n || comparator === '≤' || comparator === '＜' ? undefined : measure;
}

/** A value beside which a name can ask for a count: a number that is one, or none whose unit is said. */
function mayCount({ measures, qualitative }: Reading): boolean {
  if (qualitative) return false;
  return measures.every(({ unit, per, ordinal, number, comparator }) => {
    const less = comparator === '≤' || comparator === '＜' || number.digits === 0n;
    return (unit === '' || isCountUnit(unit)) && per === '' && !ordinal && !less;
  });
}
