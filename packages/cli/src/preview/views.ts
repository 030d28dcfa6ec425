import { basename } from 'node:path';
import { COLUMNS, type GoalFile, idsOf, type Table, type TableNode } from '@goalsheet/core/model';
import { type Finding, type Localised, placeOf, placeText } from '@goalsheet/core/rules';
import { type SheetMark, sheetOf, tableHtml } from '@goalsheet/core/sheet';
import { type CheckedDocument, recordOf } from '@goalsheet/language';
import type { FolderFile, PreviewFolder } from './folder.ts';
import type { Counts, FindingView, FolderView, OtherSummary, TableSummary, TableView } from './view.ts';
import { wording } from './wording.ts';

type Language = keyof Localised;

/** The folder as its page lists it. `path` is the folder as the user wrote it. */
export function folderView(folder: PreviewFolder, path: string): FolderView {
  const tables: TableSummary[] = [];
  const others: OtherSummary[] = [];
  for (const entry of folder.files.values()) {
    const other = otherSummary(entry);
    if (other) others.push(other);
    else tables.push(tableSummary(entry));
  }
  return {
    name: basename(path) || path,
    path,
    version: folder.version,
    missing: folder.missing,
    tables,
    others,
  };
}

const summaries = new WeakMap<
  CheckedDocument,
  Pick<TableSummary, 'title' | 'department' | 'projects' | 'total' | 'moneyUnit' | 'counts'>
>();
const NO_COUNTS: Counts = { error: 0, warning: 0, hint: 0 };

function tableSummary({ file, version, document }: FolderFile): TableSummary {
  if (document?.file.kind !== 'table')
    return {
      file,
      version,
      title: '',
      department: '',
      projects: 0,
      total: '',
      moneyUnit: '',
      counts: NO_COUNTS,
      broken: true,
    };
  let summary = summaries.get(document);
  if (!summary) {
    const { title, department, moneyUnit, rows } = sheetOf(document.file);
    summary = {
      title,
      department,
      projects: rows.filter(row => row.kind === 'project').length,
      total: rows[0]?.amounts.total.text ?? '',
      moneyUnit,
      counts: countsOf(document.findings),
    };
    summaries.set(document, summary);
  }
  return { file, version, ...summary, broken: false };
}

function otherSummary({ file, document }: FolderFile): OtherSummary | undefined {
  if (!document || document.file.kind === 'table') return undefined;
  const { kind, name } = document.file;
  return { file, kind, name, counts: countsOf(document.findings) };
}

/** One file of the folder as its page shows it. */
export function tableView(entry: FolderFile, language: Language): TableView {
  const { file, version, document, problem } = entry;
  const bare = { file, version, title: file, notices: [], findings: [], waived: 0 };
  if (!document) return { ...bare, problem: (problem ?? wording.gone)[language] };
  if (document.file.kind !== 'table') return { ...bare, problem: wording.notTable[language] };
  const table = document.file;
  const shown = document.findings.filter(finding => finding.waivedBy === undefined);
  const sheet = sheetOf(table);
  return {
    file,
    version,
    title: [sheet.department, sheet.title].filter(text => text !== '').join(' ') || file,
    sheet: tableHtml(sheet, { marks: marksOf(table, shown, language) }),
    notices: noticesOf(document, language),
    findings: findingViews(table, shown, language),
    waived: document.findings.length - shown.length,
  };
}

function noticesOf({ note, profile }: CheckedDocument, language: Language): string[] {
  const notices = profile.problems.map(
    ({ message, range }) => `${basename(profile.path ?? '')}:${range.start.line + 1} ${message[language]}`,
  );
  return note ? [note[language], ...notices] : notices;
}

function findingViews(table: Table, findings: readonly Finding[], language: Language): FindingView[] {
  const seen = new Map<string, number>();
  const projects = new Map<string, number>();
  for (const { name } of table.units.flatMap(unit => unit.projects)) projects.set(name, (projects.get(name) ?? 0) + 1);
  return findings.map(finding => {
    const there = placeOf(table, finding.target.node);
    const { code, severity, title, message, line, related, fixable } = recordOf(table, finding, '', language, there);
    const id = idOf(table, finding);
    const nth = (seen.get(`${code} ${id}`) ?? 0) + 1;
    seen.set(`${code} ${id}`, nth);
    const { indicator, ...above } = there;
    const { unit: _unit, ...below } = above;
    const isClear = above.project !== undefined && projects.get(above.project.name) === 1;
    return {
      key: nth > 1 ? `${code} ${id} ${nth}` : `${code} ${id}`,
      code,
      severity,
      title,
      message,
      id,
      head: isOfHead(finding),
      group: placeText(above)[language],
      place: placeText(isClear ? below : above)[language],
      indicator: indicator ? placeText({ indicator })[language] : '',
      line,
      related: related.map(({ message: text, line: at }) => ({ message: text, line: at })),
      fixable,
    };
  });
}

function idOf(table: Table, finding: Finding): string {
  return idsOf(table).of.get(finding.target.node as TableNode) ?? '';
}

/** The row 合计 stands for the table's amounts alone; what else is said of the table is said of its head. */
function isOfHead({ target: { node, field } }: Finding): boolean {
  const isTable = 'kind' in node && (node as GoalFile | TableNode).kind === 'table';
  return isTable && !(COLUMNS as readonly string[]).includes(field ?? '');
}

const RANK = { hint: 0, warning: 1, error: 2 } as const;

/** The marks of rows and indicators: the gravest severity, and every title. */
function marksOf(table: Table, findings: readonly Finding[], language: Language): ReadonlyMap<string, SheetMark> {
  const marks = new Map<string, SheetMark>();
  for (const finding of findings) {
    if (isOfHead(finding)) continue;
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

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, waivedBy } of findings) if (waivedBy === undefined) counts[severity]++;
  return counts;
}
