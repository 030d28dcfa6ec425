import type { ImportedTable } from '@goalsheet/server/protocol';
import { commands, l10n, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../client.ts';
import { folderOf, freeAddress, stemOf } from '../commands/beside.ts';

/**
 * Shows tables as new files that are not saved yet. One that comes from a file has the name and the place that it would be
 * saved under: beside that file, where no other is.
 */
export async function openUnsaved(tables: readonly ImportedTable[], file: Uri | undefined): Promise<Uri[]> {
  const opened: Uri[] = [];
  for (const { text } of tables) {
    const uri = file && (await freeUnsaved(file));
    const document = uri
      ? await workspace.openTextDocument(uri)
      : await workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
    if (uri) {
      const edit = new WorkspaceEdit();
      edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
      await workspace.applyEdit(edit);
    }
    await window.showTextDocument(document, { preview: false });
    opened.push(document.uri);
  }
  return opened;
}

/** The user says where; the text of the editor becomes that file, changes since then included. */
export async function saveUnsaved(uri: Uri): Promise<Uri | undefined> {
  return workspace.saveAs(uri);
}

/** Saves each in a folder that the user chooses, under names that are free there. */
export async function saveAllInto(unsaved: readonly Uri[], start: Uri | undefined): Promise<Uri[]> {
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: l10n.t('Save here'),
      ...(start && { defaultUri: start }),
    })) ?? [];
  if (!folder) return [];
  const saved: Uri[] = [];
  for (const uri of unsaved) {
    const document = workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
    if (!document) continue;
    const target = await freeAddress(folder, stemOf(uri), '.goal');
    await workspace.fs.writeFile(target, new TextEncoder().encode(document.getText()));
    await closed(document);
    await window.showTextDocument(target, { preview: false });
    saved.push(target);
  }
  return saved;
}

/** Closes a new file whose text is saved elsewhere; to close it alone would ask whether to save it. */
async function closed(document: TextDocument): Promise<void> {
  await window.showTextDocument(document, { preview: false });
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** An address beside a file that neither a file nor a new one has. */
async function freeUnsaved(file: Uri): Promise<Uri> {
  const taken = new Set(workspace.textDocuments.map(({ uri }) => uri.path));
  const target = await freeAddress(folderOf(file), stemOf(file), '.goal', ({ path }) => taken.has(path));
  return target.with({ scheme: 'untitled' });
}
