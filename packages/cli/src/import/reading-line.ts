import { type Io, say } from '../io.ts';

/** Files from this size (bytes) on take long enough for a line that says so. */
const LONG = 512 * 1024;
/** How often the line is written anew (ms). */
const EVERY = 100;

/** A line on the terminal while a long file is read; nothing where standard error is no terminal. */
export class ReadingLine {
  private readonly io: Io;
  private shown = false;
  private last = performance.now();

  constructor(io: Io) {
    this.io = io;
  }

  show(name: string, bytes: number): void {
    if (!this.io.stderr.isTTY || bytes < LONG) return;
    this.shown = true;
    const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`;
    const text = { zh: `正在读取 ${name}（${size}）…`, en: `Reading ${name} (${size}) …` };
    this.io.stderr.write(`\r\x1b[K${say(this.io, text)}`);
  }

  /** How far it is, where the file's reader says so. */
  at(name: string, done: number, total: number): void {
    if (!this.io.stderr.isTTY || performance.now() - this.last < EVERY) return;
    this.last = performance.now();
    this.shown = true;
    const text = { zh: `正在读取 ${name} ${done}/${total} …`, en: `Reading ${name} ${done}/${total} …` };
    this.io.stderr.write(`\r\x1b[K${say(this.io, text)}`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.shown) this.io.stderr.write('\r\x1b[K');
    this.shown = false;
  }
}
