import type { Indicator, Project } from '../model/index.ts';
import { type ImpossibleDate, impossibleDatesIn, mayHoldDate, nameCore } from '../reading/index.ts';
import type { Localised } from './finding.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { runsForYears } from './milestones.ts';
import { type Context, defineRule } from './rule.ts';
import { andOthers, type FieldText, furtherPlaces, textsOf } from './texts.ts';

const { GS422 } = messages;

/** A name that ends so asks when something is due, not how long it takes. */
const DUE = /(?:时间|日期|时点|节点|时限)$/;

/**
 * A date that the calendar does not have, in a name, a value, a goal or 实施周期: 2月30日, 6月31日前, 13月底前, 2026-02-30, and the 29 February of a year that has
 * none. Without a year beside it that is judged by the 年度 of the table, and not at all where there is no 年度, where the project runs for years, or
 * where the text names another year (次年2月29日).
 *
 * Silent are lengths of time (13个月, 18月), ages (13月龄), ranges of months (12-13月), the thirteenth month's wage, other calendars (农历二月三十日), versions and
 * numbers of documents. 13月 alone is a date where the name asks when something is due.
 *
 * It goes before the other rules on a value: a 13月 that is read as thirteen months is why the two values differ.
 */
export default defineRule({
  meta: {
    code: 'GS422',
    slug: 'no-such-date',
    title: { zh: '日期不存在', en: 'Date that does not exist' },
    severity: 'warning',
    category: 'values',
    since: '0.1.0',
    source: { zh: '公历的月份和天数。', en: 'The months of the calendar and their days.' },
    fix: 'offered',
    finds: {
      zh: '名称、绩效目标、指标值、实施周期里不存在的日期：2月30日、6月31日前、13月底前、2026-02-30，平年的2月29日。',
      en: 'Dates in names, goals, values and 实施周期 that do not exist: 2月30日, 6月31日前, 13月底前, 2026-02-30, 29 February of a year that has none.',
    },
    why: {
      zh: '究竟指哪一天无法确定，是否按时也就无从核对。',
      en: 'Nobody can say which day is meant, nor whether it was kept.',
    },
    action: {
      zh: '改成实际存在的日期；指的是时长的，写成 13个月。',
      en: 'Write a date that exists; for a length of time write 13个月.',
    },
  },
  checks: {
    project(node, context) {
      const { period } = node;
      const texts = textsOf(node).filter(({ text }) => mayHoldDate(text));
      if (period && mayHoldDate(period)) texts.push({ field: 'period', text: period });
      if (texts.length > 0) check(node, texts, runsForYears(node), context);
    },
    indicatorAlone(node, context, years) {
      const texts = textsOf(node).filter(({ text }) => mayHoldDate(text));
      if (texts.length > 0) check(node, texts, years, context);
    },
  },
});

function check(
  node: Project | Indicator,
  texts: readonly FieldText[],
  years: boolean | undefined,
  context: Context,
): void {
  const hints = {
    year: years ? undefined : context.year,
    due: node.kind === 'indicator' && DUE.test(nameCore(node.name)),
  };
  const found = texts.flatMap(({ field, text }) =>
    impossibleDatesIn(text, hints).map(date => ({ field, text, ...date })),
  );
  const [first] = found;
  if (!first) return;
  const { field, from, to, last, month } = first;
  const values = { date: first.text.slice(from, to), others: andOthers(found.length) };
  const edits = found.flatMap(each =>
    each.instead === undefined
      ? []
      : [
          {
            kind: 'setValue' as const,
            target: { node, field: each.field, from: each.from, to: each.to },
            text: each.instead,
          },
        ],
  );
  const texted = clipped([...new Set(edits.map(({ text }) => text))].join('、'));
  context.report({
    target: { node, field, from, to },
    message: NOUGHT.test(first.text.slice(from, to))
      ? say(GS422.nought, values)
      : last === undefined
        ? say(GS422.month, { ...values, month })
        : month === 2 && first.year === undefined
          ? say(GS422.february, values)
          : say(GS422.day, { ...values, month: monthText(first), last }),
    related: furtherPlaces(node, found),
    fixes: edits.length > 0 ? [{ title: say(labels.fix.setText, { text: texted }), safe: false, edits }] : [],
  });
}

/** 0月, 1月0日, 2026-00-15. */
const NOUGHT = /(?:^|[^0-9.])0+(?=[月日号]|$|[-/.])/;

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: one row

function monthText({ year, month }: ImpossibleDate): Localised {
  const name = MONTHS[month - 1]!;
  return year === undefined ? { zh: `${month}月`, en: name } : { zh: `${year}年${month}月`, en: `${name} ${year}` };
}
