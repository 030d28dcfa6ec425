export type { SourcePlace } from './grid/grid.ts';
export type { Intake, IntakeOptions } from './intake.ts';
export {
  type IntakeNote,
  isLineRange,
  type LineRange,
  type Localised,
  type Place,
  placeText,
  rangesOf,
} from './note.ts';
export { type Proof, type ProofPiece, proofOf, proofOfAll } from './proof.ts';
export { intakeRawText } from './raw-text/intake-raw-text.ts';
export type { RawTextNote, RawTextNoteKind } from './raw-text/notes.ts';
