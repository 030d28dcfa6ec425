import { SHEET_REQUEST, type SheetParams, type SheetResult } from '@goalsheet/server/protocol';
import { commands, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { CommandContext } from './index.ts';

/** Shows the problems, and says how many there are in a file. */
export async function checkTable({ client }: CommandContext, uri: Uri): Promise<void> {
  const counts = new Counts();
  await counts.add(client, uri);
  await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(l10n.t('Checked {0}: {1}.', workspace.asRelativePath(uri), counts.said));
}

/** Checks every goal file of the workspace, shows the problems, and says how many there are. */
export async function checkWorkspace({ client }: CommandContext): Promise<void> {
  const files = await workspace.findFiles('**/*.goal', '**/node_modules/**');
  const counts = new Counts();
  const title = l10n.t('Checking {0} files', files.length);
  await window.withProgress({ location: ProgressLocation.Window, title }, async () => {
    for (const uri of files) await counts.add(client, uri);
  });
  await commands.executeCommand('workbench.actions.view.problems');
  const message = l10n.t('Checked {0} files: {1}.', files.length, counts.said);
  const settings = workspace.getConfiguration('goalsheet');
  if (settings.get('checkWorkspace', true)) {
    void window.showInformationMessage(message);
    return;
  }
  // Problems of files that are closed are only listed with the setting.
  const always = l10n.t('List those of closed files too');
  if ((await window.showInformationMessage(message, always)) === always) await settings.update('checkWorkspace', true);
}

class Counts {
  readonly #counts: Record<string, number> = {};

  async add(client: CommandContext['client'], uri: Uri): Promise<void> {
    const params: SheetParams = { uri: uri.toString() };
    const result = await client.sendRequest<SheetResult | null>(SHEET_REQUEST, params);
    for (const { severity } of result?.findings ?? []) this.#counts[severity] = (this.#counts[severity] ?? 0) + 1;
  }

  get said(): string {
    const { error = 0, warning = 0, hint = 0 } = this.#counts;
    return l10n.t('{0} errors, {1} warnings, {2} hints', error, warning, hint);
  }
}
