import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** Milliseconds until a window does no longer answer. Slow machines need long for the first thing that an extension does. */
export const PATIENCE = 60_000;
/** Pictures of what was seen; not in the repository. */
const SHOTS = process.env.GOALSHEET_E2E_SHOTS ?? 'artefacts/e2e';
const INPUT = '.quick-input-widget .quick-input-box input';
const PROPOSALS = '.suggest-widget.visible .monaco-list-row';
/** What takes the keys of a text editor; older windows have a text area. */
const KEYS = '.native-edit-context, textarea.inputarea';

/**
 * What a user does in a VS Code window. Every step waits for what can be seen of it, never for a time: what is pressed
 * while the focus is on its way, or a list is still another, would go astray.
 */
export class VSCodeWindow {
  readonly page: Page;
  readonly #name: string;

  /** @param name what its pictures' names begin with; those of the last run go */
  constructor(page: Page, name: string) {
    this.page = page;
    this.#name = name;
    mkdirSync(SHOTS, { recursive: true });
    for (const old of readdirSync(SHOTS)) if (old.startsWith(`${name}-`)) rmSync(join(SHOTS, old));
  }

  /** Opens a file of the explorer for good, and puts the focus into its text. */
  async open(name: string): Promise<void> {
    await this.file(name).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor(name).locator('.view-line').first().waitFor();
    await this.focusEditor(name);
  }

  /** A file in the explorer. */
  file(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  }

  /** Waits until the explorer says that something was found in a file. */
  async marked(name: string): Promise<void> {
    await this.file(name).locator('[aria-label*="problem"]').first().waitFor();
  }

  /** The editor of a text; without a name, the first. */
  editor(name?: string): Locator {
    return this.page.locator(editorOf(name)).first();
  }

  /** A line of a text that can be seen and reads so; blanks are of any kind. */
  lineOf(text: RegExp, name?: string): Locator {
    return this.editor(name).locator('.view-line').filter({ hasText: text }).first();
  }

  async focusEditor(name?: string): Promise<void> {
    await this.editor(name).locator(KEYS).first().focus();
    await this.page
      .locator(`${editorOf(name)}.focused`)
      .first()
      .waitFor();
  }

  /** Waits until the extension says what it knows of a table in the status bar. */
  async ready(): Promise<void> {
    await this.#known.waitFor();
  }

  /** What it says there: the total, and how many findings there are. */
  said(): Promise<string> {
    return this.#known.innerText();
  }

