import { type Io, say } from './io.ts';

/** How many files make a wait worth showing, and how often the line is written anew (ms). */
const MANY = 40;
const EVERY = 100;

/** A line on the terminal that counts files; nothing where standard error is no terminal, or there are few. */
export class Progress {
  private readonly io: Io;
  private readonly total: number;
  private readonly shown: boolean;
  private last = 0;
  private written = false;

  constructor(io: Io, total: number) {
    this.io = io;
    this.total = total;
    this.shown = io.stderr.isTTY && total >= MANY;
    this.last = performance.now();
  }

  at(done: number): void {
    if (!this.shown || performance.now() - this.last < EVERY) return;
    this.last = performance.now();
    this.written = true;
    const text = { zh: `正在检查 ${done}/${this.total} …`, en: `Checking ${done}/${this.total} …` };
    this.io.stderr.write(`\r\x1b[K${say(this.io, text)}`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.written) this.io.stderr.write('\r\x1b[K');
    this.written = false;
  }
}
