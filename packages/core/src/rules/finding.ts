import type { Localised, Target } from '../model/index.ts';

export type { Localised };

export type Severity = 'error' | 'warning' | 'hint';

/** Another place that is part of the reason. */
export interface Related {
  readonly target: Target;
  readonly text: Localised;
}

/**
 * One change of a fix, said of the model; the language turns it into a change of the text.
 * - `setValue`: the value of the target's entry (or the part of it that `from`…`to` names) becomes `text`
 * - `setKey`: the key of the target's entry becomes `text`
 * - `insertEntry`: a new entry of the target's node, in its place in the form's order
 * - `insertLine`: a line as it is, before the target's line
 * - `replaceLines`: the target's line and the `count - 1` lines behind it become `lines`, indented like the first
 * - `dedentEntry`: the target's line and those deeper lines behind it that belong to it move out to the node's entries
 */
export type FixEdit =
  | { readonly kind: 'setValue' | 'setKey'; readonly target: Target; readonly text: string }
  | { readonly kind: 'insertEntry'; readonly target: Target; readonly key: string; readonly text: string }
  | { readonly kind: 'insertLine'; readonly target: Target; readonly text: string }
  | {
      readonly kind: 'replaceLines';
      readonly target: Target;
      readonly count: number;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'dedentEntry'; readonly target: Target };

export interface Fix {
  readonly title: Localised;
  /** True if the fix does not change what the table says: "fix all" may run it unasked. */
  readonly safe: boolean;
  readonly edits: readonly FixEdit[];
}

/** What a rule says of one place. */
export interface Finding {
  /** `GS203`. */
  readonly code: string;
  readonly severity: Severity;
  /** The rule's short title. */
  readonly title: Localised;
  /** What is wrong, why, and what to do; without the place. */
  readonly message: Localised;
  readonly target: Target;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** The answer that silences it, if the author gave one. */
  readonly waivedBy?: string;
}
