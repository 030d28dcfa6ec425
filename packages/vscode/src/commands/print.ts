import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import { stemOf } from './beside.ts';
import { askWhere, rendered } from './export.ts';
import type { CommandContext } from './index.ts';

/**
 * Opens the sheet in the browser, which prints it: an editor cannot. Where the editor's files are on another machine
 * than its window, the page is saved instead.
 */
export async function printTable({ client, context }: CommandContext, uri: Uri): Promise<void> {
  const bytes = new TextEncoder().encode(await rendered(client, uri, 'html'));
  if (env.uiKind === UIKind.Desktop && env.remoteName === undefined) {
    const folder = Uri.joinPath(context.globalStorageUri, 'print');
    await workspace.fs.createDirectory(folder);
    const page = Uri.joinPath(folder, `${stemOf(uri)}.html`);
    await workspace.fs.writeFile(page, bytes);
    if (await env.openExternal(page)) return;
  }
  const target = await askWhere(uri, 'html', l10n.t('Web page'));
  if (!target) return;
  await workspace.fs.writeFile(target, bytes);
  void window.showInformationMessage(
    l10n.t('Open {0} in a browser and print it there.', workspace.asRelativePath(target)),
  );
}
