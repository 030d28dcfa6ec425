import type { Event, Uri } from 'vscode';

/*
 * What is used of the interface that VS Code's own extension `vscode.git` offers to others (version 1).
 */

export interface GitExtension {
  /** False where git was switched off (`git.enabled`), or is not installed. */
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  /** @throws if it is not enabled */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  /** `uninitialized` while it is still looking for repositories. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly onDidOpenRepository: Event<GitRepository>;
  getRepository(uri: Uri): GitRepository | null;
  /** The repository that a folder is in, opened if it was not; null if it is in none. */
  openRepository(folder: Uri): Promise<GitRepository | null>;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    /** Without a commit in a repository that has none yet. */
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: Event<void>;
  };
  /** Looks at the repository now; `state` is as it is from then on. */
  status(): Promise<void>;
  /** The bytes of a file, by its path on disk. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** @throws an error with `gitErrorCode` `UnknownPath` if the file is not in that revision */
  getObjectDetails(ref: string, path: string): Promise<{ readonly size: number }>;
  log(options: { readonly maxEntries?: number; readonly path?: string }): Promise<GitCommit[]>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}
