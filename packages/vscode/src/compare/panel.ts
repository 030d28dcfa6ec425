import { COMPARE_REQUEST, type CompareParams, type CompareResult } from '@goalsheet/server/protocol';
import { l10n, Uri, type WebviewPanel } from 'vscode';
import { type GoalClient, interfaceLanguage } from '../client.ts';
import { nameOf } from '../commands/beside.ts';
import { newNonce } from '../preview/html.ts';
import { comparePageHtml } from './html.ts';
import type { CompareState, ToComparePage } from './messages.ts';
import { editorSide, type Other } from './other.ts';

/** One comparison in one webview: a table as it is in the editor, and what it is compared with. */
export class ComparePanel {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly other: Other;
  readonly #client: GoalClient;
  #asking = false;
  #outdated = false;

  constructor(panel: WebviewPanel, uri: Uri, other: Other, extension: Uri, client: GoalClient) {
    this.panel = panel;
    this.uri = uri;
    this.other = other;
    this.#client = client;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
    // The page says nothing but that it is there.
    webview.onDidReceiveMessage(() => this.refresh());
    webview.html = comparePageHtml({
      nonce: newNonce(),
      script: webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'compare.js')).toString(),
      language: interfaceLanguage(),
    });
    panel.iconPath = {
      light: Uri.joinPath(extension, 'icons', 'goal-light.svg'),
      dark: Uri.joinPath(extension, 'icons', 'goal-dark.svg'),
    };
    panel.title = l10n.t('{0} against {1}', nameOf(uri), other.label);
  }

  /** Compares again; one question at a time, and the last one counts. */
  async refresh(): Promise<void> {
    this.#outdated = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#outdated) {
        this.#outdated = false;
        await this.#ask();
      }
    } finally {
      this.#asking = false;
    }
  }

  async #ask(): Promise<void> {
    try {
      const before = await this.other.read();
      const params: CompareParams = { uri: this.uri.toString(), before, after: editorSide(this.uri) };
      const result = await this.#client.sendRequest<CompareResult | null>(COMPARE_REQUEST, params);
      if (!result) throw new Error(l10n.t('the file cannot be read'));
      this.#post({ html: result.html, css: result.css });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#post({ problem: l10n.t('It cannot be compared: {0}', message) });
    }
  }

  #post(message: Omit<ToComparePage, 'state'>): void {
    const state: CompareState = { uri: this.uri.toString(), other: this.other.state };
    void this.panel.webview.postMessage({ ...message, state } satisfies ToComparePage);
  }
}
