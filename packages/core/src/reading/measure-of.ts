import type { ComparatorMention, Measure } from './reading.ts';
import { isClauseEnd } from './tables.ts';

type Mutable<T> = { -readonly [key in keyof T]: T[key] };
/** A measure in the making; its offsets are in the narrowed text until the end. */
export type Draft = Mutable<Omit<Measure, 'at' | 'comparators'>> & {
  at: { from: number; to: number };
  comparators: ComparatorMention[];
  clause: number;
  subjectFrom: number;
};

/** How far behind a measure its noun may reach. */
const REACH = 40;
const LONGEST_SUBJECT = 60;

/**
 * The measure that a draft has become, in offsets of the original.
 * @param next the draft behind it
 * @param s the narrowed text
 * @param offsets where its characters stood; undefined if they stand where they stood
 */
export function measureOf(
  draft: Draft,
  next: Draft | undefined,
  s: string,
  offsets: readonly number[] | undefined,
): Measure {
  let end = draft.to;
  const stop = next && next.clause === draft.clause ? next.from : Math.min(s.length, draft.to + REACH);
  while (end < stop && !isClauseEnd(s, end)) end++;
  // 一次培训以上: the noun stands before the comparator.
  const behind = draft.comparators.find(each => each.from >= draft.at.to);
  const noun = behind ? s.slice(draft.at.to, behind.from) : '';
  const { from, to } = original(offsets, draft);
  const { comparator, explicit, loose, approximate, number, upper, unit, unitText, numberText, per, ordinal } = draft;
  return {
    from,
    to,
    at: original(offsets, draft.at),
    comparator,
    explicit,
    loose,
    approximate,
    number,
    upper,
    unit,
    unitText,
    numberText,
    per,
    ordinal,
    subject: s.slice(draft.subjectFrom, Math.max(draft.subjectFrom, draft.from)).slice(-LONGEST_SUBJECT),
    after: noun + s.slice(draft.to, end),
    comparators: offsets
      ? draft.comparators.map(({ comparator, loose, ...span }) => ({ comparator, loose, ...original(offsets, span) }))
      : draft.comparators,
  };
}

/** A span of the narrowed text as one of the original. */
export function original(
  offsets: readonly number[] | undefined,
  span: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  if (!offsets) return { from: span.from, to: span.to };
  return { from: offsets[span.from]!, to: span.to > 0 ? offsets[span.to - 1]! + 1 : 0 };
}
