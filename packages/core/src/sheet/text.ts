import { COLUMNS } from '../model/index.ts';
import { departmentLabel, HEADINGS, moneyUnitLabel, noteLabel, PROJECT_INDENT } from './form.ts';
import { indicatorsText } from './official.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/**
 * The official text of a sheet in reading order, as it is copied out of the published form: title, head, column
 * headings, then each row with its name and amounts on one line (empty columns are invisible), the paragraphs of its
 * goal, and its indicators running on. Lines end in LF. Without its white space it equals the published text without
 * its white space: the proof of an import.
 */
export function toText(sheet: Sheet): string {
  const lines: string[] = [];
  if (sheet.title) lines.push(sheet.title);
  lines.push(`${departmentLabel(sheet.department)} ${moneyUnitLabel(sheet.moneyUnit)}`);
  lines.push(HEADINGS.join(' '));
  for (const row of sheet.rows) {
    lines.push(rowLine(row));
    for (const paragraph of row.goal) lines.push(paragraph);
    if (row.indicators.length > 0) lines.push(indicatorsText(row.indicators));
  }
  if (sheet.note) lines.push(noteLabel(sheet.note));
  return lines.join('\n') + '\n';
}

function rowLine(row: SheetRow): string {
  const cells = [row.name, ...COLUMNS.map(column => row.amounts[column].text)];
  return (row.kind === 'project' ? PROJECT_INDENT : '') + cells.filter(cell => cell !== '').join(' ');
}
