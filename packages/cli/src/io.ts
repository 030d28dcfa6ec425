import type { Localised } from '@goalsheet/core/rules';

/** The two languages that the tool speaks. */
export type Language = keyof Localised;

/** Where text goes: standard output or standard error. */
export interface Output {
  /** Bytes only where they were asked for and nobody looks at them: `-o -` into a pipe. */
  write(content: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** The width of the terminal in columns; undefined where there is none. */
  readonly columns: number | undefined;
  /** Whether escape sequences for colours are wanted. */
  readonly colour: boolean;
}

/** All that a command knows of the world beside the file system; tests make their own. */
export interface Io {
  /** The folder that relative paths count from: absolute, as the platform writes it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** How this tool is started by another program: its interpreter and its file. Absent where nobody could. */
  readonly program?: readonly string[];
  readonly language: Language;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: {
    readonly isTTY: boolean;
    /** All that stands there, up to `limit` bytes; undefined if there is more. */
    bytes(limit: number): Promise<Uint8Array | undefined>;
  };
  /** Asks a question on the terminal; undefined once the input has ended. Absent where nobody can answer. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** From the first call on, Ctrl-C aborts this signal instead of ending the process; so does a closed output. */
  interruption(): AbortSignal;
}

/** A text in the language of the interface. */
export function say(io: Pick<Io, 'language'>, text: Localised): string {
  return text[io.language];
}

/** A line on standard error. */
export function note(io: Io, text: Localised): void {
  io.stderr.write(`${say(io, text)}\n`);
}
