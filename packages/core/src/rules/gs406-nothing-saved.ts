import type { Indicator } from '../model/index.ts';
import {
  isBadThing,
  isCountName,
  isCountUnit,
  isRateName,
  keptByReading,
  type Measure,
  nameCore,
} from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { withoutFillers } from './fillers.ts';
import { KEY } from './keys.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { type ReadEntry, valuesOf } from './values.ts';
import { DIMENSIONS, EVENTS, KEPT_LOW, RAISES, RESOURCES, SAVINGS } from './words/values.ts';

const { GS406 } = messages;

/**
 * A saving (节省, 节约, 减少, 降低, 下降, 压减 …) or a rise (提高, 提升) whose target is nought or less: `节省率≤0%` is met by saving nothing.
 * Mostly the pattern of 超支率 ≤0% was taken over, where it is right.
 *
 * What is measured decides: the words before the number, else the indicator's name. 节省率, 成本下降, 下降幅度, 节约资金 measure the saving.
 * 降低故障率 with 0% measures the rate of faults and 减少投诉 with 0次 the complaints; of these none at all is the best, and nothing is said. Nor
 * of 超支率, 控制率, 增长率, nor where what rises is a bad thing (提高成本 ≤0%).
 */
export default defineRule({
  meta: {
    code: 'GS406',
    slug: 'nothing-saved',
    title: { zh: '节省或提高的目标不大于零', en: 'Saving or rise of nothing at all' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '节省、节约、减少、降低、下降、压减一类的指标，或提高、提升一类的指标，目标值是零或不大于零（如 节省率≤0%）。超支率、成本控制率、增长率除外。',
      en: 'An indicator of saving, cutting (节省, 减少, 降低 …) or raising (提高, 提升) with a target of nought or less, such as 节省率≤0%. Not 超支率, 成本控制率, 增长率.',
    },
    why: {
      zh: '照字面，一点不省、一点不提高也算完成，甚至倒退才算完成，多半是把方向写反了。',
      en: 'Read as it stands, doing nothing (or getting worse) meets it: the comparator is probably the wrong way round.',
    },
    action: {
      zh: '写出要达到的幅度（如 ≥5%）；要说的是不超支时，把名称改成超支率。',
      en: 'State how much is to be reached (≥5%); if not overspending is meant, name it 超支率.',
    },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      const { annual, different } = valuesOf(node);
      if (!different.some(({ reading }) => asksForNothing(reading)) || isExcepted(node, except)) return;
      const found = different.flatMap(entry => {
        const aim = aimedAt(node, entry);
        return aim ? [{ entry, ...aim }] : [];
      });
      const first = found.find(({ entry }) => entry === annual) ?? found[0];
      if (!first) return;
      const { entry, measure, wants } = first;
      report({
        target: { node, field: entry.field, from: measure.from, to: measure.to },
        message: say(GS406[wants], { word: first.word, value: clipped(entry.reading.text) }),
        related: found
          .filter(each => each !== first)
          .map(each => ({
            target: { node, field: each.entry.field, from: each.measure.from, to: each.measure.to },
            text: say(labels.related.likewise, { key: KEY[each.entry.field] }),
          })),
      });
    },
  },
});

const asksForNothing = keptByReading(({ measures }) => measures.some(({ number }) => number.digits <= 0n));

interface Aim {
  readonly wants: 'less' | 'more';
  /** The verb that says so. */
  readonly word: string;
  readonly measure: Measure;
}

/** The first target of a value that demands nothing of what the indicator wants to be less or more. */
function aimedAt({ name }: Indicator, { reading }: ReadEntry): Aim | undefined {
  for (const measure of reading.measures) {
    const { comparator, comparators, number, upper, ordinal, after, unit } = measure;
    // 降至0, 控制在0以内 say what is left, not what is saved.
    if (number.digits > 0n || upper || ordinal || after !== '' || comparators.some(({ loose }) => loose)) continue;
    if (comparator === '≥' || comparator === '＞') continue;
    const subject = withoutFillers(measure.subject);
    const text = subject || nameCore(name);
    if (KEPT_LOW.some(word => text.includes(word))) continue;
    const saving = savingIn(text, unit);
    if (saving) return { wants: 'less', word: saving, measure };
    if (saving === '') continue;
    const rise = RAISES.find(word => text.includes(word));
    if (rise && !isCountUnit(unit) && !isBadThing(text) && !isBadThing(reading.text))
      return { wants: 'more', word: rise, measure };
  }
  return undefined;
}

/** The verb of the saving that is measured; empty if it is the thing that one wants less of; undefined if there is no such verb. */
function savingIn(text: string, unit: string): string | undefined {
  let at = -1;
  let verb = '';
  for (const word of SAVINGS) {
    const last = text.lastIndexOf(word);
    if (last > at) [at, verb] = [last, word];
  }
  if (at < 0) return undefined;
  const counted = isCountUnit(unit);
  const tail = text.slice(at + verb.length).replace(/^的/, '');
  // Counted without 数 or 量 behind the verb: it is the things that are counted, not how many fewer they are.
  if (DIMENSIONS.includes(tail) && (!counted || /[数量额]$/.test(tail))) return verb;
  if (counted || isEvent(tail || text.slice(0, at))) return '';
  const resource = RESOURCES.find(word => tail.startsWith(word));
  const isMeasured = isRateName(tail) || isCountName(tail) || /[数量]$/.test(tail);
  if (isMeasured) return resource !== undefined && DIMENSIONS.includes(tail.slice(resource.length)) ? verb : '';
  // 减少扬尘 with a bare 0 may well be the dust.
  return tail === '' || unit === '%' || RESOURCES.some(word => tail.includes(word)) ? verb : '';
}

function isEvent(text: string): boolean {
  return EVENTS.some(word => text.includes(word));
}
