import type { GoalNode, Target } from '../model/index.ts';
import type { Finding, FixEdit } from './finding.ts';

/** Every place that a finding names is the node or stands in one of its fields: it can be said of a node with the same fields. */
export function isOnlyOf({ target, related, fixes }: Finding, node: GoalNode): boolean {
  const isIn = (place: Target) => place.node === node && place.span === undefined;
  return (
    isIn(target) &&
    related.every(each => isIn(each.target)) &&
    fixes.every(({ edits }) => edits.every(edit => isIn(edit.target)))
  );
}

/** The same finding of another node. */
export function retargeted<F extends Finding>(finding: F, node: GoalNode): F {
  const { target, related, fixes } = finding;
  const moved = <T extends { readonly target: Target }>(each: T): T => ({ ...each, target: { ...each.target, node } });
  return {
    ...finding,
    target: { ...target, node },
    related: related.length === 0 ? related : related.map(moved),
    fixes: fixes.length === 0 ? fixes : fixes.map(fix => ({ ...fix, edits: fix.edits.map(moved<FixEdit>) })),
  };
}
