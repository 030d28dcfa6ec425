import { moneyText } from '@goalsheet/core/model';
import { ruleOf, type Severity } from '@goalsheet/core/rules';
import { escapeHtml } from '@goalsheet/core/sheet';
import type { Run } from '../formats.ts';
import type { FileResult } from '../result.ts';
import { ruleHtml } from './finding.ts';
import { SEVERITY_WORDS, WORDS } from './words.ts';

const SEVERITIES = ['error', 'warning', 'hint'] as const;

/** What was found, by file: each name leads to its section. */
export function filesHtml({ results, config, summary, io: { language } }: Run): string {
  const words = WORDS[language];
  const heads = [
    words.projects,
    words.indicators,
    words.total,
    ...SEVERITIES.map(each => SEVERITY_WORDS[language][each]),
    words.waived,
  ];
  const rows = results.map((result, index) => {
    const name = `<a href="#${sectionId(index)}">${escapeHtml(result.shown)}</a>`;
    const count = (severity: Severity) => result.findings.filter(({ record }) => record.severity === severity).length;
    return rowHtml(name, [...figuresOf(result, words.unread), ...SEVERITIES.map(count), result.waived.length]);
  });
  if (config.length > 0)
    rows.push(rowHtml(`<a href="#config">${escapeHtml(words.config)}</a>`, ['–', '–', '–', config.length, 0, 0, 0]));
  const { projects, indicators, errors, warnings, hints, waived } = summary;
  const foot = rowHtml(escapeHtml(words.all), [projects, indicators, '', errors, warnings, hints, waived]);
  return tableOf(words.files, [words.file, ...heads], rows, results.length + config.length > 1 ? foot : '');
}

/** What was found, by rule: the most frequent first. */
export function rulesHtml({ results, request, io: { language } }: Run): string {
  const words = WORDS[language];
  const counts = new Map<string, { readonly title: string; readonly severities: Set<Severity>; count: number }>();
  for (const { findings } of results)
    for (const { record } of findings) {
      const known = counts.get(record.code);
      const entry = known ?? {
        title: ruleOf(record.code)?.meta.title[language] ?? record.title,
        severities: new Set(),
        count: 0,
      };
      entry.severities.add(record.severity);
      entry.count++;
      if (!known) counts.set(record.code, entry);
    }
  if (counts.size === 0) return '';
  const rows = [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([code, { title, severities, count }]) => {
      const words = SEVERITIES.filter(each => severities.has(each)).map(each => SEVERITY_WORDS[language][each]);
      const cells = [title, words.join(' ')].map(text => `<td>${escapeHtml(text)}</td>`).join('');
      return `<tr><th scope="row">${ruleHtml(code, request.rulesUrl)}</th>${cells}<td class="number">${count}</td></tr>\n`;
    });
  const severity = language === 'zh' ? '级别' : 'severity';
  return tableOf(words.rules, [words.rule, words.name, severity, words.count], rows, '', 1);
}

/** The id of a file's section. */
export function sectionId(index: number): string {
  return `file-${index + 1}`;
}

function figuresOf({ figures, error }: FileResult, unread: string): (string | number)[] {
  if (error) return ['–', '–', unread];
  if (!figures) return ['–', '–', '–'];
  const { projects, indicators, total, moneyUnit } = figures;
  return [projects, indicators, total === undefined ? '–' : `${moneyText(total, moneyUnit)} ${moneyUnit}`];
}

function rowHtml(name: string, cells: readonly (string | number)[]): string {
  const numbers = cells.map(cell => `<td class="number">${escapeHtml(String(cell))}</td>`).join('');
  return `<tr><th scope="row">${name}</th>${numbers}</tr>\n`;
}

/** @param numbers how many columns, counted from the right, hold numbers */
function tableOf(
  caption: string,
  heads: readonly string[],
  rows: readonly string[],
  foot: string,
  numbers = heads.length - 1,
) {
  const cells = heads.map((head, index) => {
    const number = index >= heads.length - numbers ? ' class="number"' : '';
    return `<th scope="col"${number}>${escapeHtml(head)}</th>`;
  });
  return [
    `<table class="summary"><caption>${escapeHtml(caption)}</caption>\n<thead><tr>${cells.join('')}</tr></thead>\n`,
    `<tbody>\n${rows.join('')}</tbody>\n${foot && `<tfoot>\n${foot}</tfoot>\n`}</table>\n`,
  ].join('');
}
