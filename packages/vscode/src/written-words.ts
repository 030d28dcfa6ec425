import { commands, type ExtensionContext, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './client.ts';

const CONTEXT = 'goalsheet.wordWritten';
/** Behind a key ends what an input method wrote: words, not letters by which something is looked for. */
const WORD = /[：:].*[\u2e80-\uffff]$/;

/**
 * Tells the keys of the manifest whether words were just written as a value. Enter then ends the line, though longer proposals may be in
 * sight; with letters before the cursor, or once one was moved to, it takes the proposal. If this is told late, Enter takes it too.
 */
export function followWrittenWords(context: ExtensionContext): void {
  let told = false;
  const tell = (written: boolean) => {
    // The arrow keys unsay it, which nobody hears of here: what is so is said again.
    if (!written && !told) return;
    told = written;
    void commands.executeCommand('setContext', CONTEXT, written);
  };
  context.subscriptions.push(
    workspace.onDidChangeTextDocument(change => {
      if (change.document === window.activeTextEditor?.document) tell(isWritten(change));
    }),
    window.onDidChangeActiveTextEditor(() => tell(false)),
  );
}

function isWritten({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  if (document.languageId !== LANGUAGE_ID || !change || contentChanges.length > 1 || /[\r\n]/.test(change.text))
    return false;
  const { line, character } = change.range.start;
  const before = document.lineAt(line).text.slice(0, character + change.text.length);
  return change.text !== '' && WORD.test(before.slice(-200));
}
