import type { HighlightsFeature } from './features.ts';
import { type DocumentHighlight, DocumentHighlightKind } from './lsp.ts';
import { isSameName, mentionAt, mentionsIn } from './mentions.ts';
import { standardInForce } from './standard-in-force.ts';

/** All mentions of the name in this file. Elsewhere nothing is answered, and the editor marks equal words. */
export const documentHighlights: HighlightsFeature['documentHighlights'] = async (snapshot, position, context) => {
  const standard = await standardInForce(snapshot, context);
  const here = mentionAt(snapshot, standard, position);
  if (!here) return undefined;
  const found: DocumentHighlight[] = [];
  for (const { name, range, declares } of mentionsIn(snapshot, standard))
    if (isSameName(name, here.name))
      found.push({ range, kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read });
  return found;
};
