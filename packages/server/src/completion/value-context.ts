import type { Standard } from '@goalsheet/core/model';
import { builtInStandards } from '@goalsheet/language';
import type { Context } from '../context.ts';
import type { Snapshot } from '../snapshot.ts';
import { CompletionItemKind, type Proposal } from './proposal.ts';
import type { Spot } from './spot.ts';

/** What proposals of values may know. */
export interface ValueContext {
  readonly snapshot: Snapshot;
  readonly spot: Spot;
  readonly context: Context;
  readonly standard: Standard | undefined;
  readonly year: number;
}

/** Texts as proposals, in their order. */
export function listed(texts: readonly string[], kind: CompletionItemKind = CompletionItemKind.Value): Proposal[] {
  return texts.map(label => ({ label, kind }));
}

/** What stands in the line's own value is no proposal: it is just being typed. */
export function besides({ snapshot, spot }: ValueContext, taken: Iterable<string> = []): (text: string) => boolean {
  const { offset, valueStart, end } = spot.raw;
  const out = new Set([...taken, snapshot.text.slice(offset + valueStart, offset + end)]);
  return text => !out.has(text);
}

/** The standards that a file may name: the workspace's and the built-in ones. */
export async function standards({ snapshot, context }: ValueContext): Promise<Proposal[]> {
  const known = [...(await context.standardsFor(snapshot.uri)), ...builtInStandards()];
  const byName = new Map(known.map(each => [each.name, each]));
  return [...byName.values()].map(({ name, note }) => ({
    label: name,
    kind: CompletionItemKind.Module,
    ...(note ? { documentation: note } : {}),
  }));
}

/** The kinds of project that a standard names. */
export function kindsIn(standard: Standard | undefined): string[] {
  const levels = (standard?.firstLevels ?? []).flatMap(first => [first, ...first.secondLevels]);
  return levels.flatMap(({ required, exempt }) => [...(required && required !== true ? required : []), ...exempt]);
}
