import { STATUS_NOTIFICATION, type StatusParams } from '@goalsheet/server/protocol';
import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type GoalClient, LANGUAGE_ID } from '../client.ts';
import type { Heads } from '../compare/heads.ts';
import type { PageState } from './messages.ts';
import { PreviewPanel } from './panel.ts';

const VIEW_TYPE = 'goalsheet.preview';
/** Milliseconds of rest before a preview follows the cursor. Typing it follows at once, as fast as it can. */
const CURSOR = 60;
/** And before what changed since the last commit is looked for again: it is not in the way of typing. */
const CHANGES = 600;

/** All previews: one a file, each following its file, its findings and the cursor in it. */
export class Previews extends Disposable {
  readonly #extension: Uri;
  readonly #client: GoalClient;
  readonly #heads: Heads;
  readonly #panels = new Set<PreviewPanel>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners: Disposable[];
  readonly #activity = new EventEmitter<void>();
  /** A preview got the focus, or lost it. */
  readonly onDidChangeActive = this.#activity.event;

  constructor({ extensionUri }: ExtensionContext, client: GoalClient, heads: Heads) {
    super(() => this.#close());
    this.#extension = extensionUri;
    this.#client = client;
    this.#heads = heads;
    this.#listeners = [
      this.#activity,
      heads.onDidMove(() => this.#remark()),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('goalsheet.preview.changes')) this.#remark();
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel: WebviewPanel, state: PageState | undefined) => {
          if (state?.uri) this.#add(panel, Uri.parse(state.uri, true));
          else panel.dispose();
        },
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#refresh(document.uri)),
      workspace.onDidCloseTextDocument(document => this.#refresh(document.uri)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) for (const panel of this.#of(oldUri)) panel.moved(newUri);
      }),
      client.onNotification(STATUS_NOTIFICATION, ({ uri }: StatusParams) => this.#refresh(Uri.parse(uri))),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        const { document } = textEditor;
        if (document.languageId !== LANGUAGE_ID || !selection || !follows()) return;
        for (const panel of this.#of(document.uri))
          this.#later(`cursor ${document.uri}`, CURSOR, () => panel.pointAt(selection.active.line));
      }),
    ];
  }

  /** The file of the preview that has the focus. */
  get active(): Uri | undefined {
    return [...this.#panels].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows the preview of a file beside its text. */
  async open(uri: Uri): Promise<void> {
    const [there] = this.#of(uri);
    if (there) return there.panel.reveal(undefined, true);
    const showOptions = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#add(window.createWebviewPanel(VIEW_TYPE, '', showOptions, { enableFindWidget: true }), uri);
  }

  /** Shows the text of a file that is previewed. */
  async showSource(uri: Uri): Promise<void> {
    const [panel] = this.#of(uri);
    if (panel) await panel.showSource(true);
    else await window.showTextDocument(uri);
  }

  #add(webview: WebviewPanel, uri: Uri): void {
    const panel = new PreviewPanel(webview, uri, this.#extension, this.#client, this.#heads);
    this.#panels.add(panel);
    webview.onDidChangeViewState(() => this.#activity.fire());
    webview.onDidDispose(() => {
      this.#panels.delete(panel);
      this.#activity.fire();
    });
  }

  #of(uri: Uri): PreviewPanel[] {
    const key = uri.toString();
    return [...this.#panels].filter(panel => panel.uri.toString() === key);
  }

  #refresh(uri: Uri): void {
    for (const panel of this.#of(uri)) {
      // When the client has told the server of the change.
      this.#later(`text ${uri}`, 0, () => panel.refresh());
      this.#later(`changes ${uri}`, CHANGES, () => panel.markChanges());
    }
  }

  /** What the previews compare with is another text now. */
  #remark(): void {
    for (const panel of this.#panels) this.#later(`changes ${panel.uri}`, 0, () => panel.markChanges());
  }

  /** Runs the last of several calls in a short time. */
  #later(name: string, after: number, run: () => Promise<void>): void {
    clearTimeout(this.#timers.get(name));
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      run().catch((error: unknown) => this.#client.error('preview', error, false));
    }, after);
    this.#timers.set(name, timer);
  }

  #close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const listener of this.#listeners) listener.dispose();
    for (const { panel } of this.#panels) panel.dispose();
  }
}

function follows(): boolean {
  return workspace.getConfiguration('goalsheet').get('preview.followCursor', true);
}
