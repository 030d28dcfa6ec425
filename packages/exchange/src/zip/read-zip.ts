import { MESSAGES } from '../detect/messages.ts';
import { DocumentError } from '../read-document.ts';
import { crc32 } from './crc.ts';
import { type ZipEntry, zipDirectory } from './directory.ts';

/** What an archive may come to; more is no document, but a zip bomb. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, in bytes: of one file, and of all that are read. */
  readonly file: number;
  readonly total: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 10_000, file: 400 << 20, total: 800 << 20 };

/** The files of an archive, unpacked one at a time as they are asked for. */
export interface Zip {
  /** In the order of its directory; each once. */
  readonly names: readonly string[];
  /** What all files state to be unpacked, in bytes. */
  readonly size: number;
  /**
   * A file's bytes; undefined if there is none of that name.
   * @throws {DocumentError} if it is damaged, or larger than it says
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens an archive. What it states to hold is looked at before anything is unpacked, and nothing is unpacked further than
 * stated: a small file cannot fill the memory.
 * @throws {DocumentError} if it is cut off, protected, or comes to more than `limits`
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Zip {
  const entries = zipDirectory(bytes, limits.entries + 1);
  if (!entries) throw new DocumentError(MESSAGES.damagedZip);
  if (entries.some(({ encrypted }) => encrypted)) throw new DocumentError(MESSAGES.password);
  if (entries.length > limits.entries) throw tooMuch();
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.total || entries.some(entry => entry.size > limits.file)) throw tooMuch();
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  let left = limits.total;
  return {
    names: [...byName.keys()],
    size,
    async read(name) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      left -= entry.size;
      if (left < 0) throw tooMuch();
      const content = await contentOf(bytes, entry);
      if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(name);
      return content;
    },
  };
}

async function contentOf(bytes: Uint8Array, { name, method, packedSize, size, offset }: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw damaged(name);
  return inflated(packed, size, name);
}

const LOCAL = 0x04034b50;

/** Unpacks up to `size` bytes; whatever comes beyond is not waited for. */
async function inflated(packed: Uint8Array, size: number, name: string): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const content = new Uint8Array(size);
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return content.subarray(0, at);
      if (at + value.length > size) throw damaged(name);
      content.set(value, at);
      at += value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    throw error instanceof DocumentError ? error : damaged(name);
  }
}

function damaged(name: string): DocumentError {
  return new DocumentError({
    zh: `文件已损坏（其中的 ${name} 读不出来）。请重新下载，或用原来的程序打开、另存后再导入。`,
    en: `The file is damaged: ${name} in it cannot be read. Download it again, or open it in its own program, save it anew, and import that.`,
  });
}

function tooMuch(): DocumentError {
  return new DocumentError({
    zh: '文件解压后大得不正常（可能是“压缩炸弹”），没有读。请用 Excel、Word 或 WPS 打开，只留下表，另存后再导入。',
    en: 'Unpacked, the file would be abnormally large (perhaps a “zip bomb”), so it was not read. Open it in Excel, Word or WPS, keep the table alone, save that, and import it.',
  });
}
