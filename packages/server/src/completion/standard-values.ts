import type { SecondLevel } from '@goalsheet/core/model';
import { builtInStandards } from '@goalsheet/language';
import type { KeySpec } from '@goalsheet/language/syntax';
import type { Snapshot } from '../snapshot.ts';
import { CompletionItemKind, type Proposal } from './proposal.ts';
import type { Spot } from './spot.ts';
import { targetsFor, unitsFor } from './targets.ts';
import { kindsIn, listed, standards, type ValueContext } from './value-context.ts';

type Level = Pick<SecondLevel, 'code' | 'name'>;

/** Values in a standard: what the built-in ones have and it has not yet. */
export function standardValues({ snapshot, spot }: ValueContext, spec: KeySpec): Proposal[] {
  const { file } = snapshot;
  if (file.kind !== 'standard') return [];
  const all = [...builtInStandards(), file];
  switch (spec.field) {
    case 'required':
      return listed(['是', ...new Set(all.flatMap(kindsIn))], CompletionItemKind.EnumMember);
    case 'exempt':
      return listed([...new Set([...all.flatMap(kindsIn), '人员类', '公用经费'])], CompletionItemKind.EnumMember);
    case 'weightTotal':
      return listed(['100', '90', '100%']);
    case 'alias':
      return aliases(snapshot, spot);
    default:
      break;
  }
  if (spec.opens === undefined) return [];
  const own = new Set(file.firstLevels.flatMap(first => [first.name, ...first.secondLevels.map(({ name }) => name)]));
  const levels = builtInStandards().flatMap(({ firstLevels }): readonly Level[] =>
    spec.opens === 1 ? firstLevels : firstLevels.flatMap(({ secondLevels }) => secondLevels),
  );
  const texts = levels.filter(({ name }) => !own.has(name)).map(({ code, name }) => (code ? `${code}-${name}` : name));
  return listed([...new Set(texts)], CompletionItemKind.Class);
}

/** The name with 指标 behind it, or without. */
function aliases({ structure, file }: Snapshot, { raw }: Spot): Proposal[] {
  if (file.kind !== 'standard') return [];
  for (let line = raw.number - 1; line >= 0; line--) {
    const entry = structure.entries[line];
    if (entry?.spec?.opens !== 2) continue;
    const { offset, valueStart, end } = entry.raw;
    const name = structure.text.slice(offset + valueStart, offset + end).replace(/^\d+\s*[-－]\s*/, '');
    if (!name) return [];
    return listed([name.endsWith('指标') ? name.slice(0, -2) : `${name}指标`]);
  }
  return [];
}

/** Values in a library, by the type and the name of the entry above. */
export async function libraryValues(at: ValueContext, spec: KeySpec): Promise<Proposal[]> {
  if (spec.field === 'standard') return standards(at);
  const { snapshot, spot } = at;
  const { root } = snapshot.structure;
  const draft = root.children.findLast(child => (child.opener?.raw.number ?? 0) < spot.raw.number);
  const opener = draft?.opener;
  if (!opener) return [];
  const { offset, valueStart, end } = opener.raw;
  const name = snapshot.text.slice(offset + valueStart, offset + end);
  const level = opener.type?.second.name ?? opener.label ?? '';
  if (spec.field === 'measure') {
    const first =
      /满意|质量/.test(level) || /率$|比例|占比/.test(name) ? ['%'] : /成本/.test(level) ? ['万元', '元'] : [];
    return listed([...new Set([...first, ...unitsFor(name), '%', '万元'])], CompletionItemKind.Unit);
  }
  if (spec.field === 'value') return targetsFor(level, name, '万元');
  return [];
}