  get #known(): Locator {
    return this.page.locator('[id*="goalsheet.status"]').first();
  }

  /** Runs a command by what the palette calls it. */
  async run(title: string): Promise<void> {
    await this.ask(`>${title}`);
    await this.choose(title);
  }

  /** Opens the quick input with a text. */
  async ask(text: string): Promise<void> {
    // From a place that passes keys on to the window, wherever the focus was: a preview's page is another world.
    await this.page.locator('.tab.active, .explorer-folders-view .monaco-list').first().focus();
    await this.page.keyboard.press('F1');
    await this.page.locator(INPUT).fill(text);
  }

  /** The field of the quick input. */
  get field(): Locator {
    return this.page.locator(INPUT);
  }

  /** The row of the quick input that is called so. */
  option(label: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { has: named(this.page, label) }).first();
  }

  /** Takes that row. What Enter would take may be another, or of the list before. */
  async choose(label: string): Promise<void> {
    await this.option(label).click();
  }

  /** Presses a button of a notification or of the quick input by key: it may still be on its way to its place. */
  async press(area: Locator, label: string): Promise<void> {
    await area.locator('.monaco-button', { hasText: label }).press('Enter');
  }

  /** Puts the cursor at the start of a line (from 1). */
  async goTo(line: number, name?: string): Promise<void> {
    await this.focusEditor(name);
    await this.page.keyboard.press('Control+g');
    await this.field.fill(`:${line}`);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: String(line) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.field.waitFor({ state: 'hidden' });
    await this.cursorAt(line, 1);
    await this.focusEditor(name);
  }

  /** Waits until the cursor is at a line and column, from 1. */
  async cursorAt(line: number, column: number): Promise<void> {
    const said = new RegExp(`^Ln ${line}, Col ${column}$`);
    await this.page.locator('[id="status.editor.selection"]').getByText(said).waitFor();
  }

  /** Replaces a line (from 1; not the last) by a text. */
  async replaceLine(line: number, text: string): Promise<void> {
    await this.goTo(line);
    await this.page.keyboard.press('Control+l');
    await this.page.keyboard.press('Shift+ArrowLeft');
    await this.page.keyboard.insertText(text);
  }

  /** Types something and takes what the list of proposals marks, once that is `label`. */
  async complete(typed: string, label: string): Promise<void> {
    await this.page.keyboard.type(typed);
    await this.proposal(label).waitFor();
    await this.page.keyboard.press('Enter');
    await this.proposal(label).waitFor({ state: 'hidden' });
  }

  /** The proposal that Enter takes, if that is its name. */
  proposal(label: string): Locator {
    return this.page.locator(`${PROPOSALS}.focused`, { has: named(this.page, label) });
  }

  /** All proposals that can be seen. */
  get proposals(): Locator {
    return this.page.locator(PROPOSALS);
  }

  /** The proposal that Enter takes, if it is what is typed, to the last character. */
  wholeProposal(typed: string): Locator {
    return this.proposal(typed).filter({ has: this.page.locator('.highlight').getByText(typed, { exact: true }) });
  }

  /**
   * Waits until nothing is proposed any more but what is typed. While the list is asked for anew, the one of a moment ago stays in
   * sight, and Enter takes from that: no author is as quick as a test.
   */
  async othersGone(typed: string): Promise<void> {
    await this.proposals
      .filter({ hasNot: named(this.page, typed) })
      .first()
      .waitFor({ state: 'hidden' });
  }

  /** What an item of the status bar says. */
  status(item: string): Promise<string> {
    return this.page.locator(`[id="status.${item}"]`).innerText();
  }

  /** The line (from 1) that the cursor of the first editor is in. */
  async line(): Promise<number> {
    return Number(await this.editor().locator('.line-numbers.active-line-number').first().innerText());
  }

  /** The page of the preview. */
  preview(): FrameLocator {
    return this.#webview('goalsheet.goalsheet-vscode');
  }

  /** The page of a Markdown document. */
  document(): FrameLocator {
    return this.#webview('vscode.markdown-language-features');
  }

  /** All that the window has kept of its folder for the time after a reload, as one text. */
  kept(): Promise<string> {
    return this.page.evaluate<string>(KEPT);
  }

  #webview(extension: string): FrameLocator {
    return this.page
      .frameLocator(`iframe.webview.ready[src*="extensionId=${extension}&"]`)
      .frameLocator('iframe#active-frame');
  }

  /** Keeps a picture of the window. */
  async shoot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(SHOTS, `${this.#name}-${name}.png`) });
  }
}

/** A page for a window in which nothing slides into its place: what is on its way is clicked where it no longer is. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** The name of a row that is called so. */
export function named(page: Page, label: string): Locator {
  return page.locator('.label-name').getByText(label, { exact: true });
}

function editorOf(name: string | undefined): string {
  const which = name === undefined ? '' : `[data-uri$="/${encodeURIComponent(name)}"]`;
  return `.editor-instance .monaco-editor${which}`;
}

/** In the page: what {@link VSCodeWindow.kept} says. */
const KEPT = `(async () => {
  const names = (await indexedDB.databases()).map(each => each.name).filter(name => /^vscode-web-state-db-(?!global)/.test(name));
  const asked = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let kept = '';
  for (const name of names) {
    const database = await asked(indexedDB.open(name));
    const values = await asked(database.transaction('ItemTable').objectStore('ItemTable').getAll());
    database.close();
    kept += values.map(String).join('\\n');
  }
  return kept;
})()`;
