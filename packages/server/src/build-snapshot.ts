import { modelOf, type ProjectReuse, structureFor, type Workspace } from '@goalsheet/language';
import type { Snapshot } from './snapshot.ts';

/**
 * Makes a snapshot: reads the text once, for structure and model alike, and checks it when findings are asked for. `reuse` keeps the unchanged projects of
 * one file from version to version.
 */
export async function buildSnapshot(
  workspace: Workspace,
  { uri, path, version, text }: Pick<Snapshot, 'uri' | 'path' | 'version' | 'text'>,
  reuse?: ProjectReuse,
): Promise<Snapshot> {
  let structure = structureFor(text, [], reuse);
  let standards: Awaited<ReturnType<Workspace['standardsFor']>> = [];
  if (structure.vocabulary.kind === 'table') {
    standards = await workspace.standardsFor(path);
    if (standards.length > 0) structure = structureFor(text, standards, reuse);
  }
  const file = modelOf(structure, { file: path, standards, ...(reuse && { reuse }) });
  const profile = await workspace.profileFor(path);
  let findings: Snapshot['findings'] | undefined;
  return {
    uri,
    path,
    version,
    text,
    structure,
    file,
    // Only when they are asked for: a completion waits for none of them.
    get findings() {
      return (findings ??= workspace.findingsIn(file, profile));
    },
    profile,
  };
}
