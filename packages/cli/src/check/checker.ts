import { fixAll, Workspace } from '@goalsheet/language';
import { Failure, failureOf } from '../errors.ts';
import type { FoundFile } from '../find-files.ts';
import type { Io } from '../io.ts';
import { nodeFileSystem } from '../node-file-system.ts';
import { readLimited } from '../read-input.ts';
import { CONVERTED, sourceText } from '../source-file.ts';
import { writeFileSafely } from '../write-file.ts';
import { ConfigProblems } from './config.ts';
import { type FileResult, resultOf, unreadResult } from './result.ts';

/** Checks files, one at a time or many at once; keeps what they share. */
export class Checker {
  readonly workspace: Workspace;
  readonly config: ConfigProblems;
  private readonly io: Io;
  private readonly fix: boolean;

  /** @param fix whether files are mended, by the safe fixes only, before they are checked */
  constructor(io: Io, fix: boolean) {
    this.io = io;
    this.fix = fix;
    this.config = new ConfigProblems(io);
    const fileSystem = nodeFileSystem((path, error) => this.config.unreadable(path, error));
    const log = (error: unknown) => io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    this.workspace = new Workspace(fileSystem, { log });
  }

  /** Never throws for a file that cannot be read or written: the result says so. */
  async file({ path, shown }: FoundFile): Promise<FileResult> {
    try {
      return await this.bytes({ path, shown, bytes: await readLimited(path, shown) });
    } catch (error) {
      const failure = failureOf(error, shown);
      if (failure instanceof Failure) return unreadResult(path, shown, failure.text);
      throw error;
    }
  }

  /** @throws {Failure} if the bytes are no text, or cannot be written back */
  async bytes(input: FoundFile & { readonly bytes: Uint8Array }): Promise<FileResult> {
    const { path, shown } = input;
    const source = sourceText(input);
    const notes = source.note ? [source.note] : [];
    let { text } = source;
    let fixed = 0;
    if (this.fix) {
      const [standards, { profile }] = [await this.workspace.standardsFor(path), await this.workspace.profileFor(path)];
      const mended = fixAll(text, { standards, profile });
      fixed = mended.fixed;
      if (mended.text !== text) {
        text = mended.text;
        await writeFileSafely(path, source.mark + text, { overwrite: true });
        if (source.note) notes.push(CONVERTED);
      }
    }
    const document = await this.workspace.documentOf(path, text);
    const checked = await this.workspace.checkDocument(document);
    return resultOf(checked, shown, this.io.language, { fixed, notes });
  }
}
