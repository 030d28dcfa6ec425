import { annualValueOf, cycleValueOf, type Indicator, indicatorMeaning } from '../model/index.ts';
import { alike, type Candidate, takeBest } from './alike.ts';
import type { MatchReason } from './change.ts';
import { pairByKey } from './sequence.ts';

/** Names so much alike are one name, reworded … */
const ALIKE = 0.6;
/** … where the values are the same too, so much … */
const ALIKE_WITH_VALUES = 0.3;
/** … and, under another type, so much. */
const ALIKE_ELSEWHERE = 0.8;
/** Types with more indicators left on both sides than that are not searched: it would be quadratic. */
const MOST_PAIRS = 400;

/**
 * Matches the indicators of one project on both sides: by type and name, by name under another type, and what
 * is left by values and alike names. `pair` is told of each pair.
 */
export function pairIndicators(
  before: readonly Indicator[],
  after: readonly Indicator[],
  pair: (before: Indicator, after: Indicator, reason: MatchReason) => void,
): void {
  const by = (reason: MatchReason) => (x: Indicator, y: Indicator) => pair(x, y, reason);
  let rest = pairByKey(before, after, each => `${typeOf(each)}\n${each.name}`, exact, by({ by: 'name' }));
  if (rest.left.length === 0 || rest.right.length === 0) return;
  rest = pairByKey(rest.left, rest.right, each => each.name || undefined, exact, by({ by: 'nameElsewhere' }));
  takeBest(alikeIndicators(rest.left, rest.right), exact, each => pair(each.left, each.right, each.reason));
}

function exact(indicator: Indicator): string {
  return JSON.stringify(indicatorMeaning(indicator));
}

function typeOf({ type, label }: Indicator): string {
  return type?.second.name ?? label;
}

function alikeIndicators(before: readonly Indicator[], after: readonly Indicator[]): Candidate<Indicator>[] {
  const candidates: Candidate<Indicator>[] = [];
  const byType = Map.groupBy(after, typeOf);
  const few = before.length * after.length <= MOST_PAIRS;
  for (const [type, old] of Map.groupBy(before, typeOf))
    for (const [other, now] of few ? byType : [[type, byType.get(type) ?? []] as const]) {
      if (old.length * now.length > MOST_PAIRS) continue;
      for (const left of old)
        for (const right of now) {
          const sameType = type === other;
          const name = alike(left.name, right.name);
          const values = valuesOf(left) !== undefined && valuesOf(left) === valuesOf(right);
          const enough = !sameType ? ALIKE_ELSEWHERE : values ? ALIKE_WITH_VALUES : ALIKE;
          if (name < enough) continue;
          const reason = { by: values && sameType ? 'values' : 'wording' } as const;
          candidates.push({ left, right, scores: [Number(sameType), Number(values) + name], reason });
        }
    }
  return candidates;
}

function valuesOf(indicator: Indicator): string | undefined {
  const [cycle, annual] = [cycleValueOf(indicator), annualValueOf(indicator)];
  return cycle || annual ? JSON.stringify([cycle ?? '', annual ?? '']) : undefined;
}
