import { decimalOf } from '@goalsheet/core/model';
import { guarded } from '@goalsheet/core/sheet';
import type { ProjectHistory, TableHistory } from './follow.ts';

const HEADINGS = ['文件', '日期', '提交', '说明', '项目', '当时名称', '当时单位', '总计', '金额单位', '指标数'];

/**
 * For spreadsheets and programs: one record for each project in each commit that changed its table, also where the project
 * itself did not change; the newest last. 项目 is what it is called now, the same in all its records. UTF-8 with BOM, CRLF;
 * amounts are plain decimals. What a spreadsheet could take for a formula is guarded, as in the form's own CSV.
 */
export function report(tables: readonly TableHistory[]): string {
  const records = [recordOf(HEADINGS)];
  for (const table of tables) {
    const { path, versions, projects, moneyUnit } = table;
    const cursors = projects.map(cursorOf);
    for (const [number, { commit, present }] of versions.entries())
      for (const [index, stateAt] of cursors.entries()) {
        const state = stateAt(number);
        if (!state || !commit || !present) continue;
        const { name, unit, total, indicators } = state;
        const fields = [
          guarded(path),
          commit.date,
          commit.commit,
          guarded(commit.subject),
          guarded(projects[index]!.states.at(-1)!.name),
          guarded(name),
          guarded(unit),
          total === undefined ? '' : decimalOf(total, moneyUnit),
          moneyUnit,
          `${indicators}`,
        ];
        records.push(recordOf(fields));
      }
  }
  return `\uFEFF${records.join('\r\n')}\r\n`;
}

/** What a project was in a version, asked in their order; undefined where it was not there. */
function cursorOf({ states }: ProjectHistory) {
  let at = -1;
  return (version: number) => {
    while (at + 1 < states.length && states[at + 1]!.version <= version) at++;
    const state = states[at];
    return state?.events.includes('gone') ? undefined : state;
  };
}

function recordOf(fields: readonly string[]): string {
  return fields.map(quoted).join(',');
}

function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
