import { commands, type ExtensionContext, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './client.ts';

const CONTEXT = 'goalsheet.valueWritten';
/** Behind a key ends what an input method wrote, a percentage, or an amount to its last digit: nothing by which something is looked for. */
const WHOLE = /[：:].*(?:[\u2e80-\uffff%‰]|\d\.\d\d)$/;

/**
 * Tells the keys of the manifest whether a value was just written to its end. Enter then ends the line, though other proposals
 * may be in sight: longer ones, or those of a moment ago that the window still shows while it asks anew. With letters before the cursor,
 * or once one was moved to, it takes the proposal. If this is told late, Enter takes it too.
 */
export function followWrittenValues(context: ExtensionContext): void {
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
  return change.text !== '' && WHOLE.test(before.slice(-200));
}
