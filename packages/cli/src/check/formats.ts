import { extname } from 'node:path';
import type { CheckRequest } from '../commands/check.ts';
import type { Io } from '../io.ts';
import type { ConfigProblem } from './config.ts';
import type { FileResult } from './result.ts';
import type { Summary } from './summary.ts';

/** What `check --format` takes. */
export const FORMATS = ['text', 'json', 'github', 'sarif', 'junit', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A run of `check` that is over: all that a report is made from. */
export interface Run {
  readonly results: readonly FileResult[];
  readonly config: readonly ConfigProblem[];
  readonly summary: Summary;
  readonly request: Pick<CheckRequest, 'showWaived' | 'maxWarnings' | 'rulesUrl'>;
  readonly io: Io;
}

/** A report that is printed when all files are read. */
export interface Reporter {
  report(run: Run): string;
}

/** The reports, each in a file that is loaded when it is asked for; `text` alone is printed while files are read. */
export const REPORTERS: Readonly<Record<Exclude<Format, 'text'>, () => Promise<Reporter>>> = {
  json: () => import('./report-json.ts'),
  github: () => import('./report-github.ts'),
  sarif: () => import('./report-sarif.ts'),
  junit: () => import('./report-junit.ts'),
  html: () => import('./report-html.ts'),
};

/** The formats that need a file's model and text in the end: for its fixes, or to print it. */
export const KEEPING: ReadonlySet<Format> = new Set<Format>(['sarif', 'html']);

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.html': 'html',
  '.htm': 'html',
};

/** The format that the name of `-o` suggests: `text` where it suggests none. */
export function formatOf(output: string | undefined): Format {
  return BY_ENDING[output === undefined ? '' : extname(output).toLowerCase()] ?? 'text';
}
