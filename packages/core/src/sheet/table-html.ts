import { COLUMNS } from '../model/index.ts';
import type { MoneyCell } from './amounts.ts';
import { escapeHtml } from './escape.ts';
import {
  departmentLabel,
  GOAL_HEADING,
  INDICATORS_HEADING,
  MONEY_HEADINGS,
  moneyUnitLabel,
  NAME_HEADING,
  noteLabel,
} from './form.ts';
import { indicatorText } from './official.ts';
import type { Sheet, SheetIndicator, SheetRow } from './sheet.ts';

/** A mark on a row or an indicator: what a reviewer would say of it. */
export interface SheetMark {
  readonly severity: 'error' | 'warning' | 'hint';
  /** Plain text, shown when the pointer rests on it. */
  readonly text: string;
}

export interface TableHtmlOptions {
  /** Marks by the id of the row or indicator. */
  readonly marks?: ReadonlyMap<string, SheetMark>;
  /** A further column at the right, which is no part of the form. */
  readonly margin?: SheetMargin;
}

/** What stands beside the rows of the form: a reviewer's notes. */
export interface SheetMargin {
  /** Plain text. */
  readonly heading: string;
  /** Markup that may stand in a `td`, by the id of the row; it goes into the page as it is. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The longest amount that is kept on one line: wider ones may wrap, or they would push the other columns away. */
const LONGEST_UNBROKEN = 24;

/** Headings break here and nowhere else. */
const HEADING_BREAKS: Readonly<Record<string, string>> = {
  [NAME_HEADING]: '项目名称<wbr>（资金使用单位）',
  [MONEY_HEADINGS.specialAccount]: '财政专户<wbr>拨款',
};

const COLUMN_GROUP = [
  '<colgroup><col class="name"><col class="money"><col class="money"><col class="money"><col class="money">',
  '<col class="goal"><col class="indicators">',
].join('');

const HEADINGS = [
  heading(NAME_HEADING),
  ...COLUMNS.map(column => heading(MONEY_HEADINGS[column])),
  heading(GOAL_HEADING),
  heading(INDICATORS_HEADING),
].join('');

/**
 * The sheet as one `<table class="goalsheet">`, to be styled by `SHEET_CSS`; all text is escaped, nothing in it is
 * active. Rows (`tr`) and indicators (`p`) carry their id as `data-id`. Its text, in order and without white space, is
 * the official text. Each unit is a `tbody`.
 */
export function tableHtml(sheet: Sheet, options: TableHtmlOptions = {}): string {
  const out: string[] = ['<table class="goalsheet">\n', caption(sheet), tableHead(options.margin)];
  sheet.rows.forEach((row, index) => {
    if (row.kind !== 'project') out.push(index > 0 ? '</tbody>\n<tbody>\n' : '<tbody>\n');
    pushRow(out, row, options);
  });
  out.push('</tbody>\n');
  if (sheet.note) out.push(`<tfoot><tr><td colspan="7">${escapeHtml(noteLabel(sheet.note))}</td></tr></tfoot>\n`);
  out.push('</table>\n');
  return out.join('');
}

function caption(sheet: Sheet): string {
  const title = sheet.title ? `<span class="title">${escapeHtml(sheet.title)}</span>\n` : '';
  const department = `<span>${escapeHtml(departmentLabel(sheet.department))}</span>`;
  const moneyUnit = `<span>${escapeHtml(moneyUnitLabel(sheet.moneyUnit))}</span>`;
  return `<caption>${title}<span class="head">${department} ${moneyUnit}</span></caption>\n`;
}

/** The columns of the form and their headings, as `tableHtml` begins. */
export function tableHead(margin?: SheetMargin): string {
  const [column, own] = margin
    ? ['<col class="margin">', `<th scope="col" class="margin">${escapeHtml(margin.heading)}</th>`]
    : ['', ''];
  return `${COLUMN_GROUP}${column}</colgroup>\n<thead><tr>${HEADINGS}${own}</tr></thead>\n`;
}

function heading(text: string): string {
  return `<th scope="col">${HEADING_BREAKS[text] ?? text}</th>`;
}

function pushRow(out: string[], row: SheetRow, { marks, margin }: TableHtmlOptions): void {
  out.push(`<tr class="${row.kind}${markOf(row.id, marks)}>`);
  out.push(row.name ? `<th scope="row">${escapeHtml(row.name)}</th>` : '<td></td>');
  for (const column of COLUMNS) out.push(moneyCell(row.amounts[column]));
  out.push('<td>');
  for (const paragraph of row.goal) out.push(`<p>${escapeHtml(paragraph)}</p>`);
  out.push('</td><td>');
  for (const indicator of row.indicators) pushIndicator(out, indicator, marks);
  out.push('</td>');
  if (margin) out.push(`<td class="margin">${margin.cells.get(row.id) ?? ''}</td>`);
  out.push('</tr>\n');
}

function moneyCell(cell: MoneyCell): string {
  const plain = cell.value !== undefined && cell.text.length <= LONGEST_UNBROKEN;
  return plain
    ? `<td class="money">${cell.text}</td>`
    : cell.text
      ? `<td class="raw">${escapeHtml(cell.text)}</td>`
      : '<td></td>';
}

function pushIndicator(out: string[], indicator: SheetIndicator, marks: TableHtmlOptions['marks']): void {
  const text = escapeHtml(indicatorText(indicator)).replaceAll('\n', '<br>');
  out.push(`<p class="indicator${markOf(indicator.id, marks)}>${text}</p>`);
}

/** The end of a class attribute, and the attributes behind it. */
function markOf(id: string, marks: TableHtmlOptions['marks']): string {
  const mark = marks?.get(id);
  const attributes = `data-id="${escapeHtml(id)}"`;
  return mark ? ` ${mark.severity}" ${attributes} title="${escapeHtml(mark.text)}"` : `" ${attributes}`;
}
