import { l10n, Uri, window, workspace } from 'vscode';
import { repositoryOf } from '../compare/git.ts';
import type { GitCommit } from '../compare/git-api.ts';
import { fileSide, headSide, revisionSide, shortName } from '../compare/other.ts';
import { folderFor, nameOf } from './beside.ts';
import type { CommandContext } from './index.ts';

/** So many commits of a file are offered. */
const MOST = 200;

export async function compareHead({ comparisons }: CommandContext, uri: Uri): Promise<void> {
  await comparisons.open(uri, headSide(uri));
}

/** The user chooses among the commits that changed the file, or names any revision. */
export async function compareRevision({ comparisons }: CommandContext, uri: Uri): Promise<void> {
  const repository = await repositoryOf(uri);
  const commits = await repository.log({ maxEntries: MOST, path: uri.fsPath });
  const another = { label: `$(edit) ${l10n.t('Another revision…')}`, description: l10n.t('a branch, a tag, a commit') };
  const items = commits.map(commit => ({ ...itemOf(commit), commit }));
  const chosen = await window.showQuickPick([...items, another], {
    placeHolder: l10n.t('Compare {0} with', nameOf(uri)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  if (chosen !== another) {
    const { hash, message } = (chosen as (typeof items)[number]).commit;
    await comparisons.open(uri, revisionSide(uri, hash, `${shortName(hash)} ${subjectOf(message)}`));
    return;
  }
  const revision = await window.showInputBox({
    prompt: l10n.t('A revision as git names it: main, v1.0, HEAD~3, 1a2b3c4d'),
    // What begins with a dash would be an option of git.
    validateInput: text =>
      /^[^\s:-][^\s:]*$/.test(text.trim()) ? undefined : l10n.t('That is no name of a revision.'),
  });
  if (revision) await comparisons.open(uri, revisionSide(uri, revision.trim()));
}

/** Two files that are chosen in the explorer, or one and what the user chooses. The other file is the older side. */
export async function compareFile({ comparisons }: CommandContext, uri: Uri, more: unknown): Promise<void> {
  const selected = Array.isArray(more) ? more.filter((each): each is Uri => each instanceof Uri) : [];
  const [one, two] = selected;
  const other = selected.length === 2 && one && two ? (one.toString() === uri.toString() ? two : one) : await ask(uri);
  if (other) await comparisons.open(uri, fileSide(other));
}

async function ask(uri: Uri): Promise<Uri | undefined> {
  const files = await workspace.findFiles('**/*.goal', '**/node_modules/**', 1000);
  const others = files.filter(file => file.toString() !== uri.toString());
  const browse = { label: `$(folder-opened) ${l10n.t('Browse…')}`, uri: undefined };
  const items = others.map(file => ({ label: workspace.asRelativePath(file), uri: file }));
  const chosen = await window.showQuickPick([...items, browse], {
    placeHolder: l10n.t('Which file is the older side of {0}?', nameOf(uri)),
  });
  if (!chosen || chosen.uri) return chosen?.uri;
  const start = folderFor(uri);
  const [file] =
    (await window.showOpenDialog({
      canSelectMany: false,
      openLabel: l10n.t('Compare'),
      filters: { Goalsheet: ['goal'], [l10n.t('All files')]: ['*'] },
      ...(start && { defaultUri: start }),
    })) ?? [];
  return file;
}

function itemOf({ hash, message, authorDate, authorName }: GitCommit) {
  const date = authorDate ? authorDate.toLocaleDateString() : '';
  return {
    label: subjectOf(message) || shortName(hash),
    description: shortName(hash),
    detail: [date, authorName].filter(Boolean).join('  '),
  };
}

function subjectOf(message: string): string {
  return (message.split('\n')[0] ?? '').trim();
}
