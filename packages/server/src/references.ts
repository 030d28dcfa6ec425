import type { Location } from 'vscode-languageserver';
import { identityOf, isBuiltIn, normal } from './addresses.ts';
import type { Context } from './context.ts';
import type { ReferencesFeature } from './features.ts';
import { isSameName, type Mention, mentionAt, mentionsIn, type Name } from './mentions.ts';
import { uriOf } from './paths.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce } from './standard-in-force.ts';

/**
 * All mentions of a name in the files of the workspace: of a type or alias by that name, of a standard, and of units, projects
 * and indicators of one name wherever they stand (a project comes back every year; a library holds the names of indicators).
 */
export const references: ReferencesFeature['references'] = async (snapshot, position, includeDeclaration, context) => {
  const mention = mentionAt(snapshot, await standardInForce(snapshot, context), position);
  if (!mention) return undefined;
  const found: Location[] = [];
  for await (const { uri, mentions } of mentionsEverywhere(mention.name, snapshot, context))
    for (const { range, declares } of mentions)
      if (includeDeclaration || !declares || !isDeclaredOnce(mention.name)) found.push({ uri, range });
  return found;
};

/** A unit or project is no less a use where its own line names it: only types, standards and indicators have a declaration. */
function isDeclaredOnce({ kind }: Name): boolean {
  return kind !== 'unit' && kind !== 'project';
}

/** The mentions of a name, file by file: this file as it is in the snapshot, the declaring file too if it is built in. */
export async function* mentionsEverywhere(
  name: Name,
  snapshot: Snapshot,
  context: Context,
): AsyncGenerator<{ uri: string; snapshot: Snapshot; mentions: Mention[] }> {
  const own = normal(snapshot.uri);
  const uris = [...(await context.files())];
  const seen = new Set(uris.map(normal));
  if (!seen.has(own)) uris.unshift(snapshot.uri);
  if (name.standard !== undefined && isBuiltIn(name.standard)) {
    const uri = uriOf(name.standard);
    if (!seen.has(uri) && uri !== own) uris.push(uri);
  }
  for (const uri of uris) {
    const each = normal(uri) === own ? snapshot : await context.snapshot(uri);
    if (!each) continue;
    const mentions: Mention[] = [];
    for (const mention of mentionsIn(each, await standardInForce(each, context)))
      if (isSameName(mention.name, name)) mentions.push(mention);
    if (mentions.length > 0) yield { uri, snapshot: each, mentions };
  }
}

/** Whether a snapshot is the file that declares a name. */
export function isDeclaringFile(name: Name, { path }: Snapshot): boolean {
  return name.standard === identityOf(path);
}
