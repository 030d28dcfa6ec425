import { trimmed } from '../model/index.ts';
import { keptByReadings, type Measure, narrowed, numberText, type Reading } from '../reading/index.ts';
import { labels, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { allReadAs, entryTarget, isAll, keyOf, NAMED, twoValuesOf } from './two-values.ts';
import { ALL_OF_IT, EMPTY_OR_SAME, NONE_OF_IT, VAGUE_NUMBERS } from './words/targets.ts';
import { COST_LIMITS } from './words/values.ts';

const { GS403 } = messages;

/**
 * One of the two values names a number and the other one none: 提高融合率 for the cycle, 100% for the year. The one without is marked.
 *
 * Silent where words say the same as the number (全部, 按期完成, 应救尽救, 无超审限案件 beside 100%, 不发生 beside 0), where they name another bound
 * (不高于预算, beside money also 控制在概算批复内) or a date, where they hold the number in a form that is not read as a target, where the cell only
 * says that there is nothing to say (无, 同年度指标值), and where a project of several years puts its end in words and this year's step in a number
 * (基本消除黑臭水体, 消除6条), or this year's in a stage of the work (3.6万㎡, 完成主体结构).
 */
export default defineRule({
  meta: {
    code: 'GS403',
    slug: 'one-without-number',
    title: { zh: '两个指标值一个有数、一个没有', en: 'Only one of the two values names a number' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '实施周期指标值和年度指标值，一个有数，另一个只有文字。',
      en: 'Of cycle and annual value, one names a number and the other only words.',
    },
    why: {
      zh: '同一个指标，一处可以计算，另一处只能凭印象；两处按哪个考核说不清。',
      en: 'The same indicator can be calculated in one place and only be judged in the other: nobody can say which one counts.',
    },
    action: {
      zh: '两处写同一个口径的数；跨年度项目按周期和年度分别写数。',
      en: 'Write a number of the same kind in both; for a project of several years, one for the cycle and one for the year.',
    },
    thresholds: {
      except: {
        kind: 'words',
        default: [],
        description: {
          zh: '与数写在一起也可以的文字（整个值相同才算）。',
          en: 'Values in words that are fine beside a number (all of the value).',
        },
      },
    },
  },
  checks: {
    indicatorAlone(node, { report, thresholds }, years) {
      const two = twoValuesOf(node);
      if (!two || two.cycle.reading.qualitative === two.annual.reading.qualitative) return;
      const [words, numbers] = two.cycle.reading.qualitative ? [two.cycle, two.annual] : [two.annual, two.cycle];
      if (years && (words === two.cycle || MILESTONE.test(words.reading.text))) return;
      if (numbers.reading.measures.some(isNone) && denies(words.reading.text, node.name)) return;
      if (saysAsMuch(words.reading, numbers.reading) || thresholds.except.includes(trimmed(words.reading.text))) return;
      report({
        target: entryTarget(node, words),
        message: say(GS403.words, {
          words: keyOf(words),
          numbers: keyOf(numbers),
          reading: allReadAs(numbers.reading),
        }),
        related: [
          {
            target: entryTarget(node, numbers, numbers.reading.measures[0]),
            text: say(labels.related.value, { key: keyOf(numbers), reading: allReadAs(numbers.reading) }),
          },
        ],
      });
    },
  },
});

/** How far a work is to come this year: 完成主体结构, 开工. */
const MILESTONE =
  /开工|动工|竣工|完工|封顶|主体|基础(?:施工|工程)|招标|招投标|前期|可研|初步设计|施工图|立项|征地|拆迁|试运行|上线|进场|启动|(?:不|未|暂无)(?:安排|实施|涉及|考核)|不(?:作|纳入)考核/;

const emptyOrSame = new Set(EMPTY_OR_SAME);

/** On time or as planned, or found good: all of it is done. */
const DONE =
  /^(?:(?:按时|按期|如期|准时|及时|按计划|按要求|按质按量|保质保量|全面|已)*完成|(?:一次性?|全部)?(?:竣工)?(?:验收)?(?:合格|通过|达标)|合规|(?:符合|遵守|严格执行)[^，,；;]{1,12}(?:规定|要求|标准|规范|法规|制度))$/;
/** 无超审限案件, 未发生漏报: nothing is missing from all of it. */
const NONE_LEFT = /^(?:无|没有|未(?:发生|出现)|不(?:发生|出现)|杜绝)./;
/** 千人以上, 万亩 */
const ROUND = /^[百千万][百千万亿]?(?:人|亩|户|元)/;
const ALL_YEAR = /^全年(?:无休|度)?$|7[×*xX]24|全天候/;

/** 不返黑返臭 under 黑臭水体返黑返臭: what the name counts does not come about. */
function denies(text: string, name: string): boolean {
  return /^[不未无][^，,；;。]{2,}$/.test(text) && name.includes(text.slice(1));
}

/** The words come to the number, or are no statement of their own beside it. */
const saysAsMuch = keptByReadings((words: Reading, { measures }: Reading): boolean => {
  const text = narrowed(words.text).text.replace(/[。.]$/, '');
  if (words.bounds.length > 0 || words.dates.length > 0 || emptyOrSame.has(text)) return true;
  if (VAGUE_NUMBERS.some(word => text.includes(word)) || ROUND.test(text)) return true;
  if (
    measures.some(isAll) &&
    (ALL_OF_IT.some(word => text.includes(word)) ||
      /应[^，,。]{1,6}尽/.test(text) ||
      DONE.test(text) ||
      NONE_LEFT.test(text))
  )
    return true;
  if (measures.some(({ unit }) => unit === '元') && COST_LIMITS.some(word => text.includes(word))) return true;
  if (text === '一批' && measures.some(({ unit, number }) => unit === '批' && numberText(number) === '1')) return true;
  if (ALL_YEAR.test(text) && measures.some(({ unit }) => unit === '天' || unit === '个月')) return true;
  if (measures.some(isNone) && NONE_OF_IT.some(word => text.includes(word))) return true;
  // The number is there, but as part of a name or in a form that is not understood.
  return measures.slice(0, NAMED).some(({ number }) => text.includes(numberText(number)));
});

function isNone({ number }: Measure): boolean {
  return number.digits === 0n;
}
