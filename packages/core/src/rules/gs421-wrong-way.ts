import { type Indicator, isDamaged } from '../model/index.ts';
import {
  compareNumbers,
  decimalOfInteger,
  inBrackets,
  isCountName,
  isCountUnit,
  isRaising,
  isRateName,
  isSatisfactionName,
  keptByReading,
  type Measure,
  nameCore,
  narrowed,
  normalised,
  type Reading,
  readValue,
  sharesNumber,
} from '../reading/index.ts';
import { isExplained, type MoreNames, type Wanted, wantedOf } from './direction.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { withoutFillers } from './fillers.ts';
import type { Fix, FixEdit } from './finding.ts';
import { KEY } from './keys.ts';
import { isSatisfactionType } from './levels.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { directionOf, entryTarget, textOf } from './two-values.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { CHANGE, TURNED } from './words/directions.ts';

const { GS421 } = messages;

const ALL = decimalOfInteger(100);
const ONE = decimalOfInteger(1);
/** More of a mishap than this is no target but the work of those who deal with them: 投诉件数 of a hotline. */
const MOST_MISHAPS = decimalOfInteger(100);
/** A score below this may be a place, a grade, or a score of five. */
const LEAST_SCORE = decimalOfInteger(50);

/**
 * A good thing demanded at most, or a bad one at least: `满意度 ≤95%`, which 99% would miss, and `投诉率 ≥2%`.
 *
 * What is measured is the last word of the words before the number, else of the indicator's name: 投诉率 is to be low, 投诉按时办结率 high. Only rates, satisfaction
 * and the count of mishaps (投诉次数, 事故起数) are judged, by lists of words to which a profile adds `more` and `less`, and only where nobody would hesitate.
 * So silent are what is negated or dealt with (不合格率, 零事故率, 投诉下降率, 查处违规率), rates that people want either way (使用率, 检出率, 增长率), up to 100% or more
 * of a rate (not overspent), a range, several numbers, ＝ and bare numbers, 约, a change (同比下降5%以上), and words behind the number.
 *
 * Where one value points right and contradicts the other (≥95% and ≤95%, or ≥95% and ≤5%), that they differ comes first, and GS401 or GS402 says so. Where both
 * point the wrong way, this comes before what else is to be said of the two. It comes behind the rules on unit and number, without which it is not known
 * what is demanded. Of a rise of nothing (提高知晓率 ≤0%) GS406 speaks.
 */
