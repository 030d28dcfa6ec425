import { DEFAULT_MONEY_UNIT, type Money, readAmount } from '@goalsheet/core/model';
import type { Body } from './body.ts';

/**
 * A line with the amounts of a row: `30.00 30.00`, `合计 958.66 958.66`, `7.04 7.04 保证移动采集系统…`. Offsets are in
 * the line.
 */
export interface Anchor {
  /** The index of the line in its body. */
  readonly line: number;
  /** The end of the name (or of its last line) in front of the amounts; 0 if there is none. */
  readonly nameEnd: number;
  /** One to four amounts as written. */
  readonly amounts: readonly AmountToken[];
  /** Where the start of the goal stands; the end of the line if there is none. */
  readonly restStart: number;
}

export interface AmountToken {
  readonly text: string;
  readonly start: number;
}

interface Token extends AmountToken {
  readonly money: boolean;
}

const MONEY = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2,10}$/;
const MOST = 4;

/**
 * The line as an anchor, or undefined if it cannot be one. The name holds neither ； nor 指标值; a line with one amount
 * only, or with amounts that do not add up, holds neither anywhere. Tried in this order: amounts at the start, then a
 * name and amounts; of several runs of amounts the first that adds up, else the first of two or more, else the first.
 */
export function anchorOf(text: string, line: number): Anchor | undefined {
  if (!/\d\.\d\d/.test(text)) return undefined;
  const tokens = tokensOf(text);
  const mark = text.search(/；|指标值/);
  const nameLimit = mark < 0 ? text.length : mark;
  let best: { anchor: Anchor; rank: number } | undefined;
  for (let index = 0; index < tokens.length; index++) {
    if (!tokens[index]!.money) continue;
    let after = index;
    while (after < tokens.length && tokens[after]!.money) after++;
    const run = tokens.slice(index, after);
    const count = amountCount(run, after < tokens.length);
    const adds = addsUp(run.slice(0, count));
    const rank = adds ? 2 : count > 1 ? 1 : 0;
    const previous = tokens[index - 1];
    const named = run[0]!.start <= nameLimit && !/[:：，,、]$/.test(previous?.text.slice(-1) ?? '');
    if (named && (adds || mark < 0) && (!best || rank > best.rank)) {
      const amounts = run.slice(0, count).map(({ text, start }) => ({ text, start }));
      const next = tokens[index + count];
      best = {
        anchor: {
          line,
          nameEnd: previous ? previous.start + previous.text.length : 0,
          amounts,
          restStart: next ? next.start : text.length,
        },
        rank,
      };
    }
    if (index === 0 && best) break;
    index = after;
  }
  return best?.anchor;
}

/** All lines of a body that can be the amounts of a row, in order. */
export function anchorsOf(body: Body): Anchor[] {
  return body.lines.flatMap(({ text }, line) => anchorOf(text, line) ?? []);
}

/** True if 总计 (the first amount) is the sum of the others; false for a single amount. */
export function addsUp(amounts: readonly AmountToken[]): boolean {
  if (amounts.length < 2) return false;
  const [total, ...sources] = amounts.map(({ text }) => plainValue(text));
  return total !== undefined && total === sources.reduce<Money>((sum, value) => sum + (value ?? 0n), 0n);
}

function plainValue(text: string): Money | undefined {
  return readAmount(text, DEFAULT_MONEY_UNIT).value;
}

/** How many of a run of amounts are the row's: a goal can begin with an amount too. */
function amountCount(run: readonly AmountToken[], more: boolean): number {
  if (run.length === 1 || (run.length <= MOST && (!more || addsUp(run)))) return run.length;
  for (let count = Math.min(MOST, run.length); count > 1; count--) if (addsUp(run.slice(0, count))) return count;
  return Math.min(MOST, run.length);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0];
    tokens.push({ text: word, start: match.index, money: word.length <= 40 && MONEY.test(word) });
  }
  return tokens;
}
