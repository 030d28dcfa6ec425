import type { Library } from '@goalsheet/core/model';
import { check } from '@goalsheet/core/rules';
import { modelOf, parse, structureFor } from '@goalsheet/language';
import type { Context } from '../../../../packages/server/src/context.ts';
import { DEFAULT_SETTINGS } from '../../../../packages/server/src/context.ts';
import type { Snapshot } from '../../../../packages/server/src/snapshot.ts';

/** The cursor in a source text. */
export const CURSOR = '‸';

export function snapshotOf(
  text: string,
  uri = 'file:///w/a.goal',
  standards: Parameters<typeof structureFor>[1] = [],
): Snapshot {
  const structure = structureFor(text, standards);
  const path = uri.replace('file://', '');
  const file = modelOf(structure, { file: path, standards });
  const profile = { profile: { rules: {} }, problems: [] };
  return { uri, path, version: 1, text, structure, file, findings: check(file, {}), profile };
}

/** A workspace of texts by address, for a feature that is asked about one of them. `asked` counts snapshots that were asked for. */
export function contextOf(files: Readonly<Record<string, string>> = {}, language: 'zh' | 'en' = 'zh') {
  const shared = Object.entries(files).map(([uri, text]) => parse(text, { file: uri.replace('file://', '') }));
  const standards = shared.filter(each => each.kind === 'standard');
  const libraries = shared.filter((each): each is Library => each.kind === 'library');
  const snapshots = new Map(Object.entries(files).map(([uri, text]) => [uri, snapshotOf(text, uri, standards)]));
  const asked: string[] = [];
  const context: Context = {
    language,
    settings: DEFAULT_SETTINGS,
    snapshot: async uri => {
      asked.push(uri);
      return snapshots.get(uri);
    },
    files: async () => Object.keys(files),
    standardsFor: async () => standards,
    librariesFor: async () => libraries,
    profileFile: async () => undefined,
  };
  return { context, asked, standards };
}

/** A text with one cursor: the text without it, and where it stood. */
export function cursorIn(marked: string) {
  const at = marked.indexOf(CURSOR);
  if (at < 0) throw new Error(`no ${CURSOR} in ${marked}`);
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const lines = marked.slice(0, at).split(/\r\n|\r|\n/);
  return { text, position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}
