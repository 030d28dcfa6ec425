import type { Table } from '@goalsheet/core/model';
import { type Finding, partsOf, placeOf } from '@goalsheet/core/rules';
import type { Opinion } from './opinions.ts';

/** Which findings a unit is asked about beside errors and warnings that nobody has answered. */
export interface OpinionsWanted {
  readonly hints?: boolean;
  readonly waived?: boolean;
}

/** What was found in a table as opinions for its units to answer, in the order of the findings. In Chinese, as the form is. */
export function opinionsOf(
  table: Table,
  findings: readonly Finding[],
  { hints = false, waived = false }: OpinionsWanted = {},
): Opinion[] {
  return findings
    .filter(({ severity, waivedBy }) => (hints || severity !== 'hint') && (waived || waivedBy === undefined))
    .map(({ title, message, code, target, waivedBy }) => {
      const { unit, project, indicator } = placeOf(table, target.node);
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
}
