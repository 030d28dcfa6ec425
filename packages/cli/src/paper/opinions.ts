import { basename } from 'node:path';
import { type Finding, partsOf, placeOf } from '@goalsheet/core/rules';
import { type Opinion, opinionsPaper, type Paper } from '@goalsheet/exchange/writing';
import type { CheckedTable } from './tables.ts';

export interface Which {
  readonly hints: boolean;
  readonly waived: boolean;
}

/** 审核意见表 of a table: what check finds in it, in the order of the table. The paper is in Chinese, as the form is. */
export function opinionsOf({ path, table, findings }: CheckedTable, which: Which): Paper {
  const wanted = findings.filter(
    ({ severity, waivedBy }) => (which.hints || severity !== 'hint') && (which.waived || waivedBy === undefined),
  );
  const opinions = wanted.map((finding): Opinion => {
    const { unit, project, indicator } = placeOf(table, finding.target.node);
    const { title, message, code, waivedBy } = finding;
    const parts = partsOf(message, 'zh');
    return {
      unit: unit?.name ?? '',
      project: project?.name ?? '',
      ...(indicator ? { indicator: { no: indicator.no, name: indicator.name } } : {}),
      code,
      problem: `${title.zh}：${parts ? parts.what + parts.why : message.zh}`,
      advice: parts?.do ?? '',
      ...(waivedBy === undefined ? {} : { answer: `不采纳：${waivedBy}` }),
    };
  });
  return opinionsPaper(table.department ?? '', basename(path), opinions);
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
