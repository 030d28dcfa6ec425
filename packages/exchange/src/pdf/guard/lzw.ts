const CLEAR = 256;
const END = 257;
/** Codes have no more than twelve bits. */
const MOST_CODES = 4096;

/**
 * How many bytes LZWDecode gives: the lengths of what codes stand for are enough to tell.
 * @param early whether codes get longer one code early (1, as nearly always) or not (0)
 * @param most counts no further
 */
export function lzwSize(data: Uint8Array, early: 0 | 1, most: number): number {
  const lengths = new Uint32Array(MOST_CODES).fill(1, 0, CLEAR);
  let next = END + 1;
  let before = 0;
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    const width = next + early < 512 ? 9 : next + early < 1024 ? 10 : next + early < 2048 ? 11 : 12;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      before = 0;
      continue;
    }
    const length = code < next ? lengths[code]! : before + 1;
    if (before > 0 && next < MOST_CODES) lengths[next++] = before + 1;
    before = length;
    size += length;
    if (size > most) break;
  }
  return size;
}
