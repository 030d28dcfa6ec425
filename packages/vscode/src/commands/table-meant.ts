import { l10n, Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../client.ts';
import type { Previews } from '../preview/previews.ts';

/**
 * The table that a command is about: the one it was given (an address or its text), that of the active preview or
 * editor, or the only one that is open; otherwise the user is asked.
 */
export async function tableMeant(argument: unknown, previews: Previews): Promise<Uri | undefined> {
  if (argument instanceof Uri) return onDisk(argument);
  if (typeof argument === 'string') return Uri.parse(argument, true);
  if (previews.active) return previews.active;
  const active = window.activeTextEditor?.document;
  if (active?.languageId === LANGUAGE_ID) return onDisk(active.uri);
  const open = workspace.textDocuments.filter(document => document.languageId === LANGUAGE_ID).map(({ uri }) => uri);
  if (open.length === 1) return open[0];
  const known = open.length > 0 ? open : await workspace.findFiles('**/*.goal', '**/node_modules/**', 1000);
  if (known.length === 0) {
    void window.showInformationMessage(l10n.t('There is no goal file here. “New Table” makes one.'));
    return undefined;
  }
  const items = known.map(uri => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which table?') }))?.uri;
}

/** An older version of a file, which a comparison of texts shows, stands for the file. */
function onDisk(uri: Uri): Uri {
  return uri.scheme === 'git' ? uri.with({ scheme: 'file', query: '', fragment: '' }) : uri;
}
