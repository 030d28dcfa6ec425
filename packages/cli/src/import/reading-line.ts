import type { Io } from '../io.ts';
import { StatusLine } from '../status-line.ts';

/** Files from this size (bytes) on take long enough for a line that says so. */
const LONG = 512 * 1024;

/** A line on the terminal while a long file is read; nothing where standard error is no terminal. */
export class ReadingLine {
  private readonly line: StatusLine;

  constructor(io: Io) {
    this.line = new StatusLine(io);
  }

  show(name: string, bytes: number): void {
    if (bytes < LONG) return;
    const size = `${(bytes / 1024 / 1024).toFixed(1)} MB`;
    this.line.show({ zh: `正在读取 ${name}（${size}）…`, en: `Reading ${name} (${size}) …` });
  }

  /** How far it is, where the file's reader says so. */
  at(name: string, done: number, total: number): void {
    if (!this.line.isDue()) return;
    this.line.show({ zh: `正在读取 ${name} ${done}/${total} …`, en: `Reading ${name} ${done}/${total} …` });
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    this.line.clear();
  }
}
