import { moneyText, printedTotals, tableTotals } from '@goalsheet/core/model';
import type { StatusParams } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** What a status bar shows of a file. */
export function statusOf({ uri, version, file, findings }: Snapshot): StatusParams {
  const count = { error: 0, warning: 0, hint: 0 };
  for (const { severity, waivedBy } of findings) if (waivedBy === undefined) count[severity]++;
  return {
    uri,
    version,
    kind: file.kind,
    total: totalOf(file),
    errors: count.error,
    warnings: count.warning,
    hints: count.hint,
  };
}

/** The total as the form prints it, with its 单位. */
function totalOf(file: Snapshot['file']): string {
  if (file.kind !== 'table') return '';
  const { total } = printedTotals(file.stated, tableTotals(file));
  return total === undefined ? '' : `${moneyText(total, file.moneyUnit)} ${file.moneyUnit}`;
}
