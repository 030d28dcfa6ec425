import type { EntrySpan } from './origin.ts';

/**
 * What reading a file found wrong with a line. Data only: the rules GS101–GS108 put it into words.
 *
 * | kind | the line … |
 * |---|---|
 * | `badLine` | is no entry |
 * | `unknownKey` | has a key that nothing is like |
 * | `nearKey` | has a key one slip from `suggestion`, and is read as that |
 * | `blankInKey` | has white space inside its key, and is read without it |
 * | `missingColon` | begins with the key `suggestion` but has no colon, and is read as if it had one |
 * | `codeInKey` | writes an indicator type with its code (`11-数量指标`), and is read as the type |
 * | `unknownType` | opens an indicator whose type the standard does not know (`candidates`: types equally near) |
 * | `pastedCell` | is an official cell (`1、1-产出指标；11-…`) |
 * | `duplicate` | states again what `first` states |
 * | `bothForms` | states 指标值 beside one of the two values (or the other way round) |
 * | `missingProject` | states a project's amount or goal again, or has no project to belong to: is a 项目名称 line missing above it? Where
 *   it opens an implied project the line is read; else `first` is what it repeats |
 * | `misplaced` | cannot stand here |
 * | `headerBelow` | belongs to the head of the table, and is read |
 * | `textLikeEntry` | is text of a long text, but reads like an entry |
 * | `conflict` | is an unresolved merge conflict, or a mark left of one |
 * | `badValue` | has a value that its key does not take |
 */
export type ProblemKind =
  | 'badLine'
  | 'unknownKey'
  | 'nearKey'
  | 'blankInKey'
  | 'missingColon'
  | 'codeInKey'
  | 'unknownType'
  | 'pastedCell'
  | 'duplicate'
  | 'bothForms'
  | 'missingProject'
  | 'misplaced'
  | 'headerBelow'
  | 'textLikeEntry'
  | 'conflict'
  | 'badValue';

export interface Problem {
  readonly kind: ProblemKind;
  /** In the block of the node that the problem is kept with. */
  readonly span: EntrySpan;
  /** The line as it stands, trimmed; for `conflict` all of its lines, with their line ends as `\n`. */
  readonly text: string;
  /** True if nothing of the line is in the model. */
  readonly lost: boolean;
  /** The key as written (without layout), where the line has one. */
  readonly key?: string;
  readonly value?: string;
  /** What the key is read as, or should be. */
  readonly suggestion?: string;
  /** Keys or types that are equally near. */
  readonly candidates?: readonly string[];
  /** The entry that came first (same block). */
  readonly first?: EntrySpan;
  /** For `conflict`: the further lines of the region, from the opening mark to the closing one (line counts). */
  readonly lines?: { readonly ours: readonly string[]; readonly theirs: readonly string[]; readonly count: number };
  /** For `badValue`: what is wrong with it. */
  readonly reason?: 'moneyUnit' | 'year' | 'weight' | 'standard' | 'part' | 'code' | 'typeName' | 'category';
}
