// @ts-check
import { make } from './dom.js';
import { say } from './texts.js';

/** @typedef {import('../view.ts').ViewSeverity} Severity */
/** @typedef {import('../view.ts').Counts} Counts */

/** The gravest first. */
export const SEVERITIES = /** @type {const} */ (['error', 'warning', 'hint']);

const SIGNS = { error: '×', warning: '!', hint: 'i', fine: '✓' };
const ONE = /** @type {const} */ ({ error: 'oneError', warning: 'oneWarning', hint: 'oneHint', fine: 'noProblem' });

/**
 * The sign of a severity, with a number behind it or with nothing; read out with its name.
 * @param {Severity | 'fine'} severity
 * @param {string} count
 */
export function mark(severity, count) {
  return make('span', { class: `mark ${severity}` }, [
    make('span', { class: 'sign', 'aria-hidden': 'true' }, [SIGNS[severity]]),
    make('span', { class: 'unseen' }, [`${say(ONE[severity])} `]),
    ...(count ? [count] : []),
  ]);
}

/**
 * `错误 1，警告 3`; 没有问题 where there is none.
 * @param {Counts} counts
 */
export function summaryOf(counts) {
  const parts = SEVERITIES.filter(severity => counts[severity] > 0).map(severity =>
    say('counted', { name: say(severity), count: counts[severity] }),
  );
  return parts.join(say('comma')) || say('noProblem');
}
