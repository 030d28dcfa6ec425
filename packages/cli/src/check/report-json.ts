import { moneyText } from '@goalsheet/core/model';
import type { FindingRecord } from '@goalsheet/language';
import type { Language } from '../io.ts';
import type { Run } from './formats.ts';
import type { FileResult } from './result.ts';
import type { Summary } from './summary.ts';

/** The version of the format: it changes when a field goes or means something else. */
const VERSION = 1;

/** What `check --format json` prints: `schemas/check.schema.json` says what each field means. */
export interface CheckJson {
  readonly version: typeof VERSION;
  readonly files: readonly FileJson[];
  readonly summary: Omit<Summary, 'fixable'>;
  readonly findings: readonly FindingRecord[];
  readonly waived?: readonly (FindingRecord & { readonly reason: string })[];
}

export interface FileJson {
  readonly path: string;
  readonly kind: 'table' | 'standard' | 'library' | null;
  readonly projects: number;
  readonly indicators: number;
  readonly total: string | null;
  readonly moneyUnit: string | null;
  readonly fixed: number;
  readonly notes: readonly string[];
  readonly error: string | null;
}

/** The report for programs. The findings that were answered are listed on demand. */
export function report({ results, config, summary: whole, request, io }: Run): string {
  const { fixable: _, ...summary } = whole;
  const json: CheckJson = {
    version: VERSION,
    files: results.map(result => fileJson(result, io.language)),
    summary,
    findings: [
      ...config.map(({ record }) => record),
      ...results.flatMap(({ findings }) => findings.map(({ record }) => record)),
    ],
    ...(request.showWaived && {
      waived: results.flatMap(({ waived }) => waived.map(({ record, reason }) => ({ ...record, reason }))),
    }),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function fileJson(result: FileResult, language: Language): FileJson {
  const { figures } = result;
  return {
    path: result.shown,
    kind: result.kind ?? null,
    projects: figures?.projects ?? 0,
    indicators: figures?.indicators ?? 0,
    total: figures?.total === undefined ? null : moneyText(figures.total, figures.moneyUnit).replaceAll(',', ''),
    moneyUnit: figures?.moneyUnit ?? null,
    fixed: result.fixed,
    notes: result.notes.map(note => note[language]),
    error: result.error?.[language] ?? null,
  };
}
