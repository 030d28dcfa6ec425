import { type Indicator, isDamaged } from '../model/index.ts';
import {
  type ComparatorMention,
  keptByReading,
  type Measure,
  narrowed,
  normalised,
  type Reading,
} from '../reading/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { isOfSameThing, type Said } from './same-thing.ts';
import { directionOf, entryTarget, isStrict, keyOf, textOf } from './two-values.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { LIMITS } from './words/targets.ts';

const { GS405 } = messages;

/**
 * One value with two comparators of one direction, of which one includes the number and the other does not: `≤0％，小于预算数`,
 * `大于90%以上`. The second one is marked.
 *
 * They must be said of one thing: of one number, of numbers of the same unit, or of a number and of a limit in words
 * (预算数). Not 响应≤3秒，故障率＜1%, which are two things, nor 24小时内到场，不足48小时解决, nor ≥90%，高于上年, which are two conditions. 达到 and 控制在
 * are no second comparator.
 */
export default defineRule({
  meta: {
    code: 'GS405',
    slug: 'strictness',
    title: { zh: '同一个指标值里比较符不一致', en: 'One value that compares in two ways' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    source: {
      zh: '民法典第1259条：以上、以下、以内包括本数，不满、超过、以外不包括本数。',
      en: 'Civil Code, article 1259: 以上, 以下 and 以内 include their number; 不满, 超过 and 以外 do not.',
    },
    fix: 'none',
    finds: {
      zh: '一个指标值里有两个同方向的比较符，一个包含本数、一个不包含：≤0％，小于预算数；大于90%以上。',
      en: 'A value with two comparators of one direction, one that includes the number and one that does not: ≤0％，小于预算数; 大于90%以上.',
    },
    why: {
      zh: '正好等于这个数时，算不算完成有两种说法。',
      en: 'Whether just this number is good enough can be answered both ways.',
    },
    action: { zh: '只留一个比较符。', en: 'Keep one comparator.' },
  },
  checks: {
    indicatorAlone(node, context) {
      if (isDamaged(node)) return;
      for (const entry of valuesOf(node).different) {
        const pair = twoWays(entry.reading);
        if (pair) return found(node, entry, pair, context);
      }
    },
  },
});

type Pair = readonly [first: ComparatorMention, second: ComparatorMention];

function found(node: Indicator, entry: ReadEntry, [first, second]: Pair, { report }: Context): void {
  const words = (mention: ComparatorMention) => textOf(entry.reading, mention);
  const meaning = (mention: ComparatorMention) =>
    say(isStrict(mention.comparator) ? labels.number.excluded : labels.number.included);
  report({
    target: entryTarget(node, entry, second),
    message: say(GS405.strictness, {
      key: keyOf(entry),
      first: words(first),
      firstMeaning: meaning(first),
      second: words(second),
      secondMeaning: meaning(second),
    }),
    related: [
      {
        target: entryTarget(node, entry, first),
        text: say(labels.related.comparator, { text: words(first), meaning: meaning(first) }),
      },
    ],
  });
}

/** One thing that a value demands: a measure, or a bound with what stands before it. */
interface Statement extends Said {
  readonly mention: ComparatorMention;
  /** In base units; undefined for a bound. */
  readonly unit: string | undefined;
  readonly per: string;
}

/** The first two comparators of a value that lie so. Linear: each statement is held against the last ones of its kind. */
const twoWays = keptByReading((reading: Reading): Pair | undefined => {
  if (reading.measures.length + reading.bounds.length < 2) return firstOf(reading.measures, ofOneNumber);
  const lastOfUnit = new Map<string, Statement>();
  const last = new Map<number, Statement>();
  return firstOf(statements(reading), each => {
    if (!('mention' in each)) return ofOneNumber(each);
    const direction = directionOf(each.mention.comparator);
    const key = `${direction} ${each.unit ?? '…'} ${each.per}`;
    const others = [lastOfUnit.get(key), last.get(direction)];
    lastOfUnit.set(key, each);
    last.set(direction, each);
    const other = others.find(previous => previous && clash(previous, each));
    return other && [other.mention, each.mention];
  });
});

function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function clash(first: Statement, second: Statement): boolean {
  if (isStrict(first.mention.comparator) === isStrict(second.mention.comparator)) return false;
  const { unit } = first;
  const numbers = unit !== undefined && second.unit !== undefined;
  if (numbers) return unit === second.unit && first.per === second.per && isOfSameThing(first, second);
  if (unit === undefined && second.unit === undefined)
    return first.after === second.after && isOfSameThing(first, second);
  // A number and words: both must be of money or of a plan.
  const object = unit === undefined ? first.after : second.after;
  if (TIMES.has(unit ?? second.unit!) || !LIMITS.some(word => object.includes(word))) return false;
  return isOfSameThing({ ...first, after: '' }, second);
}

const TIMES = new Set(['秒', '个月', '工作日']);

/** 大于90%以上: two comparators of one number. */
function ofOneNumber({ comparators, explicit }: Measure): Pair | undefined {
  const [first, ...others] = comparators.filter(({ loose }) => !loose);
  if (!first || !explicit) return undefined;
  const second = others.find(
    ({ comparator }) =>
      directionOf(comparator) === directionOf(first.comparator) && isStrict(comparator) !== isStrict(first.comparator),
  );
  return second && [first, second];
}

/** Each measure as it stands, and behind it (or for a bound) what it demands, in the order of the text. */
function* statements({ text, measures, bounds }: Reading): Generator<Measure | Statement> {
  let next = 0;
  let end = 0;
  const boundsBefore = function* (from: number): Generator<Statement> {
    for (; next < bounds.length && bounds[next]!.from < from; next++) {
      const mention = bounds[next]!;
      if (directionOf(mention.comparator) !== 0)
        yield {
          mention,
          subject: wordsBefore(text, mention.from, end),
          after: mention.object,
          unit: undefined,
          per: '',
        };
      end = mention.to;
    }
  };
  for (const measure of measures) {
    yield* boundsBefore(measure.from);
    yield measure;
    const { comparators, comparator, explicit, upper, ordinal, subject, after, per } = measure;
    if (explicit && comparator && directionOf(comparator) !== 0 && !upper && !ordinal && comparators[0])
      yield { mention: { ...comparators[0], comparator }, subject, after, unit: normalised(measure).unit, per };
    end = measure.to;
  }
  yield* boundsBefore(text.length);
}

const CLAUSE_END = /[，,；;。！!？?、\n：:（）()]/;

/** What stands before `end` in its clause, from `start` at the earliest. */
function wordsBefore(text: string, end: number, start: number): string {
  let from = end;
  while (from > start && !CLAUSE_END.test(text[from - 1]!)) from--;
  return narrowed(text.slice(from, end)).text;
}
