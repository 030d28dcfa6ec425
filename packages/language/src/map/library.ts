import type { Library, Problem } from '@goalsheet/core/model';
import type { Draft, Structure } from '../syntax/structure.ts';
import { optional } from './table.ts';
import { originOf, problemOf, wholeValue } from './values.ts';

/** The meaning of a library's structure. Everything is in one block that starts at line 0. */
export function mapLibrary(structure: Structure, file?: string): Library {
  const { text, root } = structure;
  const block = {};
  const value = (draft: Draft, field: string) => draft.fields[field] && wholeValue(text, draft.fields[field]);
  const problems: Problem[] = [root, ...root.children].flatMap(draft =>
    draft.problems.map(problem => problemOf(structure, problem, 0)),
  );
  return {
    kind: 'library',
    ...optional('file', file),
    name: value(root, 'name') ?? '',
    ...optional('standardName', value(root, 'standard')),
    ...optional('note', value(root, 'note')),
    entries: root.children.map(draft => ({
      label: draft.opener!.label!,
      name: value(draft, 'name') ?? '',
      ...optional('measure', value(draft, 'measure')),
      ...optional('value', value(draft, 'value')),
      ...optional('note', value(draft, 'note')),
      origin: originOf(text, draft, block, 0),
    })),
    problems,
    origin: originOf(text, root, block, 0),
    blocks: new Map([[block, 0]]),
  };
}
