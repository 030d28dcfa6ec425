import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import type { Context } from './context.ts';
import type { Snapshot } from './snapshot.ts';

export async function codeActions(
  _snapshot: Snapshot,
  _params: CodeActionParams,
  _context: Context,
  _client: Client,
): Promise<CodeAction[]> {
  return [];
}
