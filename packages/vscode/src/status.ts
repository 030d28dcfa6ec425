import { STATUS_NOTIFICATION, type StatusParams } from '@goalsheet/server/protocol';
import {
  type ExtensionContext,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type GoalClient, LANGUAGE_ID } from './client.ts';
import type { Previews } from './preview/previews.ts';

/** The status bar of the table that is edited or previewed: its total and its findings. */
export function showStatus(context: ExtensionContext, client: GoalClient, previews: Previews): void {
  const known = new Map<string, StatusParams>();
  const item = window.createStatusBarItem('goalsheet.status', StatusBarAlignment.Left, 10);
  item.name = 'Goalsheet';
  item.command = 'workbench.actions.view.problems';
  const show = () => {
    const uri = previews.active ?? goalIn(window.activeTextEditor);
    const status = uri && known.get(uri.toString());
    if (status) fill(item, status);
    else item.hide();
  };
  context.subscriptions.push(
    item,
    client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      known.set(status.uri, status);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    previews.onDidChangeActive(show),
    workspace.onDidCloseTextDocument(document => known.delete(document.uri.toString())),
  );
}

function goalIn(editor: TextEditor | undefined): Uri | undefined {
  return editor?.document.languageId === LANGUAGE_ID ? editor.document.uri : undefined;
}

function fill(item: StatusBarItem, { kind, total, errors, warnings, hints }: StatusParams): void {
  const counts = [
    errors > 0 ? `$(error) ${errors}` : '',
    warnings > 0 ? `$(warning) ${warnings}` : '',
    hints > 0 ? `$(info) ${hints}` : '',
  ].filter(Boolean);
  const what =
    kind === 'standard'
      ? l10n.t('Indicator standard')
      : kind === 'library'
        ? l10n.t('Indicator library')
        : total
          ? l10n.t('Total {0}', total)
          : l10n.t('No amounts yet');
  const said = l10n.t('{0} errors, {1} warnings, {2} hints', errors, warnings, hints);
  item.text = `$(table) ${what}  ${counts.join(' ') || '$(check)'}`;
  item.tooltip = `${what}\n${said}`;
  item.accessibilityInformation = { label: `${what}, ${said}` };
  item.show();
}
