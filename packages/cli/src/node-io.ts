import type { Interface } from 'node:readline';
import { wantsColour } from './colour.ts';
import type { Io, Output } from './io.ts';
import { languageOf, systemLocale } from './language.ts';

/** The world of a real process; to be closed when the command has run. */
export function nodeIo(): Io & { close(): void } {
  const { env } = process;
  const closed = new AbortController();
  let interrupted: AbortController | undefined;
  const questions = new Questions();
  // Streams are set up by Node when they are first touched; not every command needs each.
  return {
    close: () => questions.close(),
    cwd: process.cwd(),
    env,
    platform: process.platform,
    program: process.argv.slice(0, 2),
    language: languageOf(env, systemLocale),
    stdout: outputOf(() => process.stdout, env, closed),
    stderr: outputOf(() => process.stderr, env, closed),
    stdin: {
      get isTTY() {
        return process.stdin.isTTY === true;
      },
      bytes: readStdin,
    },
    get ask() {
      return process.stdin.isTTY ? (question: string) => questions.ask(question) : undefined;
    },
    interruption() {
      if (!interrupted) {
        const controller = new AbortController();
        interrupted = controller;
        for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
        if (closed.signal.aborted) controller.abort();
        else closed.signal.addEventListener('abort', () => controller.abort(), { once: true });
      }
      return interrupted.signal;
    },
  };
}

/** A stream as an output. A reader that goes away (`| head`) is no error: what is written from then on goes nowhere. */
function outputOf(touch: () => NodeJS.WriteStream, env: NodeJS.ProcessEnv, closed: AbortController): Output {
  let touched: NodeJS.WriteStream | undefined;
  let open = true;
  // Asked for with each word that may be coloured; the environment is costly to ask.
  let colour: boolean | undefined;
  const stream = () => {
    if (touched) return touched;
    touched = touch();
    touched.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
      open = false;
      closed.abort();
    });
    return touched;
  };
  return {
    write(content) {
      if (open) stream().write(content);
    },
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get colour() {
      return (colour ??= wantsColour(env, stream().isTTY === true));
    },
  };
}

async function readStdin(limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) {
      process.stdin.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Questions on the terminal, one after the other; lines that are pasted at once answer one question each. */
class Questions {
  private terminal: Interface | undefined;
  private readonly lines: (string | undefined)[] = [];
  private waiting: ((line: string | undefined) => void) | undefined;
  private ended = false;

  async ask(question: string): Promise<string | undefined> {
    if (this.ended) return undefined;
    if (!this.terminal) {
      const { createInterface } = await import('node:readline');
      this.terminal = createInterface({ input: process.stdin, output: process.stderr });
      this.terminal.on('line', line => this.give(line));
      this.terminal.once('close', () => {
        this.ended = true;
        this.give(undefined);
      });
    }
    this.terminal.setPrompt(question);
    this.terminal.prompt();
    if (this.lines.length > 0) return this.lines.shift();
    return new Promise(resolve => {
      this.waiting = resolve;
    });
  }

  close(): void {
    this.terminal?.close();
  }

  private give(line: string | undefined): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) waiting(line);
    else this.lines.push(line);
  }
}
