import { COLUMNS } from '@goalsheet/core/model';
import {
  departmentLabel,
  GOAL_HEADING,
  INDICATORS_HEADING,
  indicatorText,
  MONEY_HEADINGS,
  moneyUnitLabel,
  NAME_HEADING,
  noteLabel,
  type Sheet,
  type SheetRow,
} from '@goalsheet/core/sheet';
import { columnFor } from './measure.ts';
import { TABLE_WIDTH, type WordColumn, type WordPage, type WordRow } from './word-table.ts';

/** The four blanks by which the printed form sets a project below its unit. */
const INDENT = 400;

/** The longest amount that is kept on one line: a wider column would leave the texts no room. */
const LONGEST_UNBROKEN = 24;

/** A sheet as a page of a Word file: the form. */
export function pageOf(sheet: Sheet): WordPage {
  return {
    title: sheet.title,
    head: [departmentLabel(sheet.department), moneyUnitLabel(sheet.moneyUnit)],
    columns: columnsOf(sheet),
    rows: { [Symbol.iterator]: () => rowsOf(sheet) },
    ...(sheet.note ? { note: noteLabel(sheet.note) } : {}),
  };
}

/** Columns of money are as wide as their longest amount, or half their heading; the texts share the rest. */
function columnsOf({ rows }: Sheet): WordColumn[] {
  const money = COLUMNS.map((column): WordColumn => {
    const heading = MONEY_HEADINGS[column];
    let width = columnFor(heading.slice(0, 4));
    for (const { amounts } of rows) {
      const { text } = amounts[column];
      if (text.length <= LONGEST_UNBROKEN) width = Math.max(width, columnFor(text));
    }
    return { heading, width, align: 'right' };
  });
  const rest = TABLE_WIDTH - money.reduce((sum, { width }) => sum + width, 0);
  const name = Math.round((rest * 17.5) / 82.5);
  const goal = Math.round((rest * 26) / 82.5);
  return [
    { heading: NAME_HEADING, width: name },
    ...money,
    { heading: GOAL_HEADING, width: goal },
    { heading: INDICATORS_HEADING, width: rest - name - goal },
  ];
}

/** Made one at a time: the texts of a row are not kept when they are written. */
function* rowsOf({ rows }: Sheet): Generator<WordRow> {
  for (const row of rows) yield rowOf(row);
}

function rowOf(row: SheetRow): WordRow {
  return {
    cells: [
      [row.name],
      ...COLUMNS.map(column => [row.amounts[column].text]),
      row.goal,
      row.indicators.map(indicatorText),
    ],
    ...(row.kind === 'project' ? { indent: INDENT } : { strong: true }),
  };
}
