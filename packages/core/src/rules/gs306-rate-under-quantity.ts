import { isRateName, type Reading } from '../reading/index.ts';
import { isUnderSecond } from './levels.ts';
import { clipped, messages, say } from './messages/index.ts';
import { defineRule } from './rule.ts';
import { valuesOf } from './values.ts';

const { GS306 } = messages;

/**
 * A rate under 数量指标: the name asks for one (完成率, 报销比例), or the annual value is a bare percent (100%).
 *
 * Off unless a profile sets a severity: sets of indicators that are in use file rates of completion and coverage there, so it is a matter of
 * the department's own style. A percent with words (100%完成) is none.
 */
export default defineRule({
  meta: {
    code: 'GS306',
    slug: 'rate-under-quantity',
    title: { zh: '数量指标填的是比率', en: 'Rate under 数量指标' },
    severity: 'off',
    category: 'filing',
    since: '0.1.0',
    fix: 'none',
    finds: {
      zh: '数量指标下的指标，名称是比率（完成率、比例），或年度指标值只是一个百分比。默认关闭：各地做法不一。',
      en: 'An indicator under 数量指标 whose name asks for a rate, or whose annual value is a bare percent. Off by default: practice differs.',
    },
    why: {
      zh: '比率说明完成的程度，看不出做多少；分母一变，同样的比率就是另一个数量。',
      en: 'A rate says to what degree, not how much: with another base the same rate is another quantity.',
    },
    action: {
      zh: '写出数量（多少次、多少套）；比率移到质量指标或时效指标。',
      en: 'State the count; file the rate under 质量指标 or 时效指标.',
    },
    thresholds: {
      except: {
        kind: 'words',
        default: [],
        description: { zh: '名称含这些词的指标不检查。', en: 'Names that hold one of these are left alone.' },
      },
    },
  },
  checks: {
    indicatorAlone(indicator, { thresholds: { except }, report }) {
      const { name, label } = indicator;
      if (!isUnderSecond(indicator, '数量') || (except as readonly string[]).some(word => name.includes(word))) return;
      const { annual } = valuesOf(indicator);
      const byName = isRateName(name);
      if (!byName && !(annual && isBarePercent(annual.reading))) return;
      report({
        target: { node: indicator, field: 'name', part: 'key' },
        message: say(GS306.rate, { asks: clipped(byName ? name : annual!.reading.text), label }),
      });
    },
  },
});

/** A percent and nothing else: `100%`, `≥95％`. */
function isBarePercent({ measures, text }: Reading): boolean {
  const [measure] = measures;
  if (measures.length !== 1 || measure!.unit !== '%') return false;
  return text.slice(0, measure!.from).trim() === '' && /^[.。\s]*$/.test(text.slice(measure!.to));
}
