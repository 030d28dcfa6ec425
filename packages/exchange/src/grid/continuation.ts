import { readAmount } from '@goalsheet/core/model';
import { squeezed } from '../raw-text/lines.ts';
import { isDash } from './amounts.ts';
import { bodyRowOf, isAmountRole, loneText } from './body-rows.ts';
import { oneLineOf } from './cell-text.ts';
import type { Grid } from './grid.ts';
import { titleKey } from './head.ts';
import type { Headings, Role } from './headings.ts';
import type { ColumnRange, LaidRow } from './layout.ts';

/** How many columns a grid has. */
export function widthOf({ columns, rows }: Grid): number {
  let width = columns ?? 0;
  for (const { cells } of rows) for (const each of cells) width = Math.max(width, each.column + each.columns);
  return width;
}

/**
 * The headings of a table as its continuation has them: a grid of as many columns (`width`, that of the table `before`), or
 * of as many as the table's rows have cells, where merged headings or a title made more of them. Undefined if it has others.
 */
export function columnsFor(headings: Headings, before: number, width: number): Headings | undefined {
  if (width === before) return headings;
  const ranges = [...headings.columns.values(), ...headings.unknown.map(({ range }) => range)];
  const starts = [...new Set(ranges.map(({ from }) => from))].sort((a, b) => a - b);
  if (starts.length !== width) return undefined;
  const narrow = ({ from }: ColumnRange): ColumnRange => ({ from: starts.indexOf(from), to: starts.indexOf(from) + 1 });
  return {
    ...headings,
    columns: new Map([...headings.columns].map(([role, range]) => [role, narrow(range)])),
    unknown: headings.unknown.map(each => ({ ...each, range: narrow(each.range) })),
  };
}

const CONTENT: readonly Role[] = ['goal', 'cycleGoal', 'annualGoal', 'indicators', 'secondLevel', 'indicatorName'];

/**
 * Whether rows without headings can go on with a table: what stands in its columns of money are amounts, and there are such,
 * or goals and indicators. A title of their own is none of its rows.
 * @param isKnown whether a text repeats the head of the table
 */
export function goesOn(rows: readonly LaidRow[], headings: Headings, isKnown: (text: string) => boolean): boolean {
  let found = false;
  for (const row of rows) {
    const body = bodyRowOf(row, headings);
    if (!body) continue;
    const lone = loneText(body);
    const text = lone ? oneLineOf([lone]) : '';
    if (!found && text.length <= LONGEST_TITLE && /绩效目标|表$/.test(text) && !isKnown(text)) return false;
    if (body.wide) continue;
    for (const [role, parts] of body.own) {
      if (CONTENT.includes(role)) found = true;
      if (!isAmountRole(role) || isDash(parts)) continue;
      const amount = squeezed(parts.map(({ cell }) => cell.text).join(''));
      if (amount.length > 40 || readAmount(amount, '元').flaw === 'notAmount') return false;
      found = true;
    }
  }
  return found || rows.some(({ row }) => row.continues === true);
}

const LONGEST_TITLE = 60;

/** True for what is written above a table that goes on: 续表, （续）, 接上页. */
export function isContinuationMark(text: string): boolean {
  return titleKey(text) === '' || /^[（(]?(?:续上表|续前表|接上[页表]|上接第\d{1,4}页)[）)]?$/.test(squeezed(text));
}
