import type { TableNode, Waiver } from '../model/index.ts';
import type { Finding } from './finding.ts';
import type { RuleMeta } from './rule.ts';
import { NO_REASONS } from './words/waivers.ts';

type Named = Pick<RuleMeta, 'code' | 'title'>;

/** A 不采纳 and the node that it stands on. */
export interface HeldWaiver {
  readonly waiver: Waiver;
  readonly node: TableNode;
}

/** True if the waiver names the rule: by its code (`GS303`, in either case) or by its Chinese title. */
export function namesRule(waiver: Waiver, meta: Named): boolean {
  return waiver.rule.toUpperCase() === meta.code || waiver.rule === meta.title.zh;
}

/** Rules on lines that cannot be read or have no effect as they stand, and on answers that are wrong. */
const UNANSWERABLE = /^GS(?:10[12478]|9)/;

/** True if an author can answer the finding with a 不采纳 where it stands; nothing can be written on what stands in for a missing line. */
export function isAnswerable({ code, target: { node } }: Pick<Finding, 'code' | 'target'>): boolean {
  return !UNANSWERABLE.test(code) && !('implied' in node && node.implied === true);
}

/** Longer than any of the words that are no reason. */
const SHORT = 20;

/** True if the waiver gives a reason: words, and not only marks, 无, or what an editor put there to be typed over. */
export function hasReason({ reason }: Waiver): boolean {
  if (!/[\p{L}\p{N}]/u.test(reason)) return false;
  return reason.length > SHORT || !NO_REASONS.includes(reason.replace(/[\p{P}\p{S}\s]/gu, '').toUpperCase());
}

/**
 * The answer of one of `nodes` (innermost first) to findings of the rule, and those further out that it leaves nothing to answer;
 * none if nobody answers. A 不采纳 without a reason answers nothing: an answer is its reason.
 */
export function answersTo(meta: Named, nodes: readonly (TableNode | undefined)[]): readonly HeldWaiver[] {
  let answers: HeldWaiver[] | undefined;
  for (const node of nodes) {
    if (!node || node.waivers.length === 0) continue;
    const waiver = firstOf(node.waivers, meta);
    if (waiver) (answers ??= []).push({ waiver, node });
  }
  return answers ?? NONE;
}

const NONE: readonly HeldWaiver[] = [];

/** By waivers and rule: a file may have many of both. */
const firsts = new WeakMap<readonly Waiver[], Map<string, Waiver | undefined>>();

/** The first of the waivers that names the rule and gives a reason. */
export function firstOf(waivers: readonly Waiver[], meta: Named): Waiver | undefined {
  let known = firsts.get(waivers);
  if (!known) firsts.set(waivers, (known = new Map()));
  if (!known.has(meta.code))
    known.set(
      meta.code,
      waivers.find(each => namesRule(each, meta) && hasReason(each)),
    );
  return known.get(meta.code);
}
