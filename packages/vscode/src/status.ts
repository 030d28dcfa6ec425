import { STATUS_NOTIFICATION, type StatusParams } from '@goalsheet/server/protocol';
import { type ExtensionContext, l10n, StatusBarAlignment, type StatusBarItem, window, workspace } from 'vscode';
import { type GoalClient, LANGUAGE_ID } from './client.ts';

/** The status bar of a table: its total and its findings. */
export function showStatus(context: ExtensionContext, client: GoalClient): void {
  const known = new Map<string, StatusParams>();
  const item = window.createStatusBarItem('goalsheet.status', StatusBarAlignment.Left, 10);
  item.name = 'Goalsheet';
  item.command = 'workbench.actions.view.problems';
  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document?.languageId === LANGUAGE_ID ? known.get(document.uri.toString()) : undefined;
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
    workspace.onDidCloseTextDocument(document => known.delete(document.uri.toString())),
  );
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
