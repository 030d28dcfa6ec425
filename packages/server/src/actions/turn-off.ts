import { type Finding, profileChange } from '@goalsheet/core/rules';
import { PROFILE_NAME } from '@goalsheet/language';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProfileFile } from '../context.ts';
import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from '../lsp.ts';
import { type Request, say } from './action.ts';

/**
 * Turns a rule off in `goalsheet.config.json`, for all files that it governs: written as the file is laid out, or a file of its own where there is
 * none. Not offered where the client can make no files and one is needed, nor where the file cannot be read as a configuration.
 */
export async function turnOff(
  request: Request,
  findings: readonly Finding[],
): Promise<{ readonly finding: Finding; readonly action: CodeAction }[]> {
  if (findings.length === 0) return [];
  const { snapshot, context } = request;
  const file = await context.profileFile(snapshot.uri);
  if (file?.text === undefined) return [];
  return findings.flatMap(finding => {
    const { code, title } = finding;
    const edit = editOf(request, file, code);
    if (!edit) return [];
    const name = `${code} ${title[context.language]}`;
    const words = say(request, `在 ${PROFILE_NAME} 里关闭 ${name}`, `Turn ${name} off in ${PROFILE_NAME}`);
    return [{ finding, action: { title: words, kind: CodeActionKind.QuickFix, edit } }];
  });
}

function editOf({ client }: Request, { uri, exists, text = '' }: ProfileFile, code: string): WorkspaceEdit | undefined {
  const change = profileChange(text, code, 'off');
  if (!change) return undefined;
  const document = TextDocument.create(uri, 'json', 0, text);
  const range = { start: document.positionAt(change.from), end: document.positionAt(change.to) };
  const edits: TextEdit[] = [{ range, newText: change.text }];
  if (exists && !client.documentChanges) return { changes: { [uri]: edits } };
  const changed = { textDocument: { uri, version: null }, edits };
  if (exists) return { documentChanges: [changed] };
  if (!client.documentChanges || !client.createsFiles) return undefined;
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, changed] };
}
