import { isRateName, keptByReading, type Measure, nameCore, type Reading } from '../reading/index.ts';
import { EXCEPT, isExcepted } from './except.ts';
import { KEY } from './keys.ts';
import { isUnderSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { valuesOf } from './values.ts';
import { DONE, PERCENT_NAMES } from './words/values.ts';

const { GS410 } = messages;

/**
 * A 数量指标 whose name is no rate and whose annual value is a bare percent: 召开一次全区政法大会 with `100%`. What is counted, and how many of
 * it are due, is said nowhere.
 *
 * A percent is bare if nothing says of what (`100%完成`); `参训率100%`, `80%的村` and `不少于收案数的10%` say it. A name that takes a percent without ending in 率
 * (覆盖, 完成情况, 增幅) is left alone; whether a rate may stand under 数量指标 at all is for GS306.
 */
export default defineRule({
  meta: {
    code: 'GS410',
    slug: 'count-as-percent',
    title: { zh: '数量指标只写了百分比', en: 'Count stated as a percent' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '数量指标的名称不是比率，年度指标值却只是一个百分比（如 100%、100%完成）。',
      en: 'A 数量指标 whose name is no rate and whose annual value is a bare percent (100%, 100%完成).',
    },
    why: {
      zh: '数量指标说的是做多少；只写百分比，看不出应做几次、几个。',
      en: 'A 数量指标 says how much is done; a percent does not say how many times or of how many.',
    },
    action: {
      zh: '写出数量和单位，如 ≥1次；要考核完成率的，名称写成完成率。',
      en: 'State the number and its unit (≥1次); if completion is meant, name it 完成率.',
    },
    thresholds: { except: EXCEPT },
  },
  checks: {
    indicatorAlone(node, { thresholds: { except }, report }) {
      if (!isUnderSecond(node, '数量')) return;
      const { annual } = valuesOf(node);
      if (!annual || !isBarePercent(annual.reading) || takesPercent(node.name) || isExcepted(node, except)) return;
      const { from, to } = annual.reading.measures[0]!;
      report({
        target: { node, field: annual.field, from, to },
        message: say(GS410.percent, {
          name: clipped(node.name),
          key: KEY[annual.field],
          value: clipped(annual.reading.text),
        }),
      });
    },
  },
});

function takesPercent(name: string): boolean {
  const core = nameCore(name);
  // 业务培训（%） asks for a percent; 重点任务完成 is a rate of completion in all but name; an empty name asks for nothing.
  if (core === '' || core.endsWith('完成') || /[%％‰]/.test(name)) return true;
  return isRateName(core) || PERCENT_NAMES.some(word => core.includes(word));
}

/** One percent, and beside it nothing but that something is done. */
const isBarePercent = keptByReading(({ measures, text }: Reading): boolean => {
  const [measure] = measures;
  if (measures.length !== 1 || !measure || measure.per || measure.upper) return false;
  const { unit, subject, after, comparators, at } = measure;
  // 不少于收案数的10%
  const between = text.slice(comparators[0]?.to ?? at.from, at.from).trim();
  return unit === '%' && isDone(subject) && isDone(between) && isDone(after);
});

function isDone(words: Measure['subject']): boolean {
  let rest = words;
  for (const word of DONE) rest = rest.replace(word, '');
  return rest === '';
}
