export {
  type Digest,
  digestOf,
  type Figures,
  type Item,
  isEmpty,
  type MoneyRow,
  type Section,
  type Tone,
} from './digest.ts';
export { toJson } from './json.ts';
export { LABELS, type Language } from './labels.ts';
export { type FileReview, pathText, type Review, type TablePair } from './review.ts';
