import { DEFAULT_PROFILE } from '@goalsheet/core/rules';
import { BUILT_IN_SCHEME, builtInText, modelOf, structureFor } from '@goalsheet/language';
import { URI } from 'vscode-uri';
import type { Snapshot } from './snapshot.ts';

/** The text of a built-in file by its address (`builtin:/项目支出绩效指标.goal`, however it is encoded). */
export function builtInTextAt(uri: string): string | undefined {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== BUILT_IN_SCHEME) return undefined;
  return builtInText(path.replace(/^\/+/, '').replace(/\.goal$/, ''));
}

/** A built-in file, which never changes and of which nothing is wrong. */
export function builtInSnapshot(uri: string): Snapshot | undefined {
  const text = builtInTextAt(uri);
  if (text === undefined) return undefined;
  const structure = structureFor(text);
  const file = modelOf(structure, { file: uri });
  const profile = { profile: DEFAULT_PROFILE, problems: [] };
  return { uri, path: uri, version: 0, text, structure, file, findings: [], profile };
}
