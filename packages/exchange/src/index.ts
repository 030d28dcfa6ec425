export type { Intake, IntakeOptions } from './intake.ts';
export { type IntakeNote, type LineRange, type Localised, rangesOf } from './note.ts';
export { type Proof, type ProofPiece, proofOf, proofOfAll } from './proof.ts';
export { intakeRawText } from './raw-text/intake-raw-text.ts';
export type { RawTextNote, RawTextNoteKind } from './raw-text/notes.ts';
