import { indicatorTypes, levelText, type Standard } from '@goalsheet/core/model';
import type { Anchor } from './anchors.ts';
import { type Body, lineIndexAt, startOf } from './body.ts';

/** A level as an indicator states it: `11-数量指标`. */
export interface StatedLevel {
  readonly code?: string;
  readonly name: string;
}

/** The start of an indicator, `2、1-产出指标；11-数量指标；`. Offsets are in the body's text. */
export interface Opening {
  readonly number: number;
  /** Where the number starts. */
  readonly from: number;
  /** Where the indicator's name starts. */
  readonly nameFrom: number;
  readonly first: StatedLevel;
  readonly second: StatedLevel;
  /** How it is set off from what stands before it: by 。, by a new line only, or not at all. */
  readonly after: 'stop' | 'line' | 'nothing';
  /** True where the levels stand in columns of their own, not in the official cell. */
  readonly inColumns?: boolean;
}

/** Whether the levels of an indicator are those of a standard, as printed. */
export type KnownLevels = (first: string, second: string) => boolean;

/** The levels that the standards print without a code: those with one are known by its digits. */
export function knownLevels(standards: readonly Standard[]): KnownLevels {
  const known = new Set<string>();
  for (const standard of standards)
    for (const [name, { first, second }] of indicatorTypes(standard))
      known.add(`${levelText(first.code, first.name)}；${levelText(second.code, name)}`);
  return (first, second) => known.has(`${first}；${second}`);
}

const LEVELS = /、(?=\s{0,4}([^；。、]{1,40})；\s{0,4}([^；。]{1,40})；)/g;
const CODED = /^(\d{1,4})-(.+)$/;

/**
 * Every place where an indicator starts, in order. Such a place needs the mark 、 and two levels, coded or known; so a
 * 。 or a `2、` inside a value is harmless. The number in front may itself be wrapped over two lines, or run into what
 * stands before it; of its readings the one that goes on counting is taken. Linear: what is looked at is bounded.
 */
export function openingsOf(body: Body, anchors: readonly Anchor[], known: KnownLevels): Opening[] {
  const openings: Opening[] = [];
  let passed = 0;
  for (const match of body.text.matchAll(LEVELS)) {
    const first = match[1]!.trim();
    const second = match[2]!.trim();
    const coded = CODED.test(first) && CODED.test(second);
    if (!coded && !known(first, second)) continue;
    const before = openings.at(-1);
    let afterAmounts = false;
    for (; passed < anchors.length && startOf(body, anchors[passed]!.line) < match.index; passed++)
      afterAmounts = !before || startOf(body, anchors[passed]!.line) > before.from;
    const number = numberBefore(body, match.index, (before?.number ?? 0) + 1, afterAmounts);
    if (!number) continue;
    const secondAt = body.text.indexOf('；', match.index) + 1;
    openings.push({
      ...number,
      nameFrom: body.text.indexOf('；', secondAt) + 1,
      first: levelOf(first),
      second: levelOf(second),
    });
  }
  return openings;
}

/** `11-数量指标` with its code apart. */
export function levelOf(text: string): StatedLevel {
  const match = CODED.exec(text);
  return match ? { code: match[1]!, name: match[2]!.trim() } : { name: text };
}

type NumberBefore = Pick<Opening, 'number' | 'from' | 'after'>;

/** @param afterAmounts amounts stand between this place and the opening before: 1 is likelier than counting on */
function numberBefore(body: Body, end: number, expected: number, afterAmounts: boolean): NumberBefore | undefined {
  const { text } = body;
  let start = end;
  while (end - start < 6 && isDigit(text[start - 1])) start--;
  if (start === end) return undefined;
  const readings: NumberBefore[] = [];
  for (let from = start; from < end; from++) {
    if (text[from] === '0') continue;
    const number = Number(text.slice(from, end));
    const startsLine = startsALine(body, from);
    const after = (from === start || startsLine) && followsStop(text, from) ? 'stop' : startsLine ? 'line' : 'nothing';
    readings.push({ number, from, after });
  }
  const setOff = readings.filter(reading => reading.after !== 'nothing');
  return (
    setOff.find(reading => reading.number === expected && reading.after === 'stop' && !afterAmounts) ??
    setOff.find(reading => reading.number === 1) ??
    setOff.find(reading => reading.number === expected) ??
    setOff[0] ??
    readings.find(reading => reading.number === expected) ??
    readings.find(reading => reading.number === 1) ??
    readings[0]
  );
}

function startsALine(body: Body, offset: number): boolean {
  return body.starts[lineIndexAt(body, offset)] === offset;
}

function followsStop(text: string, offset: number): boolean {
  let before = offset - 1;
  while (offset - before < 6 && text[before]?.trim() === '') before--;
  return text[before] === '。';
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
