import { extname } from 'node:path';
import type { Review } from '@goalsheet/core/review/show';
import type { Language, Output } from '../io.ts';

/** What `diff --format` takes. */
export const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A review in one format; `output` decides on colours, where there are any. */
export interface Reporter {
  report(review: Review, language: Language, output: Output): string;
}

/** The formats, each loaded when it is asked for. */
export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: () => import('./report-text.ts'),
  markdown: async () => {
    const { toMarkdown } = await import('@goalsheet/core/review/show');
    return { report: (review, language) => toMarkdown(review, language) };
  },
  html: () => import('./report-html.ts'),
  json: async () => {
    const { toJson } = await import('@goalsheet/core/review/show');
    return { report: toJson };
  },
};

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
};

/** The format that the name of `-o` suggests: `text` where it suggests none. */
export function formatOf(output: string | undefined): Format {
  return BY_ENDING[output === undefined ? '' : extname(output).toLowerCase()] ?? 'text';
}
