import { painted } from '../colour.ts';
import { shortName } from '../git/revisions.ts';
import type { Language, Output } from '../io.ts';
import { cut, displayWidth, padded, safe } from '../terminal-text.ts';
import type { ProjectHistory, TableHistory, Version } from './follow.ts';
import { amountText, changeText, dayOf, eventText, WORDS } from './words.ts';

type Row = readonly string[];

/** Which columns hold figures, which stand flush right. */
const FIGURES = [false, false, true, true, true, true, false];

/**
 * For the terminal: the figures of each table where they changed (unless only some projects are asked for), then those of
 * each project, the newest last; at the end the projects whose figures never changed. The last column is cut at the width of the terminal.
 * @param output decides on width and colours
 */
export function report(tables: readonly TableHistory[], language: Language, output: Output): string {
  return tables.map(table => tableText(table, language, output)).join('\n');
}

function tableText(table: TableHistory, language: Language, output: Output): string {
  const words = WORDS[language];
  const { moneyUnit, versions } = table;
  const heading = `${safe(table.path)}  ${safe(table.department)}  ${words.moneyUnit(moneyUnit)}`;
  const out = [painted(output, 'bold', heading), ''];
  const heads = [words.date, words.commit, words.total, words.change, words.projects, words.indicators, words.what];
  const whole = (table.narrowed ? [] : changedVersions(versions)).map(({ version, before }): Row => {
    const change = before ? changeText(before.total, version.total, moneyUnit) : '';
    const total = version.present ? amountText(version.total, moneyUnit) : words.gone;
    return [
      ...place(version, language),
      total,
      change,
      `${version.projects}`,
      `${version.indicators}`,
      subject(version),
    ];
  });
  const changing = table.projects.filter(
    ({ states }) =>
      table.narrowed || states.some(({ silent }, index) => index > 0 && !silent) || states[0]!.events[0] !== 'first',
  );
  const blocks = changing.map(project => ({ project, rows: projectRows(project, table, language) }));
  const widths = widthsOf([heads, ...whole, ...blocks.flatMap(({ rows }) => rows)]);
  const line = (row: Row) => rowText(row, widths, output.columns);
  out.push(painted(output, 'dim', line(heads)), ...whole.map(line));
  for (const { project, rows } of blocks) {
    const { name, unit } = project.states.at(-1)!;
    out.push('', painted(output, 'bold', `${safe(name)}  ${safe(unit)}`), ...rows.map(line));
  }
  const staying = table.projects.filter(project => !changing.includes(project));
  if (staying.length > 0) out.push('', painted(output, 'bold', words.stay), ...stayingRows(staying, table, output));
  return `${out.join('\n')}\n`;
}

/** The first version, and those in which a figure changed. */
export function changedVersions(versions: readonly Version[]): { version: Version; before: Version | undefined }[] {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const same =
      before &&
      before.present === version.present &&
      before.total === version.total &&
      before.projects === version.projects &&
      before.indicators === version.indicators;
    return same ? [] : [{ version, before }];
  });
}

function projectRows({ states }: ProjectHistory, { versions, moneyUnit }: TableHistory, language: Language): Row[] {
  return states.flatMap((state, index): Row[] => {
    if (state.silent) return [];
    const before = states[index - 1];
    const version = versions[state.version]!;
    const isGone = state.events.includes('gone');
    // What was there from the first version on did not change by being there.
    const isFirst = state.events[0] === 'first';
    const event = eventText(state, before, language);
    const row = [
      ...place(version, language),
      isGone ? '' : amountText(state.total, moneyUnit),
      isFirst ? '' : changeText(before?.total, state.total, moneyUnit),
      '',
      isGone ? '' : `${state.indicators}`,
      [event, subject(version)].filter(Boolean).map(safe).join(' · '),
    ];
    return [row];
  });
}

function stayingRows(projects: readonly ProjectHistory[], { moneyUnit }: TableHistory, output: Output): string[] {
  const rows = projects.map(({ states }): Row => {
    const { total, indicators, name, unit } = states.at(-1)!;
    return [amountText(total, moneyUnit), `${indicators}`, `${safe(name)}  ${safe(unit)}`];
  });
  const widths = widthsOf(rows);
  return rows.map(row => rowText(row, widths, output.columns, [true, true, false]));
}

function place(version: Version, language: Language): Row {
  return [dayOf(version, language), version.commit ? shortName(version.commit.commit) : ''];
}

function subject({ commit }: Version): string {
  return safe(commit?.subject ?? '');
}

function widthsOf(rows: readonly Row[]): number[] {
  return (rows[0] ?? []).map((_, column) => rows.reduce((most, row) => Math.max(most, displayWidth(row[column]!)), 0));
}

function rowText(
  row: Row,
  widths: readonly number[],
  columns: number | undefined,
  figures: readonly boolean[] = FIGURES,
) {
  const cells = row.slice(0, -1).map((cell, index) => padded(cell, widths[index]!, figures[index] ? 'start' : 'end'));
  const before = `  ${cells.join('  ')}  `;
  const room = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(10, columns - displayWidth(before));
  return `${before}${cut(row.at(-1)!, room)}`.trimEnd();
}
