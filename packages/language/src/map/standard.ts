import type { FirstLevel, Problem, Requirement, SecondLevel, Standard } from '@goalsheet/core/model';
import { LIBRARY_KEYS, TABLE_KEYS } from '../syntax/keys.ts';
import type { Draft, Structure } from '../syntax/structure.ts';
import { optional } from './table.ts';
import { lineValue, originOf, problemOf, wholeValue } from './values.ts';

/** `1-产出指标` → code and name; the code is optional and no part of the name. */
export function levelNameOf(value: string): { code?: string; name: string } {
  const match = /^([0-9]+)\s*[-－]\s*(.*)$/s.exec(value);
  return match ? { code: match[1]!, name: match[2]! } : { name: value };
}

/** The meaning of a standard's structure. Everything is in one block that starts at line 0. */
export function mapStandard(structure: Structure, file?: string): Standard {
  const { text, root } = structure;
  const block = {};
  const problems: Problem[] = [];
  const value = (draft: Draft, field: string) => draft.fields[field] && wholeValue(text, draft.fields[field]);
  const level = (draft: Draft) => {
    for (const problem of draft.problems) problems.push(problemOf(structure, problem, 0));
    return {
      ...levelNameOf(value(draft, 'name') ?? ''),
      ...optional('required', requirementOf(value(draft, 'required'))),
      exempt: namesOf(value(draft, 'exempt')),
      ...optional('note', value(draft, 'note')),
      origin: originOf(text, draft, block, 0),
    };
  };
  for (const problem of root.problems) problems.push(problemOf(structure, problem, 0));
  const firstLevels = root.children.map((first): FirstLevel => {
    const own = level(first);
    return {
      ...own,
      secondLevels: first.children.map((second): SecondLevel => {
        const aliases = second.lists.filter(entry => entry.spec!.field === 'alias');
        for (const entry of [second.opener!, ...aliases]) {
          const name = entry.opens ? levelNameOf(lineValue(text, entry)).name : lineValue(text, entry);
          if (name && !isTypeName(name))
            problems.push(
              problemOf(structure, { kind: 'badValue', raw: entry.raw, entry, lost: false, reason: 'typeName' }, 0),
            );
        }
        return { ...level(second), aliases: aliases.map(entry => lineValue(text, entry)).filter(Boolean) };
      }),
    };
  });
  return {
    kind: 'standard',
    ...optional('file', file),
    name: value(root, 'name') ?? '',
    ...optional('basis', value(root, 'basis')),
    ...optional('weightTotal', value(root, 'weightTotal')),
    ...optional('note', value(root, 'note')),
    firstLevels,
    problems,
    origin: originOf(text, root, block, 0),
    blocks: new Map([[block, 0]]),
  };
}

/** Whether a name can stand before a colon: a valid key, and none of a table's or a library's fixed keys. */
function isTypeName(name: string): boolean {
  const fixed = TABLE_KEYS.byKey.has(name) || LIBRARY_KEYS.byKey.has(name);
  return !fixed && [...name].length <= 20 && !/[。；，、？！“”《》：:#＃]/.test(name);
}

function requirementOf(value: string | undefined): Requirement | undefined {
  if (value === undefined || value === '' || value === '否') return undefined;
  return value === '是' ? true : namesOf(value);
}

/** Names separated by 、 ， or blanks. */
function namesOf(value: string | undefined): string[] {
  return (value ?? '').split(/[、，,；;\s　]+/).filter(Boolean);
}
