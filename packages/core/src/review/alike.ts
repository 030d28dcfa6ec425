import type { MatchReason } from './change.ts';
import { compareTexts } from './sequence.ts';

/** How alike two names are, from 0 to 1: pairs of neighbouring characters that both have, of those of either (Dice). */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigramsOf(a);
  const right = bigramsOf(b);
  if (left.length === 0 || right.length === 0) return 0;
  const count = new Map<string, number>();
  for (const each of left) count.set(each, (count.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of right) {
    const there = count.get(each) ?? 0;
    if (there === 0) continue;
    shared++;
    count.set(each, there - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

/** Names are compared by their beginnings: what is longer is no name. */
const LONGEST = 200;

function bigramsOf(text: string): string[] {
  const chars = [...text.slice(0, LONGEST)];
  return chars.slice(1).map((char, index) => chars[index]! + char);
}

/** The clauses of a long text that say something, each once. */
export function clausesOf(text: string): Set<string> {
  const clauses = text.split(/[。；;，,！？\n]/).map(clause => clause.replace(/[\s　]/g, ''));
  return new Set(clauses.filter(clause => clause.length >= SHORTEST_CLAUSE));
}

const SHORTEST_CLAUSE = 4;

/** Two things that may be one. */
export interface Candidate<T> {
  readonly left: T;
  readonly right: T;
  /** Best first: compared number by number. */
  readonly scores: readonly number[];
  readonly reason: MatchReason;
}

/**
 * Takes the best candidates, each element once. Of equal ones the first by what they say, whichever side they are on.
 * @param text what an element says
 */
export function takeBest<T>(
  candidates: readonly Candidate<T>[],
  text: (element: T) => string,
  take: (candidate: Candidate<T>) => void,
): void {
  const tie = new Map<Candidate<T>, string>();
  const tieOf = (each: Candidate<T>) => {
    let its = tie.get(each);
    if (its === undefined) tie.set(each, (its = [text(each.left), text(each.right)].sort(compareTexts).join('\u0000')));
    return its;
  };
  const better = (a: Candidate<T>, b: Candidate<T>) => {
    for (const [index, score] of a.scores.entries()) if (score !== b.scores[index]) return b.scores[index]! - score;
    return compareTexts(tieOf(a), tieOf(b));
  };
  const takenLeft = new Set<T>();
  const takenRight = new Set<T>();
  for (const each of [...candidates].sort(better)) {
    if (takenLeft.has(each.left) || takenRight.has(each.right)) continue;
    takenLeft.add(each.left);
    takenRight.add(each.right);
    take(each);
  }
}

/** A feature that so many pairs share tells nothing, and would make the search quadratic. */
const MOST_PAIRS = 400;

/** For all pairs that share a feature that is not common: how many such features they share. Near-linear. */
export function sharedFeatures<T>(
  left: readonly T[],
  right: readonly T[],
  features: (element: T) => Iterable<string>,
): Map<T, Map<T, number>> {
  const holders = new Map<string, T[]>();
  for (const element of right)
    for (const feature of features(element)) {
      const there = holders.get(feature);
      if (there) there.push(element);
      else holders.set(feature, [element]);
    }
  const asked = new Map<string, number>();
  const ofLeft = left.map(element => [element, [...features(element)]] as const);
  for (const [, own] of ofLeft) for (const feature of own) asked.set(feature, (asked.get(feature) ?? 0) + 1);
  const shared = new Map<T, Map<T, number>>();
  for (const [element, own] of ofLeft) {
    const counts = new Map<T, number>();
    for (const feature of own) {
      const there = holders.get(feature) ?? [];
      if (there.length * asked.get(feature)! > MOST_PAIRS) continue;
      for (const other of there) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    if (counts.size > 0) shared.set(element, counts);
  }
  return shared;
}
