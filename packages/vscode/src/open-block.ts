import { commands, type ExtensionContext, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './client.ts';

const CONTEXT = 'goalsheet.blockOpen';
/** Lines with a key that waits for its value. */
const BLANK = /[：:][ \t]*\r?\n/;

/**
 * Tells the keys of the manifest whether a block that was put in whole (a project, an indicator) is being filled in. Enter then goes to
 * its next blank; in a value that was put in by itself it ends the line, and never takes the place of the number that is marked in it.
 */
export function followOpenBlocks(context: ExtensionContext): void {
  /** Its first line, and how far its last is from the end of the document: what is written in the block moves the last. */
  let open: { readonly first: number; readonly below: number } | undefined;
  const tell = (block: typeof open) => {
    if (!block && !open) return;
    open = block;
    void commands.executeCommand('setContext', CONTEXT, block !== undefined);
  };
  context.subscriptions.push(
    workspace.onDidChangeTextDocument(change => {
      const { document, contentChanges } = change;
      if (document.languageId !== LANGUAGE_ID || document !== window.activeTextEditor?.document) return;
      const block = blockIn(change);
      if (block) return tell(block);
      const within = contentChanges.every(
        ({ range }) => open && range.start.line >= open.first && document.lineCount - range.end.line >= open.below,
      );
      if (!within) tell(undefined);
    }),
    window.onDidChangeActiveTextEditor(() => tell(undefined)),
  );
}

function blockIn({ document, contentChanges }: TextDocumentChangeEvent) {
  const put = contentChanges.find(({ text }) => BLANK.test(text));
  if (!put) return undefined;
  const first = put.range.start.line;
  const last = first + put.text.split('\n').length - 1;
  return { first, below: document.lineCount - last };
}
