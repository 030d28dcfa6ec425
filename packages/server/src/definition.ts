import { type GoalFile, indicatorTypes, type Library, locate, type Standard, type Target } from '@goalsheet/core/model';
import type { Location, LocationLink } from 'vscode-languageserver';
import type { Context } from './context.ts';
import type { DefinitionFeature } from './features.ts';
import { type Mention, mentionAt, mentionsIn } from './mentions.ts';
import { uriOf } from './paths.ts';
import { entryRange } from './ranges.ts';
import type { Snapshot } from './snapshot.ts';
import { standardInForce } from './standard-in-force.ts';

/**
 * Where a name is declared: a type in its standard's file (an alias on its own line there), a standard at the head of its file,
 * an indicator in the libraries that hold its name. The name of a unit or project is declared where it stands.
 */
export const definition: DefinitionFeature['definition'] = async (snapshot, position, context) => {
  const standard = await standardInForce(snapshot, context);
  const mention = mentionAt(snapshot, standard, position);
  if (!mention) return undefined;
  const links = mention.declares
    ? [linkTo(snapshot, mention)]
    : await declarationsOf(mention, snapshot, standard, context);
  return links.map(link => ({ originSelectionRange: mention.range, ...link }));
};

/** The same for a client that knows no links. */
export function locationsOf(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

async function declarationsOf(
  mention: Mention,
  { uri }: Snapshot,
  standard: Standard | undefined,
  context: Context,
): Promise<LocationLink[]> {
  const { name, entry } = mention;
  if (name.kind !== 'indicator') return standard ? [await declarationIn(standard, mention, context)] : [];
  const found = (await context.librariesFor(uri)).flatMap(library =>
    library.entries.filter(each => each.name === name.text).map(each => ({ library, entry: each })),
  );
  // An entry of the same type is the one that is meant; without one, all of that name are shown.
  const sameType = found.filter(each => each.entry.label === entry.label);
  const meant = sameType.length > 0 ? sameType : found;
  return meant.map(each => linkInModel(each.library, { node: each.entry, field: 'name' }));
}

/** The declaration of a type or standard: in its file as it is now, or, if that cannot be had, as it was read. */
async function declarationIn(standard: Standard, { name }: Mention, context: Context): Promise<LocationLink> {
  const file = await context.snapshot(uriOf(standard.file ?? ''));
  if (file?.file.kind === 'standard')
    for (const mention of mentionsIn(file, file.file))
      if (mention.declares && mention.name.kind === name.kind && mention.name.text === name.text)
        return linkTo(file, mention);
  const type = name.kind === 'type' ? indicatorTypes(standard).get(name.text) : undefined;
  return linkInModel(standard, { node: type?.second ?? standard, field: 'name' });
}

function linkTo({ uri }: Snapshot, { entry, range }: Mention): LocationLink {
  return { targetUri: uri, targetRange: entryRange(entry), targetSelectionRange: range };
}

function linkInModel(file: Library | Standard, target: Target): LocationLink {
  const targetUri = uriOf(file.file ?? '');
  return {
    targetUri,
    targetRange: locate(file as GoalFile, { ...target, part: 'entry' }),
    targetSelectionRange: locate(file as GoalFile, target),
  };
}
