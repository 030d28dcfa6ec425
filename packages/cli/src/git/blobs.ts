import { Failure } from '../errors.ts';
import type { Io } from '../io.ts';
import { LARGEST, textOf } from '../read-input.ts';
import { gitFailure, startFailure, startGit } from './program.ts';

interface Waiting {
  readonly id: string;
  resolve(bytes: Buffer | 'missing' | 'large'): void;
  reject(error: unknown): void;
}

/**
 * Reads contents by their object ids, all through one process of git; to be closed. Answers come in the order in which was
 * asked, so that many may be under way.
 */
export class BlobReader {
  private readonly child: ReturnType<typeof startGit>;
  private readonly waiting: Waiting[] = [];
  /** What has come and is not taken: pieces, and their size together. */
  private chunks: Buffer[] = [];
  private size = 0;
  /** The content that is being read: how many bytes of it (and the line end behind it) are still to come. */
  private open: { readonly waiting: Waiting; readonly size: number; skipped: number } | undefined;
  private failed: unknown;
  private said = '';

  constructor(io: Io) {
    this.child = startGit(io, ['cat-file', '--batch']);
    this.child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.said += text.slice(0, 1000)));
    this.child.stdin.on('error', () => {});
    this.child.on('error', error => this.fail(startFailure(error)));
    this.child.on('close', code =>
      this.fail(gitFailure({ code: code ?? 128, stdout: Buffer.alloc(0), stderr: this.said })),
    );
  }

  /**
   * The text of a content, as the file it was would be read.
   * @param shown what it is called where something is wrong with it: `HEAD~1:白云.goal`
   * @throws {Failure} if it is no text, too large, or not in this clone
   */
  async text(id: string, shown: string): Promise<string> {
    return textOf({ bytes: await this.bytes(id, shown), shown }).text;
  }

  /** @throws {Failure} if it is too large, or not in this clone */
  async bytes(id: string, shown: string): Promise<Uint8Array> {
    const found = await new Promise<Buffer | 'missing' | 'large'>((resolve, reject) => {
      if (this.failed !== undefined) return reject(this.failed);
      this.waiting.push({ id, resolve, reject });
      this.child.stdin.write(`${id}\n`);
    });
    if (typeof found !== 'string') return found;
    throw found === 'large' ? tooLarge(shown) : missing(shown);
  }

  close(): void {
    this.child.stdin.end();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    while (this.open ? this.takeContent() : this.takeHeader());
  }

  private takeHeader(): boolean {
    const end = this.chunks[0]?.indexOf(0x0a) ?? -1;
    // A header is short: it is in the first piece, or in what follows directly.
    if (end < 0 && this.chunks.length < 2) return false;
    const all = this.joined();
    const at = all.indexOf(0x0a);
    if (at < 0) return false;
    const [id, kind, size] = all.toString('latin1', 0, at).split(' ');
    this.keep(all.subarray(at + 1));
    const waiting = this.waiting.shift();
    if (!waiting || waiting.id !== id) {
      this.fail(new Error(`git cat-file answered ${id} where ${waiting?.id} was asked for`));
      return false;
    }
    if (kind === 'missing' || size === undefined) waiting.resolve('missing');
    else this.open = { waiting, size: Number(size), skipped: 0 };
    return true;
  }

  private takeContent(): boolean {
    const open = this.open!;
    const { waiting, size } = open;
    if (size > LARGEST) {
      // Passed over as it comes, not kept.
      const all = this.joined();
      const passed = Math.min(all.length, size + 1 - open.skipped);
      open.skipped += passed;
      this.keep(all.subarray(passed));
      if (open.skipped <= size) return false;
      this.open = undefined;
      waiting.resolve('large');
      return true;
    }
    if (this.size <= size) return false;
    const all = this.joined();
    this.open = undefined;
    this.keep(all.subarray(size + 1));
    waiting.resolve(all.subarray(0, size));
    return true;
  }

  private joined(): Buffer {
    return this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
  }

  private keep(rest: Buffer): void {
    this.chunks = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
  }

  private fail(error: unknown): void {
    this.failed ??= error;
    this.open?.waiting.reject(error);
    this.open = undefined;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}

function missing(shown: string): Failure {
  return new Failure({
    zh: `git 仓库里缺少 ${shown} 的内容（克隆不完整？）。请运行 git fsck 检查，或重新克隆。`,
    en: `The git repository lacks the content of ${shown} (is the clone incomplete?). Run git fsck, or clone again.`,
  });
}

function tooLarge(shown: string): Failure {
  const limit = `${LARGEST / 1024 / 1024} MB`;
  return new Failure({
    zh: `${shown} 超过 ${limit}，没有读。绩效目标表不会这么大，请确认给对了文件。`,
    en: `${shown} is larger than ${limit} and was not read. No goal table is: check that it is the right file.`,
  });
}
