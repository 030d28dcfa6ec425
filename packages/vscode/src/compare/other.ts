import { l10n, Uri, workspace } from 'vscode';
import { nameOf } from '../commands/beside.ts';
import { decoded } from './decode.ts';
import { headOf, repositoryOf, textAt } from './git.ts';
import type { OtherState } from './messages.ts';

/** What a table is compared with. */
export interface Other {
  /** Tells comparisons apart: there is one page for each. */
  readonly key: string;
  /** How the page's tab calls it. */
  readonly label: string;
  /** It for the time after a reload; see {@link otherOf}. */
  readonly state: OtherState;
  /** Whether it is another text when HEAD goes on. */
  readonly followsHead?: true;
  /** Another file: it may be edited too. */
  readonly file?: Uri;
  /** What it says now. @throws with words for the user if it cannot be read */
  read(): Promise<{ readonly name: string; readonly path: string; readonly text?: string }>;
}

/** What a table was compared with before a reload. */
export function otherOf(uri: Uri, state: OtherState): Other {
  if (state.kind === 'head') return headSide(uri);
  if (state.kind === 'revision') return revisionSide(uri, state.revision, state.label);
  return fileSide(Uri.parse(state.uri, true));
}

/** The last commit. */
export function headSide(uri: Uri): Other {
  return {
    key: 'HEAD',
    label: 'HEAD',
    state: { kind: 'head' },
    followsHead: true,
    async read() {
      const repository = await repositoryOf(uri);
      const commit = await headOf(repository);
      return side(`HEAD (${shortName(commit)})`, workspace.asRelativePath(uri), await textAt(repository, commit, uri));
    },
  };
}

/** A revision by any name that git knows. @param label what it is called, where that says more */
export function revisionSide(uri: Uri, revision: string, label = revision): Other {
  return {
    key: `revision ${revision}`,
    label,
    state: { kind: 'revision', revision, label },
    async read() {
      const repository = await repositoryOf(uri);
      return side(label, workspace.asRelativePath(uri), await textAt(repository, revision, uri));
    },
  };
}

/** Another file, as it is in the editor, or on disk in whatever encoding. */
export function fileSide(file: Uri): Other {
  return {
    key: `file ${file}`,
    label: nameOf(file),
    state: { kind: 'file', uri: file.toString() },
    file,
    async read() {
      const path = workspace.asRelativePath(file);
      const open = workspace.textDocuments.find(each => each.isDirty && each.uri.toString() === file.toString());
      return side(path, path, open ? open.getText() : decoded(await workspace.fs.readFile(file)));
    },
  };
}

/** How the text in the editor is called. */
export function editorSide(uri: Uri): { readonly name: string; readonly path: string } {
  const open = workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  const name = open?.isDirty ? l10n.t('the editor, not saved yet') : l10n.t('the file as it is now');
  return { name, path: workspace.asRelativePath(uri) };
}

export function shortName(commit: string): string {
  return commit.slice(0, 8);
}

function side(name: string, path: string, text: string | undefined) {
  return { name, path, ...(text !== undefined && { text }) };
}
