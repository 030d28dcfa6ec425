import type { Indicator, Project } from '../model/index.ts';
import {
  add,
  compareNumbers,
  type Decimal,
  decimal,
  equalNumbers,
  negate,
  numberText,
  shift,
} from '../reading/index.ts';
import { isProjectDamaged } from './damage.ts';
import type { Fix, Related } from './finding.ts';
import { clipped, labels, messages, NOTHING, say } from './messages/index.ts';
import { type Context, defineRule } from './rule.ts';

const { GS308 } = messages;
const KEY = '权重';
/** How many weights are listed with the finding. */
const LISTED = 50;
const ZERO = decimal('0');

/**
 * The weights (权重) of a project's indicators that do not add up to 权重合计 of the standard in force, exactly. If one indicator alone has no
 * weight and the others leave something for it, the fix fills that in.
 *
 * Silent where the standard says no 权重合计, where no indicator has a weight, where a weight cannot be read (GS108 says so) or a
 * line of the project could not. Percents count as they stand (`10%` is 10), as hundredths where the total is 1. An indicator without a
 * weight counts as none: where the others add up already, nothing is said.
 */
export default defineRule({
  meta: {
    code: 'GS308',
    slug: 'weights',
    title: { zh: '权重合计不符', en: 'Weights that do not add up' },
    severity: 'warning',
    category: 'filing',
    since: '0.1.0',
    source: { zh: '指标体系的「权重合计」。', en: '权重合计 of the standard.' },
    fix: 'offered',
    finds: {
      zh: '项目各指标的权重相加，不等于指标体系的「权重合计」。没有写权重的项目、没有写权重合计的体系不检查。',
      en: "The weights of a project's indicators do not add up to the standard's 权重合计. Silent where no weight, or no 权重合计, is given.",
    },
    why: {
      zh: '权重合计不对，评分就算不到满分，或者超过满分。',
      en: 'With other weights the score cannot reach its maximum, or passes it.',
    },
    action: { zh: '调整各指标的权重，使合计相符。', en: 'Change the weights so that they add up.' },
  },
  checks: { project: check },
});

interface Weight {
  readonly indicator: Indicator;
  readonly value: Decimal;
}

function check(project: Project, { standard, report }: Context): void {
  const total = readWeight(standard?.weightTotal?.replace(/分$/, '').trim());
  if (!total || total.value.digits === 0n || project.implied) return;
  const hundredths = !total.percent && equalNumbers(total.value, decimal('1'));
  const weights: Weight[] = [];
  for (const indicator of project.indicators) {
    if (indicator.weight === undefined || indicator.weight === '') continue;
    const weight = readWeight(indicator.weight);
    if (!weight) return;
    weights.push({ indicator, value: hundredths && weight.percent ? shift(weight.value, -2) : weight.value });
  }
  if (weights.length === 0) return;
  const sum = weights.reduce((all, { value }) => add(all, value), ZERO);
  const order = compareNumbers(sum, total.value);
  if (order === 0 || isProjectDamaged(project)) return;
  const difference = add(order < 0 ? total.value : sum, negate(order < 0 ? sum : total.value));
  const without = project.indicators.filter(({ weight }) => !weight);
  report({
    target: { node: project, field: 'name' },
    message: say(GS308.sum, {
      sum: numberText(sum),
      total: numberText(total.value),
      standard: standard!.name,
      difference: say(order < 0 ? labels.less : labels.more, { amount: numberText(difference) }),
      without: without.length > 0 ? say(labels.withoutWeight, { count: without.length }) : NOTHING,
    }),
    related: related(weights),
    fixes: order < 0 && without.length === 1 ? [fill(without[0]!, difference)] : [],
  });
}

/** The weights, as operands of the sum. */
function related(weights: readonly Weight[]): Related[] {
  const of = ({ indicator, value }: Weight) => ({
    target: { node: indicator, field: 'weight' },
    text: say(labels.related.weight, { name: clipped(indicator.name), weight: numberText(value) }),
  });
  const more = weights.length - LISTED;
  const listed = weights.slice(0, LISTED).map(of);
  if (more <= 0) return listed;
  const target = { node: weights[LISTED]!.indicator, field: 'weight' };
  return [...listed, { target, text: say(labels.related.more, { count: more }) }];
}

/** What is left goes to the only indicator without a weight. */
function fill(indicator: Indicator, difference: Decimal): Fix {
  const text = numberText(difference);
  const written = indicator.weight !== undefined;
  return {
    title: say(labels.fix.weight, { name: clipped(indicator.name), text }),
    safe: false,
    edits: [
      written
        ? { kind: 'setValue', target: { node: indicator, field: 'weight' }, text }
        : { kind: 'insertEntry', target: { node: indicator }, key: KEY, text },
    ],
  };
}

/** A weight as written; undefined if it is none, or longer than any weight is. */
function readWeight(text: string | undefined): { readonly value: Decimal; readonly percent: boolean } | undefined {
  const match = /^(\d{1,12}(?:\.\d{1,12})?)\s?([%％]?)$/.exec(text ?? '');
  return match ? { value: decimal(match[1]!), percent: match[2] !== '' } : undefined;
}
