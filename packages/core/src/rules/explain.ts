import { ruleNamed } from './registry.ts';
import type { RuleMeta } from './rule.ts';

/** All that is known of a rule, for `explain` and hover: its meta holds what it finds, why that matters and what to do. */
export function explainRule(codeOrTitle: string): RuleMeta | undefined {
  return ruleNamed(codeOrTitle)?.meta;
}
