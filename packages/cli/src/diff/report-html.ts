import { LABELS, REVIEW_CSS, type Review, reviewHtml } from '@goalsheet/core/review/show';
import { SHEET_CSS } from '@goalsheet/core/sheet';
import type { Language } from '../io.ts';
import { reportPage } from '../report-page.ts';

/** What sums the review up, then every table as a redline, as one page. */
export function report(review: Review, language: Language): string {
  const { title } = LABELS[language];
  return reportPage({ language, title, css: SHEET_CSS + REVIEW_CSS, body: reviewHtml(review, language) });
}
