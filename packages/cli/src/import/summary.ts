import { sheetOf } from '@goalsheet/core/sheet';
import type { Intake } from '@goalsheet/exchange';
import { type Io, say } from '../io.ts';
import { cut, displayWidth, padded, safe } from '../terminal-text.ts';

/** What was read from a file; undefined if it could not be read. */
export interface Summed {
  readonly shown: string;
  readonly intake?: Intake;
  readonly proved: boolean;
}

const WIDEST = 36;

/** What an import would write, as a table: a row for each goal table, one for each file without any. */
export function summaryOf(files: readonly Summed[], io: Io): string {
  const words = (zh: string, en: string) => say(io, { zh, en });
  const heads = [
    words('文件', 'file'),
    words('表', 'table'),
    words('单位', 'units'),
    words('项目', 'projects'),
    words('指标', 'indicators'),
    words('总计', 'total'),
    words('核对', 'proof'),
    words('警告', 'warnings'),
  ];
  const rows = files.flatMap(({ shown, intake, proved }) => {
    const warnings = intake?.warnings.filter(({ severity }) => severity === 'warning').length ?? 0;
    if (!intake || intake.tables.length === 0)
      return [[shown, words('没有读出表', 'no table'), '', '', '', '', '', intake ? String(warnings) : '']];
    return intake.tables.map((table, index) => {
      const sheet = sheetOf(table);
      const projects = table.units.flatMap(unit => unit.projects);
      const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
      return [
        index === 0 ? shown : '',
        table.department ?? table.title ?? '',
        String(table.units.length),
        String(projects.length),
        String(indicators),
        `${sheet.rows[0]!.amounts.total.text} ${sheet.moneyUnit}`,
        proved ? words('通过', 'proved') : words('不通过', 'not proved'),
        index === 0 ? String(warnings) : '',
      ];
    });
  });
  return laidOut([heads, ...rows.map(row => row.map(text => cut(safe(text), WIDEST)))]);
}

function laidOut(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column]!)), 0),
  );
  const lines = rows.map(row =>
    row
      .map((text, column) => padded(text, widths[column]!, NUMBERS.has(column) ? 'start' : 'end'))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Columns that are set flush right. */
const NUMBERS = new Set([2, 3, 4, 5, 7]);
