import gs101 from './gs101-unknown-line.ts';
import gs102 from './gs102-stated-twice.ts';
import gs103 from './gs103-required-entry.ts';
import gs104 from './gs104-misplaced.ts';
import gs105 from './gs105-text-like-entry.ts';
import gs106 from './gs106-same-name.ts';
import gs107 from './gs107-conflict.ts';
import gs108 from './gs108-bad-value.ts';
import gs201 from './gs201-amount.ts';
import gs202 from './gs202-project-sum.ts';
import gs203 from './gs203-unit-sum.ts';
import gs204 from './gs204-table-sum.ts';
import gs205 from './gs205-amount-form.ts';
import gs206 from './gs206-amount-size.ts';
import gs207 from './gs207-ceiling.ts';
import gs301 from './gs301-required-level.ts';
import gs302 from './gs302-required-second-level.ts';
import gs303 from './gs303-two-labels.ts';
import gs304 from './gs304-satisfaction-elsewhere.ts';
import gs305 from './gs305-count-under-quality.ts';
import gs306 from './gs306-rate-under-quantity.ts';
import gs307 from './gs307-quality-under-benefit.ts';
import gs308 from './gs308-weights.ts';
import gs401 from './gs401-comparators-differ.ts';
import gs402 from './gs402-numbers-differ.ts';
import gs403 from './gs403-one-without-number.ts';
import gs404 from './gs404-several-and-one.ts';
import gs405 from './gs405-strictness.ts';
import gs406 from './gs406-nothing-saved.ts';
import gs407 from './gs407-rate-without-number.ts';
import gs408 from './gs408-count-without-number.ts';
import gs409 from './gs409-rate-without-percent.ts';
import gs410 from './gs410-count-as-percent.ts';
import gs411 from './gs411-satisfaction-without-number.ts';
import gs412 from './gs412-cost-without-number.ts';
import gs413 from './gs413-placeholder.ts';
import gs414 from './gs414-name-repeated.ts';
import gs415 from './gs415-vague.ts';
import gs416 from './gs416-above-all.ts';
import gs417 from './gs417-number-without-unit.ts';
import gs418 from './gs418-template-remnant.ts';
import gs419 from './gs419-name-target.ts';
import gs420 from './gs420-date-serial.ts';
import gs421 from './gs421-wrong-way.ts';
import gs422 from './gs422-no-such-date.ts';
import gs501 from './gs501-stray-stop.ts';
import gs502 from './gs502-name-digits.ts';
import gs503 from './gs503-name-percent.ts';
import gs504 from './gs504-mixed-width.ts';
import gs505 from './gs505-typo.ts';
import gs601 from './gs601-arithmetic.ts';
import gs602 from './gs602-goal-total.ts';
import gs603 from './gs603-cut-off.ts';
import gs604 from './gs604-no-number.ts';
import gs605 from './gs605-goal-quantity.ts';
import gs606 from './gs606-same-output.ts';
import gs607 from './gs607-same-indicators.ts';
import gs608 from './gs608-plan-ended.ts';
import gs901 from './gs901-no-reason.ts';
import gs902 from './gs902-unknown-rule.ts';
import gs903 from './gs903-answers-nothing.ts';
import type { Rule } from './rule.ts';

/** Every rule, by code. */
export const RULES: readonly Rule[] = [
  gs101,
  gs102,
  gs103,
  gs104,
  gs105,
  gs106,
  gs107,
  gs108,
  gs201,
  gs202,
  gs203,
  gs204,
  gs205,
  gs206,
  gs207,
  gs301,
  gs302,
  gs303,
  gs304,
  gs305,
  gs306,
  gs307,
  gs308,
  gs401,
  gs402,
  gs403,
  gs404,
  gs405,
  gs406,
  gs407,
  gs408,
  gs409,
  gs410,
  gs411,
  gs412,
  gs413,
  gs414,
  gs415,
  gs416,
  gs417,
  gs418,
  gs419,
  gs420,
  gs421,
  gs422,
  gs501,
  gs502,
  gs503,
  gs504,
  gs505,
  gs601,
  gs602,
  gs603,
  gs604,
  gs605,
  gs606,
  gs607,
  gs608,
  gs901,
  gs902,
  gs903,
];

const byCode = new Map(RULES.map(rule => [rule.meta.code, rule]));
const byTitle = new Map(RULES.map(rule => [rule.meta.title.zh, rule]));

/** The rule with this code (`GS203`). */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

/** The rule that an author names: by its code, in either case, or by its Chinese title. */
export function ruleNamed(text: string): Rule | undefined {
  return byCode.get(text.toUpperCase()) ?? byTitle.get(text);
}
