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
export { DocumentError, type DocumentReader, type ReadOptions, readDocument } from './read-document.ts';
export { toXlsx, type XlsxOptions } from './xlsx/to-xlsx.ts';
