import type { Localised } from '@goalsheet/core/rules';
import { type Io, say } from './io.ts';

/** How often the line is written anew where something is counted (ms). */
const EVERY = 100;

/** One line on the terminal that says what takes long, and goes away again; nothing where standard error is no terminal. */
export class StatusLine {
  private readonly io: Io;
  private last = performance.now();
  private shown = false;

  constructor(io: Io) {
    this.io = io;
  }

  /** Whether it is time to tell of a further step. */
  isDue(): boolean {
    return this.io.stderr.isTTY && performance.now() - this.last >= EVERY;
  }

  show(text: Localised): void {
    if (!this.io.stderr.isTTY) return;
    this.last = performance.now();
    this.shown = true;
    this.io.stderr.write(`\r\x1b[K${say(this.io, text)}`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.shown) this.io.stderr.write('\r\x1b[K');
    this.shown = false;
  }
}
