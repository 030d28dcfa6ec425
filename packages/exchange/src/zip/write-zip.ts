import { crc32 } from './crc.ts';

/** A file that goes into an archive: whole, or as texts that are written one after the other (UTF-8). */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Iterable<string>;
}

/** Texts are packed in pieces of about so many characters. */
const PIECE = 1 << 16;

/**
 * An archive of the parts, in their order, each deflated. The same parts give the same bytes: files carry no time. What a
 * part unpacks to is never held as a whole.
 */
export async function zipOf(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const out: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const { packed, crc, size } = await deflated(typeof content === 'string' ? [content] : content);
    const packedSize = packed.reduce((sum, { length }) => sum + length, 0);
    const nameBytes = new TextEncoder().encode(name);
    // Version 2.0, names in UTF-8, deflated, 1980-01-01 00:00.
    const common = fields([2, 20], [2, 0x800], [2, 8], [2, 0], [2, 0x21], [4, crc], [4, packedSize], [4, size]);
    const local = joined([fields([4, 0x04034b50]), common, fields([2, nameBytes.length], [2, 0]), nameBytes]);
    const rest = fields([2, nameBytes.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(joined([fields([4, 0x02014b50], [2, 20]), common, rest, nameBytes]));
    out.push(local, ...packed);
    offset += local.length + packedSize;
  }
  const list = joined(directory);
  const { length } = parts;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, length], [2, length], [4, list.length], [4, offset], [2, 0]);
  return joined([...out, list, end]);
}

async function deflated(texts: Iterable<string>): Promise<{ packed: Uint8Array[]; crc: number; size: number }> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const packed = collected(readable);
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  let crc = 0;
  let size = 0;
  for (const text of pieces(texts)) {
    const bytes = encoder.encode(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    await writer.write(bytes);
  }
  await writer.close();
  return { packed: await packed, crc, size };
}

/** Small texts together, for the packer's sake. */
function* pieces(texts: Iterable<string>): Iterable<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}

async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

/** Numbers of so many bytes each, the lowest byte first. */
function fields(...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
