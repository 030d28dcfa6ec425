import { COLUMNS } from '../model/index.ts';
import { plainDecimal } from './amounts.ts';
import { departmentLabel, HEADINGS, moneyUnitLabel, noteLabel, PROJECT_INDENT } from './form.ts';
import { indicatorsText } from './official.ts';
import type { Sheet } from './sheet.ts';

const BOM = '\uFEFF';

/**
 * A sheet as CSV for spreadsheets: UTF-8 with BOM, CRLF, seven fields in every record. Title and head come first, as on
 * the form; amounts are plain decimals (`1997.76`); a project's name is indented by four blanks, a unit's is not.
 * Every other field is {@link guarded}.
 */
export function toCsv(sheet: Sheet): string {
  const records: string[] = [];
  const add = (fields: readonly string[]) => records.push(fields.map(quoted).join(','));
  if (sheet.title) add([guarded(sheet.title), '', '', '', '', '', '']);
  add([departmentLabel(sheet.department), '', '', '', '', '', moneyUnitLabel(sheet.moneyUnit)]);
  add(HEADINGS);
  for (const row of sheet.rows)
    add([
      guarded((row.kind === 'project' ? PROJECT_INDENT : '') + row.name),
      ...COLUMNS.map(column => plainDecimal(row.amounts[column]) ?? guarded(row.amounts[column].text)),
      guarded(row.goal.join('\n')),
      guarded(indicatorsText(row.indicators)),
    ]);
  if (sheet.note) add([noteLabel(sheet.note), '', '', '', '', '', '']);
  return BOM + records.join('\r\n') + '\r\n';
}

/**
 * `text` with a leading `'` if a spreadsheet could take it for a formula: if it begins with `= + - @` (also full-width,
 * also after blanks), tab or CR. A text that already begins with `'` before such a beginning gets one more, so that
 * {@link unguarded} always gives back what was there.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes {@link guarded}. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

const FORMULA = /^'*(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
