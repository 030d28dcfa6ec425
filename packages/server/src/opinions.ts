import { partsOf, placeOf } from '@goalsheet/core/rules';
import type { Opinion } from '@goalsheet/exchange/documents';
import type { Snapshot } from './snapshot.ts';

/**
 * What was found in a table as opinions for its unit to answer, in the order of the table: without hints, and without
 * what is answered. In Chinese, as the form is.
 */
export function opinionsOf({ file, findings }: Pick<Snapshot, 'file' | 'findings'>): Opinion[] {
  if (file.kind !== 'table') return [];
  return findings
    .filter(({ severity, waivedBy }) => severity !== 'hint' && waivedBy === undefined)
    .map(({ title, message, code, target }): Opinion => {
      const { unit, project, indicator } = placeOf(file, target.node);
      const parts = partsOf(message, 'zh');
      return {
        unit: unit?.name ?? '',
        project: project?.name ?? '',
        ...(indicator ? { indicator: { no: indicator.no, name: indicator.name } } : {}),
        code,
        problem: `${title.zh}：${parts ? parts.what + parts.why : message.zh}`,
        advice: parts?.do ?? '',
      };
    });
}
