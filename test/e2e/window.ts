import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';

/** Slow machines need long for the first thing that an extension does. */
const PATIENCE = 60_000;
const INPUT = '.quick-input-widget .quick-input-box input';
let shots: string | undefined;

/** What a user does in a VS Code window. */
export class VSCodeWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a file of the explorer for good. */
  async open(name: string): Promise<void> {
    await this.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: name })
      .first()
      .dblclick({ timeout: PATIENCE });
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: PATIENCE });
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command by what the palette calls it. */
  async run(title: string): Promise<void> {
    await this.ask(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Opens the quick input with a text. */
  async ask(text: string): Promise<void> {
    await this.#until(INPUT, 'F1');
    await this.page.locator(INPUT).fill(text);
  }

  /** Puts the cursor on a line (from 1) and at a column. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focusEditor();
    await this.#until(INPUT, 'Control+g');
    const input = this.page.locator(INPUT);
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async focusEditor(): Promise<void> {
    await this.#until('.monaco-editor.focused', 'Control+1');
  }

  /** Presses a key until it had its effect: one that is pressed while the focus is on its way is lost. */
  async #until(selector: string, key: string): Promise<void> {
    const wanted = this.page.locator(selector).first();
    for (let tries = 0; ; tries++) {
      await this.page.keyboard.press(key);
      try {
        return await wanted.waitFor({ timeout: 3000 });
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  }

  /** Replaces a line (from 1) by a text. */
  async replaceLine(line: number, text: string): Promise<void> {
    await this.goTo(line, 1);
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('Shift+End');
    await this.page.keyboard.insertText(text);
  }

  /** The line (from 1) that the cursor of the first editor is in. */
  async line(): Promise<number> {
    return Number(await this.page.locator('.monaco-editor .line-numbers.active-line-number').first().innerText());
  }

  /** The preview's page. Of several, the one in front. */
  preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** A picture of the window in a folder for temporary files. */
  async shoot(name: string): Promise<void> {
    shots ??= process.env.GOALSHEET_E2E_SHOTS ?? mkdtempSync(join(tmpdir(), 'goalsheet-shots-'));
    const path = join(shots, `${name}.png`);
    await this.page.screenshot({ path });
    console.log(path);
  }
}
