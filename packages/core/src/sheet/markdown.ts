import { COLUMNS } from '../model/index.ts';
import { departmentLabel, HEADINGS, moneyUnitLabel, noteLabel } from './form.ts';
import { indicatorText } from './official.ts';
import type { Sheet, SheetRow } from './sheet.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A sheet as a Markdown table (GitHub, GitLab) for a merge request: units bold, projects indented, each indicator on a
 * line of its own. Whatever the author wrote is shown as text: it formats nothing, links to nothing and calls nobody.
 */
export function toMarkdown(sheet: Sheet): string {
  const blocks: string[] = [];
  if (sheet.title) blocks.push(`## ${escaped(sheet.title)}`);
  blocks.push(`${escaped(departmentLabel(sheet.department))}&emsp;${escaped(moneyUnitLabel(sheet.moneyUnit))}`);
  const lines = [line(HEADINGS), '| :--- | ---: | ---: | ---: | ---: | :--- | :--- |'];
  for (const row of sheet.rows) lines.push(rowLine(row));
  blocks.push(lines.join('\n'));
  if (sheet.note) blocks.push(escaped(noteLabel(sheet.note)));
  return blocks.join('\n\n') + '\n';
}

function rowLine(row: SheetRow): string {
  const name = escaped(row.name);
  return line([
    row.kind === 'project' ? `&emsp;${name}` : name && `**${name}**`,
    ...COLUMNS.map(column => escaped(row.amounts[column].text)),
    row.goal.map(escaped).join('<br>'),
    row.indicators.map(indicator => escaped(indicatorText(indicator))).join('<br>'),
  ]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text that Markdown shows as it is. The empty comment keeps `@name` and `#1` from becoming mentions and links. */
function escaped(text: string): string {
  return text
    .replace(/[&<>]/g, char => ENTITIES[char]!)
    .replace(/[\\`*_{}[\]~|$#]/g, '\\$&')
    .replace(/[@#](?=[A-Za-z0-9])/g, '$&<!-- -->')
    .replace(/\r\n?|\n/g, '<br>');
}
