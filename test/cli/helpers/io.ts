import { onTestFinished, vi } from 'vitest';
import { wantsColour } from '../../../packages/cli/src/colour.ts';
import type { Io, Language } from '../../../packages/cli/src/io.ts';
import { run } from '../../../packages/cli/src/run.ts';

export interface World {
  readonly cwd: string;
  readonly language?: Language;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal; without it there is none. */
  readonly columns?: number;
  /** What is answered to questions, one after the other; the terminal is closed behind the last. */
  readonly answers?: readonly string[];
  readonly signal?: AbortSignal;
  /** How the tool is started by others. */
  readonly program?: readonly string[];
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly asked: readonly string[];
}

/** Runs the command in this process, in a world of the test's making. */
export async function goalsheet(args: readonly string[], world: World): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const { io, asked } = ioOf(world, out, err);
  const code = await run(args, io);
  return { code, stdout: out.join(''), stderr: err.join(''), asked };
}

/** To the end of the test, each look at the clock is a second later than the one before. */
export function hurried(): void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  onTestFinished(() => clock.mockRestore());
}

export function ioOf(world: World, out: string[], err: string[]): { readonly io: Io; readonly asked: string[] } {
  const { cwd, language = 'zh', env = {}, stdin = '', columns, answers, signal, program } = world;
  const isTTY = columns !== undefined;
  const output = (chunks: string[]) => ({
    write: (text: string) => void chunks.push(text),
    isTTY,
    columns,
    colour: wantsColour(env, false),
  });
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
  const asked: string[] = [];
  let answered = 0;
  const io: Io = {
    cwd,
    env,
    platform: process.platform,
    ...(program && { program }),
    language,
    stdout: output(out),
    stderr: output(err),
    stdin: { isTTY, bytes: async limit => (bytes.length > limit ? undefined : bytes) },
    interruption: () => signal ?? new AbortController().signal,
    ...(answers && {
      ask: async question => {
        asked.push(question);
        return answers[answered++];
      },
    }),
  };
  return { io, asked };
}
