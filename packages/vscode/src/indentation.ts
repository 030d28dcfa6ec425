import { type ExtensionContext, type TextEditor, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './client.ts';

/**
 * What was opened before the window knew of this language has the indentation of a plain text: what it was guessed from its lines. Gives it
 * what is set for the language, once.
 */
export function indentOpenTables(context: ExtensionContext): void {
  const early = new Set(workspace.textDocuments.filter(({ languageId }) => languageId === LANGUAGE_ID));
  const indent = (editors: readonly TextEditor[]) => {
    for (const editor of editors) if (early.delete(editor.document)) setIndentation(editor);
  };
  indent(window.visibleTextEditors);
  context.subscriptions.push(window.onDidChangeVisibleTextEditors(indent));
}

function setIndentation(editor: TextEditor): void {
  const { uri } = editor.document;
  const settings = workspace.getConfiguration('editor', { uri, languageId: LANGUAGE_ID });
  if (settings.get<boolean>('detectIndentation', true)) return;
  const tabSize = settings.get<number>('tabSize');
  const insertSpaces = settings.get<boolean>('insertSpaces');
  editor.options = {
    ...(tabSize !== undefined && { tabSize, indentSize: 'tabSize' }),
    ...(insertSpaces !== undefined && { insertSpaces }),
  };
}
