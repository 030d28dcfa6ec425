export { applyChanges } from './apply.ts';
export type * from './change.ts';
export { type CompareOptions, compareTables } from './compare.ts';
export type { BothFindings } from './findings.ts';
export { type Certainty, type Matching, matchTables, type Partner } from './match.ts';
export { percentOf, percentOfEffect, percentText, type Ratio } from './ratio.ts';
export { interleaved } from './sequence.ts';
export { DIRECTION_TEXT, reasonText } from './wording.ts';
export { textPieces } from './words.ts';
