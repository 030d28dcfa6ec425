import type { SourceText } from '../source-file.ts';

/** A file on one side. */
export interface Source {
  /** Where it stands, or would stand, on this machine (absolute, with `/`): its standards and configuration are looked for there. */
  readonly path: string;
  /** As the file is named to the user. */
  readonly name: string;
  /** @throws {Failure} if it cannot be read or is no text */
  text(): Promise<SourceText>;
}

/** A file on both sides; on one alone if it came or went. */
export interface FilePair {
  readonly before?: Source;
  readonly after?: Source;
  /** It has another path now: worth a word, even if nothing else changed. */
  readonly moved?: true;
}

/** What is compared. */
export interface Sides {
  /** How the sides are called. */
  readonly before: string;
  readonly after: string;
  readonly pairs: readonly FilePair[];
  /** To be called when all is read. */
  close(): void;
}
