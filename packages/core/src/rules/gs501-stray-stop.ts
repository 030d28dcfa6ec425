import type { Indicator, Project, Unit } from '../model/index.ts';
import { clipped, labels, messages, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';
import { endsInStop, strayStop } from './stray-ends.ts';
import { andOthers, type FieldText, furtherPlaces, textsOf } from './texts.ts';

const { GS501 } = messages;

/**
 * A `.` or `。` at the end of a name or of an indicator's value. The form puts its own marks behind them, so that it prints `。；`.
 *
 * Silent for an ellipsis, an abbreviation in Latin letters, and a value of several sentences or paragraphs, whose last one ends like the
 * others.
 */
export default defineRule({
  meta: {
    code: 'GS501',
    slug: 'stray-stop',
    title: { zh: '末尾多余的标点', en: 'Stray full stop at the end' },
    severity: 'warning',
    category: 'wording',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '单位名称、项目名称、指标名称或指标值末尾多出的 . 或 。；多句话的指标值不在此列。',
      en: 'A stray . or 。 at the end of a name or value; values of several sentences are left out.',
    },
    why: {
      zh: '表上在名称和值后面自己加标点，多出的会印成「。；」，按名称汇总时也分成两个。',
      en: 'The form puts its own marks behind names and values: a stray one prints as 。； and makes another name of it.',
    },
    action: { zh: '删去，或运行修复。', en: 'Delete it, or run the fix.' },
  },
  checks: {
    unit: (unit, context) => check(unit, textsOf(unit), context),
    project: (project, context) => check(project, [{ field: 'name', text: project.name }], context),
    indicatorAlone: (indicator, context) => check(indicator, textsOf(indicator), context),
  },
});

function check(node: Unit | Project | Indicator, texts: readonly FieldText[], { report }: Context): void {
  if (!texts.some(({ text }) => endsInStop(text))) return;
  const places = texts.flatMap(({ field, text }) => {
    const stray = strayStop(text);
    return stray ? [{ field, ...stray, text, mark: text.slice(stray.from, stray.to) }] : [];
  });
  const [first] = places;
  if (!first) return;
  const { field, from, to, text, mark } = first;
  report({
    target: { node, field, from, to },
    message: say(GS501.mark, { text: clipped(text), mark, others: andOthers(places.length) }),
    related: furtherPlaces(node, places),
    fixes: [
      {
        title: say(labels.fix.delete, { text: mark }),
        safe: false,
        edits: places.map(each => ({
          kind: 'setValue',
          target: { node, field: each.field, from: each.from, to: each.to },
          text: '',
        })),
      },
    ],
  });
}
