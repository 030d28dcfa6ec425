import { COLUMNS, idsOf, locate, type Range, type Table, type TableNode } from '@goalsheet/core/model';
import type { Finding } from '@goalsheet/core/rules';
import { type SheetMark, sheetOf, tableHtml, toCsv, toHtml, toJson, toMarkdown, toText } from '@goalsheet/core/sheet';
import { recordOf } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { RenderParams, RenderResult, RowAtResult, SheetFinding } from './protocol.ts';
import { rowBehind, rowOfLine, rowsOf } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

/** A finding with the row or indicator that it stands at, and its line (from 0). */
export interface ShownFinding {
  readonly finding: Finding;
  readonly id: string;
  readonly line: number;
}

/** What is shown of a file. */
export interface ShownSheet {
  readonly title: string;
  /** The official table as markup; undefined for a standard or library. */
  readonly table?: string;
  readonly findings: readonly ShownFinding[];
}

/** The official table with marks for what was found, without what was answered. */
export function shownSheet({ file, findings: all }: Snapshot, { language }: Pick<Context, 'language'>): ShownSheet {
  const findings = all
    .filter(finding => finding.waivedBy === undefined)
    .map(finding => ({ finding, id: idOf(file, finding), line: locate(file, finding.target).start.line }));
  if (file.kind !== 'table') return { title: file.name, findings };
  const sheet = sheetOf(file);
  return { title: sheet.title, table: tableHtml(sheet, { marks: marksOf(file, findings, language) }), findings };
}

/** Findings as plain values. */
export function recordsOf(
  { uri, file }: Snapshot,
  findings: readonly ShownFinding[],
  { language }: Pick<Context, 'language'>,
): SheetFinding[] {
  return findings.map(({ finding, id }) => ({ ...recordOf(file, finding, uri, language), id }));
}

const FORMATS = { html: toHtml, text: toText, markdown: toMarkdown, csv: toCsv, json: toJson } as const;

/** A table as a file to write; nothing for a standard or library. */
export function render({ file }: Snapshot, format: RenderParams['format']): RenderResult | undefined {
  return file.kind === 'table' && Object.hasOwn(FORMATS, format) ? { text: FORMATS[format](sheetOf(file)) } : undefined;
}

/** From the line of the row or indicator to its last line; a unit's own lines end where its first project begins. */
export function rowRange({ file, structure: { lines, roles } }: Snapshot, id: string): Range | undefined {
  if (file.kind !== 'table') return undefined;
  const rows = rowsOf(file);
  const row = rows.find(each => each.id === id);
  if (!row) return undefined;
  const next = row.node.kind === 'project' ? rowBehind(file, row) : rows[rows.indexOf(row) + 1];
  let last = (next?.line ?? lines.length) - 1;
  while (last > row.line && (roles[last] === 'blank' || roles[last] === 'comment')) last--;
  return {
    start: { line: row.line, character: lines[row.line]!.start },
    end: { line: last, character: lines[last]!.end },
  };
}

/** The row or indicator that a line belongs to; the head of the table above the first. */
export function rowAt({ file }: Snapshot, line: number): RowAtResult | undefined {
  return file.kind === 'table' ? { id: rowOfLine(file, line).id } : undefined;
}

function idOf(file: Snapshot['file'], { target: { node } }: Finding): string {
  return file.kind === 'table' ? (idsOf(file).of.get(node as TableNode) ?? '') : '';
}

const RANK = { hint: 0, warning: 1, error: 2 } as const;

/** The marks of rows and indicators: the gravest severity, and every title. What is said of the table's head has no row. */
function marksOf(
  table: Table,
  findings: readonly ShownFinding[],
  language: Context['language'],
): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  for (const { finding, id } of findings) {
    const { node, field } = finding.target;
    if (node === table && !(COLUMNS as readonly string[]).includes(field ?? '')) continue;
    const before = marks.get(id);
    const text = `${finding.code} ${finding.title[language]}`;
    marks.set(id, {
      severity: before && RANK[before.severity] >= RANK[finding.severity] ? before.severity : finding.severity,
      text: before ? `${before.text}\n${text}` : text,
    });
  }
  return marks;
}
