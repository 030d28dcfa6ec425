import type { Severity } from '@goalsheet/core/rules';
import type { FindingRecord } from '@goalsheet/language';
import { painted } from '../colour.ts';
import { excerptOf } from '../excerpt.ts';
import { type Io, say } from '../io.ts';
import { safe } from '../terminal-text.ts';
import type { ConfigProblem } from './config.ts';
import type { FileResult, Reported } from './result.ts';

const SEVERITY: Readonly<Record<Severity, { zh: string; en: string; style: 'red' | 'yellow' | 'cyan' }>> = {
  error: { zh: '错误', en: 'error', style: 'red' },
  warning: { zh: '警告', en: 'warning', style: 'yellow' },
  hint: { zh: '提示', en: 'hint', style: 'cyan' },
};
/** The width of a source line where there is no terminal to ask. */
const USUAL_WIDTH = 120;
/** So many related places of a finding are listed; a sum can have fifty. */
const RELATED = 8;

/** The findings of a file, or its errors, each with its source line. */
export function findingsText(io: Io, result: FileResult, errorsOnly = false): string {
  const listed = errorsOnly ? result.findings.filter(({ record }) => record.severity === 'error') : result.findings;
  if (listed.length === 0) return '';
  const lines = linesOf(result.text);
  return listed.map(finding => findingText(io, finding, lines)).join('');
}

/** The findings that were answered, one line each, with the answer. */
export function waivedText(io: Io, { waived }: FileResult): string {
  return waived
    .map(({ record, place, reason }) => {
      const head = painted(io.stdout, 'dim', say(io, { zh: '不采纳', en: 'answered' }));
      const why = say(io, { zh: `理由：${reason}`, en: `reason: ${reason}` });
      return `${head} ${record.code} ${record.title}  ${positionOf(record)}\n${indented([place, why])}\n`;
    })
    .join('');
}

export function configText(io: Io, { record }: ConfigProblem): string {
  return `${headOf(io, record)}\n${indented([record.message])}\n`;
}

function findingText(io: Io, { record, place }: Reported, lines: readonly string[]): string {
  const { stdout } = io;
  const out = [
    `${headOf(io, record)}\n`,
    indented([place && painted(stdout, 'bold', safe(place)), safe(record.message)]),
    sourceText(io, record, lines[record.line - 1] ?? ''),
    ...record.related.slice(0, RELATED).map(related => {
      const position = painted(stdout, 'dim', safe(`${record.file}:${related.line}:${related.column}`));
      return `  → ${safe(related.message)}  ${position}\n`;
    }),
  ];
  const left = record.related.length - RELATED;
  if (left > 0) out.push(say(io, { zh: `  → … 另有 ${left} 处\n`, en: `  → … and ${left} more\n` }));
  return `${out.join('')}\n`;
}

/** The line of the source with a marker below what is meant; nothing where the line is blank. */
function sourceText({ stdout }: Io, record: FindingRecord, line: string): string {
  if (line.trim() === '') return '';
  const gutter = String(record.line);
  const width = Math.max(40, stdout.columns ?? USUAL_WIDTH) - gutter.length - 5;
  const end = record.endLine === record.line ? record.endColumn - 1 : line.length;
  const { text, before, marked } = excerptOf(line, record.column - 1, end, width);
  const bar = painted(stdout, 'dim', '│');
  const marker = painted(stdout, ['bold', SEVERITY[record.severity].style], '^'.repeat(marked));
  return [
    `  ${painted(stdout, 'dim', gutter)} ${bar} ${text}\n`,
    `  ${' '.repeat(gutter.length)} ${bar} ${' '.repeat(before)}${marker}\n`,
  ].join('');
}

/** Severity, code, title and place in the file: what an editor's terminal makes a link of. */
function headOf(io: Io, record: FindingRecord): string {
  const { style } = SEVERITY[record.severity];
  const word = painted(io.stdout, ['bold', style], SEVERITY[record.severity][io.language]);
  const position = painted(io.stdout, 'underline', positionOf(record));
  return `${word} ${painted(io.stdout, style, record.code)} ${record.title}  ${position}`;
}

function positionOf({ file, line, column }: FindingRecord): string {
  return safe(`${file}:${line}:${column}`);
}

function indented(lines: readonly string[]): string {
  return lines.map(line => (line ? `  ${line}\n` : '')).join('');
}

/** As the language counts lines: LF, CRLF and CR end one. */
function linesOf(text: string | undefined): readonly string[] {
  return text?.split(/\r\n|\r|\n/) ?? [];
}
