import type { GoalNode } from '../model/index.ts';

/**
 * One cause, one finding: the rules of an indicator's values, the more specific ones first. A date serial explains why a value
 * has no unit, and a missing unit why no rate can be read from it; the reader wants the first of these, not all three. A date
 * that does not exist (13月底) is why two values differ, and so is that both point the wrong way (GS421). Codes of one row are
 * equally specific: the first that was found speaks. Rules that are not listed always speak (GS405, GS406).
 */
const MOST_SPECIFIC_FIRST: readonly (readonly string[])[] = [
  ['GS418', 'GS420', 'GS422'],
  ['GS413'],
  ['GS411', 'GS412'],
  ['GS409', 'GS410'],
  ['GS417'],
  ['GS407', 'GS408'],
  ['GS421'],
  ['GS401', 'GS402', 'GS404', 'GS419'],
  ['GS403'],
  ['GS414', 'GS415', 'GS416'],
];

const RANKS: ReadonlyMap<string, number> = new Map(
  MOST_SPECIFIC_FIRST.flatMap((codes, rank) => codes.map(code => [code, rank])),
);

interface Ranked {
  readonly code: string;
  readonly target: { readonly node: GoalNode };
  readonly crash?: true;
}

/** The findings without those that say less of an indicator's values than another one does. Keeps order; linear. */
export function withoutLessSpecific<F extends Ranked>(found: readonly F[]): readonly F[] {
  let best: Map<GoalNode, F> | undefined;
  let superseded = false;
  for (const each of found) {
    const rank = rankOf(each);
    if (rank === undefined) continue;
    best ??= new Map();
    const other = best.get(each.target.node);
    superseded ||= other !== undefined;
    if (!other || rank < rankOf(other)!) best.set(each.target.node, each);
  }
  if (!superseded) return found;
  return found.filter(each => rankOf(each) === undefined || best!.get(each.target.node) === each);
}

function rankOf({ code, crash }: Ranked): number | undefined {
  return crash ? undefined : RANKS.get(code);
}
