import type { Waiver } from '../model/index.ts';
import type { RuleMeta } from './rule.ts';

/** True if the waiver names the rule: by its code (`GS303`, in either case) or by its Chinese title. */
export function namesRule(waiver: Waiver, meta: Pick<RuleMeta, 'code' | 'title'>): boolean {
  return waiver.rule.toUpperCase() === meta.code || waiver.rule === meta.title.zh;
}

/**
 * The reason with which one of `nodes` (innermost first) answers findings of the rule; undefined if none does.
 * A 不采纳 without a reason answers nothing: an answer is its reason.
 */
export function waivedBy(
  meta: Pick<RuleMeta, 'code' | 'title'>,
  nodes: readonly ({ readonly waivers: readonly Waiver[] } | undefined)[],
): string | undefined {
  for (const node of nodes) {
    if (!node || node.waivers.length === 0) continue;
    const reason = reasonIn(node.waivers, meta);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** By waivers and rule: a file may have many of both. */
const reasons = new WeakMap<readonly Waiver[], Map<string, string | undefined>>();

function reasonIn(waivers: readonly Waiver[], meta: Pick<RuleMeta, 'code' | 'title'>): string | undefined {
  let known = reasons.get(waivers);
  if (!known) reasons.set(waivers, (known = new Map()));
  if (!known.has(meta.code))
    known.set(meta.code, waivers.find(each => each.reason !== '' && namesRule(each, meta))?.reason);
  return known.get(meta.code);
}
