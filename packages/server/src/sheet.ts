import { COLUMNS, idsOf, type Range, type Table, type TableNode } from '@goalsheet/core/model';
import type { Finding } from '@goalsheet/core/rules';
import { type SheetMark, sheetOf, tableHtml, toCsv, toHtml, toJson, toMarkdown, toText } from '@goalsheet/core/sheet';
import { recordOf } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { RenderParams, RenderResult, RowAtResult, SheetResult } from './protocol.ts';
import { rowBehind, rowOfLine, rowsOf } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

/** The official table as markup, with its findings; without the table for a standard or library. */
export function sheetResult(snapshot: Snapshot, { language }: Context): SheetResult {
  const { uri, version, file, findings } = snapshot;
  const shown = findings.filter(finding => finding.waivedBy === undefined);
  const records = shown.map(finding => ({ ...recordOf(file, finding, uri, language), id: idOf(file, finding) }));
  if (file.kind !== 'table') return { uri, version, title: file.name, findings: records };
  const sheet = sheetOf(file);
  const table = tableHtml(sheet, { marks: marksOf(file, shown, language) });
  return { uri, version, table, title: sheet.title, findings: records };
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
  findings: readonly Finding[],
  language: Context['language'],
): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  for (const finding of findings) {
    const { node, field } = finding.target;
    if (node === table && !(COLUMNS as readonly string[]).includes(field ?? '')) continue;
    const id = idOf(table, finding);
    const before = marks.get(id);
    const text = `${finding.code} ${finding.title[language]}`;
    marks.set(id, {
      severity: before && RANK[before.severity] >= RANK[finding.severity] ? before.severity : finding.severity,
      text: before ? `${before.text}\n${text}` : text,
    });
  }
  return marks;
}
