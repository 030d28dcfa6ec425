import { type ExtensionContext, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './client.ts';

/** What a decoder writes for bytes that are no text in the encoding it was told. */
const REPLACEMENT = '\ufffd';

/** New files, and older versions that a comparison of texts shows: they cannot be read again. */
const UNREADABLE: ReadonlySet<string> = new Set(['untitled', 'git']);

/** Whether a document was most likely read in the wrong encoding. */
export function isMisread(document: TextDocument): boolean {
  return !UNREADABLE.has(document.uri.scheme) && !document.isDirty && document.getText().includes(REPLACEMENT);
}

/** Reads a document again in the encoding of older Chinese Windows programs. What was changed in it is not lost: it is refused. */
export async function reopenAsGb18030(uri: Uri): Promise<void> {
  try {
    await window.showTextDocument(await workspace.openTextDocument(uri, { encoding: 'gb18030' }));
  } catch (error) {
    void window.showErrorMessage(l10n.t('The file could not be reopened: {0}', String(error)));
  }
}

/** Offers to read a goal file again, once for each, if it was read in the wrong encoding. */
export function offerGb18030(context: ExtensionContext): void {
  const asked = new Set<string>();
  const look = async (document: TextDocument) => {
    const key = document.uri.toString();
    if (document.languageId !== LANGUAGE_ID || asked.has(key) || !isMisread(document)) return;
    asked.add(key);
    const yes = l10n.t('Reopen as GB18030');
    const question = l10n.t(
      '{0} holds characters that cannot be read as UTF-8.',
      workspace.asRelativePath(document.uri),
    );
    if ((await window.showWarningMessage(question, yes)) === yes) await reopenAsGb18030(document.uri);
  };
  context.subscriptions.push(workspace.onDidOpenTextDocument(look));
  for (const document of workspace.textDocuments) void look(document);
}
