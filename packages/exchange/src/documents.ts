export { readCsv } from './csv/read-csv.ts';
export { type DetectedFormat, detectFormat, type Unreadable } from './detect/detect-format.ts';
export { type DocxOptions, toDocx } from './docx/to-docx.ts';
export type {
  Grid,
  GridCell,
  GridRow,
  Omission,
  SourceDocument,
  SourceFormat,
  SourcePiece,
  SourcePlace,
  SourceText,
} from './grid/grid.ts';
export { intakeDocument } from './grid/intake-document.ts';
export { adjustmentsPaper } from './paper/adjustments.ts';
export { type AnsweredOpinion, answerOf, type Opinion, opinionsPaper, readOpinions } from './paper/opinions.ts';
export type { Paper, PaperCell, PaperColumn, PaperRow } from './paper/paper.ts';
export { paperDocx } from './paper/paper-docx.ts';
export { paperXlsx } from './paper/paper-xlsx.ts';
export { DocumentError, type DocumentReader, type ReadOptions, readDocument } from './read-document.ts';
export { TemplateError, type TemplateOptions, toTemplate } from './xlsx/template/to-template.ts';
export { toXlsx, type XlsxOptions } from './xlsx/to-xlsx.ts';
