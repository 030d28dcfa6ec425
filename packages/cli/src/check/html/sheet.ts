import { idsOf, type Table, type TableNode } from '@goalsheet/core/model';
import { placeOf } from '@goalsheet/core/rules';
import { type SheetMark, sheetOf, tableHtml } from '@goalsheet/core/sheet';
import type { Language } from '../../io.ts';
import { type FileResult, type Reported, type Waived, wholeFindings } from '../result.ts';
import { findingsHtml, type Shown } from './finding.ts';
import { SEVERITY_WORDS, WORDS } from './words.ts';

const ORDER = ['hint', 'warning', 'error'] as const;

/** How the sheet of a table is shown. */
export interface SheetReport {
  readonly language: Language;
  readonly rulesUrl: string | undefined;
  readonly showWaived: boolean;
}

/**
 * The official sheet of a file's table with the findings in its margin, each beside the row it concerns: those of an indicator beside
 * its project, those of the table beside 合计. Rows and indicators that a finding points at are marked.
 */
export function sheetWithFindings(result: FileResult, table: Table, options: SheetReport): string {
  const { language, rulesUrl, showWaived } = options;
  const ids = idsOf(table);
  const marks = new Map<string, SheetMark>();
  const beside = new Map<string, Shown[]>();
  for (const { reported, finding } of wholeFindings(result)) {
    const answered = finding.waivedBy !== undefined;
    if (answered && !showWaived) continue;
    const node = ids.of.has(finding.target.node as TableNode) ? (finding.target.node as TableNode) : table;
    const id = ids.of.get(node)!;
    const row = node.kind === 'indicator' ? ids.of.get(ids.parent.get(node)!)! : id;
    const shown = shownOf(reported, placeOf(table, node).indicator, language);
    const list = beside.get(row);
    if (list) list.push(shown);
    else beside.set(row, [shown]);
    if (!answered) marks.set(id, worse(marks.get(id), reported, language));
  }
  const cells = new Map([...beside].map(([id, list]) => [id, findingsHtml(list, language, rulesUrl)]));
  return tableHtml(sheetOf(table), { marks, margin: { heading: WORDS[language].margin, cells } });
}

/** In the margin the row says where a finding stands; only an indicator has to be named. */
function shownOf(
  reported: Reported | Waived,
  indicator: { readonly no: number; readonly name: string } | undefined,
  language: Language,
): Shown {
  const own = indicator && (language === 'zh' ? `指标 ${indicator.no}` : `Indicator ${indicator.no}`);
  const name = indicator?.name && (language === 'zh' ? `「${indicator.name}」` : ` “${indicator.name}”`);
  const place = own ? `${own}${name}` : '';
  return 'reason' in reported
    ? { record: reported.record, place, reason: reported.reason }
    : { record: reported.record, place };
}

/** One mark for all findings at a place: the severest colours it, its text names them all. */
function worse(before: SheetMark | undefined, { record }: Reported, language: Language): SheetMark {
  const text = `${SEVERITY_WORDS[language][record.severity]} ${record.code} ${record.title}`;
  if (!before) return { severity: record.severity, text };
  const severer = ORDER.indexOf(record.severity) > ORDER.indexOf(before.severity) ? record.severity : before.severity;
  return { severity: severer, text: `${before.text}\n${text}` };
}
