import { escapeHtml, SHEET_CSS } from '@goalsheet/core/sheet';
import { say } from '../io.ts';
import { reportPage } from '../report-page.ts';
import { countsText } from './counts.ts';
import type { Run } from './formats.ts';
import { findingsHtml } from './html/finding.ts';
import { sheetWithFindings } from './html/sheet.ts';
import { REPORT_CSS } from './html/style.ts';
import { filesHtml, rulesHtml, sectionId } from './html/summaries.ts';
import { WORDS } from './html/words.ts';
import type { FileResult } from './result.ts';

/** What was found by file and by rule, then every table as the official sheet with the findings in its margin, as one page. */
export function report(run: Run): string {
  const { results, config, summary, request, io } = run;
  const { language } = io;
  const words = WORDS[language];
  const problems = config.map(({ record }) => ({ record, place: record.file }));
  const body = [
    `<h1>${escapeHtml(words.title)}</h1>\n<p class="lead">${escapeHtml(countsText(io, summary))}</p>\n`,
    `<div class="summaries">\n${filesHtml(run)}${rulesHtml(run)}</div>\n`,
    problems.length > 0
      ? `<section><h2 id="config">${escapeHtml(words.config)}</h2>\n${findingsHtml(problems, language, request.rulesUrl)}</section>\n`
      : '',
    ...results.map((result, index) => sectionHtml(result, sectionId(index), run)),
  ];
  return reportPage({ language, title: words.title, css: SHEET_CSS + REPORT_CSS, body: body.join('') });
}

function sectionHtml(result: FileResult, id: string, { io, request }: Run): string {
  const { language } = io;
  const words = WORDS[language];
  const { rulesUrl, showWaived } = request;
  const file = result.document?.file;
  const out = [`<section><h2 id="${id}">${escapeHtml(result.shown)}</h2>\n`];
  for (const note of result.notes) out.push(`<p class="lead">${escapeHtml(say(io, note))}</p>\n`);
  if (result.error) out.push(`<p class="finding error">${escapeHtml(say(io, result.error))}</p>\n`);
  else {
    const listed = [...result.findings, ...(showWaived ? result.waived : [])];
    if (listed.length === 0) out.push(`<p class="lead">${escapeHtml(words.nothing)}</p>\n`);
    if (file?.kind === 'table') {
      const sheet = sheetWithFindings(result, file, { language, rulesUrl, showWaived });
      out.push(`<div class="sheet" lang="zh-CN">\n${sheet}</div>\n`);
    } else out.push(findingsHtml(listed, language, rulesUrl));
  }
  out.push('</section>\n');
  return out.join('');
}
