import { Editor } from '@goalsheet/language';
import type {
  CodeAction,
  CodeActionKind,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from '../capabilities.ts';
import type { Context } from '../context.ts';
import type { Snapshot } from '../snapshot.ts';

/** What an action may look at. */
export interface Request {
  readonly snapshot: Snapshot;
  readonly range: Range;
  readonly context: Context;
  readonly client: Client;
}

const editors = new WeakMap<Snapshot, Editor>();

/** The editor of a snapshot's text, which scans it once. */
export function editorOf(snapshot: Snapshot): Editor {
  let editor = editors.get(snapshot);
  if (!editor) editors.set(snapshot, (editor = new Editor(snapshot.text, snapshot.file)));
  return editor;
}

export type Edit = TextEdit | SnippetTextEdit;

/** An action that changes the file itself. */
export function action(
  { snapshot, client }: Request,
  kind: CodeActionKind,
  title: string,
  edits: readonly Edit[],
): CodeAction {
  return { title, kind, edit: workspaceEdit(snapshot, edits, client) };
}

function workspaceEdit({ uri, version }: Snapshot, edits: readonly Edit[], client: Client): WorkspaceEdit {
  if (client.documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
  // A client that knows no versions knows no snippets either.
  return { changes: { [uri]: edits.filter(edit => 'newText' in edit) } };
}

/**
 * An insertion that leaves the cursor at a place of its own, for clients that can: `hint` stands there until it is typed over.
 * For others `before` and `behind` alone.
 */
export function insertion(range: Range, before: string, hint: string, behind: string, client: Client): Edit {
  if (!client.snippetEdits || !client.documentChanges) return { range, newText: before + behind };
  const place = hint ? `\${1:${escaped(hint)}}` : '$1';
  return { range, snippet: { kind: 'snippet', value: `${escaped(before)}${place}${escaped(behind)}` } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

export function say({ context: { language } }: Request, zh: string, en: string): string {
  return language === 'zh' ? zh : en;
}
