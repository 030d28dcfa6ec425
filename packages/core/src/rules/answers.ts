import type { TableNode, Waiver } from '../model/index.ts';
import type { Finding } from './finding.ts';
import type { Rule, UnusedWaiver } from './rule.ts';
import { answersTo, firstOf, type HeldWaiver, hasReason } from './waivers.ts';

/** What the 不采纳 of one table answer, and so which of them answer nothing. */
export class Answers {
  readonly #used = new Set<Waiver>();
  /** Of those that are further out than one that answers: that one. */
  readonly #nearer = new Map<Waiver, HeldWaiver>();

  /** The finding, with the reason by which its node or one of those `above` it (innermost first) answers it. */
  answered<F extends Finding>(found: F, above: readonly TableNode[]): F {
    const { node } = found.target;
    const own = 'kind' in node && node.kind === 'indicator' ? node : undefined;
    const [answer, ...outer] = answersTo(found, own ? [own, ...above] : above);
    if (!answer) return found;
    this.#used.add(answer.waiver);
    for (const { waiver } of outer) if (!this.#nearer.has(waiver)) this.#nearer.set(waiver, answer);
    return { ...found, waivedBy: answer.waiver.reason };
  }

  /** Those of `held` that answer nothing of what was given to {@link answered}; `ruleOf` knows the rules that looked. */
  unused(held: readonly HeldWaiver[], ruleOf: (waiver: Waiver) => Rule | undefined): UnusedWaiver[] {
    return held.flatMap(({ waiver, node }) => {
      if (this.#used.has(waiver) || !hasReason(waiver)) return [];
      const rule = ruleOf(waiver);
      if (!rule) return [];
      const first = firstOf(node.waivers, rule.meta);
      const instead =
        this.#nearer.get(waiver) ??
        (first && this.#used.has(first) ? { waiver: first, node } : first && this.#nearer.get(first));
      return [{ waiver, node, rule, ...(instead && { instead }) }];
    });
  }
}
