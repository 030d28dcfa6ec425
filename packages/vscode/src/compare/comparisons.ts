import { Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { GoalClient } from '../client.ts';
import type { Heads } from './heads.ts';
import type { CompareState } from './messages.ts';
import { type Other, otherOf } from './other.ts';
import { ComparePanel } from './panel.ts';

const VIEW_TYPE = 'goalsheet.compare';
/** Milliseconds of rest before a comparison follows what is typed. */
const TYPING = 400;

/** All comparisons that are shown, each following the texts it is made of. */
export class Comparisons extends Disposable {
  readonly #extension: Uri;
  readonly #client: GoalClient;
  readonly #heads: Heads;
  readonly #panels = new Set<ComparePanel>();
  readonly #timers = new Map<ComparePanel, ReturnType<typeof setTimeout>>();
  readonly #listeners: Disposable[];

  constructor({ extensionUri }: ExtensionContext, client: GoalClient, heads: Heads) {
    super(() => this.#close());
    this.#extension = extensionUri;
    this.#client = client;
    this.#heads = heads;
    this.#listeners = [
      workspace.onDidChangeTextDocument(({ document }) => this.#changed(document.uri, TYPING)),
      workspace.onDidSaveTextDocument(document => this.#changed(document.uri, 0)),
      workspace.onDidCloseTextDocument(document => this.#changed(document.uri, TYPING)),
      heads.onDidMove(() => {
        for (const panel of this.#panels) if (panel.other.followsHead) this.#later(panel, 0);
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (webview: WebviewPanel, state: CompareState | undefined) => {
          if (!state?.other) return webview.dispose();
          const uri = Uri.parse(state.uri, true);
          const other = otherOf(uri, state.other);
          // What cannot be read any more is said on the page.
          this.#add(webview, uri, other);
          if (other.followsHead) await this.#heads.textOf(uri);
        },
      }),
    ];
  }

  /** Shows a comparison beside the text. @throws with words for the user if there is nothing to compare with */
  async open(uri: Uri, other: Other): Promise<void> {
    // What cannot be read is said before a page opens; and HEAD is followed from here on.
    await other.read();
    if (other.followsHead) await this.#heads.textOf(uri);
    const there = [...this.#panels].find(
      each => each.uri.toString() === uri.toString() && each.other.key === other.key,
    );
    if (there) return there.panel.reveal(undefined, true);
    const showOptions = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#add(window.createWebviewPanel(VIEW_TYPE, '', showOptions, { enableFindWidget: true }), uri, other);
  }

  #add(webview: WebviewPanel, uri: Uri, other: Other): void {
    const panel = new ComparePanel(webview, uri, other, this.#extension, this.#client);
    this.#panels.add(panel);
    webview.onDidDispose(() => {
      clearTimeout(this.#timers.get(panel));
      this.#panels.delete(panel);
    });
  }

  #changed(uri: Uri, after: number): void {
    const key = uri.toString();
    for (const panel of this.#panels)
      if (panel.uri.toString() === key || panel.other.file?.toString() === key) this.#later(panel, after);
  }

  #later(panel: ComparePanel, after: number): void {
    clearTimeout(this.#timers.get(panel));
    this.#timers.set(
      panel,
      setTimeout(() => void panel.refresh(), after),
    );
  }

  #close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const listener of this.#listeners) listener.dispose();
    for (const { panel } of this.#panels) panel.dispose();
  }
}
