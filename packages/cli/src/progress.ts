import type { Io, Language } from './io.ts';

/** How many files make a wait worth showing, and how often the line is written anew (ms). */
const MANY = 40;
const EVERY = 100;

/** What the line says of how far it is. */
type Doing = Readonly<Record<Language, (done: number, total: number) => string>>;

const CHECKING: Doing = {
  zh: (done, total) => `正在检查 ${done}/${total} …`,
  en: (done, total) => `Checking ${done}/${total} …`,
};

/** A line on the terminal that counts files; nothing where standard error is no terminal, or there are few. */
export class Progress {
  private readonly io: Io;
  private readonly total: number;
  private readonly doing: Doing;
  private readonly shown: boolean;
  private last = 0;
  private written = false;

  constructor(io: Io, total: number, doing = CHECKING) {
    this.io = io;
    this.total = total;
    this.doing = doing;
    this.shown = total >= MANY && io.stderr.isTTY;
    this.last = performance.now();
  }

  at(done: number): void {
    if (!this.shown || performance.now() - this.last < EVERY) return;
    this.last = performance.now();
    this.written = true;
    this.io.stderr.write(`\r\x1b[K${this.doing[this.io.language](done, this.total)}`);
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.written) this.io.stderr.write('\r\x1b[K');
    this.written = false;
  }
}
