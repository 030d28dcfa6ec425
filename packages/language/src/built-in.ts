import type { Standard } from '@goalsheet/core/model';
import { BUILT_IN_STANDARDS } from './embedded/standards.ts';
import { mapStandard } from './map/standard.ts';
import { structureOf } from './syntax/structure.ts';

/** The scheme of the built-in standards' addresses: `builtin:/项目支出绩效指标.goal`. */
export const BUILT_IN_SCHEME = 'builtin';

let standards: readonly Standard[] | undefined;

/** The standards that come with the language; the first is in force where a table names none. */
export function builtInStandards(): readonly Standard[] {
  standards ??= BUILT_IN_STANDARDS.map(([name, text]) =>
    mapStandard(structureOf(text, undefined), `${BUILT_IN_SCHEME}:/${name}.goal`),
  );
  return standards;
}
