import type { Indicator, Project, Table, Unit } from '@goalsheet/core/model';
import { COLUMNS } from '@goalsheet/core/model';
import type { Draft } from '@goalsheet/language/syntax';
import type { Snapshot } from '../snapshot.ts';
import { lastAbove } from './open.ts';

/** The nodes of a table that a line stands in, as models and as the drafts that they were made of. */
export interface Here {
  readonly table: Table;
  readonly unit?: Unit;
  readonly project?: Project;
  readonly indicator?: Indicator;
  /** Of the innermost. */
  readonly draft: Draft;
}

/** Where a line stands in its table; a line that opens a node stands in it. Undefined for other kinds of file. */
export function hereAt({ structure, file }: Snapshot, line: number): Here | undefined {
  if (file.kind !== 'table') return undefined;
  const { root } = structure;
  const found = <T>(parent: Draft, models: readonly T[]): [Draft, T] | undefined => {
    const draft = lastAbove(parent.children, line + 1);
    const model = draft && models[parent.children.indexOf(draft)];
    return draft && model !== undefined ? [draft, model] : undefined;
  };
  const unit = found(root, file.units);
  if (!unit) return { table: file, draft: root };
  const project = found(unit[0], unit[1].projects);
  if (!project) return { table: file, unit: unit[1], draft: unit[0] };
  const indicator = found(project[0], project[1].indicators);
  const own = { table: file, unit: unit[1], project: project[1] };
  return indicator ? { ...own, indicator: indicator[1], draft: indicator[0] } : { ...own, draft: project[0] };
}

export const AMOUNT_FIELDS: ReadonlySet<string> = new Set([...COLUMNS, 'ceiling']);
