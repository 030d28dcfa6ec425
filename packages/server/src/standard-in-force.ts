import type { Standard } from '@goalsheet/core/model';
import { builtInStandards, defaultStandard } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The indicator standard that the types of a file are names of: the one that its 指标体系 names, else the usual one; of two
 * with one name the workspace's. Undefined if the name is not known. A standard is its own.
 */
export async function standardInForce({ uri, file }: Snapshot, context: Context): Promise<Standard | undefined> {
  if (file.kind === 'standard') return file;
  if (file.kind === 'table') return file.standard;
  return standardNamed(file.standardName || defaultStandard().name, uri, context);
}

/** The standard of a name, as a file at `uri` sees it. */
export async function standardNamed(name: string, uri: string, context: Context): Promise<Standard | undefined> {
  const all = [...(await context.standardsFor(uri)), ...builtInStandards()];
  return all.find(standard => standard.name === name);
}
