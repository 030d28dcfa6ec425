/** What ASCIIHexDecode gives, up to `>`. */
export function fromHex(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length >> 1);
  let to = 0;
  let high = -1;
  for (const byte of data) {
    if (byte === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    if (high >= 0) out[to++] = high * 16 + digit;
    high = high < 0 ? digit : -1;
  }
  return out.subarray(0, to);
}

/** What ASCII85Decode gives, up to `~`. */
export function fromAscii85(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 * data.length);
  let to = 0;
  let value = 0;
  let count = 0;
  const flush = (bytes: number) => {
    for (let index = 0; index < bytes; index++) out[to++] = Math.floor(value / 256 ** (3 - index)) & 255;
    value = 0;
    count = 0;
  };
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) flush(4);
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + byte - 0x21;
    if (++count === 5) flush(4);
  }
  const left = count;
  for (; count > 1 && count < 5; count++) value = value * 85 + 84;
  if (left > 1) flush(left - 1);
  return out.subarray(0, to);
}
