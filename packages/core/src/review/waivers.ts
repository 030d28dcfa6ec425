import type { Waiver } from '../model/index.ts';
import type { Reordered, Spot, WaiverChange } from './change.ts';
import { pairLists } from './sequence.ts';

/** What happened to the 不采纳 of a node. */
export function waiverChanges(
  at: Spot,
  before: readonly Waiver[],
  after: readonly Waiver[],
): { readonly changes: readonly WaiverChange[]; readonly reordered: readonly Reordered[] } {
  const { pairs, removed, added, order } = pairLists(before, after, waiverKey, waiverText);
  const changes: WaiverChange[] = [];
  const say = ({ rule }: Waiver, old: number, now: number) =>
    changes.push({
      kind: 'waiver',
      at,
      rule,
      before: before[old]?.reason,
      after: after[now]?.reason,
      beforeIndex: old,
      afterIndex: now,
    });
  for (const { index, value } of removed) say(value, index, -1);
  for (const [old, now] of pairs) if (old.value.reason !== now.value.reason) say(now.value, old.index, now.index);
  for (const { index, value } of added) say(value, -1, index);
  return { changes, reordered: order ? [{ at, of: 'waiver', order }] : [] };
}

export function waiverKey({ rule }: Waiver): string {
  return rule;
}

export function waiverText({ rule, reason }: Waiver): string {
  return `${rule}\n${reason}`;
}
