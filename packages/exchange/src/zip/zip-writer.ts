import { crc32 } from './crc32.ts';

/** 1 January 1980, the first day that a zip file knows: the same content gives the same bytes on any day. */
const DATE = (1 << 5) | 1;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
const DEFLATED = 8;
/** Text is compressed in pieces of about so many characters. */
const PIECE = 1 << 16;
const MOST_BYTES = 0xffff_ffff;

/** An entry that is compressed while it is written: a large text is never in memory whole. */
export class ZipText {
  private readonly encoder = new TextEncoder();
  private readonly stream = new CompressionStream('deflate-raw');
  private readonly writer = this.stream.writable.getWriter();
  private readonly done = collected(this.stream.readable);
  private waiting: string[] = [];
  private length = 0;
  private crc = 0;
  private size = 0;

  /** Adds text; a promise where enough has come together to be compressed, which must be waited for. */
  add(text: string): Promise<void> | undefined {
    this.waiting.push(text);
    this.length += text.length;
    return this.length < PIECE ? undefined : this.flush();
  }

  private async flush(): Promise<void> {
    const bytes = this.encoder.encode(this.waiting.join(''));
    this.waiting = [];
    this.length = 0;
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    await this.writer.ready;
    // A failure shows in `done` too, which is waited for.
    this.writer.write(bytes).catch(() => {});
  }

  async end(): Promise<Compressed> {
    await this.flush();
    this.writer.close().catch(() => {});
    return { chunks: await this.done, crc: this.crc, size: this.size };
  }
}

export interface Compressed {
  readonly chunks: readonly Uint8Array[];
  readonly crc: number;
  /** Bytes before they were compressed. */
  readonly size: number;
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
  }
}

export async function compressed(text: string): Promise<Compressed> {
  const entry = new ZipText();
  await entry.add(text);
  return entry.end();
}

/**
 * A zip archive of entries in their order.
 * @throws {RangeError} beyond 4 GB, which a plain zip file cannot hold
 */
export function zipOf(entries: ReadonlyMap<string, Compressed>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, entry] of entries) {
    const path = new TextEncoder().encode(name);
    const local = header(0x04034b50, 30, path, entry);
    const central = header(0x02014b50, 46, path, entry);
    new DataView(central.buffer).setUint32(42, offset, true);
    parts.push(local, ...entry.chunks);
    directory.push(central);
    offset += local.length + lengthOf(entry.chunks);
  }
  const size = lengthOf(directory);
  if (offset + size > MOST_BYTES) throw new RangeError('a zip file beyond 4 GB');
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.size, true);
  view.setUint16(10, entries.size, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return joined([...parts, ...directory, end]);
}

/** The header of an entry: in front of it (30 bytes and its name), or in the directory (46 bytes and its name). */
function header(signature: number, fixed: number, name: Uint8Array, { chunks, crc, size }: Compressed): Uint8Array {
  const bytes = new Uint8Array(fixed + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  // The directory has the version that made the entry in front of what both have.
  const shared = fixed === 46 ? 2 : 0;
  if (shared) view.setUint16(4, VERSION, true);
  const at = 4 + shared;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, lengthOf(chunks), true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  bytes.set(name, fixed);
  return bytes;
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
