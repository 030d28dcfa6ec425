import { escapeXml } from '../../xml/escape.ts';
import { cellAddress } from '../address.ts';
import { cellString } from '../cell-string.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { Cell, Choice, Row, Worksheet } from './workbook.ts';

/** The strings of a workbook: cells hold their numbers. */
export class SharedStrings {
  private readonly strings: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** Short texts repeat (headings, levels); long ones do not, and are not looked for. */
  of(text: string): number {
    if (text.length > 40) return this.strings.push(text) - 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.strings.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }

  *xml(): Iterable<string> {
    const count = this.strings.length;
    yield `${DECLARATION}<sst xmlns="${SPREADSHEET}" uniqueCount="${count}">`;
    for (const text of this.strings) {
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
      yield `<si><t${space}>${escapeXml(cellString(text))}</t></si>`;
    }
    yield '</sst>';
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A worksheet, row by row. A4 landscape, as wide as the page, the page's number below. */
export function* sheetXml(sheet: Worksheet, styles: StyleSheet, strings: SharedStrings): Iterable<string> {
  const { widths, headingRow = 0, frozenColumns = 0, choices = [] } = sheet;
  yield `${DECLARATION}<worksheet xmlns="${SPREADSHEET}">`;
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(headingRow, frozenColumns)}</sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<cols>${columns.join('')}</cols><sheetData>`;
  let number = 0;
  for (const row of sheet.rows) yield rowXml(row, ++number, styles, strings);
  yield '</sheetData>';
  if (sheet.isLocked)
    yield '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" insertRows="0"/>';
  // Only now are all rows made.
  const { merges = [] } = sheet;
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map(range => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  if (choices.length > 0)
    yield `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`;
  yield '<printOptions horizontalCentered="1"/>';
  yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  yield '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>';
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  return `<pane${split} topLeftCell="${cellAddress(columns + 1, rows + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function rowXml({ cells, height }: Row, number: number, styles: StyleSheet, strings: SharedStrings): string {
  const size = height === undefined ? '' : ` ht="${Math.round(height * 100) / 100}" customHeight="1"`;
  let xml = `<row r="${number}"${size}>`;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell) xml += cellXml(cell, cellAddress(index + 1, number), styles.of(cell.style), strings);
  }
  return `${xml}</row>`;
}

function cellXml({ text, number, formula }: Cell, address: string, style: number, strings: SharedStrings): string {
  const start = `<c r="${address}" s="${style}"`;
  if (formula !== undefined) {
    const value = number ?? escapeXml(cellString(text ?? ''));
    return `${start}${number === undefined ? ' t="str"' : ''}><f>${escapeXml(formula)}</f><v>${value}</v></c>`;
  }
  if (number !== undefined) return `${start}><v>${number}</v></c>`;
  return text ? `${start} t="s"><v>${strings.of(text)}</v></c>` : `${start}/>`;
}

function choiceXml({ range, list, title, message, isStrict }: Choice): string {
  const said = `showErrorMessage="1" errorStyle="${isStrict ? 'stop' : 'warning'}" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"`;
  const kind = list === undefined ? 'type="decimal"' : 'type="list"';
  const limits =
    list === undefined
      ? '<formula1>-1000000000000000</formula1><formula2>1000000000000000</formula2>'
      : `<formula1>${escapeXml(list)}</formula1>`;
  return `<dataValidation ${kind} allowBlank="1" ${said} sqref="${range}">${limits}</dataValidation>`;
}
