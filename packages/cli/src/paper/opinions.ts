import { basename } from 'node:path';
import { type Finding, placeOf } from '@goalsheet/core/rules';
import { type OpinionsWanted, opinionsOf, opinionsPaper, type Paper } from '@goalsheet/exchange/writing';
import type { CheckedTable } from './tables.ts';

/** 审核意见表 of a table: what check finds in it, in the order of the table. */
export function opinionsPaperOf({ path, table, findings }: CheckedTable, wanted: OpinionsWanted): Paper {
  return opinionsPaper(table.department ?? '', basename(path), opinionsOf(table, findings, wanted));
}

/** Where a finding stands, in the words that a row of the paper has for it. */
export function rowKeyOf(table: CheckedTable['table'], { code, target }: Finding): string {
  const { unit, project, indicator } = placeOf(table, target.node);
  return rowKey(code, unit?.name ?? '', project?.name ?? '', indicator?.no);
}

export function rowKey(code: string, unit: string, project: string, indicator: number | undefined): string {
  return JSON.stringify([code, plain(unit), plain(project), indicator ?? 0]);
}

/** Names as they come back: a program may have put blanks or line ends into them. */
function plain(name: string): string {
  return name.replace(/\s/g, '');
}
