import { type Disposable, EventEmitter, type Uri } from 'vscode';
import { gitApi, headOf, NoRevision, repositoryOf, textAt } from './git.ts';
import type { GitRepository } from './git-api.ts';

/** The text of a file as it was committed last. */
export interface HeadText {
  readonly commit: string;
  readonly text: string;
}

/**
 * The committed texts of files, each read once a commit. A repository that is looked into is followed: whoever shows what
 * changed since HEAD is told when HEAD goes on.
 */
export class Heads implements Disposable {
  readonly #known = new Map<string, HeadText & { readonly found: boolean }>();
  readonly #followed = new Map<string, { readonly listener: Disposable; head: string | undefined }>();
  /** Told of repositories that are found later. */
  #opened: Disposable | undefined;
  readonly #moved = new EventEmitter<void>();
  readonly onDidMove = this.#moved.event;

  /** Undefined where there is nothing to compare with: no git, no repository, no commit, a file that is new. */
  async textOf(uri: Uri): Promise<HeadText | undefined> {
    try {
      const git = await gitApi();
      this.#opened ??= git.onDidOpenRepository(() => this.#moved.fire());
      const repository = await repositoryOf(uri);
      this.#follow(repository);
      const commit = await headOf(repository);
      const key = uri.toString();
      const known = this.#known.get(key);
      if (known?.commit === commit) return known.found ? known : undefined;
      const text = await textAt(repository, commit, uri);
      const read = { commit, text: text ?? '', found: text !== undefined };
      this.#known.set(key, read);
      return read.found ? read : undefined;
    } catch (error) {
      if (error instanceof NoRevision) return undefined;
      throw error;
    }
  }

  dispose(): void {
    for (const { listener } of this.#followed.values()) listener.dispose();
    this.#opened?.dispose();
    this.#moved.dispose();
  }

  #follow({ rootUri, state }: GitRepository): void {
    const key = rootUri.toString();
    if (this.#followed.has(key)) return;
    const listener = state.onDidChange(() => {
      const followed = this.#followed.get(key);
      if (!followed || followed.head === state.HEAD?.commit) return;
      followed.head = state.HEAD?.commit;
      this.#moved.fire();
    });
    this.#followed.set(key, { listener, head: state.HEAD?.commit });
  }
}
