import { type GoalNode, idsOf, type Table, type TableNode } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';
import type { FindingChanges } from './change.ts';
import type { Matching } from './match.ts';

/** The findings of both sides, as `check` gives them. */
export interface BothFindings {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/**
 * What is found on one side only. The same finding is one of the same rule at the same entry of the same node, in the sense
 * of the matching; of several there, those that say the same are the same.
 */
export function findingChanges(table: Table, matching: Matching, { before, after }: BothFindings): FindingChanges {
  const ids = idsOf(table).of;
  // Old nodes are named by what they are in the new table, so that both sides' findings have one name.
  const nameOf = (node: GoalNode, old: boolean): string => {
    const now = old ? matching.afterOf(node as TableNode)?.node : (node as TableNode);
    return now ? `=${ids.get(now)}` : 'gone';
  };
  const placeOf = ({ code, target }: Finding, old: boolean) =>
    `${code}\n${nameOf(target.node, old)}\n${target.field ?? ''}`;
  const waiting = new Map<string, Finding[]>();
  for (const finding of before) {
    if (!matching.afterOf(finding.target.node as TableNode)) continue;
    const place = placeOf(finding, true);
    const there = waiting.get(place);
    if (there) there.push(finding);
    else waiting.set(place, [finding]);
  }
  const pairs = new Map<Finding, Finding>();
  const match = (same: (a: Finding, b: Finding) => boolean) => {
    for (const finding of after) {
      if (pairs.has(finding)) continue;
      const there = waiting.get(placeOf(finding, false));
      const at = there?.findIndex(each => same(each, finding)) ?? -1;
      if (at >= 0) pairs.set(finding, there!.splice(at, 1)[0]!);
    }
  };
  match((a, b) => a.message.zh === b.message.zh);
  match(() => true);
  const known = new Set(pairs.values());
  const answer = (finding: Finding | undefined) => finding?.waivedBy !== undefined;
  return {
    gained: after.filter(each => !pairs.has(each)),
    lost: before.filter(each => !known.has(each)),
    answered: after.filter(each => pairs.has(each) && answer(each) && !answer(pairs.get(each))),
    reopened: after.filter(each => pairs.has(each) && !answer(each) && answer(pairs.get(each))),
  };
}
