export { REVIEW_CSS } from './css.ts';
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
export { nearChanges, shortened } from './excerpt.ts';
export { reviewHtml } from './html.ts';
export { toJson } from './json.ts';
export { LABELS, type Language } from './labels.ts';
export { COMMENT_LENGTH, type MarkdownOptions, toMarkdown } from './markdown.ts';
export { type Anchors, redlineHtml } from './redline.ts';
export { type FileReview, pathText, type Review, type TablePair } from './review.ts';
