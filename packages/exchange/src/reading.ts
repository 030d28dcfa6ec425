// Telling what a file holds, and reading it. The readers themselves are loaded when a file of their kind is read.
export { type DetectedFormat, detectFormat, type Unreadable } from './detect/detect-format.ts';
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
