import { extensions, l10n, type Uri, workspace } from 'vscode';
import { decoded } from './decode.ts';
import type { GitApi, GitExtension, GitRepository } from './git-api.ts';

/** What has no revision is told in words: what is wrong, and what to do. */
export class NoRevision extends Error {}

/** The editor's own git, once it knows its repositories. @throws {NoRevision} if there is none */
export async function gitApi(): Promise<GitApi> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension)
    throw new NoRevision(
      l10n.t(
        'There is no git in this window (in a browser, or in a folder that is not trusted). Compare with a file instead.',
      ),
    );
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled)
    throw new NoRevision(
      l10n.t(
        'Git is switched off or not installed. Install git, switch on the setting git.enabled, or compare with a file.',
      ),
    );
  const api = git.getAPI(1);
  if (api.state === 'uninitialized')
    await new Promise<void>(resolve => {
      const listener = api.onDidChangeState(state => {
        if (state !== 'initialized') return;
        listener.dispose();
        resolve();
      });
    });
  return api;
}

/** The repository of a file. @throws {NoRevision} if it is in none */
export async function repositoryOf(uri: Uri): Promise<GitRepository> {
  const git = await gitApi();
  const repository = uri.scheme === 'file' ? (git.getRepository(uri) ?? (await opened(git, uri))) : null;
  if (!repository)
    throw new NoRevision(
      l10n.t('This file is in no git repository that the editor has open. Open its folder, or compare with a file.'),
    );
  return repository;
}

/** Right after the start a repository of the window may not have been come to yet. What is not of the window stays closed. */
async function opened(git: GitApi, uri: Uri): Promise<GitRepository | null> {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  if (!folder) return null;
  await git.openRepository(folder);
  return git.getRepository(uri);
}

/** The commit that the working tree stands on. @throws {NoRevision} if there is none yet */
export async function headOf(repository: GitRepository): Promise<string> {
  if (!repository.state.HEAD?.commit) await repository.status();
  const commit = repository.state.HEAD?.commit;
  if (!commit) throw new NoRevision(l10n.t('The repository has no commit yet: there is nothing to compare with.'));
  return commit;
}

/** The text of a file in a revision, in whatever encoding it is; undefined if it was not there. */
export async function textAt(
  repository: GitRepository,
  revision: string,
  { fsPath }: Uri,
): Promise<string | undefined> {
  try {
    return decoded(await repository.buffer(revision, fsPath));
  } catch (error) {
    if (await isAbsent(repository, revision, fsPath)) return undefined;
    throw error;
  }
}

async function isAbsent(repository: GitRepository, revision: string, path: string): Promise<boolean> {
  try {
    await repository.getObjectDetails(revision, path);
    return false;
  } catch (error) {
    return (error as { gitErrorCode?: string }).gitErrorCode === 'UnknownPath';
  }
}
