import { fromAscii85, fromHex } from './ascii.ts';
import type { Filter } from './filters.ts';
import { lzwSize } from './lzw.ts';

/** How many bytes may be read, and may come of them; counted down. */
export interface Budget {
  input: number;
  output: number;
}

/** Thrown where there is more than may be. */
export class TooMuch extends Error {}

/** How often a byte can be there again, at most. */
const RATIOS: { readonly [filter in Filter]?: number } = { lzw: 2731, run: 64, unknown: 2731 };
/** The same of deflated data, which is mostly counted. */
const DEFLATED = 1032;
/** Deflated data that is deflated again, so many times. */
const MOST_TIMES = 3;

/** What deflated data comes to in the worst case, where it cannot be counted because it is encrypted (or damaged); else undefined. */
export function hiddenSize(packed: Uint8Array, [first]: readonly Filter[]): number | undefined {
  return first === 'flate' && !isDeflated(packed) ? endOf(packed) * DEFLATED : undefined;
}

/**
 * How many bytes a stream unpacks to, at most; nothing of them is kept.
 * @param most of this stream
 * @throws {TooMuch} if there are more, or more than the budget has
 */
export async function unpackedSize(
  packed: Uint8Array,
  filters: readonly Filter[],
  most: number,
  budget: Budget,
): Promise<number> {
  let data = packed;
  // A wrong dictionary may say otherwise than what the content is: both count.
  let size = await inflatedSize(data, 1, most, budget);
  const rest = [...filters];
  while (rest[0] === 'ascii85' || rest[0] === 'hex') {
    data = rest.shift() === 'hex' ? fromHex(data) : fromAscii85(data);
    take(budget, data.length, 0);
    size = Math.max(size, data.length, await inflatedSize(data, 1, most, budget));
  }
  const times = rest.filter(filter => filter === 'flate').length;
  if (times > MOST_TIMES) throw new TooMuch();
  for (let time = 2; time <= times; time++) size = Math.max(size, await inflatedSize(data, time, most, budget));
  // Other ways to pack are rare: their worst case must do. Behind deflated data they start from what that came to.
  if (rest.length === 1 && rest[0] === 'lzw') {
    const whole = data.subarray(0, endOf(data));
    take(budget, whole.length, 0);
    size = Math.max(size, lzwSize(whole, 1, most), lzwSize(whole, 0, most));
    rest.pop();
  }
  const others = rest.filter(filter => filter !== 'unknown' || !isDeflated(data));
  const ratio = others.reduce((product, filter) => product * (RATIOS[filter] ?? 1), 1);
  if (ratio > 1) size = Math.max(size, endOf(data)) * ratio;
  if (size > most) throw new TooMuch();
  return size;
}

/** The bytes of a stream that is deflated once. @throws {TooMuch} if there are more than `most` */
export async function inflated(packed: Uint8Array, most: number, budget: Budget): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const size = await inflatedSize(packed, 1, most, budget, chunk => chunks.push(chunk));
  const content = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

/** A header as deflated data has it; what has none is not unpacked. */
function isDeflated([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 15) === 8 && ((method << 8) + flags) % 31 === 0 && (flags & 32) === 0;
}

/** Data is given in pieces of so many bytes. */
const PIECE = 1 << 14;

async function inflatedSize(
  data: Uint8Array,
  times: number,
  most: number,
  budget: Budget,
  onChunk?: (chunk: Uint8Array) => void,
): Promise<number> {
  if (!isDeflated(data)) return 0;
  let at = 0;
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= data.length) return controller.close();
        const piece = data.slice(at, at + PIECE);
        at += piece.length;
        budget.input -= piece.length;
        controller.enqueue(piece);
      },
    },
    { highWaterMark: 0 },
  );
  let stream = source;
  for (let time = 0; time < times; time++)
    stream = stream.pipeThrough(new DecompressionStream('deflate') as unknown as ReadableWritablePair);
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) throw new TooMuch();
      take(budget, 0, value.length);
      onChunk?.(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    // What is damaged ends there, and so does what has something behind its end.
    if (error instanceof TooMuch) throw error;
  }
  take(budget, 0, 0);
  return size;
}

function take(budget: Budget, input: number, output: number): void {
  budget.input -= input;
  budget.output -= output;
  if (budget.input < 0 || budget.output < 0) throw new TooMuch();
}

const END = [...'endstream'].map(char => char.charCodeAt(0));

/** Where a stream ends that does not say so itself. */
function endOf(data: Uint8Array): number {
  for (let at = 0; at < data.length; at++) if (END.every((byte, index) => data[at + index] === byte)) return at;
  return data.length;
}
