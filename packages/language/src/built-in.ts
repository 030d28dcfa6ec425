import type { Standard } from '@goalsheet/core/model';
import { BUILT_IN_STANDARDS } from './embedded/standards.ts';
import { mapStandard } from './map/standard.ts';
import { structureOf } from './syntax/structure.ts';

/** The scheme of the built-in standards' addresses: `builtin:/项目支出绩效指标.goal`. */
export const BUILT_IN_SCHEME = 'builtin';

/** Each is read when it is first asked for: most files need one of them. */
const read = new Map<string, Standard>();

/** The text of a built-in standard, for an editor to show. */
export function builtInText(name: string): string | undefined {
  return BUILT_IN_STANDARDS.find(each => each[0] === name)?.[1];
}

/** The names of {@link builtInStandards}. */
export const BUILT_IN_NAMES: readonly string[] = BUILT_IN_STANDARDS.map(([name]) => name);

/** The standard of that name that comes with the language. */
export function builtInStandard(name: string): Standard | undefined {
  let standard = read.get(name);
  if (standard) return standard;
  const text = builtInText(name);
  if (text === undefined) return undefined;
  standard = mapStandard(structureOf(text, undefined), `${BUILT_IN_SCHEME}:/${name}.goal`);
  read.set(name, standard);
  return standard;
}

/** The standards that come with the language; the first is in force where a table names none. */
export function builtInStandards(): readonly Standard[] {
  return BUILT_IN_NAMES.map(name => builtInStandard(name)!);
}
