import { COLUMNS } from '../../../packages/core/src/model/index.ts';
import {
  departmentLabel,
  HEADINGS,
  indicatorText,
  moneyUnitLabel,
  type Sheet,
  type SheetRow,
} from '../../../packages/core/src/sheet/index.ts';
import { typeset } from '../../exchange/pdf/typeset.ts';

/** Of the columns, in points; and how many characters stand on a line of the two that are long. */
const COLUMN_WIDTHS = [110, 70, 70, 60, 50, 180, 240];
const GOAL_LINE = 18;
const INDICATOR_LINE = 25;
const NAME_LINE = 10;
/** Lines of a page below its headings. */
const PAGE_LINES = 34;

/** The form as PDF pages with rulings, 宋体 not embedded, headings on each page: what a reader has to make out. */
export function pagesOf({ title, department, moneyUnit, rows }: Sheet): Uint8Array {
  const headings = `| ${HEADINGS.join(' | ')} |`;
  const pages: string[][] = [[title, `${departmentLabel(department)}    ${moneyUnitLabel(moneyUnit)}`, headings]];
  let left = PAGE_LINES;
  for (const row of rows) {
    const lines = linesOf(row);
    if (lines > left) {
      pages.push([headings]);
      left = PAGE_LINES;
    }
    left -= lines;
    pages.at(-1)!.push(lineOf(row));
  }
  const text = pages.map(page => page.join('\n')).join('\n===\n');
  return typeset(`columns: ${COLUMN_WIDTHS.join(' ')}\npacked: yes\n---\n${text}\n`);
}

function lineOf({ kind, name, amounts, goal, indicators }: SheetRow): string {
  const indent = kind === 'project' ? '»»' : '';
  const cells = [
    indent + name,
    ...COLUMNS.map(column => amounts[column].text),
    goal.join('↵'),
    indicators.map(indicatorText).join(''),
  ];
  return `| ${cells.map(cell => cell.replaceAll('|', '｜')).join(' | ')} |`;
}

/** How many lines a row takes, with its margins; a little more than it needs. */
function linesOf({ name, goal, indicators }: SheetRow): number {
  const goalLines = goal.reduce((sum, line) => sum + Math.ceil(line.length / GOAL_LINE) + 1, 0);
  const indicatorLines = Math.ceil((indicators.map(indicatorText).join('').length * 1.1) / INDICATOR_LINE) + 1;
  return Math.max(goalLines, indicatorLines, Math.ceil(name.length / NAME_LINE) + 1) + 1;
}
