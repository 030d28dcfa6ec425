export { type MoneyCell, type MoneyCells, plainDecimal } from './amounts.ts';
export { SHEET_CSS } from './css.ts';
export { guarded, toCsv, unguarded } from './csv.ts';
export { escapeHtml } from './escape.ts';
export * from './form.ts';
export { toHtml } from './html.ts';
export {
  type AmountsJson,
  type AmountTextsJson,
  type IndicatorJson,
  jsonOf,
  type ProjectJson,
  type SheetJson,
  toJson,
  type UnitJson,
} from './json.ts';
export { toMarkdown } from './markdown.ts';
export { type IndicatorPart, indicatorParts, indicatorsText, indicatorText } from './official.ts';
export { REPORT_PAGE_CSS } from './report-css.ts';
export {
  type PrintedLevel,
  type RowKind,
  type Sheet,
  type SheetIndicator,
  type SheetOptions,
  type SheetRow,
  sheetOf,
} from './sheet.ts';
export { type SheetMargin, type SheetMark, type TableHtmlOptions, tableHead, tableHtml } from './table-html.ts';
export { toText } from './text.ts';
