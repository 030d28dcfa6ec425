import {
  CHANGES_REQUEST,
  type ChangesParams,
  type ChangesResult,
  ROW_AT_REQUEST,
  ROW_RANGE_REQUEST,
  type RowAtParams,
  type RowAtResult,
  type RowRangeParams,
  SHEET_REQUEST,
  type SheetParams,
  type SheetResult,
} from '@goalsheet/server/protocol';
import {
  commands,
  l10n,
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { type GoalClient, interfaceLanguage } from '../client.ts';
import type { Heads } from '../compare/heads.ts';
import { isMisread } from '../encoding.ts';
import { newNonce, pageHtml } from './html.ts';
import type { FromPage, PreviewFinding, ToPage } from './messages.ts';

/** A page that paints nothing for so many milliseconds is not waited for. */
const LONGEST = 1000;
/** An answer that can be seen after so many milliseconds is followed by the next at once. */
const SMOOTH = 100;

/** One preview: the sheet of one file in one webview. */
export class PreviewPanel {
  readonly panel: WebviewPanel;
  readonly #client: GoalClient;
  readonly #heads: Heads;
  #uri: Uri;
  #asking = false;
  #outdated = false;
  /** The answer that the page shows; undefined if it shows none, or not what an answer says. */
  #serial: number | undefined;
  /** Goes up when the page begins anew. */
  #beginnings = 0;
  #painted: () => void = () => {};
  /** The row that the page was last told of. */
  #pointed: string | undefined;

  constructor(panel: WebviewPanel, uri: Uri, extension: Uri, client: GoalClient, heads: Heads) {
    this.panel = panel;
    this.#uri = uri;
    this.#client = client;
    this.#heads = heads;
    const { webview } = panel;
    const file = (name: string) => Uri.joinPath(extension, 'dist', name);
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
    webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    webview.html = pageHtml({
      nonce: newNonce(),
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(file('preview.js')).toString(),
      style: webview.asWebviewUri(file('preview.css')).toString(),
      language: interfaceLanguage(),
    });
    panel.iconPath = {
      light: Uri.joinPath(extension, 'icons', 'goal-light.svg'),
      dark: Uri.joinPath(extension, 'icons', 'goal-dark.svg'),
    };
    this.#name();
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** The file has another name now. */
  moved(uri: Uri): void {
    this.#uri = uri;
    this.#serial = undefined;
    this.#name();
    void this.refresh();
  }

  /**
   * Shows the text as it is now, unsaved changes included; one question at a time, and the last one counts. The next is asked when the
   * answer can be seen: a page follows as fast as it and the server are, and no faster.
   */
  async refresh(): Promise<void> {
    this.#outdated = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#outdated) {
        this.#outdated = false;
        const start = performance.now();
        await this.#ask();
        const took = performance.now() - start;
        // Of a very large table: the server has others to answer as well.
        if (took > SMOOTH) await new Promise(resolve => setTimeout(resolve, Math.min(took, LONGEST)));
      }
    } finally {
      this.#asking = false;
    }
  }

  /** Marks what changed since the last commit, where there is one that holds the file. */
  async markChanges(): Promise<void> {
    const none = { kind: 'changes' as const, marks: [], added: 0, changed: 0, removed: 0 };
    const head = marksChanges() ? await this.#heads.textOf(this.#uri) : undefined;
    if (!head) return this.#post(none);
    const against = `HEAD (${head.commit.slice(0, 8)})`;
    const key = this.#uri.toString();
    const document = workspace.textDocuments.find(each => each.uri.toString() === key);
    // The usual case costs no comparison.
    if (document?.getText() === head.text) return this.#post({ ...none, against });
    const params: ChangesParams = { uri: key, before: head.text };
    const result = await this.#client.sendRequest<ChangesResult | null>(CHANGES_REQUEST, params);
    if (!result) return this.#post(none);
    const { marks, added, changed, removed } = result;
    this.#post({ kind: 'changes', against, marks, added, changed, removed });
  }

  /** Points at the row of a line of the text, from 0. */
  async pointAt(line: number): Promise<void> {
    const params: RowAtParams = { uri: this.#uri.toString(), line };
    const found = await this.#client.sendRequest<RowAtResult | null>(ROW_AT_REQUEST, params);
    if (!found || found.id === this.#pointed) return;
    this.#pointed = found.id;
    this.#post({ kind: 'point', id: found.id });
  }

  /** Shows the text beside the preview. */
  async showSource(focus: boolean): Promise<TextEditor> {
    const key = this.#uri.toString();
    const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
    const column = open?.viewColumn ?? (this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    const document = open?.document ?? (await workspace.openTextDocument(this.#uri));
    return window.showTextDocument(document, { viewColumn: column, preserveFocus: !focus, preview: false });
  }

  #name(): void {
    const file = this.#uri.path.split('/').at(-1) ?? '';
    this.panel.title = l10n.t('Sheet {0}', file);
  }

  async #ask(): Promise<void> {
    const uri = this.#uri.toString();
    const name = workspace.asRelativePath(this.#uri);
    const beginning = this.#beginnings;
    const since = this.#serial;
    try {
      const params: SheetParams = { uri, ...(since !== undefined && { since }) };
      const result = await this.#client.sendRequest<SheetResult | null>(SHEET_REQUEST, params);
      if (!result) throw new Error(l10n.t('the file cannot be read'));
      // What is different says nothing to a page that began anew, or shows another file now.
      if (beginning !== this.#beginnings || uri !== this.#uri.toString()) return;
      const { table, change, findings, serial } = result;
      const document = workspace.textDocuments.find(each => each.uri.toString() === uri);
      const show = {
        kind: 'show' as const,
        uri,
        name,
        findings: findings.flatMap(each => findingOf(each)),
        misread: document !== undefined && isMisread(document),
      };
      const problem = l10n.t('This file is an indicator standard or library: it has no sheet.');
      this.#serial = undefined;
      if (change) await this.#show({ ...show, change });
      else await this.#show(table === undefined ? { ...show, problem } : { ...show, table });
      if (beginning === this.#beginnings) this.#serial = serial;
    } catch (error) {
      this.#serial = undefined;
      const message = error instanceof Error ? error.message : String(error);
      const problem = l10n.t('The sheet cannot be shown: {0}', message);
      this.#post({ kind: 'show', uri, name, problem, findings: [], misread: false });
    }
  }

  /** Until it can be seen, where there is somebody to see it. */
  async #show(message: ToPage): Promise<void> {
    const painted = new Promise<void>(resolve => (this.#painted = resolve));
    const delivered = await this.panel.webview.postMessage(message);
    if (!delivered || !this.panel.visible) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([painted, new Promise(resolve => (timer = setTimeout(resolve, LONGEST)))]);
    clearTimeout(timer);
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.kind === 'ready') {
      this.#pointed = undefined;
      this.#serial = undefined;
      this.#beginnings++;
      this.#painted();
      await this.refresh();
      await this.markChanges();
    } else if (message.kind === 'painted') this.#painted();
    else if (message.kind === 'command') await commands.executeCommand(`goalsheet.${message.name}`, this.#uri);
    else if (message.kind === 'rule') await commands.executeCommand('goalsheet.openRule', message.code);
    else if (message.kind === 'line') await this.#goTo(new Range(message.line - 1, 0, message.line - 1, 0), true);
    else {
      this.#pointed = message.id;
      const params: RowRangeParams = { uri: this.#uri.toString(), id: message.id };
      const range = await this.#client.sendRequest<LspRange | null>(ROW_RANGE_REQUEST, params);
      if (range) await this.#goTo(this.#client.protocol2CodeConverter.asRange(range), message.focus);
    }
  }

  /** Puts the cursor at the start of a range and brings the range into view. */
  async #goTo(range: Range, focus: boolean): Promise<void> {
    const editor = await this.showSource(focus);
    const line = editor.document.lineAt(range.start.line);
    const start = new Position(line.lineNumber, Math.max(range.start.character, line.firstNonWhitespaceCharacterIndex));
    editor.selection = new Selection(start, start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function marksChanges(): boolean {
  return workspace.getConfiguration('goalsheet').get('preview.changes', true);
}

function findingOf({ id, code, severity, title, message, line }: SheetResult['findings'][number]): PreviewFinding[] {
  return severity === 'error' || severity === 'warning' || severity === 'hint'
    ? [{ id, code, severity, title, message, line }]
    : [];
}
