/** What can be told of a zip archive without unpacking it. */
export interface ZipListing {
  readonly names: readonly string[];
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record stands within so many bytes of the end: it closes with a remark of up to 65 535 bytes. */
const REACH = 22 + 65_535;
const MOST = 20_000;

/** The names in the central directory of a zip archive; undefined if it has none (cut off, damaged). Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipListing | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const names: string[] = [];
  let encrypted = false;
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder('utf-8');
  while (names.length < MOST && at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) encrypted = true;
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names.length > 0 ? { names, encrypted } : undefined;
}

function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - REACH); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
