import { NEW_TABLE_REQUEST, type NewTableParams, type NewTableResult } from '@goalsheet/server/protocol';
import { l10n, Selection, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../client.ts';
import type { CommandContext } from './index.ts';

const TITLES = ['项目支出绩效目标表', '项目支出绩效目标表（含转移支付项目）', '项目支出绩效目标申报表'];
const MONEY_UNITS = ['万元', '元', '千元', '亿元'];
const STEPS = 5;

/** Asks five questions and opens the table as a new file, not saved yet. */
export async function newTable({ client }: CommandContext): Promise<void> {
  const name = l10n.t('New table');
  const titleOf = (step: number) => `${name} (${step}/${STEPS})`;
  const title = await window.showQuickPick(TITLES, {
    title: titleOf(1),
    placeHolder: l10n.t('The table’s title. Classified content (涉密) does not belong in this file.'),
    ignoreFocusOut: true,
  });
  if (title === undefined) return;
  const department = await askText(titleOf(2), l10n.t('部门名称: the department whose table this is'), '', true);
  if (department === undefined) return;
  const unit = await askText(titleOf(3), l10n.t('资金使用单位: the first unit; more can follow'), department, true);
  if (unit === undefined) return;
  const moneyUnit = await window.showQuickPick(MONEY_UNITS, {
    title: titleOf(4),
    placeHolder: l10n.t('单位: the unit of all amounts'),
    ignoreFocusOut: true,
  });
  if (moneyUnit === undefined) return;
  const year = await askText(titleOf(5), l10n.t('年度: the budget year; may be left empty'), '', false, value =>
    /^(?:\d{4})?$/.test(value.trim()) ? undefined : l10n.t('A year has four digits, such as 2026.'),
  );
  if (year === undefined) return;
  const params: NewTableParams = { title, department, unit, moneyUnit, ...(year ? { year } : {}) };
  const { text } = await client.sendRequest<NewTableResult>(NEW_TABLE_REQUEST, params);
  const document = await workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
  const editor = await window.showTextDocument(document);
  // Where the first value is missing, writing goes on.
  const line = text.split(/\r?\n/).findIndex(each => /[：:]\s*$/.test(each));
  if (line >= 0) editor.selection = new Selection(document.lineAt(line).range.end, document.lineAt(line).range.end);
}

/** One line of text without layout at its ends; undefined if the user gave up. */
async function askText(
  title: string,
  prompt: string,
  value: string,
  required: boolean,
  validate?: (value: string) => string | undefined,
): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: text => (required && !text.trim() ? l10n.t('It cannot be empty.') : validate?.(text)),
  });
  return answer?.trim();
}