export default defineRule({
  meta: {
    code: 'GS421',
    slug: 'wrong-way',
    title: { zh: '目标方向写反', en: 'Target that points the wrong way' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    source: { zh: '常见做法。', en: 'Common practice.' },
    fix: 'offered',
    finds: {
      zh: '越高越好的（满意度、合格率、及时率 等）写成了不超过多少，越低越好的（投诉率、差错率、事故起数 等）写成了不低于多少。',
      en: 'What should be high (满意度, 合格率, 及时率 …) demanded at most, or what should be low (投诉率, 差错率, 事故起数 …) demanded at least.',
    },
    why: {
      zh: '照字面，做得越好越不达标，多半是比较符写反了。',
      en: 'Read as it stands, doing better misses the target: the comparator is probably the wrong way round.',
    },
    action: {
      zh: '把比较符反过来；确实要限制的，在名称里说清限制的是什么。',
      en: 'Turn the comparator round; if a limit is meant, say in the name what is limited.',
    },
    thresholds: {
      more: {
        kind: 'words',
        default: [],
        description: {
          zh: '另外的越高越好的名称，与名称的末尾比较，如 上云率。',
          en: 'Further names of what should be high, compared with the end of a name: 上云率.',
        },
      },
      less: {
        kind: 'words',
        default: [],
        description: {
          zh: '另外的越低越好的名称，与名称的末尾比较，如 空置率。',
          en: 'Further names of what should be low, compared with the end of a name: 空置率.',
        },
      },
      except: EXCEPT,
    },
  },
  checks: {
    indicatorAlone(node, { thresholds: { more, less, except }, report }) {
      const { annual, different } = valuesOf(node);
      if (!different.some(({ reading }) => demandOf(reading)) || isExcepted(node, except) || isDamaged(node)) return;
      const found = different.flatMap(entry => {
        const wrong = wrongWay(node, entry, { more, less });
        return wrong ? [{ entry, ...wrong }] : [];
      });
      const own = found.find(({ entry }) => entry === annual) ?? found[0];
      if (!own || (found.length === 1 && different.some(each => contradicts(each, own)))) return;
      const others = found.filter(each => each !== own);
      const { entry, measure, thing, says } = own;
      report({
        target: entryTarget(node, entry, measure),
        message: say(GS421[says], { thing: clipped(thing, 20), text: textOf(entry.reading, measure) }),
        related: others.map(each => ({
          target: entryTarget(node, each.entry, each.measure),
          text: say(labels.related.likewise, { key: KEY[each.entry.field] }),
        })),
        // ≥100% is hardly what is meant by ≤100%.
        fixes: says === 'any' ? [] : turned(node, [own, ...others]),
      });
    },
  },
});

/** The one number of a value that is demanded at least or at most, and what is said to be measured. */
interface Demand {
  readonly measure: Measure;
  /** 1 for at least, -1 for at most. */
  readonly direction: 1 | -1;
  /** The words before the number, or behind a sign: 90%≥满意度. Empty where the name tells. */
  readonly thing: string;
}

const BEHIND_SIGN = /^\p{Script=Han}{1,12}[率度]$/u;

/** How a score is found: 4.5分（5分制）, 95%（抽样200份）. */
const SURVEY = /\([^()]{0,12}(?:问卷|抽样|样本|调查|分制|满分)[^()]{0,12}\)/;

/** Undefined where the value says anything else beside: another number, a date, a change, words behind the number. */
const demandOf = keptByReading((reading: Reading): Demand | undefined => {
  const { measures, bounds, dates, text } = reading;
  const [measure] = measures;
  if (!measure || bounds.length + dates.length > 0) return undefined;
  const { explicit, upper, ordinal, approximate, after, comparator, comparators, from, to, at } = measure;
  const direction = directionOf(comparator);
  if (direction === 0 || !explicit || upper || ordinal || approximate) return undefined;
  const behind = narrowed(text.slice(to)).text.replace(SURVEY, '');
  const others = measures.length === 1 ? 0 : measures.length - 1 - inBrackets(reading).size;
  if (others > 0 || CHANGE.some(word => text.includes(word))) return undefined;
  const before = withoutFillers(narrowed(text.slice(0, from)).text.replace(/[:,]$/, ''));
  const [mention] = comparators;
  if (comparators.length === 1 && mention!.from >= at.to && before === '' && BEHIND_SIGN.test(after))
    return /^[^\p{Script=Han}]/u.test(text.slice(mention!.from)) ? { measure, direction, thing: after } : undefined;
  // 不超过95%以上: nobody knows.
  if (comparators.some(each => directionOf(each.comparator) !== direction)) return undefined;
  return after === '' && !/[\p{L}\d]/u.test(behind) ? { measure, direction, thing: before } : undefined;
});

/**
 * The other value points right, and the two contradict each other: that comes first. Beside ≥95% of what is good ≤95% is what GS401 says, and
 * ≤5% may be of what is bad, as GS402 says.
 */
function contradicts(
  { reading }: ReadEntry,
  { entry, measure }: { readonly entry: ReadEntry; readonly measure: Measure },
): boolean {
  if (reading === entry.reading || reading.qualitative) return false;
  const turned = -directionOf(measure.comparator);
  return (
    !sharesNumber(reading, entry.reading) ||
    reading.measures.some(({ explicit, comparator }) => explicit && directionOf(comparator) === turned)
  );
}

interface Wrong {
  readonly measure: Measure;
  /** What is measured, as it is named. */
  readonly thing: string;
  /** The message. */
  readonly says: keyof typeof GS421;
}

function wrongWay(node: Indicator, { reading }: ReadEntry, names: MoreNames): Wrong | undefined {
  const demand = demandOf(reading);
  if (!demand) return undefined;
  const { measure, direction } = demand;
  if (demand.thing === '' && isExplained(node.name)) return undefined;
  const thing = demand.thing || nameCore(node.name);
  const wanted = isSatisfaction(thing, node, measure) ? SATISFACTION : wantedOf(demand.thing || node.name, names);
  if (!wanted || wanted.better === (direction > 0 ? 'more' : 'less') || !fits(measure, wanted)) return undefined;
  const { number, unit } = normalised(measure);
  if (wanted.better === 'less')
    return number.digits > 0n ? { measure, thing, says: wanted.in === 'count' ? 'mishaps' : 'bad' } : undefined;
  const order = compareNumbers(number, ALL);
  if (wanted === SATISFACTION) {
    if (unit === '' && compareNumbers(number, LEAST_SCORE) < 0) return undefined;
    if (order >= 0 && measure.comparator === '≤') return { measure, thing, says: 'any' };
    return { measure, thing, says: unit === '%' ? 'good' : 'score' };
  }
  // 执行率 ≤100%: not overspent. A bare 1 is all of it as well.
  const all = order >= 0 || (unit === '' && compareNumbers(number, ONE) === 0);
  if (all || (number.digits <= 0n && isRaising(thing))) return undefined;
  return { measure, thing, says: unit === '%' ? 'good' : 'score' };
}

const SATISFACTION: Wanted = { better: 'more', in: 'rate' };

/** 满意度, by its own name or, of what half of all at least are to be, by the level it is filed under (师生, 受益群众). */
function isSatisfaction(thing: string, { name, type }: Indicator, measure: Measure): boolean {
  if (thing.includes('满意'))
    return isSatisfactionName(thing) && !/[不非未欠][太很够]?满意|(?<!好)差评|下降|降低|减少/.test(thing);
  if (thing !== nameCore(name) || type === undefined || !isSatisfactionType(type)) return false;
  if (isRateName(thing) || isCountName(thing) || /[不未无非投诉怨差退次数量时]/.test(thing)) return false;
  const { number, unit } = normalised(measure);
  return (unit === '%' || measure.unit === '分') && compareNumbers(number, LEAST_SCORE) >= 0;
}

/** The unit is one of what is measured. */
function fits(measure: Measure, wanted: Wanted): boolean {
  const { unit } = normalised(measure);
  const counted = isCountUnit(measure.unit);
  if (wanted.in === 'count') return (unit === '' || counted) && compareNumbers(measure.number, MOST_MISHAPS) < 0;
  // 发案率 ≥30起/万人
  return (
    unit === '%' || unit === '' || measure.unit === '分' || /^[/:]/.test(unit) || (wanted.better === 'less' && counted)
  );
}

const TO_MOST = new Map([...TURNED].reverse());
const TO_LEAST = new Map([...TURNED].reverse().map(([least, most]) => [most, least]));

/** The comparators turned round in their own spelling, of all values at once; none where one cannot be, or would not be read so. */
function turned(node: Indicator, wrong: readonly { readonly entry: ReadEntry; readonly measure: Measure }[]): Fix[] {
  const edits: FixEdit[] = [];
  let title: string | undefined;
  for (const { entry, measure } of wrong) {
    const [mention] = measure.comparators;
    if (!mention || measure.comparators.length > 1) return [];
    const { text } = entry.reading;
    const word = text.slice(mention.from, mention.to);
    const other = TO_MOST.get(word) ?? TO_LEAST.get(word);
    if (other === undefined) return [];
    const after = text.slice(0, mention.from) + other + text.slice(mention.to);
    const [read] = readValue(after).measures;
    if (directionOf(read?.comparator) !== -directionOf(measure.comparator)) return [];
    title ??= clipped(after);
    edits.push({ kind: 'setValue', target: entryTarget(node, entry, mention), text: other });
  }
  return title === undefined ? [] : [{ title: say(labels.fix.setText, { text: title }), safe: false, edits }];
}
