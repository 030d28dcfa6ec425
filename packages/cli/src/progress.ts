import type { Io, Language } from './io.ts';
import { StatusLine } from './status-line.ts';

/** How many files make a wait worth showing. */
const MANY = 40;

/** What the line says of how far it is. */
type Doing = Readonly<Record<Language, (done: number, total: number) => string>>;

const CHECKING: Doing = {
  zh: (done, total) => `正在检查 ${done}/${total} …`,
  en: (done, total) => `Checking ${done}/${total} …`,
};

/** A line on the terminal that counts files; nothing where standard error is no terminal, or there are few. */
export class Progress {
  private readonly line: StatusLine;
  private readonly total: number;
  private readonly doing: Doing;

  constructor(io: Io, total: number, doing = CHECKING) {
    this.line = new StatusLine(io);
    this.total = total;
    this.doing = doing;
  }

  at(done: number): void {
    const { total, doing } = this;
    if (total >= MANY && this.line.isDue()) this.line.show({ zh: doing.zh(done, total), en: doing.en(done, total) });
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    this.line.clear();
  }
}
