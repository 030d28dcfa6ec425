import type { Localised } from '../note.ts';
import { DocumentError } from '../read-document.ts';
import { crc32 } from './crc32.ts';
import { joined } from './zip-writer.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record stands within so many bytes of the end: it closes with a remark of up to 65 535 bytes. */
const REACH = 22 + 65_535;

/** What a document may hold unpacked: 30 000 projects take a fifth of it. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
}

/**
 * A zip archive (.xlsx, .docx) that cannot blow up: the sizes that its directory states are added up before anything is
 * unpacked, and no entry gives more bytes than it stated.
 */
export class ZipArchive {
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, Entry>;

  /** @throws {DocumentError} if its directory cannot be read, or states more than any document holds */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.entries = directoryOf(bytes);
    let total = 0;
    for (const { size } of this.entries.values()) total += size;
    if (total > MOST_BYTES) throw new DocumentError(MESSAGES.tooLarge(Math.round(total / 1024 / 1024)));
  }

  get names(): IterableIterator<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of an entry; undefined if there is none. @throws {DocumentError} as {@link read} */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.read(name);
    if (!bytes) return undefined;
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }

  /**
   * The bytes of an entry; undefined if there is none.
   * @throws {DocumentError} if it is cut off or damaged, or is larger than the directory says
   */
  async read(name: string): Promise<Uint8Array | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const { offset, packed, size, method, crc } = entry;
    const view = viewOf(this.bytes);
    if (offset + 30 > this.bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > this.bytes.length) throw damaged(name);
    const data = this.bytes.subarray(from, from + packed);
    const unpacked = method === 0 ? data : method === 8 ? await inflated(data, size, name) : undefined;
    if (!unpacked) throw new DocumentError(MESSAGES.method(name));
    if (unpacked.length !== size || crc32(unpacked) !== crc) throw damaged(name);
    return unpacked;
  }
}

function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (end === undefined) throw new DocumentError(MESSAGES.damaged('zip'));
  const count = view.getUint16(end + 10, true);
  // A count of 65 535 says that the archive has more: none of ours does.
  if (count > MOST_ENTRIES) throw new DocumentError(MESSAGES.tooMany(count));
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new DocumentError(MESSAGES.damaged('zip'));
    const length = view.getUint16(at + 28, true);
    entries.set(decoder.decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - REACH); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** Unpacks up to `size` bytes; what is longer was stated wrongly and is not unpacked further. */
async function inflated(data: Uint8Array, size: number, name: string): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // What goes wrong shows in the reader too.
  writer.write(data as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks);
      length += value.length;
      if (length > size) break;
      chunks.push(value);
    }
  } catch {
    throw damaged(name);
  }
  await reader.cancel().catch(() => {});
  throw new DocumentError(MESSAGES.lies(name));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(name: string): DocumentError {
  return new DocumentError(MESSAGES.damaged(name));
}

const MESSAGES = {
  damaged: (name: string): Localised => ({
    zh: `文件不完整或已损坏（${name} 读不出来）。请重新下载，或用原来的程序打开、另存后再导入。`,
    en: `The file is cut off or damaged (${name} cannot be read). Download it again, or open it in its own program, save it anew, and import that.`,
  }),
  method: (name: string): Localised => ({
    zh: `文件用了不常见的压缩方法（${name}），读不了。请用 Word、Excel 或 WPS 打开、另存后再导入。`,
    en: `The file is packed by an unusual method (${name}) and cannot be read. Open it in Word, Excel or WPS, save it anew, and import that.`,
  }),
  tooLarge: (size: number): Localised => ({
    zh: `文件解压后有 ${size} MB，超过 ${MOST_BYTES / 1024 / 1024} MB，没有解压：绩效目标表不会这么大，可能是恶意文件。请确认来源。`,
    en: `Unpacked, the file would have ${size} MB, more than ${MOST_BYTES / 1024 / 1024} MB, so it was not unpacked: no goal table is as large, it may be hostile. Find out where it came from.`,
  }),
  tooMany: (count: number): Localised => ({
    zh: `文件里有 ${count} 个部件，超过 ${MOST_ENTRIES} 个，没有解压：绩效目标表不会这么多，可能是恶意文件。请确认来源。`,
    en: `The file has ${count} parts, more than ${MOST_ENTRIES}, so it was not unpacked: no goal table has as many, it may be hostile. Find out where it came from.`,
  }),
  lies: (name: string): Localised => ({
    zh: `文件的目录写错了 ${name} 的大小（实际更大），没有继续解压：可能是恶意文件。请确认来源，或用原来的程序打开、另存后再导入。`,
    en: `The directory of the file states a wrong size for ${name}, which is larger, so it was not unpacked further: it may be hostile. Find out where it came from, or open it in its own program, save it anew, and import that.`,
  }),
};
