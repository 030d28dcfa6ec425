import { DEFAULT_MONEY_UNIT, type Money, moneyText, sumOf } from '@goalsheet/core/model';
import { painted } from '../colour.ts';
import { type Io, say } from '../io.ts';
import { cut, displayWidth, padded, safe } from '../terminal-text.ts';
import { counted } from './counts.ts';
import type { FileResult } from './result.ts';
import type { Summary } from './summary.ts';
import { projectCounts } from './worst-projects.ts';

/** Up to so many files have a line each. */
const LISTED = 10;

const HEADINGS = {
  zh: ['文件', '项目', '指标', '合计', '错误', '警告', '提示', '不采纳'],
  en: ['file', 'projects', 'indicators', 'total', 'errors', 'warnings', 'hints', 'answered'],
} as const;
/** The columns that are left out where they hold nothing but 0. */
const ANSWERED = 7;

/** The table at the end of a text report: a line for each file where there are few, and one for all. */
export function summaryText(io: Io, results: readonly FileResult[], summary: Summary): string {
  const rows: string[][] = [];
  if (results.length <= LISTED) for (const result of results) rows.push(rowOf(result));
  if (results.length !== 1) {
    const files = say(io, { zh: `共 ${results.length} 个文件`, en: `${results.length} files` });
    const { projects, indicators, errors, warnings, hints, waived } = summary;
    rows.push([
      files,
      ...[projects, indicators].map(String),
      totalOf(results),
      ...[errors, warnings, hints, waived].map(String),
    ]);
  }
  const shown = (cells: readonly string[]) => cells.filter((_, index) => index !== ANSWERED || summary.waived > 0);
  const table = [HEADINGS[io.language], ...rows].map(shown);
  const widths = table[0]!.map((_, column) => Math.max(...table.map(row => displayWidth(row[column]!))));
  const lines = table.map((row, index) => {
    const cells = row.map((cell, column) => padded(cell, widths[column]!, column === 0 ? 'end' : 'start'));
    return index === 0 ? painted(io.stdout, 'dim', cells.join('  ')) : coloured(io, row, cells).join('  ');
  });
  return `${lines.join('\n')}\n${distribution(io, results, summary)}${closing(io, summary)}`;
}

function rowOf(result: FileResult): string[] {
  const { figures, findings, waived } = result;
  const count = (severity: string) => String(findings.filter(({ record }) => record.severity === severity).length);
  const total =
    figures?.total === undefined ? '' : `${moneyText(figures.total, figures.moneyUnit)} ${figures.moneyUnit}`;
  return [
    safe(result.shown),
    figures ? String(figures.projects) : '–',
    figures ? String(figures.indicators) : '–',
    total || '–',
    ...['error', 'warning', 'hint'].map(count),
    String(waived.length),
  ];
}

/** The sum of all tables in their common 单位; in 万元 where they differ. */
function totalOf(results: readonly FileResult[]): string {
  const figures = results.flatMap(result => result.figures ?? []);
  const units = new Set(figures.map(({ moneyUnit }) => moneyUnit));
  const unit = units.size === 1 ? [...units][0]! : DEFAULT_MONEY_UNIT;
  const sum: Money | undefined = sumOf(figures.map(({ total }) => total));
  return sum === undefined ? '–' : `${moneyText(sum, unit)} ${unit}`;
}

/** Errors red and warnings yellow, where there are any. */
function coloured(io: Io, row: readonly string[], cells: readonly string[]): readonly string[] {
  const style = { 4: 'red', 5: 'yellow', 6: 'cyan' } as const;
  return cells.map((cell, column) => {
    const own = style[column as keyof typeof style];
    return own && row[column] !== '0' ? painted(io.stdout, ['bold', own], cell) : cell;
  });
}

/** So many projects are named; each by so many columns of its name. */
const WORST = 3;
const NAME_WIDTH = 40;

/**
 * The findings by severity, in how many projects they stand, and the projects with most of them. Nothing where they stand in one
 * project only: the table above says all that already.
 */
function distribution(io: Io, results: readonly FileResult[], { errors, warnings, hints }: Summary): string {
  const projects = projectCounts(results);
  if (projects.length < 2) return '';
  const words = { zh: ['错误', '警告', '提示'], en: ['error', 'warning', 'hint'] }[io.language];
  const comma = say(io, { zh: '，', en: ', ' });
  const list = [errors, warnings, hints]
    .flatMap((count, index) =>
      count === 0 ? [] : say(io, { zh: `${words[index]} ${count} 条`, en: counted(count, words[index]!) }),
    )
    .join(comma);
  const all = errors + warnings + hints;
  const text = {
    zh: `共 ${all} 条：${list}，在 ${projects.length} 个项目中。`,
    en: `${all} findings: ${list}, in ${projects.length} projects.`,
  };
  const worst = projects
    .filter(({ count }) => count > 1)
    .slice(0, WORST)
    .map(({ unit, project, count }) => {
      const name = cut(safe(project || unit), NAME_WIDTH);
      return say(io, { zh: `${name} ${count} 条`, en: `${name} (${count})` });
    })
    .join(comma);
  const most = worst && say(io, { zh: `最多的：${worst}。`, en: ` Most in: ${worst}.` });
  return `${say(io, text)}${most}\n`;
}

/** What there is to do, or that there is nothing. */
function closing(io: Io, { errors, warnings, hints, unread, fixed, fixable }: Summary): string {
  const lines: string[] = [];
  if (fixed > 0) lines.push(say(io, { zh: `已自动修改 ${fixed} 处。`, en: `${fixed} fixes made.` }));
  if (fixable > 0)
    lines.push(
      say(io, {
        zh: `其中 ${fixable} 处不改变内容，可以自动修改：goalsheet check --fix`,
        en: `${fixable} of them can be mended without changing what is said: goalsheet check --fix`,
      }),
    );
  if (unread > 0)
    lines.push(say(io, { zh: `有 ${unread} 个文件没有读成。`, en: `${unread} files could not be read.` }));
  if (errors + warnings + hints + unread === 0)
    lines.push(painted(io.stdout, 'green', say(io, { zh: '没有发现问题。', en: 'Nothing found.' })));
  else if (errors + warnings + hints > 0)
    lines.push(
      painted(
        io.stdout,
        'dim',
        say(io, { zh: '规则说明：goalsheet explain 编号', en: 'About a rule: goalsheet explain CODE' }),
      ),
    );
  return lines.map(line => `${line}\n`).join('');
}
